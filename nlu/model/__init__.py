"""Our own parts of the Rasa pipeline; they run in the Rasa environment (.venv-nlu) only."""

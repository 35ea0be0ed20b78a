"""What every reader of French shares. Plain Python: no model, no I/O, nothing of the environment of Rasa."""

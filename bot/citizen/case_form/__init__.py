"""The form of an offer or a request: its answers, its questions, the changes of mind, and how it is sent."""

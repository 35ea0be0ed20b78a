"""One turn of any conversation: where it stands, which screen answers, and the form that asks questions."""

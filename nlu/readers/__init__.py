"""Plain-Python readers: what a message says of places, numbers, days, people and danger. No model, no I/O."""

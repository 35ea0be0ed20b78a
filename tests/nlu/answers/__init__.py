"""The readers of short answers, each by tables of what people write."""

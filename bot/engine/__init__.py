"""The road of a message, from what a channel received to what it sends; it knows no subject of conversation."""

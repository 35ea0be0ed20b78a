"""How well French is understood: the model on writers it never read, readers and rules on annotated messages."""

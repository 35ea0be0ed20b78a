"""What the service does, one verb a module. Imports neither ``bot`` nor ``nlu``."""

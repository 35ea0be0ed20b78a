"""Channels: each turns what it receives into events, and renders replies. A third one costs one file."""

"""Tests, one folder per package, and the conversations played end to end."""

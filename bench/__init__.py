"""Figures of the service, each beside a named baseline in the same run: ``python -m bench [NAME …]``."""

"""Pipelines that the understanding is compared with."""

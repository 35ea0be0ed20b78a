"""Find a case by what is said in it. Nothing searchable is stored: the index lives in memory (decision 0018)."""

from actions.search.finder import Finder

__all__ = ["Finder"]

"""When somebody is free or needs help: days, parts of the day, dates and periods, as French people write them."""

from nlu.readers.when.describe import describe
from nlu.readers.when.reader import find_availability

__all__ = ["describe", "find_availability"]

"""When somebody is free or needs help: days, hours, dates, periods, rhythms and exceptions, as people say them."""

from nlu.readers.when.calendar import long_day
from nlu.readers.when.describe import describe
from nlu.readers.when.merge import adds, merge, revise, settle_doubt
from nlu.readers.when.reader import find_availability

__all__ = ["adds", "describe", "find_availability", "long_day", "merge", "revise", "settle_doubt"]

"""Telephone numbers as French people write or dictate them: found in a message, read in an answer, hidden, shown."""

from nlu.readers.phone.answer import Doubt, PhoneReading, read_phone
from nlu.readers.phone.find import find_phone
from nlu.readers.phone.hide import MASK, mask_phones
from nlu.readers.phone.plan import format_phone

__all__ = ["MASK", "Doubt", "PhoneReading", "find_phone", "format_phone", "mask_phones", "read_phone"]

"""The coordinators' verbs, one file each. A new one is a copy of its neighbour: ``bot.desk.act`` says what it is."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from bot.desk.act import ACTS

__all__ = ["ACTS"]

for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

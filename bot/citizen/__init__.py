"""What a citizen or a structure goes through. Importing this registers its form, its screens and its commands."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from bot.citizen.case_form import form as case_form

__all__ = ["case_form"]

for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

"""What volunteers go through: a proposal, its answers, the reminder, what became of it, a pause.

Importing this registers their buttons, screens, commands and acts that are due.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

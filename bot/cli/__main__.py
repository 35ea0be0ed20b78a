"""``python -m bot.cli`` is ``coupdemain``."""

from bot.cli import main

main()

"""The baseline: python-telegram-bot as its documentation shows it, one handler, nothing stored."""

from __future__ import annotations

import os
import sys
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


def main(url: str, token: str, answer: str) -> None:
    """Answer every message with the same text, until killed."""

    async def reply(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message is not None:
            await update.message.reply_text(answer)

    app: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    )
    app.add_handler(MessageHandler(filters.ALL, reply))
    app.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])

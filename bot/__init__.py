"""The conversation: channels in, replies out. Knows Telegram; knows no SQL."""

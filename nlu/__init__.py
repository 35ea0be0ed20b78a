"""Understanding French: the Rasa project, its client, and the plain-Python readers. Knows neither Telegram nor SQL."""

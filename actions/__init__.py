"""What the service does, one verb a module. Knows neither Telegram nor the understanding of French."""

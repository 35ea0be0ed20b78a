"""A département over sixty days, played through the real actions, database and dues; and first-come-first-served."""

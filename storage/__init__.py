"""What the service remembers: models, queries, migrations, encryption. Knows nobody."""

from storage.database import Database, Session

__all__ = ["Database", "Session"]

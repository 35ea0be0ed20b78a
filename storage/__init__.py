"""What the service remembers: models, queries, migrations, encryption. Imports no other package of the project."""

from storage.database import Database, Session

__all__ = ["Database", "Session"]

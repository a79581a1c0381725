"""Run by Alembic, on the connection and inside the transaction that the opener holds."""

from alembic import context
from sqlalchemy import Connection

from voicegate.storage.tables import metadata


def _run() -> None:
    connection: Connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
    context.run_migrations()


if __name__ == "env_py":  # the name under which Alembic runs this file
    _run()

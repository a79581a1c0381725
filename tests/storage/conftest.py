"""Stores on both databases."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tests.storage.postgres import postgres_server
from voicegate.storage import KeyRing, Store, open_store


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        with postgres_server(folder) as url:
            yield url


@pytest.fixture
def postgres_url(postgres: str) -> str:
    """An empty database on the server."""
    name = f"t{uuid.uuid4().hex}"
    engine = create_engine(postgres, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return postgres.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'store.sqlite'}"
    return str(request.getfixturevalue("postgres_url"))


KEYS = KeyRing.generate()


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with open_store(store_url, KEYS) as opened:
        yield opened

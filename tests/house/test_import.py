"""``import voicegate`` stays light: benchmarks/import_time.py measures it, this test holds it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {
    "alembic", "anyio", "av", "azure", "boto3", "botocore", "cryptography", "espeakng_loader",
    "google", "grpc", "httpcore", "httpx", "jinja2", "numpy", "openai", "phonenumbers",
    "pocketsphinx", "psycopg", "pydantic", "re2", "redis", "rich", "soxr", "sqlalchemy", "tenacity",
    "typer", "websockets", "voicegate_adapters",
}  # fmt: skip


def loaded_by(code: str) -> set[str]:
    script = f"import sys, json; {code}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    names: list[str] = json.loads(done.stdout)
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize(
    "code",
    ["import voicegate", "from voicegate import RefusedError", "dir(__import__('voicegate'))"],
)
def test_loads_nothing_heavy(code: str) -> None:
    assert loaded_by(code) & HEAVY == set()


def test_does_not_even_load_the_event_loop() -> None:
    assert "asyncio" not in loaded_by("import voicegate")


def test_the_contract_for_adapter_authors_loads_no_network_client() -> None:
    seen = loaded_by("import voicegate.adapter")
    assert seen & {"httpx", "websockets", "sqlalchemy", "voicegate_adapters"} == set()


def test_the_public_names_are_all_there() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from voicegate import *; print('Gate' in dir())"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "True"

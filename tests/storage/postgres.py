"""A real PostgreSQL for the tests: Debian's, in a folder of its own, on a Unix socket."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["postgres_server"]


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        raise RuntimeError("no PostgreSQL: apt-get install postgresql (make test does it)")
    return found[-1].parent


@contextmanager
def postgres_server(folder: Path) -> Generator[str, None, None]:
    """Start a server with its data in ``folder``; gives the URL of an empty database."""
    binaries = _binaries()
    # PostgreSQL refuses to run as root, and its user must be able to enter the folder.
    user = "postgres" if os.getuid() == 0 else None
    data, socket = folder / "data", folder / "s"
    for made in (data, socket):
        made.mkdir()
        if user is not None:
            shutil.chown(made, user)

    def run(*command: str) -> None:
        done = subprocess.run(
            command, user=user, cwd=folder, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr

    run(str(binaries / "initdb"), "-D", str(data), "-A", "trust", "-N", "--no-instructions")
    options = f"-k {socket} -h '' -c max_connections=50"
    control = [str(binaries / "pg_ctl"), "-D", str(data), "-w"]
    run(*control, "-o", options, "-l", str(data / "log"), "start")
    name = user or pwd.getpwuid(os.getuid()).pw_name
    try:
        yield f"postgresql+psycopg://{name}@/postgres?host={socket}"
    finally:
        run(*control, "-m", "immediate", "stop")

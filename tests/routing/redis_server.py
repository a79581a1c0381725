"""A real Redis for the tests: Debian's, in a folder of its own, on a Unix socket."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

__all__ = ["RedisServer"]


class RedisServer:
    """A server that keeps nothing on disk; it can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "redis.sock"
        self._folder = folder
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"unix://{self._socket}"

    def start(self) -> None:
        """Start it, and wait until it says that it is ready."""
        program = shutil.which("redis-server")
        if program is None:
            raise RuntimeError("no Redis: apt-get install redis-server (make test does it)")
        options = ["--port", "0", "--unixsocket", str(self._socket), "--save", "", "--dir"]
        self._process = subprocess.Popen(
            [program, *options, str(self._folder)], stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        said: list[str] = []
        for line in self._process.stdout:
            said.append(line)
            if "eady to accept connections" in line:
                return
        raise RuntimeError("redis-server did not start:\n" + "".join(said))

    def stop(self) -> None:
        """Stop it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

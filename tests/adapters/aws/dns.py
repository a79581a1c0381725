"""Stands for DNS and the network: any host and port lead to the fake, under that host's name.

It changes only where a connection goes; TLS still checks the certificate against the host that was
asked for, and nothing of the adapter or of the seams is replaced.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from pathlib import Path
from typing import Any

import trustme

__all__ = ["Authority", "Dns"]


class Dns:
    """``asked`` are the hosts and ports that were connected to."""

    def __init__(self, port: int) -> None:
        self.asked: set[tuple[str, int]] = set()
        self._port = port
        self._names: dict[str, str] = {}

    def install(self) -> None:
        """Take the place of the running loop's look-up and connect."""
        loop: Any = asyncio.get_running_loop()
        connect = loop.create_connection

        async def getaddrinfo(host: Any, port: int, **_: Any) -> list[Any]:
            name = host.decode() if isinstance(host, bytes) else str(host)
            address = f"127.77.0.{len(self._names) + 1}"
            self._names[address] = name
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

        async def create_connection(
            make: Any, host: Any = None, port: int = 0, **chosen: Any
        ) -> Any:
            self.asked.add((str(self._names.get(host, host)), port))
            if chosen.get("ssl"):
                chosen.setdefault("server_hostname", host)
            return await connect(make, "127.0.0.1", self._port, **chosen)

        loop.getaddrinfo = getaddrinfo
        loop.create_connection = create_connection


class Authority:
    """A certificate authority of the test; ``file`` is what a client trusts."""

    def __init__(self, folder: Path) -> None:
        self._ca = trustme.CA()
        self.file = str(folder / "ca.pem")
        self._ca.cert_pem.write_to_path(self.file)

    def server(self, *names: str) -> ssl.SSLContext:
        """A server that is ``names`` and nobody else."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate: Any = self._ca.issue_cert(*names)  # its stub is for pyOpenSSL's contexts too
        certificate.configure_cert(context)
        return context

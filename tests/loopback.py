"""Keeps the tests on this machine, in two ways.

An audit hook sees every connection that Python code asks for, in every thread and under every
event loop that uses Python's sockets, and refuses those that leave. Native code (gRPC, libpq,
vendor SDKs) and child processes (Chromium) it cannot see: for them the whole test process moves
into a network namespace that has a loopback device and nothing else, where the system allows that
(Linux, root).
"""

from __future__ import annotations

import ctypes
import fcntl
import ipaddress
import os
import socket
import struct
import sys
from typing import Any

__all__ = ["OutsideError", "enter_namespace", "is_local", "refuse_outside"]

_CLONE_NEWNET = 0x40000000
_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 0x1
_INSIDE = "VOICEGATE_TEST_NAMESPACE"
_ASKING_A_NAME = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
_REACHING_OUT = {"socket.connect", "socket.sendto", "socket.sendmsg"}


class OutsideError(RuntimeError):
    """A test tried to reach something that is not this machine.

    No OSError, so that no code under test takes it for an ordinary failed connection.
    """


def is_local(host: object) -> bool:
    """Whether ``host``, a name or an address as the socket module takes it, is this machine."""
    if isinstance(host, bytes | bytearray):
        host = bytes(host).decode("ascii", "replace")
    if host is None or host in {"", "localhost", socket.gethostname()}:
        return True
    if not isinstance(host, str):
        return False
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host.endswith(".localhost")
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return address.is_loopback or address.is_unspecified


def _target(event: str, args: tuple[Any, ...]) -> object:
    """The host that an audited socket event is about; None if it names no host."""
    if event in _ASKING_A_NAME:
        return args[0]
    if event not in _REACHING_OUT or args[0].family not in {socket.AF_INET, socket.AF_INET6}:
        return None
    return args[1][0] if args[1] else None


def _audit(event: str, args: tuple[Any, ...]) -> None:
    if event.startswith("socket.") and not is_local(host := _target(event, args)):
        raise OutsideError(
            f"a test reached for {host!r} ({event}); tests talk to loopback only: "
            "start a local server, or intercept the call with respx"
        )


def refuse_outside() -> None:
    """Refuse, for the rest of this process, every connection and look-up that leaves it."""
    sys.addaudithook(_audit)


def enter_namespace() -> bool:
    """Move this process, and what it starts, to a network of nothing but loopback.

    Returns:
        True if that is where the process is now; False where the system does not allow it.
    """
    if _INSIDE in os.environ:  # a worker of pytest-xdist shares the network of its parent
        return True
    if not sys.platform.startswith("linux") or ctypes.CDLL(None).unshare(_CLONE_NEWNET) != 0:
        return False
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = struct.pack("16sh14x", b"lo", 0)
        (flags,) = struct.unpack_from("16xh", fcntl.ioctl(control, _SIOCGIFFLAGS, request))
        fcntl.ioctl(control, _SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | _IFF_UP))
    os.environ[_INSIDE] = "1"
    return True

"""The guard refuses what leaves this machine, whoever asks."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
import subprocess
import sys
import threading

import httpx
import pytest

from tests.loopback import OutsideError, enter_namespace, is_local

# Documentation addresses (RFC 5737, RFC 3849): nobody answers there, should the guard fail.
OUTSIDE = "192.0.2.1"
OUTSIDE_6 = "2001:db8::1"


def test_refuses_a_tcp_connection() -> None:
    with socket.socket() as one, pytest.raises(OutsideError, match=r"192\.0\.2\.1"):
        one.connect((OUTSIDE, 443))
    with socket.socket() as one, pytest.raises(OutsideError):
        one.connect_ex((OUTSIDE, 443))
    with socket.socket(socket.AF_INET6) as one, pytest.raises(OutsideError):
        one.connect((OUTSIDE_6, 443, 0, 0))
    with socket.socket(socket.AF_INET6) as one, pytest.raises(OutsideError):
        one.connect((f"::ffff:{OUTSIDE}", 443, 0, 0))


def test_refuses_a_datagram() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as one:
        with pytest.raises(OutsideError):
            one.sendto(b"x", (OUTSIDE, 53))
        with pytest.raises(OutsideError):
            one.sendmsg([b"x"], [], 0, (OUTSIDE, 53))


@pytest.mark.parametrize("name", ["api.openai.com", "example.org", OUTSIDE])
def test_refuses_to_look_a_name_up(name: str) -> None:
    for spelling in (name, name.encode()):
        with pytest.raises(OutsideError):
            socket.getaddrinfo(spelling, 443)
    with pytest.raises(OutsideError):
        socket.gethostbyname(name)


async def test_refuses_asyncio_and_its_threads() -> None:
    with pytest.raises(OutsideError):
        await asyncio.open_connection(OUTSIDE, 443)
    with pytest.raises(OutsideError):
        await asyncio.open_connection("example.org", 443)


async def test_refuses_an_http_client() -> None:
    async with httpx.AsyncClient() as client:
        with pytest.RaisesGroup(OutsideError, allow_unwrapped=True, flatten_subgroups=True):
            await client.get(f"https://{OUTSIDE}/")


def test_refuses_other_threads() -> None:
    seen: list[type[Exception]] = []

    def reach() -> None:
        try:
            socket.create_connection((OUTSIDE, 443), timeout=1)
        except OutsideError as error:
            seen.append(type(error))

    thread = threading.Thread(target=reach)
    thread.start()
    thread.join()
    assert seen == [OutsideError]


def test_lets_loopback_through() -> None:
    with (
        socket.create_server(("127.0.0.2", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5) as client,
    ):
        peer, _ = server.accept()
        with peer:
            client.sendall(b"hello")
            assert peer.recv(5) == b"hello"
    assert socket.getaddrinfo("localhost", 80)


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("127.0.0.1", True),
        ("127.8.9.10", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("localhost", True),
        ("tenant.localhost", True),
        (None, True),
        ("::ffff:192.0.2.1", False),
        ("10.0.0.1", False),
        ("192.168.0.1", False),
        ("169.254.169.254", False),
        ("fe80::1%eth0", False),
        ("localhost.example.org", False),
        (object(), False),
    ],
)
def test_knows_this_machine(host: object, local: bool) -> None:
    assert is_local(host) is local


def test_child_processes_have_no_way_out_either() -> None:
    """The audit hook does not reach a child; the namespace does, where there is one."""
    script = (
        "import socket; one = socket.socket(); one.settimeout(0.2)\n"
        f"print(one.connect_ex(('{OUTSIDE}', 9)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    if enter_namespace():
        assert int(done.stdout) == errno.ENETUNREACH
    else:
        assert int(done.stdout) != 0


def test_no_setting_of_this_machine_seeps_in() -> None:
    names = {name.upper() for name in os.environ}
    assert names.isdisjoint(
        {"OPENAI_BASE_URL", "OPENAI_API_KEY", "AWS_ENDPOINT_URL", "AZURE_SPEECH_KEY", "HTTPS_PROXY"}
    )


def test_vendor_variables_are_removed_before_the_first_test() -> None:
    vendor = {
        "OPENAI_BASE_URL": "x",
        "AWS_ENDPOINT_URL_POLLY": "x",
        "https_proxy": "x",
        "GLADIA_API_URL": "x",
    }
    script = f"import os, tests.conftest; print(sorted(set(os.environ) & set({tuple(vendor)})))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, **vendor},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"

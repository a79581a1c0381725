"""Which addresses a backend's connections may go to: its own hosts, and no others."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass

from voicegate.adapter.settings import Endpoint
from voicegate.errors import BadRequestError, EgressBlockedError

__all__ = ["Pins", "Target", "is_loopback", "is_private"]

# Stricter than RFC 3986 on purpose: no user info, no backslash, no percent sign, no white space
# before the path, so that no two parsers can disagree about the host.
_URL = re.compile(
    r"(?P<scheme>https?|wss?)://"
    r"(?P<host>[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])"
    r"(?::(?P<port>[0-9]{1,5}))?(?P<rest>[/?][\x21-\x7e]*)?",
    re.IGNORECASE | re.ASCII,
)
_PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443}
_SECURE = frozenset({"https", "wss"})
# RFC 1918 and RFC 4193. Python's is_private knows more: documentation networks, and link-local
# ones, where the credentials of a cloud machine are.
_PRIVATE = tuple(
    ipaddress.ip_network(net)
    for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
)
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a URL leads: a lower-case host without brackets, a port, and whether TLS guards it."""

    host: str
    port: int
    secure: bool


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine by its name or address."""
    if host == "localhost":
        return True
    address = _address(host)
    return address is not None and address.is_loopback


def is_private(address: str) -> bool:
    """Whether the IP ``address`` is loopback, RFC 1918 or unique local (RFC 4193)."""
    parsed = _address(address)
    return parsed is not None and (parsed.is_loopback or any(parsed in net for net in _PRIVATE))


class Pins:
    """The hosts and ports of one backend. A URL passes, or ``EgressBlockedError`` is raised.

    ``plain_hosts`` may be reached without TLS: hosts of the operator's own network, configured as
    such. Loopback needs no mention. A port other than 443 must stand in one of the endpoint's URLs.
    ``proxied``: connections go through a proxy, which would read along where there is no TLS.
    """

    __slots__ = ("_backend", "_hosts", "_local", "_ports", "_proxied")

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        backend: str,
        plain_hosts: frozenset[str] = frozenset(),
        proxied: bool = False,
    ) -> None:
        self._backend = backend
        self._hosts = endpoint.hosts
        self._local = frozenset(h for h in self._hosts if is_loopback(h) or h in plain_hosts)
        self._proxied = proxied
        targets = [_parse(url) for url in endpoint.urls.values()]
        self._ports = {(target.host, target.port) for target in targets if target is not None}

    def check(self, url: str) -> Target:
        """Where ``url`` leads, if that is a host of this backend. Decided before any DNS.

        Raises:
            EgressBlockedError: It leads elsewhere, to a port that the endpoint does not name, or
                without TLS to a host that is not local.
        """
        target = _parse(url)
        if target is None:
            raise self.blocked("is not a plain http, https, ws or wss URL")
        if target.host not in self._hosts:
            raise self.blocked(f"leads to {target.host}, which is none of the backend's hosts")
        usual = target.secure and target.port == _PORTS["https"]
        allowed = usual or (target.host, target.port) in self._ports
        if not allowed:
            raise self.blocked(f"leads to port {target.port}, which its endpoint does not name")
        if not target.secure and target.host not in self._local:
            raise self.blocked(f"leads to {target.host} without TLS, which is for local hosts only")
        if not target.secure and self._proxied:
            raise self.blocked(
                f"leads to {target.host} without TLS through a proxy, which would read along "
                "(take proxy out of this backend)"
            )
        return target

    def check_headers(self, headers: Mapping[str, str]) -> None:
        """Check what goes into the head of a request. No error shows a value: it may be a key.

        Raises:
            EgressBlockedError: A ``Host`` of its own, with which a gateway could pass data on.
            BadRequestError: A value that HTTP does not allow.
        """
        for name, value in headers.items():
            if name.lower() == "host":
                raise self.blocked("came with a Host header of its own")
            if not _HEADER_VALUE.fullmatch(value):
                raise BadRequestError(
                    f"the header {name} holds a character that HTTP does not allow; "
                    "a line break at the end of a key is the usual cause",
                    backend=self._backend,
                )

    def blocked(self, what: str) -> EgressBlockedError:
        """The error for a URL that ``what`` (a half sentence without content) is wrong with."""
        return EgressBlockedError(
            f"a URL {what}; nothing was sent there. If the service really moved, change the "
            "backend's endpoint or region in the configuration, so that its place is judged again",
            backend=self._backend,
        )

    def check_peer(self, target: Target, address: str) -> None:
        """Check the ``address`` that a plain connection to ``target`` reached, before it is used.

        Raises:
            EgressBlockedError: A local name was resolved to an address that is not local.
        """
        local = is_private(address)
        if is_loopback(target.host):
            local = is_loopback(address)
        if not local:
            raise self.blocked(f"leads to {target.host}, which now resolves to a public address")


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    mapped = getattr(address, "ipv4_mapped", None)
    return mapped if isinstance(mapped, ipaddress.IPv4Address) else address


def _parse(url: str) -> Target | None:
    match = _URL.fullmatch(url)
    if match is None:
        return None
    scheme = match["scheme"].lower()
    port = int(match["port"]) if match["port"] else _PORTS[scheme]
    host = match["host"].lower().strip("[]")
    return Target(host, port, scheme in _SECURE) if port < 65536 else None  # noqa: PLR2004

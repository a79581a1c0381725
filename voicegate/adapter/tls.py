"""The one TLS client configuration: 1.2 or newer, certificates and host names verified."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from voicegate.errors import ConfigError

if TYPE_CHECKING:
    import ssl

__all__ = ["client_context"]


@lru_cache(maxsize=16)
def client_context(ca_file: str | None = None) -> ssl.SSLContext:
    """The context for connections to backends; made once for each ``ca_file``.

    ``ca_file`` is a PEM file of certificate authorities that replaces certifi's. It is built by
    hand, because ``ssl.create_default_context`` obeys SSL_CERT_FILE, SSL_CERT_DIR and SSLKEYLOGFILE
    of the environment, and the last of these writes the session keys to a file.

    Raises:
        ConfigError: ``ca_file`` cannot be read, or holds no certificate.
    """
    import ssl

    import certifi

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # verifies certificate and host name
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_verify_locations(cafile=ca_file or certifi.where())
    except OSError as error:  # ssl.SSLError is one
        raise ConfigError(
            f"the certificate authorities in {ca_file} cannot be read ({type(error).__name__}); "
            "name a PEM file that exists and holds certificates"
        ) from None
    return context

"""What the tests of an adapter without a network need: a context, and permits for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from voicegate.adapter._mint import mint, payload_digest  # pyright: ignore[reportPrivateUsage]
from voicegate.adapter.context import AdapterContext
from voicegate.adapter.digest import Payload
from voicegate.adapter.permit import Permit
from voicegate.adapter.settings import BackendSettings
from voicegate.adapter.spec import AdapterSpec
from voicegate.vocabulary import Form, Hop

BACKEND = "home"


def context(adapter: AdapterSpec, options: Mapping[str, object] | None = None) -> AdapterContext:
    """A context without the seams to the network: whoever reaches for one fails at once."""
    settings = BackendSettings(name=BACKEND, adapter=adapter.name, options=options or {})
    return AdapterContext(
        settings=settings,
        endpoint=adapter.locate(settings),
        http=cast("Any", None),
        websocket=cast("Any", None),
    )


def permit(hop: Hop, payload: Payload) -> Permit:
    """What a decision would mint for this payload."""
    return mint(BACKEND, hop, Form.RAW, payload_digest(payload))

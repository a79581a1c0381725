"""What an adapter says of itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.online import AttestOnline
from voicegate.adapter.roles import Sink, StreamingTranscriber, Synthesizer, Transcriber
from voicegate.adapter.settings import BackendSettings, Endpoint
from voicegate.speech import Capabilities

__all__ = ["AdapterSpec"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdapterSpec:
    """An adapter's visiting card: what an entry point of ``voicegate.adapters`` must be.

    Loading it imports no SDK. ``locate`` is pure: settings in, endpoint out, or ``EndpointError``.
    A role is ``"package.module:Class"``, imported when first used, or something that makes it.
    ``extra`` is the extra of the adapter's own distribution that installs what it needs.
    ``keeps`` names the conditions of the endpoint catalogue that the adapter keeps on all requests,
    or checks on every answer; a place that rests on another one counts as unknown.
    ``attest_online``, ``"package.module:function"`` or the function, asks the vendor whether such a
    condition holds; nothing calls it but a check that was asked to.
    """

    name: str
    locate: Callable[[BackendSettings], Endpoint]
    capabilities: Callable[[BackendSettings], Capabilities]
    transcriber: str | Callable[[AdapterContext], Transcriber] | None = None
    streaming_transcriber: str | Callable[[AdapterContext], StreamingTranscriber] | None = None
    synthesizer: str | Callable[[AdapterContext], Synthesizer] | None = None
    sink: str | Callable[[AdapterContext], Sink] | None = None
    regions: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()
    secrets: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    extra: str | None = None
    keeps: frozenset[str] = frozenset()
    simulated: bool = False
    attest_online: str | AttestOnline | None = None

"""What the tests of an adapter without a network need: a context, and permits for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from tests.adapters import entering
from voicegate.adapter import AdapterContext, AdapterSpec, BackendSettings

BACKEND = "home"

permit = partial(entering.permit_for, BACKEND)


def context(adapter: AdapterSpec, options: Mapping[str, object] | None = None) -> AdapterContext:
    """A context whose seams lead nowhere: the endpoint of such an adapter has no host."""
    chosen = BackendSettings(name=BACKEND, adapter=adapter.name, options=options or {})
    return entering.context(adapter, chosen)

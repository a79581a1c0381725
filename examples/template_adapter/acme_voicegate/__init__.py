"""Acme Speech, a service that does not exist: a template to copy. Importing it imports no SDK."""

from acme_voicegate.endpoints import REGIONS, capabilities, locate
from voicegate.adapter import AdapterSpec

__all__ = ["ADAPTER"]

ADAPTER = AdapterSpec(
    name="acme",
    locate=locate,
    capabilities=capabilities,
    transcriber="acme_voicegate.stt:AcmeTranscriber",
    synthesizer="acme_voicegate.tts:AcmeSynthesizer",
    regions=tuple(REGIONS),
    secrets=frozenset({"key"}),
    required=frozenset({"key"}),
)

"""Google Cloud Speech-to-Text (v2, and v1 for its own models) and Text-to-Speech, over gRPC.

The region decides the host, and the location in the resource path; nothing else does. Install with
``pip install "voicegate-sdk[google]"``.
"""

from voicegate.adapter.spec import AdapterSpec
from voicegate_adapters.google.endpoints import (
    KEEPS,
    OPTIONS,
    REGIONS,
    SECRETS,
    capabilities,
    locate,
)

__all__ = ["ADAPTER"]

_PACKAGE = "voicegate_adapters.google"

ADAPTER = AdapterSpec(
    name="google",
    locate=locate,
    capabilities=capabilities,
    transcriber=f"{_PACKAGE}.stt:GoogleTranscriber",
    streaming_transcriber=f"{_PACKAGE}.stt:GoogleStreamingTranscriber",
    synthesizer=f"{_PACKAGE}.tts:GoogleSynthesizer",
    regions=tuple(REGIONS),
    options=OPTIONS,
    secrets=SECRETS,
    extra="google",
    keeps=KEEPS,
)

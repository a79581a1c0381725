"""OpenAI's HTTP protocol: OpenAI, Azure OpenAI, Scaleway, OVH, T-Systems, speaches, Kokoro, vLLM.

Batch STT, streamed TTS and a chat-completions sink over HTTP, without an SDK.
"""

from voicegate.adapter.spec import AdapterSpec
from voicegate_adapters.openai_compatible.endpoints import (
    KEEPS,
    OPTIONS,
    REGIONS,
    capabilities,
    locate,
)

__all__ = ["ADAPTER"]

_PACKAGE = "voicegate_adapters.openai_compatible"

ADAPTER = AdapterSpec(
    name="openai_compatible",
    locate=locate,
    capabilities=capabilities,
    transcriber=f"{_PACKAGE}.stt:OpenAITranscriber",
    synthesizer=f"{_PACKAGE}.tts:OpenAISynthesizer",
    sink=f"{_PACKAGE}.sink:OpenAISink",
    regions=tuple(REGIONS),
    options=OPTIONS,
    secrets=frozenset({"key"}),
    extra="openai-compatible",
    keeps=KEEPS,
)

"""pocketsphinx: speech recognition on this machine, offline, in American English.

The model comes in the wheel and is a small one of an older kind: good for demos and tests, not
for customers. It hears 16 kHz; telephone audio is brought there first. Decoders run in child
processes, because one that decodes holds Python's global lock. Install with
``pip install "voicegate-sdk[pocketsphinx]"``.
"""

from voicegate.adapter.spec import AdapterSpec
from voicegate_adapters.pocketsphinx.endpoints import capabilities, locate

__all__ = ["ADAPTER"]

ADAPTER = AdapterSpec(
    name="pocketsphinx",
    locate=locate,
    capabilities=capabilities,
    transcriber="voicegate_adapters.pocketsphinx.stt:PocketsphinxTranscriber",
    streaming_transcriber="voicegate_adapters.pocketsphinx.stt:PocketsphinxStreamingTranscriber",
    options=frozenset({"decoders"}),
    extra="pocketsphinx",
)

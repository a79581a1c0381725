"""Azure Speech: recordings and speech over REST, streams with Microsoft's own SDK.

The region decides the hosts; nothing else does. Install with
``pip install "voicegate-sdk[azure]"``.
"""

from voicegate.adapter.spec import AdapterSpec
from voicegate_adapters.azure.endpoints import KEEPS, OPTIONS, SECRETS, capabilities, locate
from voicegate_adapters.azure.regions import REGIONS

__all__ = ["ADAPTER"]

_PACKAGE = "voicegate_adapters.azure"

ADAPTER = AdapterSpec(
    name="azure",
    locate=locate,
    capabilities=capabilities,
    transcriber=f"{_PACKAGE}.stt:AzureTranscriber",
    streaming_transcriber=f"{_PACKAGE}.stt:AzureStreamingTranscriber",
    synthesizer=f"{_PACKAGE}.tts:AzureSynthesizer",
    regions=tuple(REGIONS),
    options=OPTIONS,
    secrets=SECRETS,
    extra="azure",
    keeps=KEEPS,
)

"""Amazon Polly and Transcribe: speech, recordings through S3, streams over a presigned WebSocket.

The region decides the host and the scope of each signature; nothing else does. Install with
``pip install "voicegate-sdk[aws]"``.
"""

from voicegate.adapter.spec import AdapterSpec
from voicegate_adapters.aws.endpoints import OPTIONS, REGIONS, SECRETS, capabilities, locate
from voicegate_adapters.aws.opt_out import OptOut, read_opt_out

__all__ = ["ADAPTER", "OptOut", "read_opt_out"]

_PACKAGE = "voicegate_adapters.aws"

ADAPTER = AdapterSpec(
    name="aws",
    locate=locate,
    capabilities=capabilities,
    transcriber=f"{_PACKAGE}.stt:AwsTranscriber",
    streaming_transcriber=f"{_PACKAGE}.stt:AwsStreamingTranscriber",
    synthesizer=f"{_PACKAGE}.tts:AwsSynthesizer",
    regions=tuple(REGIONS),
    options=OPTIONS,
    secrets=SECRETS,
    extra="aws",
    attest_online=f"{_PACKAGE}.opt_out:attest_online",
)

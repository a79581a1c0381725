"""Contexts, permits and requests for the roles of aws."""

from __future__ import annotations

from functools import partial

from tests.adapters import entering
from tests.fakes.aws_server import KEY_ID, SECRET, AwsServer
from tests.fakes.google_ears import marked, silence
from voicegate.adapter import BackendSettings, Secret
from voicegate.speech import AudioFormat, Encoding
from voicegate_adapters.aws import ADAPTER
from voicegate_adapters.aws.stt import AwsStreamingTranscriber, AwsTranscriber
from voicegate_adapters.aws.tts import AwsSynthesizer

BACKEND = "a"
PCM_8K = AudioFormat(Encoding.PCM_S16LE, 8_000)
PCM_16K = AudioFormat(Encoding.PCM_S16LE, 16_000)

context = partial(entering.context, ADAPTER)
permit_for = partial(entering.permit_for, BACKEND)
transcribe = partial(entering.transcribe, AwsTranscriber)
speak = partial(entering.speak, AwsSynthesizer)
phone = partial(entering.phone, format=PCM_8K)  # as the router hands it on


def secrets_of(
    key_id: str = KEY_ID, secret: str = SECRET, token: str | None = None
) -> dict[str, Secret]:
    """The keys as a configuration gives them."""
    found = {
        "access_key_id": Secret("AWS_KEY_ID", key_id),
        "secret_access_key": Secret("AWS_SECRET", secret),
    }
    if token is not None:
        found["session_token"] = Secret("AWS_TOKEN", token)
    return found


def settings(
    server: AwsServer | None = None,
    *,
    region: str | None = "eu-central-1",
    endpoint: str | None = None,
    secrets: dict[str, Secret] | None = None,
    **options: object,
) -> BackendSettings:
    """Settings for a fake, or for the real region where none is given."""
    return BackendSettings(
        name=BACKEND,
        adapter="aws",
        region=region,
        endpoint=server.url if server is not None else endpoint,
        options=options,
        secrets=secrets_of() if secrets is None else secrets,
    )


class Caller(entering.Caller[AwsServer]):
    """A caller of aws."""

    role_of = AwsStreamingTranscriber


def said(mark: int, seconds: float, rate_hz: int = 8_000) -> bytes:
    """``seconds`` of the word ``mark``."""
    return marked(mark, seconds, encoding="LINEAR16", rate_hz=rate_hz)


def quiet(seconds: float, rate_hz: int = 8_000) -> bytes:
    """``seconds`` of silence."""
    return silence(seconds, encoding="LINEAR16", rate_hz=rate_hz)

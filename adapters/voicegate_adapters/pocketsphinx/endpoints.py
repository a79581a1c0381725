"""Where pocketsphinx is, and what it can do: in this process and children of it, in English."""

from __future__ import annotations

from typing import Final

from voicegate.adapter.settings import BackendSettings, Endpoint, EndpointError
from voicegate.speech import Capabilities, Encoding, Feature

__all__ = ["LANGUAGE", "capabilities", "decoder_limit", "locate"]

LANGUAGE: Final = "en-US"


def locate(settings: BackendSettings) -> Endpoint:
    """The process itself.

    Raises:
        EndpointError: The settings name a place elsewhere, or an impossible number of decoders.
    """
    for key, value in (("endpoint", settings.endpoint), ("region", settings.region)):
        if value is not None:
            raise EndpointError(
                key, f"pocketsphinx runs on this machine and has no {key}", "remove it"
            )
    decoder_limit(settings)
    return Endpoint(in_process=True)


def decoder_limit(settings: BackendSettings) -> int | None:
    """The option ``decoders``: how many may run at once; None leaves it to the processors.

    Raises:
        EndpointError: It is no whole number from 1 on.
    """
    value = settings.options.get("decoders")
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise EndpointError("decoders", f"{value!r} is no number of decoders", "a whole number")
    return value


def capabilities(settings: BackendSettings) -> Capabilities:  # noqa: ARG001 - the contract's shape
    """It hears American English, with the model that comes in its wheel."""
    return Capabilities(
        features=frozenset(
            {Feature.BATCH_STT, Feature.STREAMING_STT, Feature.INTERIM, Feature.WORD_TIMES}
        ),
        languages=frozenset({LANGUAGE}),
        input_encodings=frozenset({Encoding.PCM_S16LE, Encoding.MULAW, Encoding.ALAW}),
        output_encodings=frozenset(),
        notes=("a small, old model: good for demos and tests, not for customers",),
    )

"""What Google documents about its recognition models, as of 2026-11-23: data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

__all__ = ["MODELS", "Model", "default_model", "model_of"]

# https://docs.cloud.google.com/speech-to-text/docs/quotas: what BatchRecognize takes at most.
_EIGHT_HOURS: Final = 8 * 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One model. ``regions`` are those that its page names; others may follow.

    ``api`` is the version of the API that has it. ``guesses_language``: it needs no language.
    ``longest_seconds`` of a recording in a bucket, ``longest_timed_seconds`` with times of words.
    """

    name: str
    api: str = "v2"
    regions: frozenset[str] = frozenset()
    preview: frozenset[str] = frozenset()
    streams: bool = True
    word_times: bool = True
    diarises: bool = False
    diarises_streams: bool = False
    guesses_language: bool = False
    longest_seconds: float = _EIGHT_HOURS
    longest_timed_seconds: float = _EIGHT_HOURS


# https://docs.cloud.google.com/speech-to-text/docs/models/chirp-3 and …/v2/docs/chirp_2-model.
_CHIRP_3: Final = Model(
    name="chirp_3",
    regions=frozenset({"eu", "us", "europe-west2", "europe-west3"}),
    preview=frozenset({"europe-west2", "europe-west3"}),
    diarises=True,
    guesses_language=True,
    longest_seconds=3600.0,
    longest_timed_seconds=1200.0,
)
_CHIRP_2: Final = Model(name="chirp_2", regions=frozenset({"europe-west4"}), guesses_language=True)
_CHIRP: Final = Model(name="chirp", regions=frozenset({"europe-west4"}), streams=False)
# Documented for v1 alone (reference of RecognitionConfig.model in v1); its regional hosts are eu
# and us. v1 knows diarisation in streams.
_V1: Final = tuple(
    Model(
        name=name,
        api="v1",
        regions=frozenset({"eu", "us", "global"}),
        diarises=True,
        diarises_streams=True,
    )
    for name in ("default", "command_and_search", "phone_call", "video")
)

MODELS: Final[Mapping[str, Model]] = MappingProxyType(
    {model.name: model for model in (_CHIRP_3, _CHIRP_2, _CHIRP, *_V1)}
)


def model_of(name: str) -> Model:
    """The model of that name; one that is not listed here is taken to be of v2 and to stream."""
    return MODELS.get(name) or Model(name=name)


def default_model(region: str) -> str | None:
    """The model that is taken where none is named; None where no document names one."""
    return _CHIRP_3.name if region in _CHIRP_3.regions else None

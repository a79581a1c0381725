"""spaCy (MIT) as a further detector of names and places; needs a model of the language."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from voicegate.errors import MissingExtraError
from voicegate.redaction.engines.protocol import EngineSpan
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["SpacyDetector"]

_TYPES = {
    "PER": EntityType.PERSON, "PERSON": EntityType.PERSON, "LOC": EntityType.LOCATION, "GPE": EntityType.LOCATION,
    "ORG": EntityType.EMPLOYER, "NORP": EntityType.ETHNICITY,
}  # fmt: skip


class SpacyDetector:
    """The named entities of spaCy models.

    Args:
        models: model names by language, such as ``{"de": "de_core_news_lg"}``.
        score: what a finding counts; spaCy gives none.
        types: which of its labels count; organisations are many and seldom personal.
    """

    name = "spacy"

    def __init__(
        self,
        models: Mapping[str, str],
        *,
        score: float = 0.6,
        types: frozenset[str] = frozenset({"PER", "PERSON", "LOC", "GPE"}),
    ) -> None:
        self._models = dict(models)
        self._score = score
        self._types = types
        self._loaded: dict[str, Any] = {}

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        """The entities of the model of ``language``; none for a language without one.

        Raises:
            MissingExtraError: if spaCy or the model is not installed.
        """
        model = self._models.get(language)
        if model is None:
            return ()
        nlp = self._loaded.get(language)
        if nlp is None:
            nlp = self._loaded[language] = _loaded(model)
        return [
            EngineSpan(start=e.start_char, end=e.end_char, type=_TYPES[e.label_], score=self._score)
            for e in nlp(text).ents
            if e.label_ in self._types
        ]


def _loaded(model: str) -> Any:  # noqa: ANN401  # spaCy is optional, so its types are not known here
    try:
        spacy: Any = import_module("spacy")  # optional, so its types are not known here
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            "redaction engine spacy: spaCy is not installed; install it with: "
            'pip install "voicegate-sdk[spacy]"'
        ) from error
    try:
        return spacy.load(model)
    except OSError as error:
        raise MissingExtraError(
            f"redaction engine spacy: the model {model} is not installed; install it with: "
            f"python -m spacy download {model}"
        ) from error

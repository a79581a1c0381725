"""Presidio (MIT) as a further detector: its pattern recognisers, and its names if a model is there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from voicegate.errors import MissingExtraError
from voicegate.redaction.engines.protocol import EngineSpan
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["PresidioDetector"]

_T = EntityType
_TYPES = {
    "PERSON": _T.PERSON, "PHONE_NUMBER": _T.PHONE, "EMAIL_ADDRESS": _T.EMAIL, "URL": _T.URL, "IP_ADDRESS": _T.IP,
    "MAC_ADDRESS": _T.MAC, "IBAN_CODE": _T.IBAN, "CREDIT_CARD": _T.CARD, "LOCATION": _T.LOCATION, "NRP": _T.ETHNICITY,
    "US_SSN": _T.US_SSN, "UK_NHS": _T.UK_NHS, "UK_NINO": _T.UK_NINO, "ES_NIF": _T.ES_DNI, "ES_NIE": _T.ES_NIE,
    "IT_FISCAL_CODE": _T.IT_CODICE_FISCALE, "PL_PESEL": _T.PL_PESEL, "US_PASSPORT": _T.PASSPORT,
    "US_DRIVER_LICENSE": _T.DRIVER_LICENSE, "US_BANK_NUMBER": _T.BANK_ACCOUNT, "DE_TAX_ID": _T.DE_STEUER_ID,
}  # fmt: skip
_IGNORED = frozenset({"DATE_TIME", "ORGANIZATION"})
# They ask the net for the list of public suffixes; addresses of the net are found by the rules.
_REACHING_OUT = ("EmailRecognizer", "UrlRecognizer")


class PresidioDetector:
    """Presidio's analyser behind our protocol; built when first used, then shared.

    Its recognisers of e-mail addresses and URLs are left out: they would reach out to the net.

    Args:
        models: spaCy model names by language ("de": "de_core_news_lg"); a language without one
            gets a blank tokeniser, which finds patterns but no names.
        threshold: Presidio's own score from which a finding counts; 0.4 leaves out its guesses.
    """

    name = "presidio"

    def __init__(self, models: dict[str, str] | None = None, *, threshold: float = 0.4) -> None:
        self._models = dict(models or {})
        self._threshold = threshold
        self._analyzers: dict[str, Any] = {}

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        """Presidio's findings; types that are unknown here count as NUMBER.

        Raises:
            MissingExtraError: if presidio-analyzer or the named model is not installed.
        """
        analyzer = self._analyzers.get(language)
        if analyzer is None:
            analyzer = self._analyzers[language] = _built(language, self._models.get(language))
        results = analyzer.analyze(text, language=language, score_threshold=self._threshold)
        return [
            EngineSpan(
                start=r.start,
                end=r.end,
                type=_TYPES.get(r.entity_type, _T.NUMBER),
                score=float(r.score),
            )
            for r in results
            if r.entity_type not in _IGNORED
        ]


def _built(language: str, model: str | None) -> Any:  # noqa: ANN401  # Presidio has no types
    try:
        spacy: Any = import_module("spacy")
        library: Any = import_module("presidio_analyzer")
        engines: Any = import_module("presidio_analyzer.nlp_engine")
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            "redaction engine presidio: presidio-analyzer is not installed; install it with: "
            'pip install "voicegate-sdk[presidio]"'
        ) from error
    try:
        nlp = spacy.load(model) if model else spacy.blank(language)
    except OSError as error:
        raise MissingExtraError(
            f"redaction engine presidio: the spaCy model {model} is not installed; install it with: "
            f"python -m spacy download {model}"
        ) from error
    engine = engines.SpacyNlpEngine([{"lang_code": language, "model_name": model or "blank"}])
    engine.nlp = {language: nlp}
    registry = library.RecognizerRegistry(supported_languages=[language])
    registry.load_predefined_recognizers(languages=[language], nlp_engine=engine)
    for name in _REACHING_OUT:
        registry.remove_recognizer(name)
    return library.AnalyzerEngine(
        registry=registry, nlp_engine=engine, supported_languages=[language]
    )

"""GLiNER (Apache-2.0) as a further detector; open labels, several languages, needs a model."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from voicegate.errors import MissingExtraError
from voicegate.redaction.engines.protocol import EngineSpan
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["GlinerDetector"]

_T = EntityType
_LABELS: dict[str, EntityType] = {
    "person": _T.PERSON, "street address": _T.ADDRESS, "city": _T.LOCATION, "employer": _T.EMPLOYER,
    "medical condition": _T.HEALTH, "medication": _T.HEALTH, "religion": _T.RELIGION,
    "phone number": _T.PHONE, "email": _T.EMAIL, "date of birth": _T.DOB,
}  # fmt: skip


class GlinerDetector:
    """A GLiNER model; loaded when first used, from a local folder or the library's own cache.

    Args:
        model: a folder or a model name such as "urchade/gliner_multi_pii-v1".
        labels: what to ask the model for, and which type that is here.
        threshold: the model's score from which a finding counts.
    """

    name = "gliner"

    def __init__(
        self, model: str, *, labels: Mapping[str, EntityType] | None = None, threshold: float = 0.5
    ) -> None:
        self._path = model
        self._labels = dict(labels or _LABELS)
        self._threshold = threshold
        self._model: Any = None

    def detect(self, text: str, language: str) -> Sequence[EngineSpan]:
        """The model's findings; one model serves all its languages.

        Raises:
            MissingExtraError: if gliner or the model is not there.
        """
        del language
        if self._model is None:
            self._model = _loaded(self._path)
        found = self._model.predict_entities(text, list(self._labels), threshold=self._threshold)
        return [
            EngineSpan(
                start=e["start"],
                end=e["end"],
                type=self._labels[e["label"]],
                score=float(e["score"]),
            )
            for e in found
        ]


def _loaded(path: str) -> Any:  # noqa: ANN401  # gliner is optional, so its types are not known here
    try:
        library: Any = import_module("gliner")
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            "redaction engine gliner: gliner is not installed; install it with: "
            'pip install "voicegate-sdk[gliner]"'
        ) from error
    try:
        return library.GLiNER.from_pretrained(path, local_files_only=True)
    except (OSError, ValueError) as error:
        raise MissingExtraError(
            f"redaction engine gliner: the model {path} is not on this machine; download it once with: "
            f"huggingface-cli download {path}"
        ) from error

"""Optional detectors beside the built-in one; each imports its library when first used."""

from voicegate.redaction.engines.protocol import (
    Detector,
    EngineAnswers,
    EngineRunner,
    EngineSpan,
    ask_in_order,
)

__all__ = ["Detector", "EngineAnswers", "EngineRunner", "EngineSpan", "ask_in_order"]

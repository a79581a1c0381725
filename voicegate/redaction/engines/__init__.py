"""Optional detectors beside the built-in one; each imports its library when first used."""

from voicegate.redaction.engines.protocol import Detector, EngineSpan

__all__ = ["Detector", "EngineSpan"]

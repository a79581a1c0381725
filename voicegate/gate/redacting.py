"""From the configuration to the rules of the redactor."""

from __future__ import annotations

from voicegate.policy.config import GateConfig
from voicegate.redaction import EntityType, RedactionRules

__all__ = ["redaction_rules"]


def redaction_rules(config: GateConfig) -> RedactionRules:
    """What to look for: as configured, else the languages of the lines."""
    said = config.redaction
    spoken = dict.fromkeys(line.language.partition("-")[0] for line in config.lines.values())
    return RedactionRules(
        languages=said.languages or tuple(spoken) or ("de", "en"),
        countries=said.countries,
        patterns=said.patterns,
        allow=said.allow,
        deny=said.deny,
        threshold=said.threshold,
        disabled=frozenset(EntityType(name) for name in said.disabled),
    )

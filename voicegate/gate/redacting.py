"""From the configuration to the rules of the redactor."""

from __future__ import annotations

from voicegate.errors import ConfigError
from voicegate.policy.config import GateConfig
from voicegate.policy.config.words import did_you_mean, shown
from voicegate.redaction import EntityType, RedactionRules

__all__ = ["redaction_rules"]


def redaction_rules(config: GateConfig) -> RedactionRules:
    """What to look for: as configured, else the languages of the lines.

    Raises:
        ConfigError: A type or a language that the redactor does not know.
    """
    said = config.redaction
    known = {kind.value for kind in EntityType}
    unknown = sorted(said.disabled - known)
    if unknown:
        hint = did_you_mean(unknown[0], sorted(known))
        message = f"unknown type {shown(unknown[0])}"
        raise ConfigError([config.problem(("redaction", "disabled"), message, hint)])
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

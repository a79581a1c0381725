"""From the configuration to the rules of the redactor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from voicegate.errors import ConfigError, Problem
from voicegate.policy.config import GateConfig
from voicegate.policy.config.words import did_you_mean, shown
from voicegate.redaction import EntityType, RedactionRules
from voicegate.redaction.operator_rules import OperatorRules

__all__ = ["redaction_problems", "redaction_rules"]


def redaction_rules(config: GateConfig) -> RedactionRules:
    """What to look for: as configured, else the languages of the lines.

    Raises:
        ConfigError: A type or a language that the redactor does not know.
    """
    unknown = list(_unknown_types(config))
    if unknown:
        raise ConfigError(unknown)
    said = config.redaction
    return RedactionRules(
        languages=_languages(config),
        countries=said.countries,
        patterns=said.patterns,
        allow=said.allow,
        deny=said.deny,
        threshold=said.threshold,
        disabled=frozenset(EntityType(name) for name in said.disabled),
    )


def redaction_problems(config: GateConfig) -> Iterator[Problem]:
    """Every type, language and pattern that the redactor does not take."""
    yield from _unknown_types(config)
    said = config.redaction
    known = said.disabled & {kind.value for kind in EntityType}
    disabled = frozenset(EntityType(name) for name in known)
    yield from _refused(config, partial(RedactionRules, disabled=disabled))
    for language in _languages(config):
        yield from _refused(config, partial(RedactionRules, languages=(language,)))
    for name, pattern in said.patterns.items():
        yield from _refused(config, partial(RedactionRules, patterns={name: pattern}))


def _unknown_types(config: GateConfig) -> Iterator[Problem]:
    known = sorted(kind.value for kind in EntityType)
    for name in sorted(config.redaction.disabled.difference(known)):
        hint = did_you_mean(name, known)
        yield config.problem(("redaction", "disabled"), f"unknown type {shown(name)}", hint)


def _languages(config: GateConfig) -> tuple[str, ...]:
    spoken = dict.fromkeys(line.language.partition("-")[0] for line in config.lines.values())
    said = config.redaction.languages
    return (tuple(spoken) or ("de", "en")) if said is None else said


def _refused(config: GateConfig, rules: Callable[[], RedactionRules]) -> Iterator[Problem]:
    """What the redactor says of one rule. It knows no file: its message begins with the key."""
    try:
        OperatorRules(rules())
    except ConfigError as error:
        key, colon, message = str(error).partition(": ")
        path = tuple(key.split(".")) if colon and key.startswith("redaction.") else ()
        yield config.problem(path or ("redaction",), message if path else str(error))

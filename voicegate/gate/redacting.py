"""From the configuration to the rules of the redactor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from voicegate.errors import ConfigError, MissingExtraError, Problem
from voicegate.gate.engine_room import EngineRoom
from voicegate.policy.config import GateConfig
from voicegate.policy.config.words import did_you_mean, shown
from voicegate.redaction import EntityType, RedactionRules
from voicegate.redaction.engines import Detector
from voicegate.redaction.engines.gliner import GlinerDetector
from voicegate.redaction.engines.presidio import PresidioDetector
from voicegate.redaction.engines.spacy_names import SpacyDetector
from voicegate.redaction.operator_rules import OperatorRules

__all__ = [
    "configured_engines",
    "engine_room",
    "load_engines",
    "redaction_problems",
    "redaction_rules",
]


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
    """Every type, language, pattern and engine that the redactor does not take."""
    yield from _unknown_types(config)
    said = config.redaction
    known = said.disabled & {kind.value for kind in EntityType}
    disabled = frozenset(EntityType(name) for name in known)
    yield from _refused(config, partial(RedactionRules, disabled=disabled))
    for language in _languages(config):
        yield from _refused(config, partial(RedactionRules, languages=(language,)))
    for name, pattern in said.patterns.items():
        yield from _refused(config, partial(RedactionRules, patterns={name: pattern}))
    yield from _engine_problems(config)


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


def _engine_problems(config: GateConfig) -> Iterator[Problem]:
    try:
        load_engines(engine_room(config), config)
    except ConfigError as error:
        yield from error.problems


def engine_room(config: GateConfig) -> EngineRoom:
    """The optional engines, as configured; nothing is imported or loaded yet.

    Raises:
        ConfigError: An engine that needs a model, and none is named.
    """
    budget = config.redaction.engine_budget_ms / 1000
    return EngineRoom(configured_engines(config), budget_seconds=budget)


def configured_engines(config: GateConfig) -> tuple[Detector, ...]:
    """The engines themselves, for a redactor that waits for them; see ``engine_room``.

    Raises:
        ConfigError: An engine that needs a model, and none is named.
    """
    return tuple(_engine(name, config) for name in config.redaction.engines)


def load_engines(room: EngineRoom, config: GateConfig) -> None:
    """Load what the engines need, which blocks.

    Raises:
        MissingExtraError: With the line that installs the library or the model.
    """
    languages = [tag.partition("-")[0] for tag in _languages(config)]
    try:
        room.load(list(dict.fromkeys(languages)))
    except MissingExtraError as error:
        at = ("redaction", "engines")
        raise MissingExtraError([config.problem(at, str(error))]) from error


def _engine(name: str, config: GateConfig) -> Detector:
    said = config.redaction
    models = dict(said.engine_models)
    if name == "presidio":
        return PresidioDetector(models)
    if name == "spacy":
        if not models:
            raise _no_model(config, "engine_models", '{ de = "de_core_news_lg" }', name)
        return SpacyDetector(models)
    if said.gliner_model is None:
        raise _no_model(config, "gliner_model", '"urchade/gliner_multi_pii-v1"', name)
    return GlinerDetector(said.gliner_model)


def _no_model(config: GateConfig, key: str, example: str, name: str) -> ConfigError:
    message = f"is missing: the engine {name} finds nothing without a model"
    return ConfigError([config.problem(("redaction", key), message, f"{key} = {example}")])

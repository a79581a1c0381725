"""From the configuration to the rules of the redactor."""

from __future__ import annotations

from voicegate.errors import ConfigError, MissingExtraError
from voicegate.gate.engine_room import EngineRoom
from voicegate.policy.config import GateConfig
from voicegate.policy.config.words import did_you_mean, shown
from voicegate.redaction import EntityType, RedactionRules
from voicegate.redaction.engines import Detector
from voicegate.redaction.engines.gliner import GlinerDetector
from voicegate.redaction.engines.presidio import PresidioDetector
from voicegate.redaction.engines.spacy_names import SpacyDetector

__all__ = ["configured_engines", "engine_room", "load_engines", "redaction_rules"]


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
    languages = [tag.partition("-")[0] for tag in redaction_rules(config).languages]
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

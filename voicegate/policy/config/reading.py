"""Read a configuration file: size, syntax, shape, meaning; all problems at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from voicegate.errors import ConfigError, Problem
from voicegate.policy.config.backend_section import BackendSection
from voicegate.policy.config.build import build_config
from voicegate.policy.config.fields import Section
from voicegate.policy.config.findings import Findings
from voicegate.policy.config.locate import MAX_DEPTH, Path, TooDeepError, locate
from voicegate.policy.config.meaning import check_meaning
from voicegate.policy.config.model import GateConfig
from voicegate.policy.config.sections import (
    GateSection,
    LimitsSection,
    LineSection,
    PolicySection,
    PromptsSection,
    RedactionSection,
    RetentionSection,
    RightsSection,
    RoutingSection,
    Sections,
)
from voicegate.policy.config.shapes import as_table
from voicegate.policy.config.words import did_you_mean, shown

__all__ = ["MAX_CHARACTERS", "parse_config", "parse_toml"]

MAX_CHARACTERS: Final = 1_000_000
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")
_NUMBER = re.compile(r"0[0-9-]{6,}")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_SECTIONS: Final = (
    "gate",
    "line",
    "policy",
    "backends",
    "redaction",
    "routing",
    "limits",
    "prompts",
    "rights",
    "retention",
)

S = TypeVar("S", bound=Section)


def parse_config(text: str, file: str) -> GateConfig:
    """Read the configuration ``text``; ``file`` is its name in messages. Does no I/O.

    Raises:
        ConfigError: It cannot be used; ``problems`` has every reason with its line. No message
            repeats the value of a key that holds, or may hold, a secret.
    """
    table, positions = parse_toml(text, file)
    findings = Findings(file, positions)
    findings.add_secrets(table)
    for name in table.keys() - set(_SECTIONS):
        findings.add((name,), "unknown section", did_you_mean(name, _SECTIONS))
    sections = _sections(table, findings)
    named = as_table(table.get("backends")) or {}
    check_meaning(sections, frozenset(named), findings)
    if findings:
        raise ConfigError(findings.sorted())
    return build_config(sections, file, positions)


def parse_toml(text: str, file: str) -> tuple[dict[str, Any], Mapping[Path, int]]:
    """The values of a TOML text and the line of each key.

    Raises:
        ConfigError: It is too large, nested too deep, or no TOML.
    """
    if len(text) > MAX_CHARACTERS:
        message = f"the file has {len(text)} characters; at most {MAX_CHARACTERS} are read"
        raise _broken(
            file, 1, message, "a configuration is a few pages long: is this the right file?"
        )
    try:
        positions = locate(text)
        return tomllib.loads(text), positions
    except TooDeepError as error:
        raise _broken(file, error.line, f"nested deeper than {MAX_DEPTH} levels") from None
    except RecursionError:
        raise _broken(file, 1, f"nested deeper than {MAX_DEPTH} levels") from None
    except ValueError as error:  # TOMLDecodeError, and a number of more digits than Python reads
        raise _syntax(text, file, str(error)) from None


def _broken(file: str, line: int, message: str, suggestion: str | None = None) -> ConfigError:
    problem = Problem(file=file, line=line, key="", message=message, suggestion=suggestion)
    return ConfigError([problem])


def _syntax(text: str, file: str, message: str) -> ConfigError:
    place = _PLACE.search(message)
    what = _PLACE.sub("", message).strip()
    line = text.count("\n") + 1
    column = ""
    if place is None:
        what, line = "a value that cannot be read", 1
    elif place.group(1):
        line, column = int(place.group(1)), f", column {place.group(2)}"
    twice = re.match(r"Cannot declare \((.*)\) twice", what)
    if twice:
        name = ".".join(re.findall(r"'([^']*)'", twice.group(1)))
        return _broken(file, line, f"the table [{shown(name)[1:-1]}] stands twice in the file")
    if what.startswith(("Cannot overwrite", "Duplicate", "Cannot mutate")):
        return _broken(file, line, "this key stands twice in the file, or is both value and table")
    return _broken(file, line, f"no valid TOML: {what[:1].lower()}{what[1:160]}{column}")


def _sections(table: Mapping[str, Any], findings: Findings) -> Sections:
    found = Sections()
    if "gate" not in table:
        findings.add(
            ("gate",), "is missing", '[gate] with controller = "…" says who processes data'
        )
    else:
        found.gate = _section(GateSection, table["gate"], ("gate",), findings)
    found.policy = _section(PolicySection, table.get("policy", {}), ("policy",), findings)
    found.redaction = _section(
        RedactionSection, table.get("redaction", {}), ("redaction",), findings
    )
    found.limits = _section(LimitsSection, table.get("limits", {}), ("limits",), findings)
    found.rights = _section(RightsSection, table.get("rights", {}), ("rights",), findings)
    found.retention = _section(
        RetentionSection, table.get("retention", {}), ("retention",), findings
    )
    found.routing = _section(RoutingSection, table.get("routing", {}), ("routing",), findings)
    if "prompts" in table:
        found.prompts = _section(PromptsSection, table["prompts"], ("prompts",), findings)
    found.lines = _named(LineSection, table, "line", findings)
    found.backends = _named(BackendSection, table, "backends", findings)
    return found


def _named(
    model: type[S], table: Mapping[str, Any], section: str, findings: Findings
) -> dict[str, S]:
    found: dict[str, S] = {}
    rows = as_table(table.get(section, {}))
    if rows is None:
        findings.add((section,), "expected tables", f"each with its own name: [{section}.NAME]")
        return found
    for name, row in rows.items():
        if not _NAME.fullmatch(name):
            message = "a name of letters, digits, - _ . is expected, at most 64 of them"
            findings.add((section, name), message)
            continue
        if _NUMBER.fullmatch(name):
            message = "is a telephone number, and no such thing may stand in the journal"
            findings.add((section, name), message, f'a word, like "{section}.support"')
            continue
        read = _section(model, row, (section, name), findings)
        if read is not None:
            found[name] = read
    return found


def _section(model: type[S], value: object, path: Path, findings: Findings) -> S | None:
    try:
        return model.model_validate(value)
    except ValidationError as error:
        findings.add_invalid(path, model, error)
        return None

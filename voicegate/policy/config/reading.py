"""Read a configuration file: size, syntax, shape, meaning; all problems at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from voicegate.errors import ConfigError, Problem
from voicegate.policy.config.backend_section import BackendSection
from voicegate.policy.config.build import build_config
from voicegate.policy.config.fields import Section
from voicegate.policy.config.findings import Findings, key_text
from voicegate.policy.config.locate import MAX_DEPTH, Path, TooDeepError, locate
from voicegate.policy.config.meaning import check_meaning
from voicegate.policy.config.model import GateConfig
from voicegate.policy.config.salvage import read_section
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
from voicegate.policy.config.words import did_you_mean, nearest, shown

__all__ = ["MAX_CHARACTERS", "Reading", "parse_config", "parse_toml", "read_config"]

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What stands in a file, as far as it can be read, and all that is wrong with it.

    ``config`` is without what has not the right shape, and never to be run if there are problems.
    ``doubts`` are the keys of which nobody can say what was meant: what seems to be missing there
    may be there.
    """

    config: GateConfig
    problems: tuple[Problem, ...] = ()
    doubts: frozenset[str] = frozenset()

    def doubtful(self, key: str) -> bool:
        """Whether a doubt is about ``key``, something in it, or something around it."""
        asked = _parts(key)
        return any(asked[: len(d)] == d[: len(asked)] for d in map(_parts, self.doubts))


def _parts(key: str) -> list[str]:
    return key.replace("[", ".").split(".") if key else []


def parse_config(text: str, file: str) -> GateConfig:
    """Read the configuration ``text``; ``file`` is its name in messages. Does no I/O.

    Raises:
        ConfigError: It cannot be used; ``problems`` has every reason with its line. No message
            repeats the value of a key that holds, or may hold, a secret.
    """
    found = read_config(text, file)
    if found.problems:
        raise ConfigError(found.problems)
    return found.config


def read_config(text: str, file: str) -> Reading:
    """As ``parse_config``, but what is sound can be looked at although something else is not.

    Raises:
        ConfigError: The text is no TOML, or too large.
    """
    table, positions = parse_toml(text, file)
    findings = Findings(file, positions, table)
    findings.add_secrets()
    for name in table.keys() - set(_SECTIONS):
        findings.add((name,), "unknown section", did_you_mean(name, _SECTIONS))
        findings.doubts.add((nearest(name, _SECTIONS) or name,))
    sections = _sections(table, findings)
    named = as_table(table.get("backends")) or {}
    check_meaning(sections, frozenset(named), findings)
    return Reading(
        config=build_config(sections, file, positions),
        problems=findings.sorted(),
        doubts=frozenset(map(key_text, findings.doubts)),
    )


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
        findings.doubts.add(("gate",))
    else:
        found.gate = read_section(GateSection, table["gate"], ("gate",), findings)
    found.policy = read_section(PolicySection, table.get("policy", {}), ("policy",), findings)
    found.redaction = read_section(
        RedactionSection, table.get("redaction", {}), ("redaction",), findings
    )
    found.limits = read_section(LimitsSection, table.get("limits", {}), ("limits",), findings)
    found.rights = read_section(RightsSection, table.get("rights", {}), ("rights",), findings)
    found.retention = read_section(
        RetentionSection, table.get("retention", {}), ("retention",), findings
    )
    found.routing = read_section(RoutingSection, table.get("routing", {}), ("routing",), findings)
    if "prompts" in table:
        found.prompts = read_section(PromptsSection, table["prompts"], ("prompts",), findings)
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
        findings.doubts.add((section,))
        return found
    for name, row in rows.items():
        if not _NAME.fullmatch(name):
            message = "a name of letters, digits, - _ . is expected, at most 64 of them"
            findings.add((section, name), message)
        elif _NUMBER.fullmatch(name):
            message = "is a telephone number, and no such thing may stand in the journal"
            findings.add((section, name), message, f'a word, like "{section}.support"')
        read = read_section(model, row, (section, name), findings)
        if read is not None:
            found[name] = read
    return found

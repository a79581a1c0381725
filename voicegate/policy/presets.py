"""The presets: matrices of label by tier, read from data files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from voicegate.errors import ConfigError
from voicegate.vocabulary import Form, Label, Tier

__all__ = ["PRESETS", "Preset", "Row", "load_preset", "read_row"]

PRESETS = ("conservative", "strict_eu", "article_2022")

Row = Mapping[Tier, Form]

_FORMS = {str(form): form for form in Form}


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A whole matrix. ``without_pci`` holds the rows for recipients without that attestation.

    ``tiers`` are those that are open at all, ``parent_in_eea`` says that a recipient's parent has
    to be in the EEA or at the exporter's home.
    """

    name: str
    text: str
    text_de: str
    rows: Mapping[Label, Row]
    without_pci: Mapping[Label, Row]
    tiers: frozenset[Tier] = frozenset(Tier)
    parent_in_eea: bool = False

    def form(self, label: Label, tier: Tier, *, pci: bool = False) -> Form:
        """The form of one cell."""
        if tier not in self.tiers:
            return Form.DENY
        if not pci and label in self.without_pci:
            return self.without_pci[label][tier]
        return self.rows[label][tier]


def read_row(words: str) -> Row:
    """A row of nine words, one for each tier from T0 to T7.

    Raises:
        ValueError: There are not nine, or one is no form.
    """
    cells = words.split()
    if len(cells) != len(Tier) or not set(cells) <= _FORMS.keys():
        raise ValueError(f"a row has nine of raw, redacted and deny, not {words!r}")
    return MappingProxyType({t: _FORMS[c] for t, c in zip(Tier, cells, strict=True)})


@cache
def load_preset(name: str) -> Preset:
    """The preset ``name``, read once.

    Raises:
        ConfigError: There is no such preset.
    """
    if name not in PRESETS:
        raise ConfigError(f"no preset {name!r}; there are {', '.join(PRESETS)}")
    data = resources.files("voicegate.policy") / "data" / f"{name}.toml"
    table: Mapping[str, Any] = tomllib.loads(data.read_text(encoding="utf-8"))
    base = load_preset(table["extends"]) if "extends" in table else None
    return Preset(
        name=table["name"],
        text=table["text"],
        text_de=table["text_de"],
        rows=_rows(table.get("labels", {}), base.rows if base else {}),
        without_pci=_rows(table.get("without_pci", {}), base.without_pci if base else {}),
        tiers=frozenset(Tier(t) for t in table.get("tiers", Tier)),
        parent_in_eea=table.get("parent_in_eea", False),
    )


def _rows(own: Mapping[str, str], base: Mapping[Label, Row]) -> Mapping[Label, Row]:
    rows = {Label(name): read_row(words) for name, words in own.items()}
    return MappingProxyType({**base, **rows})

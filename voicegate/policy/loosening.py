"""Rules that loosen: what the law forbids is an error, what is a choice needs a reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from voicegate.errors import ConfigError
from voicegate.policy.law import load_law
from voicegate.policy.presets import load_preset
from voicegate.policy.rules import Rules
from voicegate.vocabulary import Form, Label, Tier

__all__ = ["LooseningProblem", "loosened_cells", "loosening_problems", "refuse_loosening"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseningProblem:
    """A cell that may not stand as it is, with the line of the file where it was set."""

    label: Label
    tier: Tier
    kind: Literal["unlawful", "needs_reason"]
    line: int | None = None

    def __str__(self) -> str:
        cell = f"{self.label} in tier {self.tier}"
        if self.kind == "unlawful":
            articles = ", ".join(load_law().articles[self.label])
            return f"{cell} cannot be opened: the law forbids it [{articles}]"
        return f'{cell} is opened further than the preset does: add reason = "…"'


def loosened_cells(rules: Rules) -> tuple[tuple[Label, Tier], ...]:
    """The cells that allow more than the preset does; they show up in every report."""
    preset = load_preset(rules.preset)
    # Against the stricter variant: a recipient without PCI attestation is loosened by "raw", too.
    return tuple(
        (label, tier)
        for (label, tier), cell in rules.cells.items()
        if cell.form > preset.form(label, tier, pci=False)
    )


def loosening_problems(rules: Rules) -> tuple[LooseningProblem, ...]:
    """What has to be mended before ``rules`` may be compiled, in the order of the file.

    Raises:
        ConfigError: There is no such preset.
    """
    law, found = load_law(), list[LooseningProblem]()
    for label, tier in loosened_cells(rules):
        cell = rules.cells[label, tier]
        if (label, tier) in law.unlawful and cell.form is not Form.DENY:
            found.append(LooseningProblem(label=label, tier=tier, kind="unlawful", line=cell.line))
        elif not (cell.reason or "").strip():
            found.append(
                LooseningProblem(label=label, tier=tier, kind="needs_reason", line=cell.line)
            )
    return tuple(found)


def refuse_loosening(rules: Rules) -> None:
    """Let nothing be compiled that loosens without right or reason.

    Raises:
        ConfigError: It does; the message names each cell.
    """
    problems = loosening_problems(rules)
    if problems:
        raise ConfigError("\n".join(str(p) for p in problems))

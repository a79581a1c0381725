"""Explanations stand still: reasons and their order, needs, warnings, what the law says."""

from __future__ import annotations

from pathlib import Path

from tests.policy.explained import lines


def test_no_explanation_changes_unseen() -> None:
    frozen = (Path(__file__).parent / "explained.txt").read_text(encoding="utf-8").splitlines()
    found = list(lines(len(frozen)))
    changed = [f"- {was}\n+ {now}" for was, now in zip(frozen, found, strict=True) if was != now]
    assert changed == [], "\n".join(changed[:5])
    assert len(frozen) == 800


def test_every_kind_of_outcome_is_among_them() -> None:
    text = "\n".join(lines())
    for word in (
        "OPERATOR_LOOSENED",
        "OPERATOR_RULE",
        "PRESET_PARENT",
        "PCI_MISSING",
        "LOCAL_ONLY",
    ):
        assert word in text
    for word in ("AUDIO_STRIPPED_AT_HOME", "REMOTE_ACCESS", "PUBLIC_POWER", "VITAL_INTEREST"):
        assert word in text

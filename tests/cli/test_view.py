from __future__ import annotations

import io

from rich.console import Console

from tests.cli.fixture_report import decision
from voicegate.cli.demo.running import demo_gate
from voicegate.cli.demo.view import LiveView, label_names
from voicegate.cli.output import Language
from voicegate.testing import Scripts
from voicegate.vocabulary import Hop, Label

BEFORE = frozenset({Label.PERSONAL})
AFTER = BEFORE | {Label.SPECIAL_CATEGORY}


def test_the_live_view_fits_its_screen_and_prints_all_at_the_end() -> None:
    out = io.StringIO()
    screen = Console(file=out, force_terminal=True, width=140, height=30, color_system=None)
    gate = demo_gate("sqlite://", Scripts())
    view = LiveView(screen, gate.policy.backends, Language.EN)
    before = {hop: decision(hop, BEFORE, at_end=False) for hop in (Hop.STT, Hop.SINK)}
    after = {hop: decision(hop, AFTER, at_end=True) for hop in (Hop.STT, Hop.SINK)}
    view.decided(BEFORE, before, None)
    for number in range(30):
        view.said("caller", f"line {number}")
    view.interim("and so")
    shown = out.getvalue()
    assert "and so" in shown
    drawn_last = shown[shown.rindex("voicegate demo") :]
    assert "line 29" in drawn_last
    assert "line 5 " not in drawn_last
    view.decided(AFTER, after, before)
    out.truncate(0)
    view.close()
    end = out.getvalue()
    assert all(f"line {number} " in end for number in range(30))
    assert "redacted ◂ was raw" in end
    assert "labels: personal, special category" in end


def test_labels_are_named_in_the_order_of_the_vocabulary() -> None:
    labels = [Label.SPECIAL_CATEGORY, Label.PERSONAL]
    assert label_names(labels, Language.DE) == "personenbezogen, besondere Kategorie"

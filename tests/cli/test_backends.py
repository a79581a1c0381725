from __future__ import annotations

from tests.cli.conftest import Command


def test_the_backends_and_how_their_place_is_known(voicegate: Command) -> None:
    rows = {row["name"]: row for row in voicegate("backends", "--json").data}
    assert rows["local"]["certainty"] == "proven"
    assert rows["local"]["in_process"] is True
    assert rows["eu-us-parent"]["certainty"] == "simulated"
    assert rows["eu-us-parent"]["parent_country"] == "US"
    table = voicegate("backends", "--lang", "de")
    assert table.code == 0
    assert "Testangabe" in table.out


def test_the_catalogue_of_one_vendor(voicegate: Command) -> None:
    rows = voicegate("backends", "--catalogue", "--vendor", "deepgram", "--json").data
    assert rows
    assert {row["vendor"] for row in rows} == {"deepgram"}
    table = voicegate("backends", "--catalogue", "--vendor", "deepgram")
    assert "api.eu.deepgram.com" in table.out


def test_a_vendor_that_nobody_knows_ends_with_two(voicegate: Command) -> None:
    ran = voicegate("backends", "--catalogue", "--vendor", "nobody")
    assert ran.code == 2
    assert "deepgram" in ran.err

"""Taking a consent back, in the words of six languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from voicegate.governance.understanding import LANGUAGES, withdrawals
from voicegate.vocabulary import Consent

ALL: frozenset[Consent] = frozenset()
CORPUS = Path(__file__).parents[2] / "corpus_consent" / "withdrawals"
NONE = "none"  # the heading above what takes nothing back


def spoken(language: str) -> list[tuple[str, str]]:
    """Each line of the corpus with the heading it stands under."""
    found: list[tuple[str, str]] = []
    for file in sorted(CORPUS.glob(f"*/{language}.txt")):
        heading = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                heading = line[2:]
            else:
                found.append((line, heading))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_every_withdrawal_is_heard_and_nothing_else(language: str) -> None:
    lines = spoken(language)
    harmless = [line for line, heading in lines if heading == NONE]
    assert [line for line in harmless if withdrawals(line, language) is not None] == []
    taken = [(line, heading) for line, heading in lines if heading != NONE]
    heard = [line for line, _ in taken if withdrawals(line, language) is not None]
    assert len(harmless) >= 60
    assert len(taken) >= 60
    assert len(heard) / len(taken) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_named_is_taken_back_or_everything(language: str) -> None:
    for line, heading in spoken(language):
        found = withdrawals(line, language)
        if found and heading in {"marketing", "recording"}:
            assert Consent(heading) in found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Einwilligung widerrufen", "de"),
        ("ich möchte meine Einwilligung gerne widerrufen", "de"),
        ("Hiermit widerrufe ich meine Zustimmung.", "de-AT"),
        ("ich ziehe meine Einwilligung zurück", "de"),
        ("I want to withdraw my consent", "en"),
        ("please revoke all my consents now", "en-GB"),
        ("retiro mi consentimiento", "es"),
        ("je retire mon consentement", "fr"),
        ("je voudrais révoquer mon accord", "fr"),
        ("revoco il consenso", "it"),
        ("vorrei ritirare il mio consenso", "it"),
        ("ik wil mijn toestemming intrekken", "nl"),
        ("ik trek mijn toestemming in", "nl"),
        ("Können Sie meine Einwilligung bitte löschen?", "de"),
        ("could you delete my consent please", "en"),
        ("Das gefällt mir nicht, ich widerrufe meine Zustimmung.", "de"),
    ],
)
def test_all_consents_are_taken_back(text: str, language: str) -> None:
    assert withdrawals(text, language) == ALL


@pytest.mark.parametrize(
    ("text", "language", "consent"),
    [
        ("keine Werbung mehr", "de", Consent.MARKETING),
        ("ich will keine Werbung mehr bekommen bitte", "de", Consent.MARKETING),
        ("rufen Sie mich nicht mehr an", "de", Consent.MARKETING),
        ("no more marketing calls please", "en", Consent.MARKETING),
        ("stop calling me", "en", Consent.MARKETING),
        ("no me llamen más", "es", Consent.MARKETING),
        ("plus de publicité s'il vous plaît", "fr", Consent.MARKETING),
        ("basta pubblicità", "it", Consent.MARKETING),
        ("geen reclame meer", "nl", Consent.MARKETING),
        ("bitte nicht mehr aufzeichnen", "de", Consent.RECORDING),
        ("stop recording", "en", Consent.RECORDING),
        ("arrêtez l'enregistrement", "fr", Consent.RECORDING),
    ],
)
def test_one_consent_is_taken_back(text: str, language: str, consent: Consent) -> None:
    assert withdrawals(text, language) == frozenset({consent})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ich möchte meine Einwilligung nicht widerrufen", "de"),
        ("Kann ich meine Einwilligung widerrufen?", "de"),
        ("wie kann ich meine Einwilligung widerrufen", "de"),
        ("No, no retiro mi consentimiento", "es"),
        ("ich möchte meinen Vertrag widerrufen", "de"),
        ("ich hätte gern die Werbung von gestern", "de"),
        ("I don't want to withdraw my consent", "en"),
        ("how do I withdraw my consent", "en"),
        ("ja", "de"),
        ("", "de"),
        ("odwołuję zgodę", "pl"),
    ],
)
def test_what_takes_nothing_back(text: str, language: str) -> None:
    assert withdrawals(text, language) is None

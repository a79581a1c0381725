"""Taking a consent back, in the words of six languages."""

from __future__ import annotations

import pytest

from voicegate.governance.understanding import withdrawals
from voicegate.vocabulary import Consent

ALL: frozenset[Consent] = frozenset()


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
    assert withdrawals(text, language) == {consent}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ich möchte meine Einwilligung nicht widerrufen", "de"),
        ("Kann ich meine Einwilligung widerrufen?", "de"),
        ("wie kann ich meine Einwilligung widerrufen", "de"),
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

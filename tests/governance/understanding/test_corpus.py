"""What the corpus of spoken answers promises: no refusal or doubt is ever a yes."""

from __future__ import annotations

import pytest

from tests.governance.understanding.answers import PARTS, ROUNDS, Spoken, corpus
from voicegate.governance.understanding import LANGUAGES, Heard, understand

NOT = {
    "de": ("nicht", "kein", "nie", "ned"),
    "en": ("not", "never", "don't"),
    "es": ("no", "nunca"),
    "fr": ("pas", "jamais"),
    "it": ("non", "mai"),
    "nl": ("niet", "geen", "nooit"),
}
LIMITS = {
    "de": (
        "aber nur heute", "wenn es sein muss", "vielleicht", "falls nötig", "was heißt das", "nur",
        "glaube ich", "außer montags", "eventuell", "für eine Woche", "gegen Bezahlung", "aber",
    ),
    "en": (
        "but only today", "if you must", "maybe", "unless it costs", "what is that", "I guess",
        "only", "I think", "whatever", "until tomorrow", "for a week", "for money",
    ),
    "es": ("pero", "si quiere", "quizás", "solo hoy", "creo", "excepto el lunes", "supongo"),
    "fr": ("si vous voulez", "peut-être", "seulement", "je crois", "sauf le lundi", "je pense"),
    "it": ("ma", "se vuole", "forse", "solo oggi", "credo", "tranne il lunedì", "penso"),
    "nl": ("als u wilt", "misschien", "alleen vandaag", "denk ik", "behalve maandag", "geloof ik"),
}  # fmt: skip


def heard(spoken: Spoken) -> Heard:
    return understand(spoken.text, spoken.language, spoken.purpose).answer


def plain_yes(language: str) -> list[Spoken]:
    return [s for s in corpus() if s.language == language and s.right is Heard.YES]


def test_the_corpus_is_large_and_speaks_six_languages() -> None:
    assert len(corpus()) >= 1500
    for part in PARTS:
        counted = [s.language for s in corpus() if s.part == part]
        assert set(counted) == set(LANGUAGES)
        assert min(map(counted.count, LANGUAGES)) >= 95
    texts = {(s.language, s.text.casefold()) for s in corpus()}
    assert len(texts) >= 1500


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_refusal_or_doubt_is_taken_for_a_yes(language: str) -> None:
    others = [s for s in corpus() if s.language == language and s.right is not Heard.YES]
    assert [s.text for s in others if heard(s) is Heard.YES] == []


@pytest.mark.parametrize("part", [*PARTS, *ROUNDS])
@pytest.mark.parametrize("right", [Heard.YES, Heard.NO])
def test_plain_answers_are_understood(part: str, right: Heard) -> None:
    plain = [s for s in corpus() if s.part == part and s.right is right]
    understood = sum(heard(s) is right for s in plain)
    assert understood / len(plain) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_plain_answers_are_understood_in_each_language(language: str) -> None:
    plain = [s for s in corpus() if s.language == language and s.right is not Heard.UNCLEAR]
    understood = sum(heard(s) is s.right for s in plain)
    assert understood / len(plain) >= 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_not_anywhere_in_a_yes_makes_it_none(language: str) -> None:
    wrong: list[str] = []
    for spoken in plain_yes(language)[::3]:
        words = spoken.text.rstrip(".!").split()
        for word in NOT[language]:
            for place in range(len(words) + 1):
                changed = " ".join([*words[:place], word, *words[place:]])
                answer = understand(changed, language, spoken.purpose)
                if answer.answer is Heard.YES and answer.reason.value != "corrected":
                    wrong.append(changed)
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_limit_or_a_doubt_after_a_yes_makes_it_none(language: str) -> None:
    changed = [
        (f"{spoken.text.rstrip('.!?')}, {limit}", spoken.purpose)
        for spoken in plain_yes(language)[1::3]
        for limit in LIMITS[language]
    ]
    wrong = [t for t, purpose in changed if understand(t, language, purpose).answer is Heard.YES]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_mark_makes_a_yes_none(language: str) -> None:
    for spoken in plain_yes(language):
        text = spoken.text.rstrip(".!?")
        if not text.casefold().endswith(("nicht", "not", "no", "pas", "niet")):
            assert understand(f"{text}?", language, spoken.purpose).answer is not Heard.YES

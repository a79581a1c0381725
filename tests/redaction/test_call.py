"""What a call remembers: ids, questions, broken-off values, read-backs, labels."""

from __future__ import annotations

import pytest

from voicegate.errors import ConfigError, StorageError
from voicegate.redaction import EntityType, RedactionRules, Redactor
from voicegate.redaction.taxonomy import NATIONAL_IDS, ONE_WAY, labels_of
from voicegate.speech import Segment, Transcript, Word
from voicegate.vocabulary import Label

REDACTOR = Redactor(RedactionRules(languages=("de", "en")))


def test_the_demo_call() -> None:
    call = REDACTOR.call()
    said = [
        ("my name is anna miller", "my name is <PERSON_1>"),
        ("my phone number is five five five zero one seven two", "my phone number is <PHONE_1>"),
        ("my order number is four four seven one nine", "my order number is <REFERENCE_NUMBER_1>"),
    ]
    for text, safe in said:
        assert call.redact(text, language="en-GB").text == safe
    health = call.redact(
        "i would like to change my appointment because i have diabetes", language="en"
    )
    assert health.text.endswith("because i have <HEALTH_1>")
    assert health.labels == {Label.PERSONAL, Label.SPECIAL_CATEGORY}
    assert health.findings[0].label is Label.SPECIAL_CATEGORY
    assert call.restore(health.text) == health.text
    assert "diabetes" not in repr((call, health, call.vault, health.findings))


FORMS = [
    "meine nummer ist null eins sieben sechs doppel drei vier fünf",
    "0176 33 45",
    "+49 176 3345",
    "plus neunundvierzig eins sieben sechs dreiunddreißig fünfundvierzig",
    "0049 1763345",
]


def test_one_value_in_any_form_has_one_id_over_turns_and_speakers() -> None:
    call = REDACTOR.call()
    for n, text in enumerate(FORMS):
        result = call.redact(text, language="de", speaker="agent" if n % 2 else "caller")
        assert [f.placeholder for f in result.findings] == ["<PHONE_1>"], text
    name = call.redact("ich heiße anna müller", language="de").findings[0].placeholder
    for again in ("Anna Müller", "anna mueller", "ANNA MÜLLER"):
        assert call.redact(f"grüße {again}", language="de").findings[0].placeholder == name
    place = call.redact("my address is 12 baker street", language="en").findings[0].placeholder
    assert call.redact("twelve Baker Street", language="en").findings[0].placeholder == place


def test_a_name_once_found_is_found_without_a_cue_and_by_its_sound() -> None:
    call = REDACTOR.call()
    assert not REDACTOR.call().redact("der schmitt war da", language="de").findings
    call.redact("mein name ist schmidt", language="de")
    assert call.redact("der schmidt war da", language="de").findings
    assert call.redact("der schmitt war da", language="de").findings[0].reasons == ("sounds_known",)
    assert call.redact("s c h m i d t", language="de").findings[0].placeholder == "<PERSON_1>"


def test_what_the_bot_asked_for_is_taken_without_a_cue() -> None:
    alone = REDACTOR.call()
    assert not alone.redact("vier vier sieben", language="de").findings
    call = REDACTOR.call()
    call.heard("Wie lautet Ihre Kundennummer?", "de-DE")
    assert call.expected is EntityType.CUSTOMER_NUMBER
    assert call.redact("vier vier sieben", language="de").text == "<CUSTOMER_NUMBER_1>"
    call.expect(EntityType.PERSON)
    assert call.redact("ja gerne kowalczyk", language="de").text == "ja gerne <PERSON_1>"
    assert call.expected is None


def test_another_question_closes_the_slot_and_a_backchannel_does_not() -> None:
    call = REDACTOR.call()
    call.heard("What is your phone number?", "en")
    call.heard("mhm", "en")
    assert call.expected is EntityType.PHONE
    call.heard("How can I help you today with that?", "en")
    assert call.expected is None


def test_a_value_in_several_breaths_is_one_entity() -> None:
    call = REDACTOR.call()
    call.heard("Wie lautet Ihre IBAN?", "de")
    for text in ("d e acht neun drei sieben null vier", "null null vier vier null fünf"):
        assert call.redact(text, language="de").text == "<IBAN_1>"
        call.heard("ja", "de")
    last = call.redact("drei zwei null eins drei null null null", language="de")
    assert last.text == "<IBAN_1>"
    assert call.redact("DE89 3704 0044 0532 0130 00", language="de").text == "<IBAN_1>"
    assert call.restore("<IBAN_1>").count(" ") == 21


def test_a_dangling_cue_waits_for_the_next_turn() -> None:
    call = REDACTOR.call()
    call.redact("meine kundennummer ist", language="de")
    assert (
        call.redact("vier sieben eins", language="de").findings[0].type
        is EntityType.CUSTOMER_NUMBER
    )


def test_digits_that_nothing_explains() -> None:
    call = REDACTOR.call()
    assert call.redact("ja 8471923", language="de").findings[0].type is EntityType.NUMBER
    assert not call.redact("das kostet 84719 euro", language="de").findings


def test_a_self_correction_takes_both_halves() -> None:
    text = "my number is five five five one two nein sorry five five six one two three four"
    found = REDACTOR.call().redact(text.replace("nein ", ""), language="en").findings
    assert len(found) == 1


def test_minors_and_all_types_have_labels() -> None:
    call = REDACTOR.call()
    assert Label.MINOR in call.redact("ich bin vierzehn", language="de").labels
    assert Label.MINOR not in call.redact("ich bin vierzig", language="de").labels
    assert call.redact("die prüfziffer ist eins zwei drei", language="de").labels == {
        Label.PERSONAL, Label.PAYMENT, Label.PAYMENT_SAD,
    }  # fmt: skip
    assert all(Label.PERSONAL in labels_of(kind) for kind in EntityType)
    assert set(NATIONAL_IDS) <= set(EntityType)
    assert EntityType.CVV in ONE_WAY


def test_a_language_without_a_pack_uses_all_of_the_rules() -> None:
    call = REDACTOR.call()
    assert (
        call.redact("mein name ist anna müller", language="pl-PL").text
        == "mein name ist <PERSON_1>"
    )
    assert call.redact("my name is anna müller", language=None).text == "my name is <PERSON_1>"


def test_words_segments_alternatives_and_times_of_a_transcript() -> None:
    words = [
        Word(text=w, start_seconds=n * 0.5, end_seconds=n * 0.5 + 0.4)
        for n, w in enumerate(["mein", "name", "ist", "anna", "müller", "danke"])
    ]
    transcript = Transcript(
        text="mein name ist anna müller danke",
        language="de-DE",
        words=tuple(words),
        segments=(
            Segment(text="mein name ist anna", words=tuple(words[:4])),
            Segment(text="müller danke", words=tuple(words[4:])),
            Segment(text="ganz anders: ich heiße anna müller"),
        ),
        alternatives=("mein name ist hanna müller danke", "mein name ist anna möller danke"),
    )
    safe, redacted = REDACTOR.call().redact_transcript(transcript, speaker="caller")
    everything = repr([safe.text, [w.text for w in safe.words], safe.alternatives,
                       [(s.text, [w.text for w in s.words]) for s in safe.segments]])  # fmt: skip
    for secret in ("anna", "müller", "hanna", "möller"):
        assert secret not in everything.lower()
    assert [w.text for w in safe.words] == ["mein", "name", "ist", "<PERSON_1>", "danke"]
    assert (safe.words[3].start_seconds, safe.words[3].end_seconds) == (1.5, 2.4)
    (finding,) = redacted.findings
    assert (finding.start_seconds, finding.end_seconds) == (1.5, 2.4)
    assert safe.segments[1].text == "<PERSON_1> danke"


def test_a_closed_call_takes_nothing_more() -> None:
    call = REDACTOR.call()
    call.redact("mein name ist anna müller", language="de")
    call.close()
    call.close()
    assert call.closed
    assert call.restore("<PERSON_1>") == "<PERSON_1>"
    with pytest.raises(StorageError, match="shredded"):
        call.redact("mein name ist anna müller", language="de")


def test_rules_that_cannot_be() -> None:
    with pytest.raises(ConfigError, match="no language pack"):
        RedactionRules(languages=("xx",))
    with pytest.raises(ConfigError, match="threshold"):
        RedactionRules(threshold=0.0)
    with pytest.raises(ConfigError, match="never be kept"):
        RedactionRules(disabled=frozenset({EntityType.CVV}))


def test_patterns_allow_deny_and_countries() -> None:
    rules = RedactionRules(
        languages=("de",),
        countries=frozenset({"AT"}),
        patterns={"CUSTOMER_NUMBER": r"K-?[0-9]{4}", "inventory": r"INV[0-9]+"},
        allow=("Anna Müller", "Muster GmbH"),
        deny=("Projekt Falke",),
        disabled=frozenset({EntityType.LOCATION}),
    )
    call = Redactor(rules).call()
    spoken = call.redact("das ist k vier sieben eins eins", language="de")
    assert spoken.findings[0].type is EntityType.CUSTOMER_NUMBER
    assert call.redact("siehe INV77 bitte", language="de").findings[0].type is EntityType.CUSTOM
    assert not call.redact("mein name ist anna müller", language="de").findings
    assert call.redact("es geht um projekt falke", language="de").text == "es geht um <CUSTOM_2>"
    assert not call.redact("ich wohne in köln", language="de").findings
    tax = call.redact("86095742719", language="de").findings[0]
    assert tax.type is not EntityType.DE_STEUER_ID
    with pytest.raises(ConfigError, match="re2"):
        Redactor(RedactionRules(patterns={"BAD": "(?=x)"}))

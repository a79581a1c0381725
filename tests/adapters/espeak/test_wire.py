from dataclasses import replace
from typing import Any

import pytest

from voicegate.adapter.settings import BackendSettings, EndpointError
from voicegate.errors import BadRequestError
from voicegate.speech import PHONE_MULAW, AudioFormat, Encoding, SynthesisRequest, Voice
from voicegate_adapters.espeak import ADAPTER
from voicegate_adapters.espeak.wire import failure, utterance, voice


def _ask(language: str = "de", **fields: Any) -> SynthesisRequest:
    return replace(SynthesisRequest(text="Guten Tag", language=language), **fields)


@pytest.mark.parametrize(
    ("language", "identifier"),
    [
        ("de", "gmw/de"),
        ("de-DE", "gmw/de"),
        ("de-AT", "gmw/de"),
        ("en-GB", "gmw/en"),
        ("en-US", "gmw/en-US"),
        ("en_us", "gmw/en-US"),
        ("fr-FR", "roa/fr"),
        ("fr-CH", "roa/fr-CH"),
        ("it-IT", "roa/it"),
        ("es", "roa/es"),
        ("es-ES", "roa/es"),
        ("es-MX", "roa/es-419"),
        ("nl-BE", "gmw/nl"),
        ("pt-BR", "roa/pt-BR"),
        ("zh-CN", "sit/cmn"),
    ],
)
def test_a_language_tag_finds_its_voice(language: str, identifier: str) -> None:
    assert utterance(_ask(language), backend="e").voice == identifier


def test_a_language_without_a_voice_is_refused() -> None:
    with pytest.raises(BadRequestError, match=r"no voice for the language 'xx-YY' .*backend e"):
        utterance(_ask("xx-YY"), backend="e")


def test_a_voice_goes_before_language_and_variant() -> None:
    asked = _ask("de", voice=Voice(id="gmw/de+m3", language="de"))
    assert utterance(asked, backend="e", variant="f2").voice == "gmw/de+m3"
    assert utterance(_ask("de"), backend="e", variant="f2").voice == "gmw/de+f2"


@pytest.mark.parametrize("identifier", ["../../etc/passwd", "/etc/passwd", "a/b/c", "", "de\0x"])
def test_no_voice_id_leads_out_of_the_data(identifier: str) -> None:
    asked = _ask("de", voice=Voice(id=identifier, language="de"))
    with pytest.raises(BadRequestError, match="is no voice of espeak"):
        utterance(asked, backend="e")


def test_speed_is_words_per_minute_within_its_bounds() -> None:
    assert utterance(_ask(), backend="e").words_per_minute == 175
    assert utterance(_ask(speed=2.0), backend="e").words_per_minute == 350
    for speed in (0.4, 2.6, -1.0):
        with pytest.raises(BadRequestError, match=r"a speed of 0\.46 to 2\.57"):
            utterance(_ask(speed=speed), backend="e")


def test_only_ssml_is_read_as_markup() -> None:
    assert utterance(_ask(), backend="e").flags == 0x01
    assert utterance(_ask(ssml=True), backend="e").flags == 0x11


def test_text_becomes_utf8_without_nul() -> None:
    assert utterance(_ask(text="Grö\0ße \ud800"), backend="e").text == "Grö ße ?".encode()


def test_no_repr_shows_the_text() -> None:
    assert "Guten" not in repr(utterance(_ask(), backend="e"))


def test_a_compressed_format_is_refused() -> None:
    with pytest.raises(BadRequestError, match="espeak gives alaw, mulaw, pcm_s16le, not mp3"):
        utterance(_ask(format=AudioFormat(Encoding.MP3, 16_000)), backend="e")
    assert utterance(_ask(format=PHONE_MULAW), backend="e").voice


def test_a_row_of_the_voice_list_is_read() -> None:
    row = voice("gmw/en-US", b"\x02en-us\0\x05en\0\0", "English (America)", 1)
    assert row == Voice(id="gmw/en-US", language="en-US", gender="male", name="English (America)")


def test_a_code_of_the_library_becomes_an_error_with_what_to_do() -> None:
    assert "could not speak; reinstall espeakng-loader" in str(failure("speak", -1, backend="e"))


def test_it_is_nowhere_but_here() -> None:
    here = ADAPTER.locate(BackendSettings(name="e", adapter="espeak"))
    assert here.in_process
    assert not here.hosts
    for place in (
        BackendSettings(name="e", adapter="espeak", region="eu"),
        BackendSettings(name="e", adapter="espeak", endpoint="https://tts.example"),
    ):
        with pytest.raises(EndpointError, match="runs in this process and has no"):
            ADAPTER.locate(place)

"""A text never becomes markup, and a document of others fetches nothing."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.fakes.azure_rest import read_xml
from voicegate.errors import BadRequestError
from voicegate_adapters.azure.wire.ssml import completed, document

NS = "{http://www.w3.org/2001/10/synthesis}"
# All there is, the characters that XML cannot hold and lone surrogates included.
TEXTS = st.text(st.characters(codec=None))
TAGS = ["</prosody>", "</voice>", "</speak>", '<audio src="https://e/"/>', "\r", "\n", "\x00", "a"]
SIGNS = ["<", ">", "&", '"', "'", "]]>", "<![CDATA[", "<!--", "-->", "<?", "?>", "&lt;", "&#60;"]
MARKUP = st.lists(st.sampled_from([*TAGS, *SIGNS])).map("".join)


def _as_xml_reads_it(text: str) -> str:
    """What XML can hold of ``text``: each other character is a blank."""

    def holds(c: str) -> bool:
        n = ord(c)
        return n in {9, 10, 13} or 0x20 <= n <= 0xD7FF or 0xE000 <= n <= 0xFFFD or n >= 0x10000

    return "".join(c if holds(c) else " " for c in text)


@given(said=TEXTS | MARKUP, speed=st.sampled_from([0.5, 1.0, 1.25, 2.0]))
@example(said="</voice></speak><speak>", speed=1.0)
@example(said="a\r\nb\rc\ud800\ufffe\x0b", speed=1.0)
def test_whatever_is_said_stays_text(said: str, speed: float) -> None:
    root = read_xml(document(said, language="de-DE", voice="de-DE-KatjaNeural", speed=speed))
    assert root.tag == f"{NS}speak"
    shape = [element.tag.removeprefix(NS) for element in root.iter()]
    assert shape == ["speak", "voice", *(["prosody"] if speed != 1.0 else [])]
    assert "".join(root.itertext()) == _as_xml_reads_it(said)


@given(language=TEXTS | MARKUP, voice=TEXTS | MARKUP)
def test_neither_language_nor_voice_becomes_markup(language: str, voice: str) -> None:
    root = read_xml(document("Tag", language=language, voice=voice, speed=1.0))
    assert [element.tag.removeprefix(NS) for element in root.iter()] == ["speak", "voice"]
    assert "".join(root.itertext()) == "Tag"
    assert set(root.attrib) == {"version", "{http://www.w3.org/XML/1998/namespace}lang"}


def _speak(inner: str, more: str = "") -> str:
    return (
        '<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" '
        'xmlns:mstts="http://www.w3.org/2001/mstts" xml:lang="de-DE">'
        f'{more}<voice name="de-DE-KatjaNeural">{inner}</voice></speak>'
    )


def _completed(ssml: str, voice: str | None = "de-AT-IngridNeural") -> str:
    return completed(ssml, language="de-AT", voice=voice, backend="az")


@pytest.mark.parametrize(
    "inner",
    [
        "Tag",
        '<prosody rate="slow">Tag &amp; Nacht</prosody><break time="1s"/>',
        '<mstts:express-as style="cheerful">Grüße &lt;3</mstts:express-as>',
        "<![CDATA[1 < 2]]>",
    ],
)
@pytest.mark.parametrize("before", ["", '<?xml version="1.0"?><!-- <speak> -->\n'])
def test_a_complete_document_says_and_means_the_same(inner: str, before: str) -> None:
    ssml = _speak(inner)
    sent = _completed(before + ssml, voice=None)
    assert ET.canonicalize(sent) == ET.canonicalize(ssml)


def test_what_azure_wants_of_a_document_is_put_in() -> None:
    root = read_xml(_completed("<speak>Grüße, <break/>Anna</speak>"))
    assert root.tag == f"{NS}speak"
    assert root.attrib["version"] == "1.0"
    assert root.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "de-AT"
    assert [e.tag.removeprefix(NS) for e in root.iter()] == ["speak", "voice", "break"]
    assert root[0].attrib == {"name": "de-AT-IngridNeural"}
    assert "".join(root.itertext()) == "Grüße, Anna"
    own = read_xml(
        _completed("<speak xml:lang='fr-FR' a='>\"'><voice name='b'>Tag</voice></speak>")
    )
    assert own.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "fr-FR"
    assert own.attrib["a"] == '>"'
    assert [e.get("name") for e in own] == ["b"]
    assert "".join(read_xml(_completed("<speak/>")).itertext()) == ""


@given(said=TEXTS, more=TEXTS)
def test_ssml_of_any_text_is_sent_whole(said: str, more: str) -> None:
    texts = [escape(_as_xml_reads_it(text), {"\r": "&#13;"}) for text in (said, more)]
    root = read_xml(
        _completed(f"<speak x={quoteattr(texts[0])}>{texts[0]}<p>{texts[1]}</p></speak>")
    )
    assert "".join(root.itertext()) == _as_xml_reads_it(said) + _as_xml_reads_it(more)


@pytest.mark.parametrize(
    ("ssml", "why"),
    [
        ("Guten Tag", "not well-formed"),
        ("", "not well-formed"),
        ("<speak>", "not well-formed"),
        ("<speak>a & b</speak>", "not well-formed"),
        ("<speak>\x00</speak>", "not well-formed"),
        (_speak("Tag") + "<speak/>", "not well-formed"),
        ("<voice>Tag</voice>", "does not begin with <speak>"),
        (_speak('<audio src="https://evil.example/?q=017"/>'), "address"),
        (_speak('<lexicon uri="https://evil.example/lexicon.xml"/>'), "address"),
        (_speak("Tag", '<mstts:backgroundaudio src="https://evil.example/a.wav"/>'), "address"),
        (_speak("Tag", '<mstts:voiceconversion url="https://evil.example/a.wav"/>'), "address"),
        (_speak('<p xmlns:x="y" x:HREF="https://evil.example/">Tag</p>'), "address"),
        ('<!DOCTYPE speak [<!ENTITY a "b">]><speak>&a;</speak>', "document type"),
        ('<!DOCTYPE speak SYSTEM "https://evil.example/dtd"><speak/>', "document type"),
    ],
)
def test_other_ssml_is_not_and_nothing_of_it_is_repeated(ssml: str, why: str) -> None:
    with pytest.raises(BadRequestError, match=why) as caught:
        _completed(ssml)
    assert "evil" not in str(caught.value)
    assert "Tag" not in str(caught.value)
    assert caught.value.__context__ is None


def test_without_a_voice_it_is_not_sent_either() -> None:
    with pytest.raises(BadRequestError, match="no voice"):
        _completed("<speak>Tag</speak>", voice=None)

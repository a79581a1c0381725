"""SSML: a text in it can never become markup, and a document of others can fetch nothing.

After the W3C's "Speech Synthesis Markup Language 1.1" and XML 1.0, section 2.2 (characters).
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from voicegate.errors import BadRequestError

__all__ = ["check_document", "document"]

_NAMESPACE: Final = "http://www.w3.org/2001/10/synthesis"
# What XML cannot hold at all, not even escaped: to a listener it is a gap between words.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# With these, Azure would fetch from an address that stands in the text: lexicons, sounds, audio to
# convert, and embeddings. An address can carry what was said to anybody.
_ADDRESSES: Final = frozenset({"src", "uri", "url", "href"})


def document(text: str, *, language: str, voice: str, speed: float) -> str:
    """An SSML document that says ``text``, whatever stands in it, with one voice.

    ``speed`` is a factor: 1.0 is the voice's own.
    """
    said = escape(_NOT_XML.sub(" ", text), {"\r": "&#13;"})
    if speed != 1.0:
        said = f'<prosody rate="{speed:g}">{said}</prosody>'
    return (
        f'<speak version="1.0" xmlns="{_NAMESPACE}" xml:lang={_quoted(language)}>'
        f"<voice name={_quoted(voice)}>{said}</voice></speak>"
    )


def check_document(ssml: str, *, backend: str) -> None:
    """Check SSML that the bot wrote, before any of it leaves.

    Raises:
        BadRequestError: It is not well formed, no ``speak`` document, declares a document type, or
            makes Azure fetch something. The message repeats none of it.
    """
    faults: list[str] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        if depth == 0 and name != "speak":
            faults.append("the document does not begin with <speak>")
        if any(key.rpartition(":")[2].lower() in _ADDRESSES for key in attributes):
            faults.append("an element has an address (src, uri, url, href): nothing is fetched")
        depth += 1

    def doctype(*_: object) -> None:
        faults.append("the document declares a document type")
        raise ValueError  # no entity of it is ever expanded

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(ssml, True)
    except (expat.ExpatError, ValueError):
        faults.append("the document is not well-formed XML")
    if faults:
        raise BadRequestError(
            f"this SSML is not sent: {faults[0]}; write <speak><voice name=…>text</voice></speak>",
            backend=backend,
        )


def _quoted(value: str) -> str:
    return quoteattr(_NOT_XML.sub("", value))

"""SSML: a text in it can never become markup, and a document of others can fetch nothing.

After the W3C's "Speech Synthesis Markup Language 1.1" and XML 1.0, section 2.2 (characters).
"""

from __future__ import annotations

import re
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from voicegate.errors import BadRequestError

__all__ = ["completed", "document"]

_NAMESPACE: Final = "http://www.w3.org/2001/10/synthesis"
# What XML cannot hold at all, not even escaped: to a listener it is a gap between words.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# With these, Azure would fetch from an address that stands in the text: lexicons, sounds, audio to
# convert, and embeddings. An address can carry what was said to anybody.
_ADDRESSES: Final = frozenset({"src", "uri", "url", "href"})

_OPENING: Final = re.compile(rb"<speak(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")


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


def completed(ssml: str, *, language: str, voice: str | None, backend: str) -> str:
    """SSML that the bot wrote, checked before any of it leaves.

    What Azure wants of every document is put in where it is missing: version, namespace, language,
    and, around all of it, ``voice``.

    Raises:
        BadRequestError: It is not well formed, no ``speak`` document, declares a document type,
            makes Azure fetch something, or names no voice where there is no usual one. The message
            repeats none of it.
    """
    data = ssml.encode(errors="replace")
    found = _Reader().read(data)
    fault = found.fault
    if fault is None and not found.voiced and not voice:
        fault = "it names no voice, and there is no usual one for its language"
    if fault is not None:
        raise BadRequestError(
            f"this SSML is not sent: {fault}; write <speak><voice name=…>text</voice></speak>",
            backend=backend,
        )
    opening = _OPENING.match(data, found.begin)
    inner = data[opening.end() if opening else found.end : found.end].decode()
    if not found.voiced:
        inner = f"<voice name={_quoted(voice or '')}>{inner}</voice>"
    usual = {"version": "1.0", "xmlns": _NAMESPACE, "xml:lang": language}
    attributes = "".join(f" {k}={_quoted(v)}" for k, v in (usual | found.attributes).items())
    return f"<speak{attributes}>{inner}</speak>"


class _Reader:
    """Reads a document once: where its root is, and what is wrong with it."""

    def __init__(self) -> None:
        self.fault: str | None = None
        self.attributes: dict[str, str] = {}
        self.voiced = False
        self.begin = self.end = 0
        self._depth = 0
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self, data: bytes) -> _Reader:
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError):
            self.fault = self.fault or "it is not well-formed XML"
        return self

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if self._depth == 0:
            self.begin, self.attributes = self._parser.CurrentByteIndex, attributes
            if name != "speak":
                self._refuse("it does not begin with <speak>")
        if any(key.rpartition(":")[2].lower() in _ADDRESSES for key in attributes):
            self._refuse("an element has an address (src, uri, url, href): nothing is fetched")
        self.voiced = self.voiced or name == "voice"
        self._depth += 1

    def _end(self, _: str) -> None:
        self._depth -= 1
        self.end = self._parser.CurrentByteIndex

    def _doctype(self, *_: object) -> None:
        self._refuse("it declares a document type")  # so no entity of it is ever expanded

    def _refuse(self, fault: str) -> None:
        self.fault = fault
        raise ValueError


def _quoted(value: str) -> str:
    return quoteattr(_NOT_XML.sub("", value))

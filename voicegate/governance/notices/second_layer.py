"""The second layer: all that Art. 13 GDPR asks for, as Markdown or HTML. Pure."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from voicegate.governance.notices.texts import NoticeTexts, texts_for
from voicegate.policy.config import LineConfig, NoticeConfig
from voicegate.vocabulary import Hop, LawfulBasis, Purpose

__all__ = ["Receiver", "second_layer"]

_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;"
    "color:#1a1a1a;background:#fff}table{border-collapse:collapse}td,th{border:1px solid #767676;"
    "padding:.3rem .6rem;text-align:left}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """A recipient as the notice names it; ``countries`` are ISO 3166-1 alpha-2 codes."""

    name: str
    countries: tuple[str, ...]
    hops: tuple[Hop, ...]
    third_country: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading and what stands below it; rows make a table, their first one its heading."""

    title: str
    sentences: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def second_layer(
    facts: NoticeConfig,
    line: LineConfig,
    receivers: Iterable[Receiver],
    *,
    language: str,
    purpose: Purpose,
    basis: LawfulBasis,
    form: Literal["markdown", "html"] = "markdown",
) -> str:
    """The whole notice for calls of ``line``; a fact that the configuration lacks is left out.

    ``voicegate check`` names what is missing. The HTML is a page of its own, without scripts.
    """
    texts = texts_for(language, informal=line.formality == "informal")
    parts = tuple(_parts(facts, texts, tuple(receivers), purpose, basis))
    title = texts.written["title"]
    if form == "html":
        return _html(title, parts, texts.language)
    return _markdown(title, parts)


def _parts(
    facts: NoticeConfig,
    texts: NoticeTexts,
    receivers: tuple[Receiver, ...],
    purpose: Purpose,
    basis: LawfulBasis,
) -> Iterator[_Part]:
    words = texts.written
    yield _Part(words["controller"], _known(facts.controller, facts.contact))
    yield _Part(words["representative"], _known(facts.represented_by))
    yield _Part(words["dpo"], _known(facts.dpo))
    yield _Part(words["machine_title"], (words["machine"].format(controller=facts.controller),))
    what = texts.purposes[purpose]
    yield _Part(words["purpose"], (f"{what[:1].upper()}{what[1:]}: {texts.bases[basis]}.",))
    yield _Part(words["recording"], (words["recorded" if facts.recording else "not_recorded"],))
    abroad = any(receiver.third_country for receiver in receivers)
    rows = tuple(_row(receiver, texts) for receiver in receivers)
    heading = (words["receiver"], words["country"], words["form"])
    told = (words["third"],) if abroad else ()
    yield _Part(words["receivers"], told, (heading, *rows) if rows else ())
    yield _Part(words["retention"], _known(facts.retention_text))
    yield _Part(words["rights"], (words["rights_text"], words["withdrawal"]))
    authority = facts.supervisory_authority
    complaint = words["authority_text"].format(authority=authority)
    yield _Part(words["authority"], (complaint if authority else words["authority_unknown"],))
    yield _Part(words["required"], (words["required_text"],))
    decides = purpose is Purpose.AUTOMATED_DECISION
    yield _Part(words["automated"], (words["automated_yes" if decides else "automated_no"],))
    yield _Part(words["more"], _known(facts.privacy_url))


def _known(*sentences: str | None) -> tuple[str, ...]:
    return tuple(sentence for sentence in sentences if sentence)


def _row(receiver: Receiver, texts: NoticeTexts) -> tuple[str, ...]:
    does = ", ".join(texts.written[hop.value] for hop in receiver.hops)
    return receiver.name, ", ".join(receiver.countries), does


def _markdown(title: str, parts: Iterable[_Part]) -> str:
    blocks = [f"# {_plain(title)}"]
    for part in parts:
        if not part.sentences and not part.rows:
            continue
        blocks.append(f"## {_plain(part.title)}")
        if part.rows:
            lines = ["| " + " | ".join(map(_plain, row)) + " |" for row in part.rows]
            lines.insert(1, "|" + " --- |" * len(part.rows[0]))
            blocks.append("\n".join(lines))
        blocks += map(_plain, part.sentences)
    return "\n\n".join(blocks) + "\n"


def _plain(text: str) -> str:
    """Text that Markdown takes as it is: a name from a configuration makes no mark-up."""
    for mark in "\\`*_<>[]|#":
        text = text.replace(mark, f"\\{mark}")
    return text


def _html(title: str, parts: Iterable[_Part], language: str) -> str:
    body = [f"<h1>{html.escape(title)}</h1>"]
    for part in parts:
        if not part.sentences and not part.rows:
            continue
        body.append(f"<h2>{html.escape(part.title)}</h2>")
        if part.rows:
            body.append(_table(part.rows))
        body += [f"<p>{_linked(sentence)}</p>" for sentence in part.sentences]
    head = f'<meta charset="utf-8"><title>{html.escape(title)}</title><style>{_STYLE}</style>'
    lang = html.escape(language)
    return (
        f'<!doctype html>\n<html lang="{lang}"><head>{head}</head>\n<body>\n'
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    def cells(row: tuple[str, ...], tag: str) -> str:
        return "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row)

    below = "".join(f"<tr>{cells(row, 'td')}</tr>" for row in rows[1:])
    return f"<table><tr>{cells(rows[0], 'th')}</tr>{below}</table>"


def _linked(sentence: str) -> str:
    text = html.escape(sentence)
    is_link = sentence.startswith(("https://", "http://")) and " " not in sentence
    return f'<a href="{text}">{text}</a>' if is_link else text

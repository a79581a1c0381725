"""E-mail addresses, URLs and user names: "anna punkt schmidt at gmail punkt com", or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate, Situation
from voicegate.redaction.entry import Flag
from voicegate.redaction.symbols import Chunk
from voicegate.redaction.taxonomy import EntityType

if TYPE_CHECKING:
    from voicegate.redaction.view import View

__all__ = ["match_email"]

_LOCAL_REACH = 30
_DOMAIN_REACH = 16
_LOCAL_SIGNS = frozenset("._-+&")
_PLAIN_WORDS = 3
_LEAD = 3
_USERNAME_WORDS = 6
_WEB = ("www", "http", "https")
_TOPS = frozenset("com net org de fr nl eu ch at it es be lu uk info biz io shop".split())
# These are words too: spoken, "punkt at" or "point de" says nothing.
_WORDY = frozenset("at it es be de".split())
_SITE = frozenset(
    "website webseite seite homepage url site web sito página pagina internetseite webpage adresse address visit".split()
)
# Shops and services that everybody names; who says one of them says nothing of himself.
_BRANDS = frozenset(
    """amazon ebay google booking paypal zalando otto netflix facebook instagram youtube check verivox idealo airbnb whatsapp
    apple microsoft bol coolblue marktplaats leboncoin fnac cdiscount subito wallapop mercadona zoom linkedin wikipedia""".split()
)


class _Marks:
    """Where symbols begin and end; unlike in a run, a sign needs no digit beside it here."""

    __slots__ = ("begin", "finish", "view")

    def __init__(self, view: View, found: list[Chunk]) -> None:
        self.view = view
        self.begin = {c.i: c for c in found}
        self.finish = {c.j: c for c in found}
        for hit in view.of("sign"):
            self._add(str(hit.arg), hit.i, hit.j)
        for i, entry in enumerate(view.entries):
            if entry is not None and entry.sign and (view.words[i].isalpha() or _joins(view, i)):
                self._add(entry.sign, i, i + 1)

    def _add(self, sign: str, i: int, j: int) -> None:
        if i not in self.begin and j not in self.finish:
            self.begin[i] = self.finish[j] = Chunk(sign, i, j, "s")


def _joins(view: View, i: int) -> bool:
    """Whether a written mark stands inside a word rather than at the end of a sentence."""
    if view.words[i] not in ".,:-":
        return True
    return i + 1 < view.size and view.glued(i) and view.glued(i + 1)


def match_email(view: View, found: list[Chunk], situation: Situation) -> list[Candidate]:
    """The addresses of an utterance; none is looked for where no sign was said."""
    if not view.signs:
        return _usernames(view) if view.hits else []
    marks = _Marks(view, found)
    out: list[Candidate] = []
    floor = 0
    for at in sorted((c for c in marks.begin.values() if c.text == "@"), key=lambda c: c.i):
        if at.i < floor:
            continue
        candidate = _around(view, marks, at, floor)
        if candidate is not None:
            out.append(candidate)
            floor = candidate.j
    if not out:
        out += _web(view, marks)
    out += _usernames(view)
    if not out and situation.slot is EntityType.EMAIL:
        out += _partial(view, marks)
    return out


def _around(view: View, marks: _Marks, at: Chunk, floor: int) -> Candidate | None:
    """The address around an at sign, or None if this "at" is only a preposition."""
    end, sure = _domain(view, marks, at.j)
    # "klammeraffe", "arobase" and "at sign" mean nothing else; "at" and "et" do.
    written = not view.flags[at.i] & Flag.WEAK or at.j - at.i > 1
    if not end or not (sure or written):
        return None
    begin = _local(view, marks, at.i, floor)
    if begin == at.i and not written:
        return None
    value = _value(view, marks, begin, end)
    return Candidate(begin, end, EntityType.EMAIL, 0.97 if sure else 0.8, ("form",), value)


def _domain(view: View, marks: _Marks, i: int) -> tuple[int, bool]:
    """The token after the domain that begins at ``i``, and whether it ends as domains do."""
    k, end, sure, dotted, labels = i, 0, False, False, 0
    while k < min(view.size, i + _DOMAIN_REACH):
        chunk = marks.begin.get(k)
        flags = view.flags[k]
        top = dotted and flags & Flag.TLD  # "aon punkt at"
        if chunk is not None and chunk.kind == "s" and not top:
            if chunk.text not in (".", "-") or not labels:
                break
            dotted, k = chunk.text == ".", chunk.j
            continue
        if flags & (Flag.FILLER | Flag.PUNCT) and labels and not flags & Flag.TLD:
            if flags & Flag.PUNCT or not _more_domain(view, marks, k + 1):
                break
            k += 1
            continue
        if dotted:
            j, known = _top(view, marks, k)
            if j:
                labels, end, dotted, k = labels + 1, j, False, j
                sure = sure or known
                if known and not _more_domain(view, marks, k):
                    break
                continue
        if labels == 1 and not sure and not dotted and _joins_label(view, marks, k):
            k += 1
            continue
        if sure or (labels and not dotted and not (chunk is not None or _after_hyphen(marks, k))):
            if flags & Flag.TLD and _provider(view, i, k):
                return k + 1, True
            break
        if not _wordlike(view, k) and chunk is None:
            break
        k = chunk.j if chunk is not None else k + 1
        labels, end = labels + 1, k
        if flags & Flag.PROVIDER and not _more_domain(view, marks, k):
            sure = True
            if not (k < view.size and view.flags[k] & Flag.TLD):
                break
    return end, sure


def _joins_label(view: View, marks: _Marks, k: int) -> bool:
    """Whether the word at ``k`` is the second half of a label that a dot follows ("bt internet .")."""
    return (
        view.words[k].isalpha()
        and not view.flags[k] & (Flag.FUNCTION | Flag.CUE)
        and k + 1 in marks.begin
        and marks.begin[k + 1].text == "."
    )


def _provider(view: View, i: int, k: int) -> bool:
    return any(view.flags[t] & Flag.PROVIDER for t in range(i, k))


def _after_hyphen(marks: _Marks, k: int) -> bool:
    chunk = marks.finish.get(k)
    return chunk is not None and chunk.text == "-"


def _more_domain(view: View, marks: _Marks, k: int) -> bool:
    """Whether a dot and something follow at ``k``."""
    chunk = marks.begin.get(k)
    return chunk is not None and chunk.text in (".", "-") and chunk.j < view.size


def _top(view: View, marks: _Marks, k: int) -> tuple[int, bool]:
    """A top-level domain at ``k``: a known word, or spelled ("d e"); (0, False) if none."""
    flags, word = view.flags[k], view.words[k]
    if flags & Flag.TLD:
        return k + 1, True
    spelled, j = "", k
    while j in marks.begin and marks.begin[j].kind == "l" and len(spelled) < 4:
        spelled += marks.begin[j].text
        j = marks.begin[j].j
    entry = view.lex.get(spelled) if len(spelled) >= 2 else None
    if entry is not None and entry.flags & Flag.TLD:
        return j, True
    if word.isalpha() and 2 <= len(word) <= 24:
        return k + 1, len(word) <= 3
    return (marks.begin[k].j, False) if k in marks.begin else (0, False)


def _wordlike(view: View, k: int) -> bool:
    return view.words[k].rstrip("'’").isalpha() or view.words[k].isdecimal()


def _local(view: View, marks: _Marks, i: int, floor: int) -> int:
    """The first token of the local part that ends before ``i``.

    Words that signs join belong to it; so do up to three plain words before the first sign, as
    far as they are no function words: "meine adresse ist anna schmidt at ...".
    """
    begin, k, plain, joined, sure, letters = i, i, 0, True, False, 0
    low = max(floor, i - _LOCAL_REACH)
    if i > low + 1 and view.flags[i - 1] & Flag.HOMOPHONE and _numbered(view, i - 2):
        begin = k = i - 1  # "treadwell thirty for at ...": a digit that was misheard
    while k > low:
        chunk = marks.finish.get(k)
        if chunk is not None and chunk.i >= low:
            if chunk.kind == "s":
                if chunk.text not in _LOCAL_SIGNS or (
                    view.words[k - 1] in "-," and not view.glued(k - 1)
                ):
                    break
                k, joined, sure = chunk.i, True, True
                continue
            if _preposition(view, marks, chunk):
                break
            begin = k = chunk.i
            joined = False
            letters += chunk.kind == "l"
            continue
        flags = view.flags[k - 1]
        if view.words[k - 1] == "s" and k > 1 and view.words[k - 2][-1] in "'’":
            break  # "my email's"
        if flags & (Flag.FILLER | Flag.CARRIER) and not joined:
            k -= 1
            continue
        if not _wordlike(view, k - 1) or (flags & Flag.HARD):
            break
        if view.words[i] == "@" and view.glued(i) and k < i and not view.glued(k):
            break  # "le rileggo ersilia49@alice.it"
        joined = joined or view.glued(k)
        # "best to use malik dash kavanagh at ...", "brief van de dienst s j o e r d at ..."
        foreign = (sure and flags & Flag.COMMON) or letters > _PLAIN_WORDS
        if foreign and not joined and not flags & Flag.NAME:
            break
        if not joined and (
            flags & (Flag.FUNCTION | Flag.CUE) or plain >= _PLAIN_WORDS or _cue_ends(view, k)
        ):
            break
        if joined and k == i and flags & Flag.FUNCTION and view.words[i] != "@":
            break
        plain += not joined
        sure = sure or not flags & Flag.COMMON
        begin, k, joined = k - 1, k - 1, False
    return begin


def _preposition(view: View, marks: _Marks, chunk: Chunk) -> bool:
    """Whether a letter is "a" before an initial: "meglio a f punto altavilla"."""
    if chunk.kind != "l" or not view.flags[chunk.i] & Flag.FUNCTION or chunk.i in marks.finish:
        return False
    after = marks.begin.get(chunk.j)
    if after is None or after.kind != "l":
        return False
    sign = marks.begin.get(after.j)
    return sign is not None and sign.kind == "s"


def _cue_ends(view: View, k: int) -> bool:
    return any(h.kind == "cue" and h.i < k <= h.j for h in view.near(k, 6, 0))


def _value(view: View, marks: _Marks, i: int, j: int) -> str:
    """The address as it would be written."""
    parts: list[str] = []
    k = i
    while k < j:
        chunk = marks.begin.get(k)
        if chunk is not None:
            parts.append(chunk.text)
            k = max(chunk.j, k + 1)
            continue
        if not view.flags[k] & (Flag.FILLER | Flag.CARRIER | Flag.PUNCT):
            parts.append(view.words[k])
        k += 1
    return "".join(parts)


def _usernames(view: View) -> list[Candidate]:
    """ "my user name is skywalker ninety nine": what follows up to the next function word."""
    out: list[Candidate] = []
    for hit in view.of("cue"):
        if hit.arg is not EntityType.USERNAME:
            continue
        k = hit.j
        while k < min(view.size, hit.j + _LEAD) and (
            view.flags[k] & (Flag.FUNCTION | Flag.PUNCT) or view.words[k] == ":"
        ):
            k += 1
        j = _username_end(view, k)
        if j > k > hit.j or (j > k and _numbered(view, j - 1)):
            value = "".join(view.words[k:j])
            out.append(Candidate(k, j, EntityType.USERNAME, 0.94, ("cue",), value))
    return out


def _username_end(view: View, k: int) -> int:
    """The token after a user name; ``k`` if only everyday words stand there."""
    j, sure = k, False
    while j < view.size and j - k < _USERNAME_WORDS:
        flags, word, entry = view.flags[j], view.words[j], view.entries[j]
        inside = j > k and view.glued(j) and j + 1 < view.size and view.glued(j + 1)
        if not word[0].isalnum():
            if not inside and not (entry is not None and entry.sign in ("_", "-", "@")):
                break
        elif not (j > k and view.glued(j)):
            number = bool(entry is not None and entry.kind)
            joint = flags & Flag.AND and j > k and _numbered(view, j - 1)  # "ochenta y uno"
            if joint and j + 1 < view.size and _numbered(view, j + 1):
                j += 1
                continue
            if flags & (Flag.FUNCTION | Flag.HARD | Flag.CUE) and not (number and sure):
                break
            if flags & Flag.COMMON and not number and j > k and _numbered(view, j - 1):
                break
            sure = sure or number or not flags & Flag.COMMON
        j += 1
    return j if sure else k


def _numbered(view: View, k: int) -> bool:
    entry = view.entries[k]
    return entry is not None and bool(entry.kind)


def _web(view: View, marks: _Marks) -> list[Candidate]:
    """ "www.example.de/x", "w w w punkt beispiel punkt de"."""
    for i, word in enumerate(view.words):
        spelled = word == "w" and view.words[i : i + 3] == ["w", "w", "w"]
        if word not in _WEB and not spelled:
            continue
        k = i + 3 if spelled else i + 1
        while k < view.size and k in marks.begin and marks.begin[k].kind == "s":
            k = marks.begin[k].j
        while k < view.size and view.words[k] in ("/", ":", "www", "."):
            k += 1
        end, sure = _domain(view, marks, k) if k < view.size else (0, False)
        if end and sure:
            end = _path(view, end)
            return [Candidate(i, end, EntityType.URL, 0.85, ("form",), _value(view, marks, i, end))]
    return _sites(view, marks)


def _sites(view: View, marks: _Marks) -> list[Candidate]:
    """ "gallagher plumbing dot com", "holzbau-egger.at": a domain without "www"."""
    out: list[Candidate] = []
    for k in range(1, view.size - 1):
        chunk = marks.begin.get(k)
        if chunk is None or chunk.text != "." or view.words[chunk.j : chunk.j + 1] == []:
            continue
        top, i = view.words[chunk.j], k - 1
        if top not in _TOPS or view.words[i] in _BRANDS or not view.words[i].isalnum():
            continue
        if view.words[i].isdecimal() or (
            top in _WORDY - {view.lex.pack.code} and not view.glued(k)
        ):
            continue
        if view.flags[i] & (Flag.FUNCTION | Flag.COMMON) and not _site_cue(view, i):
            continue
        while i and _label(view, marks, i - 1, glued=view.glued(k)) and k - i < _PLAIN_WORDS:
            i -= 1
        end = _path(view, chunk.j + 1)
        out.append(Candidate(i, end, EntityType.URL, 0.7, ("form",), _value(view, marks, i, end)))
    return out


def _label(view: View, marks: _Marks, k: int, *, glued: bool) -> bool:
    """Whether the token at ``k`` belongs to the label that begins behind it."""
    if glued:
        return view.glued(k + 1) and (view.words[k].isalnum() or view.words[k] in "-.")
    chunk = marks.begin.get(k)
    if chunk is not None and chunk.text in ("-", "."):
        return True
    kept = Flag.FUNCTION | Flag.COMMON | Flag.CUE | Flag.HARD | Flag.PUNCT | Flag.FILLER
    return view.words[k].isalpha() and len(view.words[k]) > 1 and not view.flags[k] & kept


def _site_cue(view: View, i: int) -> bool:
    return any(word in _SITE for word in view.words[max(0, i - 4) : i])


def _path(view: View, k: int) -> int:
    while k < view.size and view.glued(k) and view.words[k] not in (",", "!", ")"):
        if view.words[k] in (".", "?") and not (k + 1 < view.size and view.glued(k + 1)):
            break
        k += 1
    return k


def _partial(view: View, marks: _Marks) -> list[Candidate]:
    """After a question for the address: what signs join is part of one even without an "at"."""
    signs = sorted(
        (c for c in marks.begin.values() if c.kind == "s" and c.text in _LOCAL_SIGNS),
        key=lambda c: c.i,
    )
    if not signs:
        return []
    begin = _local(view, marks, signs[0].i, 0)
    end, _ = _domain(view, marks, begin)
    end = max(end, signs[-1].j)
    return [
        Candidate(begin, end, EntityType.EMAIL, 0.75, ("slot",), _value(view, marks, begin, end))
    ]

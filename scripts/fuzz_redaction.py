"""Plants values in random speech and looks for one that escapes. Outside CI: it runs for minutes.

    python scripts/fuzz_redaction.py [--seconds 600] [--seed 1]

Each round says a value of the corpus in a random sentence, style and noise, puts harmless speech,
junk and odd marks around it, and redacts it at once and as a stream of growing interims. A number
or an address escapes when more than a fifth of it is left; digits escape when five in a row are
left; an interim escapes when it shows a word that the final takes out. Ends with 1 if any did.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus.build import LANGUAGES, Gold, Row, decoys, rows
from voicegate.redaction import CallRedaction, Redacted, RedactionRules, Redactor
from voicegate.speech import SpeechEvent, SpeechEventType, Transcript

JUNK = ["", "", "", "…", "\u200b", "\u00a0", "🙂", "?!", "--", "\x00", "\u202e", "\t", "«»", " ﬁ "]
SURE = frozenset(["PHONE", "EMAIL", "IBAN", "CARD", "BANK_ACCOUNT", "NATIONAL_ID"])
BATCH = 200
SHOWN = 12
_WORD = re.compile(r"\w+")
LEFT = 0.2


def planted(row: Row, rng: random.Random, around: list[str]) -> tuple[str, tuple[Gold, ...]]:
    """The row's text between harmless speech and junk, at times in another case; spans follow."""
    before = f"{rng.choice(around)} " if rng.random() < 0.4 else ""
    before += rng.choice(JUNK) + (" " if rng.random() < 0.5 else "")
    text = row.text
    after = rng.choice(JUNK) + (f" {rng.choice(around)}" if rng.random() < 0.4 else "")
    moved = tuple(Gold(s.start + len(before), s.end + len(before), s.type) for s in row.spans)
    whole = before + text + after
    louder = rng.random() < 0.15 and len(whole.upper()) == len(whole)
    return whole.upper() if louder else whole, moved


def uncovered(gold: Gold, result: Redacted) -> float:
    """The share of a planted value that is left in clear."""
    spans = ((f.start, f.end) for f in result.findings)
    covered = sum(max(0, min(e, gold.end) - max(s, gold.start)) for s, e in spans)
    return 1 - covered / (gold.end - gold.start)


def shows(call: CallRedaction, text: str, result: Redacted, language: str) -> str | None:
    """What an interim showed of what the final takes out, or None.

    A word of a value that the rest of the line says as well gives nothing away: "quatre" stays in
    "quatre-vingts degrés" beside an account number. All its other words count.
    """
    kept = set(_WORD.findall(result.text))
    hidden = (w for f in result.findings for w in _WORD.findall(text[f.start : f.end]))
    secret = {w for w in hidden if len(w) > 2} - kept
    stream, words = call.stream(language), text.split()
    for size in range(1, len(words) + 1):
        said = Transcript(text=" ".join(words[:size]))
        event = SpeechEvent(type=SpeechEventType.INTERIM, utterance=0, transcript=said)
        (out,) = stream.push(event, size * 0.2)
        seen = out.transcript.text if out.transcript is not None else ""
        if secret & set(_WORD.findall(seen)):
            return seen
    return None


def round_of(language: str, seed: int, tried: Counter[str], escaped: list[str]) -> None:
    """One batch of one language."""
    rng = random.Random(seed)  # noqa: S311  # repeatable on purpose
    redactor = Redactor(RedactionRules(languages=(language,)))
    around = [d.text for d in decoys(language, 40, seed=seed)]
    split = rng.choice(["tune", "measure"])
    for row in rows(language, BATCH, seed=seed, split=split):
        text, spans = planted(row, rng, around)
        call, live = redactor.call(), redactor.call()
        for c in (call, live):
            if row.question:
                c.heard(row.question, language)
        result = call.redact(text, language=language)
        for gold in spans:
            tried[gold.type] += 1
            if gold.type in SURE and uncovered(gold, result) > LEFT:
                escaped.append(f"{gold.type} {language}: {text!r} => {result.text!r}")
        if any(leak.reason == "digits" for leak in call.leaks(result.text)):
            escaped.append(f"digits {language}: {text!r} => {result.text!r}")
        tried["interims"] += 1
        seen = shows(live, text, result, language)
        if seen is not None:
            escaped.append(f"interim {language}: {text!r} shows {seen!r}")


def main() -> int:
    """Fuzz for the given time; 1 if something escaped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    tried: Counter[str] = Counter()
    escaped: list[str] = []
    end, seed = time.monotonic() + given.seconds, given.seed * 1_000_000
    while time.monotonic() < end:
        round_of(LANGUAGES[seed % len(LANGUAGES)], seed, tried, escaped)
        seed += 1
    print(f"{sum(tried.values())} values and streams: {dict(tried.most_common())}")
    print(f"{len(escaped)} escaped", dict(Counter(e.split()[0] for e in escaped)))
    for line in escaped[:SHOWN]:
        print(" ", line)
    return 1 if escaped else 0


if __name__ == "__main__":
    sys.exit(main())

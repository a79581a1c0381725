"""The redactor beside Presidio and DataFog on the same utterances: time, recall, memory, import.

Run: ``python benchmarks/redact.py`` (group ``bench``). Presidio runs as it does without any model:
its default registry of pattern recognisers over a blank tokeniser. DataFog runs its regular
expressions. Recall does not ask for the type: an entity is found if 80 % of its characters are.
Each utterance is timed several times and its best time counts, so that other work on the machine
does not; the figure printed is the median over utterances.
"""

from __future__ import annotations

import gc
import logging
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.corpus.build import Row, decoys, rows
from voicegate.redaction import Redactor
from voicegate.speech import SpeechEvent, SpeechEventType, Transcript

Spans = list[tuple[int, int]]
Detect = Callable[[Row], Spans]
REPEATS = 7
STRUCTURED = ("spoken structured", "written structured")


def utterances() -> list[Row]:
    """German and English, with and without personal data, from the measured split."""
    made: list[Row] = []
    for language in ("de", "en"):
        made += rows(language, 220, split="measure")
        made += decoys(language, 80, split="measure")
    return made


def ours() -> Detect:
    redactor = Redactor()

    def detect(row: Row) -> Spans:
        call = redactor.call()
        if row.question:
            call.heard(row.question, row.language)
        return [(f.start, f.end) for f in call.redact(row.text, language=row.language).findings]

    return detect


class Running:
    """As in a running call: one state for twenty utterances."""

    def __init__(self) -> None:
        self._redactor = Redactor()
        self._call = self._redactor.call()
        self._left = 20

    def __call__(self, row: Row) -> Spans:  # noqa: D102
        if not self._left:
            self._call, self._left = self._redactor.call(), 20
        self._left -= 1
        self._call.redact(row.text, language=row.language)
        return []


def presidio() -> Detect | None:
    try:
        spacy: Any = import_module("spacy")
        library: Any = import_module("presidio_analyzer")
        engines: Any = import_module("presidio_analyzer.nlp_engine")
    except ModuleNotFoundError:
        return None
    engine = engines.SpacyNlpEngine(
        models=[{"lang_code": c, "model_name": "blank"} for c in ("de", "en")]
    )
    engine.nlp = {c: spacy.blank(c) for c in ("de", "en")}
    registry = library.RecognizerRegistry(supported_languages=["de", "en"])
    registry.load_predefined_recognizers(languages=["de", "en"], nlp_engine=engine)
    analyzer = library.AnalyzerEngine(
        registry=registry, nlp_engine=engine, supported_languages=["de", "en"]
    )

    def detect(row: Row) -> Spans:
        return [(r.start, r.end) for r in analyzer.analyze(row.text, language=row.language)]

    return detect


def datafog() -> Detect | None:
    try:
        library: Any = import_module("datafog.processing.text_processing.regex_annotator")
    except ModuleNotFoundError:
        return None
    annotator = library.RegexAnnotator()

    def detect(row: Row) -> Spans:
        _, result = annotator.annotate_with_spans(row.text)
        return [(s.start, s.end) for s in result.spans]

    return detect


def timed(detect: Detect, made: list[Row]) -> tuple[float, float]:
    """Median and 95th percentile over utterances of the best of several times, in microseconds."""
    best = [1e9] * len(made)
    for row in made:
        detect(row)
    gc.disable()
    for _ in range(REPEATS):
        for n, row in enumerate(made):
            begin = time.perf_counter()
            detect(row)
            best[n] = min(best[n], time.perf_counter() - begin)
    gc.enable()
    best.sort()
    return statistics.median(best) * 1e6, best[int(len(best) * 0.95)] * 1e6


def recall(detect: Detect, made: Iterable[Row]) -> dict[str, float]:
    total: dict[str, int] = {}
    found: dict[str, int] = {}
    for row in made:
        spans = detect(row)
        way = "spoken" if row.spoken else "written"
        if not row.spans:
            total["harmless touched"] = total.get("harmless touched", 0) + 1
            found["harmless touched"] = found.get("harmless touched", 0) + bool(spans)
        for gold in row.spans:
            covered = sum(max(0, min(e, gold.end) - max(s, gold.start)) for s, e in spans)
            hit = covered >= 0.8 * (gold.end - gold.start)
            keys = [way, f"{way} structured"] if gold.structured else [way]
            for key in keys:
                total[key] = total.get(key, 0) + 1
                found[key] = found.get(key, 0) + hit
    return {key: found[key] / total[key] for key in total}


def import_cost() -> tuple[float, float]:
    """Milliseconds of the import, and megabytes with six languages, in processes of their own."""
    bare = (
        "import time; t=time.perf_counter(); import voicegate.redaction; "
        "print((time.perf_counter()-t)*1e3)"
    )
    import_ms = min(float(_python(bare)) for _ in range(5))
    used = (
        "from voicegate.redaction import *; l=('de','en','fr','it','es','nl'); "
        "r=Redactor(RedactionRules(languages=l)); "
        "[r.call().redact('mein name ist anna müller', language=c) for c in l]; "
        "s=open('/proc/self/status').read().split('VmHWM:')[1]; print(int(s.split()[0])/1024)"
    )
    return import_ms, float(_python(used))


def _python(code: str) -> str:
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(  # noqa: S603  # our own interpreter and code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
    )
    return done.stdout


def spoken(kind: SpeechEventType, utterance: int, text: str) -> SpeechEvent:
    return SpeechEvent(type=kind, utterance=utterance, transcript=Transcript(text=text))


def interim_cost() -> tuple[float, float]:
    """Microseconds for one interim event at the beginning and at the end of a call of an hour."""
    call = Redactor().call()
    stream = call.stream("de")
    text = "guten tag ich wollte mal fragen wann mein paket kommt"
    at = 0.0
    costs: list[float] = []
    for utterance in range(900):
        begin = time.perf_counter()
        for size in range(2, 10):
            words = " ".join(text.split()[:size])
            event = SpeechEvent(
                type=SpeechEventType.INTERIM, utterance=utterance, transcript=Transcript(text=words)
            )
            stream.push(event, at)
            at += 0.25
        costs.append((time.perf_counter() - begin) / 8)
        said = f"mein name ist anna schmidt und die nummer ist null eins sieben {utterance}"
        final = SpeechEvent(
            type=SpeechEventType.FINAL, utterance=utterance, transcript=Transcript(text=said)
        )
        stream.push(final, at)
        at += 2.0
    return statistics.median(costs[:90]) * 1e6, statistics.median(costs[-90:]) * 1e6


def main() -> None:
    logging.disable(logging.CRITICAL)  # a peer complains that it cannot reach the net
    made = utterances()
    length = statistics.mean(len(r.text) for r in made)
    print(f"{len(made)} utterances, mean {length:.0f} characters")
    peers = {
        "voicegate": (ours(), Running()),
        "presidio": (presidio(),) * 2,
        "datafog": (datafog(),) * 2,
    }
    times: dict[str, float] = {}
    for name, (finds, works) in peers.items():
        if finds is None or works is None:
            print(f"{name:10} not installed")
            continue
        times[name], p95 = timed(works, made)
        figures = "  ".join(f"{k} {v:.3f}" for k, v in sorted(recall(finds, made).items()))
        print(f"{name:10} median {times[name]:6.1f} us  p95 {p95:7.1f} us  {figures}")
    for name, median in times.items():
        if name != "voicegate":
            print(f"voicegate is {median / times['voicegate']:.1f} times as fast as {name}")
    import_ms, memory_mb = import_cost()
    print(
        f"import {import_ms:.0f} ms, memory with six languages {memory_mb:.0f} MB (whole process)"
    )
    first, last = interim_cost()
    print(f"an interim costs {first:.0f} us at first, {last:.0f} us after an hour of one call")


if __name__ == "__main__":
    main()

"""Runs optional engines within a time budget. They add spans and never take one away."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from voicegate.redaction.context import Candidate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from voicegate.redaction.engines.protocol import Detector, EngineSpan
    from voicegate.redaction.view import View

__all__ = ["engine_candidates"]

_Answer = tuple[str, "Sequence[EngineSpan] | BaseException"]


def engine_candidates(
    engines: tuple[Detector, ...],
    view: View,
    language: str,
    *,
    budget_seconds: float,
    clock: Callable[[], float] = monotonic,
) -> tuple[list[Candidate], tuple[str, ...]]:
    """The spans of all engines on whole tokens, and the names of those that were too late.

    The engines run side by side. A late one is left to finish unheard: the rules have already
    decided, an engine only adds. An engine that fails raises: a text that was to be looked at by
    it is not released unseen.
    """
    answers: SimpleQueue[_Answer] = SimpleQueue()
    for engine in engines:
        Thread(target=_ask, args=(engine, view.text, language, answers), daemon=True).start()
    waiting = {engine.name for engine in engines}
    deadline = clock() + budget_seconds
    found: list[Candidate] = []
    while waiting:
        try:
            name, answer = answers.get(timeout=max(0.0, deadline - clock()))
        except Empty:
            break
        if isinstance(answer, BaseException):
            raise answer
        waiting.discard(name)
        found += [c for span in answer if (c := _candidate(view, span, name)) is not None]
    return found, tuple(sorted(waiting))


def _ask(engine: Detector, text: str, language: str, answers: SimpleQueue[_Answer]) -> None:
    """Put an engine's answer, or what it raised, where the caller waits for it."""
    try:
        answers.put((engine.name, engine.detect(text, language)))
    except BaseException as error:  # noqa: BLE001  # handed to the waiting thread, which raises it
        answers.put((engine.name, error))


def _candidate(view: View, span: EngineSpan, name: str) -> Candidate | None:
    first = bisect_right(view.ends, span.start)
    last = bisect_left(view.starts, span.end)
    if first >= last:
        return None
    value = "".join(w for w in view.words[first:last] if w.isalnum())
    return Candidate(first, last, span.type, span.score, (f"engine:{name}",), value)

"""Runs the redactor's optional engines side by side, within a time budget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic

from voicegate.redaction.engines import Detector, EngineAnswers, EngineSpan

__all__ = ["WithinBudget"]

_Answer = tuple[str, Sequence[EngineSpan] | BaseException]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithinBudget:
    """A runner for ``Redactor(rules, run_engines=...)``: a thread for each engine and text.

    A late engine is left to finish unheard and named in the answers: the rules have decided
    already, an engine only adds. One that fails raises here, so that a text which it was to look
    at is not released unseen.

    Args:
        budget_seconds: how long all engines together may take for one text.
        clock: monotonic seconds.
    """

    budget_seconds: float = 0.25
    clock: Callable[[], float] = monotonic

    def __call__(self, engines: Sequence[Detector], text: str, language: str) -> EngineAnswers:
        """Ask all engines; give what came in time."""
        answers: SimpleQueue[_Answer] = SimpleQueue()
        for engine in engines:
            Thread(target=_ask, args=(engine, text, language, answers), daemon=True).start()
        waiting = [engine.name for engine in engines]
        deadline = self.clock() + self.budget_seconds
        found: list[tuple[str, Sequence[EngineSpan]]] = []
        while waiting:
            try:
                name, answer = answers.get(timeout=max(0.0, deadline - self.clock()))
            except Empty:
                break
            if isinstance(answer, BaseException):
                raise answer
            waiting.remove(name)
            found.append((name, answer))
        return EngineAnswers(found=tuple(found), late=tuple(sorted(waiting)))


def _ask(engine: Detector, text: str, language: str, answers: SimpleQueue[_Answer]) -> None:
    """Put an engine's answer, or what it raised, where the caller waits for it."""
    try:
        answers.put((engine.name, engine.detect(text, language)))
    except BaseException as error:  # noqa: BLE001  # handed to the waiting thread, which raises it
        answers.put((engine.name, error))

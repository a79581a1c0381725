"""The verdicts of a decision, each written out when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from voicegate.policy.decision import Situation, Verdict
from voicegate.policy.explaining import Explainer
from voicegate.policy.rules import PolicyBackend

__all__ = ["Verdicts"]


class Verdicts(Mapping[str, Verdict]):
    """Backend name to verdict, for the backends that serve the hop, in configuration order.

    Most decisions are acted upon and never read: writing reasons waits until it is needed. Pickled,
    it is a plain dict.
    """

    __slots__ = ("_backends", "_explainer", "_situation", "_written")

    def __init__(
        self, explainer: Explainer, situation: Situation, backends: Mapping[str, PolicyBackend]
    ) -> None:
        self._explainer = explainer
        self._situation = situation
        self._backends = backends
        self._written: dict[str, Verdict] = {}

    def __getitem__(self, name: str) -> Verdict:
        verdict = self._written.get(name)
        if verdict is None:
            verdict = self._explainer.verdict(self._situation, self._backends[name])
            self._written[name] = verdict
        return verdict

    def __contains__(self, name: object) -> bool:
        return name in self._backends

    def __iter__(self) -> Iterator[str]:
        return iter(self._backends)

    def __len__(self) -> int:
        return len(self._backends)

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(
        self,
    ) -> tuple[Callable[[dict[str, Verdict]], object], tuple[dict[str, Verdict]]]:
        return dict, (dict(self),)

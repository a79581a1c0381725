"""Gate and Call: they tie the rooms together."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voicegate.gate.asking import ConsentAnswer, ConsentHow
    from voicegate.gate.call import Call
    from voicegate.gate.gate import Gate
    from voicegate.gate.notice import Notice
    from voicegate.gate.safe import SafeText
    from voicegate.gate.speech import Speech

__all__ = ["Call", "ConsentAnswer", "ConsentHow", "Gate", "Notice", "SafeText", "Speech"]

_HOME_OF = {
    "Call": "voicegate.gate.call",
    "ConsentAnswer": "voicegate.gate.asking",
    "ConsentHow": "voicegate.gate.asking",
    "Gate": "voicegate.gate.gate",
    "Notice": "voicegate.gate.notice",
    "SafeText": "voicegate.gate.safe",
    "Speech": "voicegate.gate.speech",
}


def __getattr__(name: str) -> object:
    # ``voicegate check`` needs the assembly only: it does not pay for routing and stores.
    if name not in _HOME_OF:
        raise AttributeError(f"module 'voicegate.gate' has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value

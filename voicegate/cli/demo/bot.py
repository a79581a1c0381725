"""The simulated language model in the USA: it sees placeholders, and answers with them."""

from __future__ import annotations

import re

from voicegate.speech import SinkRequest

__all__ = ["answer"]

_PLACEHOLDER = re.compile(r"<([A-Z][A-Z_]*?)_\d+>")
_THANKS = {
    "PERSON": "Good morning, {it}. What is your order number?",
    "PHONE": "Thank you. I will call you at {it} if anything changes.",
    "HEALTH": "Of course. I have moved your appointment to Monday at nine. "
    "My colleague will prepare for it.",
    "EMAIL": "Thank you. I will write to {it}.",
    "ADDRESS": "Thank you. I have noted {it}.",
}
_NUMBERS = ("REFERENCE_NUMBER", "CUSTOMER_NUMBER", "NUMBER", "DIGITS")
_NUMBER = "Thank you. I have found order {it}. At which number can we reach you?"
_OTHER = "Thank you, I have noted {it}."
_NOTHING = "Thank you. I have noted that. Goodbye!"
_APPOINTMENT = re.compile(r"\bappointment\b", re.IGNORECASE)


def answer(request: SinkRequest) -> str:
    """The reply to what the caller said, made from nothing but the redacted text."""
    found = [(match[0], match[1]) for match in _PLACEHOLDER.finditer(request.text)]
    if not found:
        return _THANKS["HEALTH"] if _APPOINTMENT.search(request.text) else _NOTHING
    for placeholder, kind in found:
        if kind in _THANKS:
            return _THANKS[kind].format(it=placeholder)
        if kind in _NUMBERS:
            return _NUMBER.format(it=placeholder)
    return _OTHER.format(it=found[0][0])

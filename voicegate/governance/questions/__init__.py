"""Questions for consent: one purpose each, neutral, with the risk where the law wants it. Pure."""

from voicegate.governance.questions.building import (
    LANGUAGES,
    SCRIPT_VERSION,
    ConsentQuestion,
    build_question,
)

__all__ = ["LANGUAGES", "SCRIPT_VERSION", "ConsentQuestion", "build_question"]

"""What a caller answered to a question for consent: yes, no, or neither. Pure.

Six languages in spoken form: German, English, French, Italian, Spanish, Dutch.
"""

from voicegate.governance.understanding.answer import Answer, AnswerReason, Heard
from voicegate.governance.understanding.grammar import LANGUAGES
from voicegate.governance.understanding.judging import understand
from voicegate.governance.understanding.withdrawing import withdrawals

__all__ = ["LANGUAGES", "Answer", "AnswerReason", "Heard", "understand", "withdrawals"]

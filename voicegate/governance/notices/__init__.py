"""What a caller is told: the spoken first layer, the written second one. Pure.

Sources: Art. 13 GDPR, Art. 50 of Regulation (EU) 2024/1689 (AI Act) as it applies since 2026-08-02.
"""

from voicegate.governance.notices.first_layer import first_layer
from voicegate.governance.notices.second_layer import Receiver, second_layer
from voicegate.governance.notices.speaking import LONGEST_NOTICE_SECONDS, spoken_seconds
from voicegate.governance.notices.texts import LANGUAGES, NoticeTexts, texts_for

__all__ = [
    "LANGUAGES",
    "LONGEST_NOTICE_SECONDS",
    "NoticeTexts",
    "Receiver",
    "first_layer",
    "second_layer",
    "spoken_seconds",
    "texts_for",
]

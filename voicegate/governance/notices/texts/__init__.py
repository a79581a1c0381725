"""The words of the notices, one module for each language."""

from voicegate.governance.notices.texts.choosing import LANGUAGES, NoticeTexts, texts_for

__all__ = ["LANGUAGES", "NoticeTexts", "texts_for"]

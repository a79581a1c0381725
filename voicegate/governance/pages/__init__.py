"""Pages that ask nothing of the network, and how they become PDF."""

from voicegate.governance.pages.printing import find_browser, write_pdf
from voicegate.governance.pages.rendering import render_page

__all__ = ["find_browser", "render_page", "write_pdf"]

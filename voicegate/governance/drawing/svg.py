"""Small pieces of SVG, as text. Everything that comes from outside is escaped here."""

from __future__ import annotations

from html import escape

from voicegate.vocabulary import Form

__all__ = ["FORM_COLOURS", "INK", "PAPER", "element", "label", "number", "text_width"]

INK = "#1c2733"
PAPER = "#ffffff"
FORM_COLOURS = {Form.RAW: "#2468b4", Form.REDACTED: "#b86e00", Form.DENY: "#7b8794"}
_CHARACTER_WIDTH = 0.56


def number(value: float) -> str:
    """A coordinate in pixels, to a tenth."""
    return f"{round(value, 1):g}"


def element(name: str, content: str = "", **attributes: object) -> str:
    """One element; ``_`` in an attribute's name stands for ``-``, a float becomes a coordinate.

    ``content`` is markup and is not escaped; the values of attributes are.
    """
    pairs = (
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{''.join(pairs)}>{content}</{name}>"


def label(x: float, y: float, content: str, *, size: float = 13, **attributes: object) -> str:
    """A line of text with its baseline at ``y``."""
    return element("text", escape(content), x=x, y=y, font_size=size, **attributes)


def text_width(content: str, size: float) -> float:
    """About how wide ``content`` is, in pixels: a browser has the last word."""
    return len(content) * size * _CHARACTER_WIDTH


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else escape(str(value), quote=True)

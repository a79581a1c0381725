"""Names that sound alike get the same key: Meier and Mayer, Schmidt and Schmitt, Clark and Klark.

The groups are those of the Cologne phonetics (H. J. Postel, 1969), without its rules for what
stands beside a letter, so that a key costs a microsecond.
"""

from __future__ import annotations

import re

__all__ = ["sound_key"]

_GROUPS = str.maketrans("bpdtfvwgkqclmnrsz", "11223334444566788", "aeijouyh")
_REPEATED = re.compile(r"(\d)\1+")


def sound_key(word: str) -> str:
    """The key of a folded word: its first letter's group, then digits without repetitions."""
    plain = word.replace("ph", "f").replace("x", "ks").replace("sch", "s").replace("ck", "k")
    return _REPEATED.sub(r"\1", plain.translate(_GROUPS))

"""How words are said in dialects, and what a recogniser makes of them, in standard spelling.

Phrases and answers both go through it, so a phrase is written once. A word that means different
things in two regions ("isch" is "ist" and "ich") is not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["VARIANTS"]

_DE: Final = """
das: dat dit det des dös dis
ist: is
nicht: net nit ned nid nöd nich nüd nedd
nichts: nix nüt nüüt nischt nüscht
kein: koa ka kei keen keene koan ke
gern: gerne gärn gärne gean jern jerne geern jeern gean gääre
gut: guet guad guat jut goot good gued guut
natürlich: natürli natürlech nadierlich natierlich natürlisch natoorlich
sicher: sischer secher sicherlich
freilich: freili freilech
machen: macha machn mache maken moken mochn mocha dohn dun
können: könn kenna könna kennen kennet chönd chönned chöned künna
dürfen: dürf derf derfn dürfn därfn derfen dörfed dörfet dürfed derfet därfe
möchte: möchti mecht möcht mechad mog
will: wott wui wüll wull
sie: se
ihr: ji
mal: moi
habe: hab han hob heb hebb
haben: hobn ham händ hend hewwe
wir: mer mir
einverstanden: einvastanden iverstande iiverstande einverstandn eiverstanda inverstande eiverstande
dagegen: degege dagegn dogegn dogege
selbstverständlich: sälbverständlich selbstverständli
schon: scho schu
ordnung: ornung ordnig ornig ornig
auf: uf uff up
gespräch: gschpräch
"""
_EN: Final = """
you: ye ya youse yous yez u
no: nae naw nay
dont: dinnae dinna didnae
cannot: cannae cant canny
wont: wilnae willnae
wouldnt: wouldnae
to: tae
my: ma
okay: ok okey oke
yes: yis yess
please: pls plz
"""
_FR: Final = """
oui: ui vi voui wi
ben: bah bin bé beh
daccord: dac
"""
_IT: Final = """
non: nun nu
voglio: vojo voio vogghiu
faccia: faga fassa facesse
bene: bbene bin benon
per: pe
pure: puru
certo: ciertu certu sertu sierto
niente: gnente nient nente
"""
_ES: Final = """
pues: pos
para: pa
estoy: toy
"""
_NL: Final = """
dat: da dah
niet: nie
geen: gene gin gién
goed: goe goei
hoor: zulle zunne zenne heur
ik: k ekik ikke
u: ge gij gie
mag: moogt meugt magde
allez: allee ale
natuurlijk: natuurlek tuurlijk tuurlek tuurlijks
oke: oké ok okee okay
"""


def _read(text: str) -> dict[str, str]:
    rows = (line.partition(":") for line in text.strip().splitlines())
    return {said: word for word, _, variants in rows for said in variants.split()}


VARIANTS: Final[Mapping[str, Mapping[str, str]]] = {
    "de": _read(_DE),
    "en": _read(_EN),
    "es": _read(_ES),
    "fr": _read(_FR),
    "it": _read(_IT),
    "nl": _read(_NL),
}

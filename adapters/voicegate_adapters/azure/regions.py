"""Azure Speech's regions and what each of them offers: data, as documented on 2025-11-09.

The source is the page "Supported regions for Azure Speech" of Microsoft's documentation.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

__all__ = ["FAST", "HD_VOICES", "REGIONS", "SOVEREIGN", "STREAM", "TTS"]

STREAM: Final = "stream"
FAST: Final = "fast"
TTS: Final = "tts"
HD_VOICES: Final = "hd"

_EACH: Final = frozenset({STREAM, TTS})
_FAST: Final = _EACH | {FAST}
_ALL: Final = _FAST | {HD_VOICES}

# Every region has streams and neural voices. What else it has:
REGIONS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({
    # European Union
    "francecentral": _ALL,
    "germanywestcentral": _FAST,
    "italynorth": _FAST,
    "northeurope": _FAST,
    "swedencentral": _ALL,
    "westeurope": _ALL,
    # Norway, Switzerland, United Kingdom
    "norwayeast": _EACH,
    "switzerlandnorth": _EACH,
    "switzerlandwest": _EACH,
    "uksouth": _FAST,
    "ukwest": _EACH,
    # elsewhere
    "australiaeast": _FAST,
    "brazilsouth": _FAST,
    "canadacentral": _ALL,
    "canadaeast": _EACH,
    "centralindia": _ALL,
    "centralus": _EACH,
    "eastasia": _EACH,
    "eastus": _ALL,
    "eastus2": _ALL,
    "japaneast": _FAST,
    "japanwest": _FAST,
    "koreacentral": _FAST,
    "northcentralus": _FAST,
    "qatarcentral": _EACH,
    "southafricanorth": _EACH,
    "southcentralus": _FAST,
    "southeastasia": _ALL,
    "uaenorth": _EACH,
    "westcentralus": _EACH,
    "westus": _FAST,
    "westus2": _ALL,
    "westus3": _FAST,
})  # fmt: skip

# Clouds of their own, with accounts, contracts and hosts of their own: prefix of the region, name,
# and how their hosts end.
SOVEREIGN: Final = (
    ("usgov", "Azure Government (USA)", (".azure.us", ".microsoft.us")),
    ("usdod", "Azure Government (USA)", (".azure.us", ".microsoft.us")),
    ("china", "Azure operated by 21Vianet (China)", (".azure.cn",)),
)

"""espeak-ng: speech synthesis in this process, offline, in some 80 languages.

espeak-ng is under the GNU General Public License, version 3 or later, and is loaded into your
process. Whether your product may do that is for you to decide; therefore it is an extra:
``pip install "voicegate-sdk[espeak]"``.
"""

from voicegate.adapter.spec import AdapterSpec
from voicegate_adapters.espeak.endpoints import capabilities, locate

__all__ = ["ADAPTER"]

ADAPTER = AdapterSpec(
    name="espeak",
    locate=locate,
    capabilities=capabilities,
    synthesizer="voicegate_adapters.espeak.tts:EspeakSynthesizer",
    options=frozenset({"variant"}),
    extra="espeak",
)

"""What bot developers test with: scripted backends, faults, a virtual clock.

Scripted backends go through the same gate as real ones. Their place is declared as a test fact, and
they are shown as simulated wherever they appear.
"""

from voicegate.testing.clock import VirtualClockLoop, run_virtual
from voicegate.testing.faults import Fault, FaultKind
from voicegate.testing.plug import Plug, pluggable
from voicegate.testing.script import Script, Scripts
from voicegate.testing.scripted import (
    ADAPTER,
    ScriptedSink,
    ScriptedSynthesizer,
    ScriptedTranscriber,
    scripted_adapter,
)

__all__ = [
    "ADAPTER",
    "Fault",
    "FaultKind",
    "Plug",
    "Script",
    "ScriptedSink",
    "ScriptedSynthesizer",
    "ScriptedTranscriber",
    "Scripts",
    "VirtualClockLoop",
    "pluggable",
    "run_virtual",
    "scripted_adapter",
]

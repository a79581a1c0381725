"""The operator's rules: compiled, decided, explained, proven."""

from voicegate.policy.compiled import CompiledPolicy, compile_policy
from voicegate.policy.decision import Decision, Reason, Situation, Verdict
from voicegate.policy.loosening import LooseningProblem, loosened_cells, loosening_problems
from voicegate.policy.presets import PRESETS, Preset, load_preset
from voicegate.policy.reasons import name_of, reason_codes, reason_text
from voicegate.policy.rules import Cell, PolicyBackend, Rules

__all__ = [
    "PRESETS",
    "Cell",
    "CompiledPolicy",
    "Decision",
    "LooseningProblem",
    "PolicyBackend",
    "Preset",
    "Reason",
    "Rules",
    "Situation",
    "Verdict",
    "compile_policy",
    "load_preset",
    "loosened_cells",
    "loosening_problems",
    "name_of",
    "reason_codes",
    "reason_text",
]

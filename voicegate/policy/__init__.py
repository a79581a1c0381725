"""The operator's rules: compiled, decided, explained, proven."""

from voicegate.policy.compiled import CompiledPolicy, compile_policy
from voicegate.policy.decision import Decision, Reason, Situation, Verdict
from voicegate.policy.difference import Change, PolicyDiff, policy_diff, turning_days
from voicegate.policy.invariants import Claim, CounterExample, Invariant, ProofReport, replay
from voicegate.policy.loosening import LooseningProblem, loosened_cells, loosening_problems
from voicegate.policy.presets import PRESETS, Preset, load_preset
from voicegate.policy.proving import prove
from voicegate.policy.reasons import name_of, reason_codes, reason_text
from voicegate.policy.rows import decide_lines, decide_row
from voicegate.policy.rules import Cell, PolicyBackend, Rules
from voicegate.policy.sentences import citations

__all__ = [
    "PRESETS",
    "Cell",
    "Change",
    "Claim",
    "CompiledPolicy",
    "CounterExample",
    "Decision",
    "Invariant",
    "LooseningProblem",
    "PolicyBackend",
    "PolicyDiff",
    "Preset",
    "ProofReport",
    "Reason",
    "Rules",
    "Situation",
    "Verdict",
    "citations",
    "compile_policy",
    "decide_lines",
    "decide_row",
    "load_preset",
    "loosened_cells",
    "loosening_problems",
    "name_of",
    "policy_diff",
    "prove",
    "reason_codes",
    "reason_text",
    "replay",
    "turning_days",
]

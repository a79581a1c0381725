"""Personal data in spoken and written form: found, replaced, restored."""

from voicegate.redaction.call import CallRedaction
from voicegate.redaction.redactor import Redactor
from voicegate.redaction.restore import RestoringStream
from voicegate.redaction.results import Finding, Leak, Redacted, RedactionRules
from voicegate.redaction.stream import RedactingStream
from voicegate.redaction.taxonomy import EntityType
from voicegate.redaction.vault import Vault

__all__ = [
    "CallRedaction",
    "EntityType",
    "Finding",
    "Leak",
    "Redacted",
    "RedactingStream",
    "RedactionRules",
    "Redactor",
    "RestoringStream",
    "Vault",
]

"""Reports for the data-protection officer: record, transfer register, statistics, DPIA."""

from voicegate.governance.report.activity import Activity, count_activity
from voicegate.governance.report.document import report_document
from voicegate.governance.report.dpia import dpia_markdown, dpia_page
from voicegate.governance.report.facts import (
    LineFacts,
    LoosenedCell,
    RecipientFacts,
    ReportFacts,
    SunsetFacts,
)
from voicegate.governance.report.page import report_page
from voicegate.governance.report.tables import TABLES, report_table

__all__ = [
    "TABLES",
    "Activity",
    "LineFacts",
    "LoosenedCell",
    "RecipientFacts",
    "ReportFacts",
    "SunsetFacts",
    "count_activity",
    "dpia_markdown",
    "dpia_page",
    "report_document",
    "report_page",
    "report_table",
]

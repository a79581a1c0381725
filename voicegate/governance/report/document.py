"""The report as one JSON document: all that the page shows, with English words for keys."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from voicegate.governance.report.activity import Activity
from voicegate.governance.report.facts import RecipientFacts, ReportFacts
from voicegate.governance.report.measures import measures_of
from voicegate.governance.report.reasons import articles_of, sentence_of

__all__ = ["report_document"]

_CONTROLLER = (
    "controller", "contact", "represented_by", "dpo", "privacy_url", "supervisory_authority",
    "retention_text",
)  # fmt: skip


def report_document(facts: ReportFacts, activity: Activity | None) -> Mapping[str, Any]:
    """JSON values; without ``activity`` only what the configuration says."""
    document: dict[str, Any] = {
        "format": "voicegate-report-1",
        "made_at": facts.made_at.isoformat(timespec="seconds"),
        "voicegate": facts.version,
        "register": facts.register_date.isoformat(),
        "controller": {name: getattr(facts.controller, name) for name in _CONTROLLER},
        "regime": facts.regime.value,
        "exporter": facts.exporter.value,
        "home_country": facts.home,
        "policy": {
            "preset": facts.preset,
            "hash": facts.policy_hash,
            "loosened": [
                {
                    "label": cell.label.value,
                    "tier": cell.tier.value,
                    "form": str(cell.form),
                    "reason": cell.reason,
                }
                for cell in facts.loosened
            ],
        },
        "processing": [
            {
                "line": line.name,
                "language": line.language,
                "purpose": line.purpose.value,
                "lawful_basis": line.lawful_basis.value,
                "labels": [label.value for label in line.labels],
            }
            for line in facts.lines
        ],
        "transfers": [_recipient(each, activity) for each in facts.recipients],
        "retention": {
            "journal_days": facts.retention.journal_days,
            "marketing_years": facts.retention.marketing_years,
            "consent_years": facts.retention.consent_years,
        },
        "measures": dict(measures_of(facts, activity)),
        "sunsets": [
            {
                "what": each.what,
                "instrument": each.instrument,
                "last": each.last.isoformat(),
                "days_left": each.days_left,
                "backends": list(each.backends),
            }
            for each in facts.sunsets
        ],
        "rights_by_voice": list(facts.by_voice),
    }
    return document if activity is None else document | _happened(activity)


def _recipient(each: RecipientFacts, activity: Activity | None) -> dict[str, Any]:
    forms: dict[str, dict[str, str]] = {}
    for (hop, label), form in each.forms.items():
        forms.setdefault(hop.value, {})[label.value] = str(form)
    return {
        "backend": each.name,
        "adapter": each.adapter,
        "operator": each.operator,
        "hops": [hop.value for hop in each.hops],
        "hosts": list(each.hosts),
        "countries": list(each.countries),
        "parent_country": each.parent_country,
        "remote_access_from": list(each.remote_access),
        "tier": each.tier.value,
        "basis": each.basis.value,
        "certainty": each.certainty,
        "because": [reason.text for reason in each.reasons],
        "papers": {name: day.isoformat() for name, day in each.papers.items()},
        "retention_days": each.retention_days,
        "trains": each.trains,
        "simulated": each.simulated,
        "permitted": forms,
        "sent": None if activity is None else _sent(each.name, activity),
    }


def _sent(name: str, activity: Activity) -> list[dict[str, Any]]:
    return [
        {
            "hop": key.hop.value,
            "form": str(key.form),
            "tier": key.tier.value,
            "transfers": count,
        }
        for key, count in sorted(activity.transfers.items(), key=lambda item: -item[1])
        if key.backend == name
    ]


def _happened(activity: Activity) -> dict[str, Any]:
    return {
        "period": {
            "since": activity.since.isoformat(timespec="seconds"),
            "until": activity.until.isoformat(timespec="seconds"),
        },
        "activity": {
            "calls": activity.calls,
            "transfers": sum(activity.transfers.values()),
            "failed_attempts": dict(activity.failed),
            "refused": activity.refused_calls,
            "leaks_stopped": activity.leaks_stopped,
            "by_day": [
                {"day": day.isoformat(), "form": str(form), "count": count}
                for (day, form), count in sorted(activity.by_day.items())
            ],
            "labels": dict(activity.labels),
        },
        "refusals": [
            {
                "code": code,
                "count": count,
                "text": sentence_of(code, "en"),
                "articles": list(articles_of(code)),
            }
            for code, count in activity.refusals.most_common()
        ],
        "consents": {
            "events": [
                {"consent": consent.value, "event": event, "count": count}
                for (consent, event), count in sorted(activity.consents.items())
            ],
            "standing": [
                {"consent": consent.value, "state": state.value, "subjects": count}
                for (consent, state), count in sorted(activity.standing.items())
            ],
        },
        "policies_in_use": [
            {
                "hash": each.hash,
                "first": each.first.isoformat(timespec="seconds"),
                "last": each.last.isoformat(timespec="seconds"),
                "rows": each.rows,
            }
            for each in activity.policies
        ],
        "requests": _requests(activity),
        "chains": {
            chain: {"whole": ok, "rows": rows, "head": head}
            for chain, (ok, rows, head) in activity.chains.items()
        },
    }


def _requests(activity: Activity) -> dict[str, Any]:
    """Requests of subjects, counted: open, overdue on the last day, and closed, by right."""
    today = activity.until.date()
    found: dict[str, dict[str, int]] = {}
    for request in activity.requests:
        row = found.setdefault(request.right.value, {"open": 0, "overdue": 0, "closed": 0})
        row["open" if request.open else "closed"] += 1
        row["overdue"] += request.overdue(today)
    return found

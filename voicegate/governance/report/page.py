"""The report as one HTML page, drawn; it asks nothing of the network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta

from voicegate.governance.drawing import (
    Delivery,
    Ending,
    activity_svg,
    endings_svg,
    flow_svg,
    map_svg,
)
from voicegate.governance.drawing.words import word
from voicegate.governance.pages.rendering import render_page
from voicegate.governance.pages.words import term
from voicegate.governance.report.activity import Activity, Delivered
from voicegate.governance.report.facts import (
    LineFacts,
    LoosenedCell,
    RecipientFacts,
    ReportFacts,
    SunsetFacts,
)
from voicegate.governance.report.measures import measure_text, measures_of
from voicegate.governance.report.reasons import articles_of, sentence_of
from voicegate.governance.report.words import REPORT_WORDS
from voicegate.policy import citations, name_of, reason_text
from voicegate.vocabulary import Consent, ConsentState, Form, Hop, Label, Tier, TransferBasis

__all__ = ["basis_word", "report_page"]

Words = Mapping[str, str]
_THIRD = frozenset({Tier.T3, Tier.T3F, Tier.T4, Tier.T5, Tier.T6, Tier.T7})
_MANY = 3


def report_page(facts: ReportFacts, activity: Activity | None, language: str = "en") -> str:
    """The page, German for "de" and its kin, else English; without ``activity`` as configured."""
    code = "de" if language.lower().startswith("de") else "en"
    words = REPORT_WORDS[code]
    return render_page(
        "report.html.j2",
        language=code,
        title=words["title"],
        lead=_lead(facts, activity, words, code),
        made=words["made"].format(
            version=facts.version,
            at=f"{facts.made_at:%Y-%m-%d %H:%M}",
            file=facts.file,
            register=_day(facts.register_date, code),
        ),
        w=words,
        tiles=list(_tiles(activity, words)) if activity else [],
        **_drawings(facts, activity, code),
        record=list(_record(facts, words)),
        lines=[_line(each, activity, code) for each in facts.lines],
        recipients=[_recipient(each, activity, code) for each in facts.recipients],
        limits=list(_limits(facts, words)),
        measures=[
            _measure(name, value, code) for name, value in measures_of(facts, activity).items()
        ],
        consents=list(_consents(activity, code)) if activity else None,
        refusals=_refusals(activity, code) if activity else None,
        policies=_policies(facts, activity, words),
        policy_text=words["policy_text"].format(preset=facts.preset),
        loosened=[_loosened(each, code) for each in facts.loosened],
        requests=_requests(activity, code) if activity else None,
        chains=list(_chains(activity, words)) if activity else None,
    )


def _lead(facts: ReportFacts, activity: Activity | None, words: Words, language: str) -> str:
    name = facts.controller.controller
    if activity is None:
        return words["lead_config"].format(controller=name, until=_day(facts.made_at, language))
    return words["lead"].format(
        controller=name,
        since=_day(activity.since, language),
        until=_day(activity.until - timedelta(seconds=1), language),
    )


def _tiles(activity: Activity, words: Words) -> Iterator[dict[str, str]]:
    def tile(kind: str, figure: int, text: str, small: str) -> dict[str, str]:
        return {"kind": kind, "figure": f"{figure:,}", "text": words[text], "small": small}

    sent = activity.transfers
    recipients = len({key.backend for key in sent})
    yield tile("raw", activity.calls, "calls", "")
    small = words["transfers_sub"].format(n=recipients)
    yield tile("raw", sum(sent.values()), "transfers", small)
    abroad = Counter[Form]()
    for key, count in sent.items():
        if key.tier in _THIRD:
            abroad[key.form] += count
    small = words["abroad_sub"].format(raw=abroad[Form.RAW], redacted=abroad[Form.REDACTED])
    yield tile("redacted", abroad.total(), "abroad", small)
    yield tile("raw", activity.refused_calls, "refused", words["refused_sub"])
    whole, rows, head = activity.chains["journal"]
    yield tile("good" if whole else "bad", rows, "chain" if whole else "chain_bad", head[:16])


def _drawings(facts: ReportFacts, activity: Activity | None, language: str) -> dict[str, object]:
    from markupsafe import Markup

    words = REPORT_WORDS[language]
    deliveries = [d for each in facts.recipients for d in _deliveries(each, activity)]
    today = facts.made_at.date()
    endings = [Ending(what=_ending(each), last=each.last) for each in facts.sunsets]
    days = ""
    unit = "day"
    if activity is not None:
        last = (activity.until - timedelta(seconds=1)).date()
        first = max(activity.since.date(), min((d for d, _ in activity.by_day), default=last))
        first = min(first, last - timedelta(days=13))
        days = activity_svg(activity.by_day, first, last, language=language)
        length = (last - first).days + 1
        unit = "day" if length <= 45 else "week" if length <= 400 else "month"  # noqa: PLR2004
    # The drawings escape what they are given themselves.
    return {
        "flow": Markup(flow_svg(deliveries, language=language)) if deliveries else "",  # noqa: S704
        "map": Markup(map_svg(deliveries, home=facts.home, language=language)),  # noqa: S704
        "days": Markup(days),  # noqa: S704
        "days_text": words["days_text"].format(unit=words[f"unit_{unit}"]),
        "endings": Markup(endings_svg(endings, today, language=language)) if endings else "",  # noqa: S704
    }


def _ending(each: SunsetFacts) -> str:
    resting = [name for name in each.backends if not each.what.startswith(f"{name}:")]
    return f"{each.what} ({', '.join(resting)})" if resting else each.what


def _deliveries(each: RecipientFacts, activity: Activity | None) -> Iterator[Delivery]:
    """What went to a recipient; what got nothing is told once, by the widest of its forms."""
    sent = Counter[Delivered]() if activity is None else activity.transfers
    got = {key: count for key, count in sent.items() if key.backend == each.name}
    for key, count in sorted(got.items(), key=lambda item: (item[0].hop, -item[0].form)):
        yield _delivery(each, key.tier, key.hop, key.form, count)
    if not got and each.hops:
        hop = each.hops[0]
        form = max(form for (h, _), form in each.forms.items() if h is hop)
        yield _delivery(each, each.tier, hop, form, 0)


def _delivery(each: RecipientFacts, tier: Tier, hop: Hop, form: Form, count: int) -> Delivery:
    return Delivery(
        backend=each.name,
        tier=tier,
        country=each.country,
        hop=hop,
        form=form,
        count=count,
        simulated=each.simulated,
    )


def _record(facts: ReportFacts, words: Words) -> Iterator[tuple[str, str | None]]:
    said = facts.controller
    yield words["controller"], said.controller
    yield words["contact"], said.contact
    yield words["represented_by"], said.represented_by or "–"
    yield words["dpo"], said.dpo
    yield words["authority"], said.supervisory_authority
    yield words["privacy_url"], said.privacy_url
    yield words["subjects"], words["subjects_value"]
    yield words["regime"], facts.regime.value.upper()
    yield words["home"], facts.home or None


def _line(line: LineFacts, activity: Activity | None, language: str) -> list[str]:
    key = line.purpose.value, line.lawful_basis.value
    calls = "" if activity is None else f"{activity.purposes[key]:,}"
    return [
        line.name,
        line.language,
        name_of(line.purpose, language),
        term(line.lawful_basis.value, language),
        ", ".join(name_of(label, language) for label in line.labels),
        calls,
    ]


def _recipient(each: RecipientFacts, activity: Activity | None, language: str) -> dict[str, object]:
    words = REPORT_WORDS[language]
    sent = (
        0
        if activity is None
        else sum(count for key, count in activity.transfers.items() if key.backend == each.name)
    )
    return {
        "name": each.name,
        "adapter": each.adapter,
        "simulated": each.simulated,
        "where": _where(each, words),
        "tier": word(each.tier, language),
        "basis": basis_word(each, language),
        "reasons": [reason_text(reason, language) for reason in each.reasons],
        "forms": [_forms(each, hop, language) for hop in each.hops],
        "papers": [f"{name.upper()} {_day(day, language)}" for name, day in each.papers.items()],
        "keeping": _keeping(each, words),
        "sent": f"{sent:,}",
    }


def basis_word(each: RecipientFacts, language: str) -> str:
    """On what a transfer to ``each`` rests, in words."""
    if each.basis is TransferBasis.NONE:
        return REPORT_WORDS[language]["no_basis"]
    return term(each.basis.value, language)


def _where(each: RecipientFacts, words: Words) -> str:
    many = len(each.countries) > _MANY
    places = (
        words["countries_n"].format(n=len(each.countries)) if many else ", ".join(each.countries)
    )
    parts = [places]
    if each.parent_country and each.parent_country not in each.countries:
        parts.append(words["parent"].format(country=each.parent_country))
    if each.remote_access:
        parts.append(words["remote"].format(countries=", ".join(each.remote_access)))
    return "; ".join(parts)


def _forms(each: RecipientFacts, hop: Hop, language: str) -> dict[str, object]:
    words = REPORT_WORDS[language]
    names = {Label.PERSONAL: words["personal"], Label.SPECIAL_CATEGORY: words["special"]}
    return {
        "hop": words[hop.value],
        "pills": [
            {
                "form": str(form),
                "word": word(form, language),
                "label": names.get(label, label.value),
            }
            for (h, label), form in each.forms.items()
            if h is hop
        ],
    }


def _keeping(each: RecipientFacts, words: Words) -> str:
    if each.retention_days is None and each.trains is None:
        return "" if each.tier is Tier.T0 else words["unsaid"]
    parts: list[str] = []
    if each.retention_days is not None:
        parts.append(words["keeps"].format(n=f"{each.retention_days:g}"))
    if each.trains is not None:
        parts.append(words["trains" if each.trains else "trains_not"])
    return ", ".join(parts)


def _limits(facts: ReportFacts, words: Words) -> Iterator[tuple[str, str]]:
    retention = facts.retention
    audio = "limit_audio_recorded" if facts.controller.recording else "limit_audio_value"
    yield words["limit_audio"], words[audio]
    yield words["limit_partial"], words["limit_partial_value"]
    for name, count in (
        ("journal", retention.journal_days),
        ("marketing", retention.marketing_years),
        ("consent", retention.consent_years),
    ):
        yield words[f"limit_{name}"], words[f"limit_{name}_value"].format(n=count)
    yield words["limit_rights"], words["limit_rights_value"]
    if facts.controller.retention_text:
        yield words["limit_said"], facts.controller.retention_text


def _measure(name: str, value: bool | str, language: str) -> dict[str, object]:
    said = f" ({value})" if isinstance(value, str) else ""
    opened = name in {"raw_to_adequate", "bleeped_audio"}
    return {
        "text": measure_text(name, language) + said,
        "on": bool(value),
        "good": bool(value) is not opened,
        "hide": opened and not value,
    }


def _consents(activity: Activity, language: str) -> Iterator[list[str]]:
    for consent in Consent:
        events = {event: n for (c, event), n in activity.consents.items() if c is consent}
        active = activity.standing[consent, ConsentState.ACTIVE]
        if not events and not active:
            continue
        granted, refused = events.get("granted", 0), events.get("refused", 0)
        rate = f"{100 * granted / (granted + refused):.0f} %" if granted + refused else "–"
        taken_back = events.get("withdrawn", 0) + events.get("objected", 0)
        counts = (events.get("requested", 0), granted, refused, taken_back)
        yield [name_of(consent, language), *map(str, counts), rate, str(active)]


def _refusals(activity: Activity, language: str) -> list[tuple[str, str, str, str]]:
    return [
        (sentence_of(code, language), citations(articles_of(code), language), code, f"{count:,}")
        for code, count in activity.refusals.most_common(20)
    ]


def _policies(
    facts: ReportFacts, activity: Activity | None, words: Words
) -> list[tuple[str, str, str, str]]:
    found = [
        (
            each.hash[:16],
            f"{each.first:%Y-%m-%d %H:%M}",
            f"{each.last:%Y-%m-%d %H:%M}",
            f"{each.rows:,}",
        )
        for each in (activity.policies if activity else ())
    ]
    known = facts.policy_hash[:16]
    if not any(row[0] == known for row in found):
        found.append((known, words["now"], "", ""))
    return found


def _loosened(cell: LoosenedCell, language: str) -> list[str]:
    tier = word(cell.tier, language)
    return [name_of(cell.label, language), tier, word(cell.form, language), cell.reason]


def _requests(activity: Activity, language: str) -> Sequence[list[str]]:
    today = activity.until.date()
    rows: dict[str, list[int]] = {}
    for request in activity.requests:
        row = rows.setdefault(request.right.value, [0, 0, 0])
        row[0] += request.open
        row[1] += request.overdue(today)
        row[2] += not request.open
    return [[term(right, language), *map(str, counts)] for right, counts in rows.items()]


def _chains(activity: Activity, words: Words) -> Iterator[dict[str, object]]:
    for chain, (whole, rows, head) in activity.chains.items():
        state = words["whole" if whole else "broken"]
        text = words["chain_line"].format(chain=chain, rows=f"{rows:,}", state=state, head=head)
        yield {"text": text, "good": whole}


def _day(day: date | datetime, language: str) -> str:
    return f"{day:%d.%m.%Y}" if language == "de" else f"{day:%Y-%m-%d}"

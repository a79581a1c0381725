"""A report of an imagined call, to draw without making one."""

from __future__ import annotations

from datetime import date

from voicegate.cli.demo.report import JournalRow, Report, Turn
from voicegate.governance.drawing import Delivery
from voicegate.policy.decision import Decision, Reason, Situation, Verdict
from voicegate.vocabulary import Form, Hop, Label, Purpose, Tier, TransferBasis

DAY = date(2026, 11, 24)
BACKENDS: dict[str, tuple[Tier, str, Form, Form]] = {
    "local": (Tier.T0, "DE", Form.RAW, Form.RAW),
    "eu-owned": (Tier.T1, "FR", Form.RAW, Form.RAW),
    "eu-us-parent": (Tier.T2, "NL", Form.RAW, Form.REDACTED),
    "uk": (Tier.T3, "GB", Form.RAW, Form.RAW),
    "canada": (Tier.T3, "CA", Form.RAW, Form.RAW),
    "israel": (Tier.T3, "IL", Form.RAW, Form.RAW),
    "us-certified": (Tier.T4, "US", Form.RAW, Form.REDACTED),
    "us-plain": (Tier.T7, "US", Form.DENY, Form.DENY),
}
REASON = Reason(code="MATRIX", articles=("GDPR Art. 9",), text="Health data: redacted only.")


def _form(row: tuple[Tier, str, Form, Form], hop: Hop, *, at_end: bool) -> Form:
    form = row[3] if at_end else row[2]
    return min(form, Form.REDACTED) if hop is Hop.SINK else form


def decision(hop: Hop, labels: frozenset[Label], *, at_end: bool) -> Decision:
    verdicts = {
        name: Verdict(
            backend=name,
            form=_form(row, hop, at_end=at_end),
            tier=row[0],
            basis=TransferBasis.ART45,
            reasons=(REASON,),
            simulated=name != "local",
        )
        for name, row in BACKENDS.items()
        if not (hop is Hop.SINK and name == "local")
    }
    situation = Situation(labels=labels, purpose=Purpose.CONTRACT, hop=hop, as_of=DAY)
    allowed = tuple(n for n, v in verdicts.items() if v.form)
    return Decision(situation=situation, verdicts=verdicts, permitted=allowed, policy_hash="ab12")


def deliveries() -> tuple[Delivery, ...]:
    got = [
        Delivery(backend="local", tier=Tier.T0, country="DE", hop=Hop.STT, form=Form.RAW, count=6),
        Delivery(
            backend="local-voice", tier=Tier.T0, country="DE", hop=Hop.TTS, form=Form.RAW, count=7
        ),
    ]
    for name, (tier, country, _, after) in BACKENDS.items():
        if name != "local":
            got.append(
                Delivery(
                    backend=name,
                    tier=tier,
                    country=country,
                    hop=Hop.STT,
                    form=after,
                    count=0,
                    simulated=True,
                )
            )
    got.append(
        Delivery(
            backend="us-certified",
            tier=Tier.T4,
            country="US",
            hop=Hop.SINK,
            form=Form.REDACTED,
            count=5,
            simulated=True,
        )
    )
    return tuple(got)


def report() -> Report:
    before = frozenset({Label.PERSONAL})
    after = before | {Label.SPECIAL_CATEGORY}
    return Report(
        controller="Muster GmbH",
        home="DE",
        line="service",
        call_id="call-1",
        purpose="contract",
        lawful_basis="contract",
        consents=("special",),
        as_of=DAY,
        facts_date=date(2026, 10, 1),
        policy_hash="ab12" * 16,
        labels_before=tuple(before),
        labels_after=tuple(sorted(after)),
        before={h: decision(h, before, at_end=False) for h in (Hop.STT, Hop.SINK)},
        after={h: decision(h, after, at_end=True) for h in (Hop.STT, Hop.SINK)},
        where={name: row[1] for name, row in BACKENDS.items()},
        why=dict.fromkeys(BACKENDS, (REASON.text, "GDPR Art. 9")),
        sink="us-certified",
        deliveries=deliveries(),
        turns=(
            Turn(who="caller", text="hello my name is <PERSON_1>"),
            Turn(who="bot", text="Thank you, <PERSON_1>. & What is your number?"),
            Turn(who="caller", text="i have <HEALTH_1>", labels=(Label.SPECIAL_CATEGORY,)),
        ),
        findings={"PERSON": 1, "PHONE": 1, "HEALTH": 1},
        journal=tuple(
            JournalRow(
                number=i,
                time="08:00:00",
                kind="transfer",
                hop="stt",
                backend="local",
                tier="T0",
                form="raw",
                size="51,200 bytes",
                outcome="",
            )
            for i in range(1, 9)
        ),
        journal_ok=True,
        journal_head="9f86d081884c7d659a2feaa0c55ad015",
        verify_command="voicegate journal verify demo-out/journal.sqlite",
        bytes_left=0,
    )

"""The gate: policy, backends and stores. One for each process."""

from __future__ import annotations

import asyncio
import os
import time
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from voicegate.adapter.registry import Registry
from voicegate.errors import ConfigError
from voicegate.gate.admission import Admission, checked_call_id
from voicegate.gate.assembly import Assembly, Backend, assemble
from voicegate.gate.call import Call
from voicegate.gate.consents import CallConsents
from voicegate.gate.facts import CallFacts, CallJudge
from voicegate.gate.following import LedgerFollower, follower_over
from voicegate.gate.keys import SecretCallback
from voicegate.gate.limits import CallLimits, GateLimits
from voicegate.gate.members import Workshop
from voicegate.gate.notice import Notice, build_notice
from voicegate.gate.recording import CallRecorder, Place
from voicegate.gate.redacting import engine_room, load_engines, redaction_rules
from voicegate.gate.routes import open_router
from voicegate.gate.running import RunningCalls
from voicegate.gate.setting import CallSetting, basis_for
from voicegate.gate.stores import Stores, open_stores, rights_over, shared_url
from voicegate.gate.wording import OwnWords, question_of, written_notice_of
from voicegate.governance import Journal
from voicegate.governance.ledger import ConsentLedger
from voicegate.governance.rights import DataHolder, IdentityCheck, Rights
from voicegate.policy.compiled import CompiledPolicy
from voicegate.policy.config import GateConfig, LineConfig, parse_config
from voicegate.redaction import Redactor
from voicegate.residency import digital_age, load_register
from voicegate.routing.router import Router
from voicegate.vocabulary import Label, LawfulBasis, Purpose

__all__ = ["Gate", "utc_now"]

_PUBLIC = frozenset({Label.PUBLIC})
_NAMING = frozenset({Label.PERSONAL})


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


class Gate:
    """The entry object. Use it as an asynchronous context manager, or ``open`` and ``aclose`` it.

    ``clock`` gives the time in UTC: it dates the journal and decides as of which day the law is
    applied.
    """

    def __init__(
        self,
        config: GateConfig,
        *,
        environ: Mapping[str, str] | None = None,
        registry: Registry | None = None,
        clock: Callable[[], datetime] = utc_now,
        secret_callback: SecretCallback | None = None,
    ) -> None:
        self.config = config
        self._environ = os.environ if environ is None else environ
        self._registry = registry or Registry()
        self._clock = clock
        self._secret_callback = secret_callback
        self._assembly = self._assemble(clock().date())
        self._redactor = Redactor(redaction_rules(config))
        self._engines = engine_room(config)
        self._workshop = Workshop(self._registry)
        self._stores: Stores | None = None
        self._router: Router | None = None
        self._follower: LedgerFollower | None = None
        self._calls: set[Call] = set()
        self._limits = GateLimits(config.limits)

    @classmethod
    def from_toml(
        cls,
        path: str | os.PathLike[str],
        *,
        environ: Mapping[str, str] | None = None,
        registry: Registry | None = None,
        clock: Callable[[], datetime] = utc_now,
        secret_callback: SecretCallback | None = None,
    ) -> Self:
        """Read and check a configuration file.

        Raises:
            ConfigError: With every problem of the file, each with its line.
        """
        file = Path(path)
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{file}: cannot be read: {type(error).__name__}") from error
        return cls.from_text(
            text,
            file=str(file),
            environ=environ,
            registry=registry,
            clock=clock,
            secret_callback=secret_callback,
        )

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        file: str = "<text>",
        environ: Mapping[str, str] | None = None,
        registry: Registry | None = None,
        clock: Callable[[], datetime] = utc_now,
        secret_callback: SecretCallback | None = None,
    ) -> Self:
        """Check a configuration given as TOML text; ``file`` is what messages call it."""
        return cls(
            parse_config(text, file),
            environ=environ,
            registry=registry,
            clock=clock,
            secret_callback=secret_callback,
        )

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def open(self) -> None:
        """Open the stores. Backends are opened when they are first used.

        Raises:
            StorageError: The journal cannot be opened: nothing may leave without it.
            MissingExtraError: A library or a model of ``[redaction] engines`` is not installed.
            CredentialsMissingError: A key that the configuration names is not there.
        """
        if self._engines:
            await asyncio.to_thread(load_engines, self._engines, self.config)
        stores = self._stores = await asyncio.to_thread(
            open_stores, self.config, self._environ, self._secret_callback, self._clock
        )
        self._follower = follower_over(stores, self.config)
        self._router = open_router(
            self.config,
            [self._workshop.member(b) for b in self.backends.values()],
            public=self._for_probes(stores),
            shared_url=shared_url(self.config, self._environ, self._secret_callback),
            today=self._today,
        )

    async def aclose(self) -> None:
        """End the calls that are still open, close the backends and the stores."""
        for call in tuple(self._calls):
            await call.aclose()
        if self._follower is not None:
            await self._follower.aclose()
        if self._router is not None:
            await self._router.aclose()
        await self._workshop.aclose()
        self._engines.close()
        if self._stores is not None:
            await asyncio.to_thread(self._stores.close)
            self._stores = None

    @property
    def policy(self) -> CompiledPolicy:
        """The compiled policy."""
        return self._assembly.policy

    @property
    def backends(self) -> Mapping[str, Backend]:
        """The configured backends, in the order of the file."""
        return self._assembly.backends

    @property
    def engine_troubles(self) -> Mapping[str, int]:
        """How many texts each redaction engine was late for, or failed at: "presidio:late"."""
        return self._engines.troubles

    @property
    def journal(self) -> Journal:
        """The journal of this gate; it must be open."""
        return self._opened().journal

    def rights(
        self, *, check: IdentityCheck | None = None, holders: Sequence[DataHolder] = ()
    ) -> Rights:
        """The rights of subjects over what this gate and your ``holders`` keep; it must be open.

        ``check`` is your own way to verify who asks. All methods block: use asyncio.to_thread.
        """
        stores = self._opened()
        running = RunningCalls(self._calls, stores.pseudonyms)
        return rights_over(self.config, stores.store, self._clock, check, (*holders, running))

    @property
    def ledger(self) -> ConsentLedger:
        """The consents of this gate; it must be open."""
        return self._opened().ledger

    async def refresh_consents(self) -> None:
        """Look now at what other processes wrote; raises StorageError if that cannot be read."""
        if self._follower is not None:
            await self._follower.look()

    def call(
        self,
        *,
        line: str | None = None,
        subject: str,
        purpose: Purpose | str | None = None,
        labels: Iterable[Label | str] = (),
        language: str | None = None,
        grounds: Iterable[str] = (),
        call_id: str | None = None,
    ) -> Call:
        """Begin a call with one data subject.

        ``line`` is a phone line of the configuration; it may be left out where there is only one.
        ``subject`` is your own key for the person; only a keyed hash of it is ever stored.
        ``labels`` add to those of the line. ``grounds`` are legal grounds beside consent ("9_2_h").
        ``call_id`` is your telephony's id of the call, without blanks and no telephone number; a
        random one is made without it.

        Raises:
            ConfigError: The gate is not open, there is no such line, or ``call_id`` is not usable.
            RefusedError: The gate has as many calls as ``[limits]`` allows.
        """
        stores, router = self._opened(), self._router
        assert router is not None  # noqa: S101  # opened together with the stores
        declared = self._line(line)
        why = Purpose(purpose) if purpose is not None else declared.purpose
        facts = CallFacts(
            labels=declared.labels | {Label(label) for label in labels},
            purpose=why,
            grounds=grounds,
            exporter=self.config.rules.exporter,
        )
        setting = CallSetting(
            call_id=uuid.uuid4().hex if call_id is None else checked_call_id(call_id),
            line=declared.name,
            subject=stores.pseudonyms.of(subject),
            language=language or declared.language,
            notice=build_notice(self.config.notice, declared, language or declared.language, why),
            voice=declared.voice,
            declared=declared,
            digital_age=digital_age(load_register(), configured=self.config.digital_age),
            lawful_basis=(declared.lawful_basis if purpose is None else None) or basis_for(why),
            split_speech=self.config.routing.split_speech,
            bleeps=self.config.rules.stt_redacted == "bleep",
        )
        call = self._new_call(stores, router, facts, setting)
        self._limits.enter_call()
        self._calls.add(call)
        return call

    def _new_call(
        self, stores: Stores, router: Router, facts: CallFacts, setting: CallSetting
    ) -> Call:
        recorder = self._recorder(stores, facts, setting)
        consents = CallConsents(
            stores.ledger,
            setting=setting,
            facts=facts,
            recorder=recorder,
            controller=self.config.notice.controller,
            clock=self._clock,
            follow=None if self._follower is None else self._follower.follow,
        )
        return Call(
            setting=setting,
            facts=facts,
            judge=CallJudge(self._policy_on, facts, self._clock),
            public_judge=CallJudge(self._policy_on, facts, self._clock, labels=_PUBLIC),
            own=self._own_words(stores, facts, setting),
            recorder=recorder,
            consents=consents,
            redaction=self._redactor.call(stores.vault_key),
            engines=self._engines,
            router=router,
            limits=CallLimits(self._limits, time.monotonic),
            question=lambda consent: question_of(
                self.config, self._assembly, setting, consent, self._today()
            ),
            clock=self._clock,
            written_notice=lambda form: written_notice_of(
                self.config,
                self._assembly,
                setting,
                purpose=facts.purpose,
                form=form,
                today=self._today(),
            ),
            closed=self._forget,
            admission=Admission(stores.requests, setting.subject, facts.purpose),
        )

    def _forget(self, call: Call) -> None:
        if call in self._calls:
            self._calls.discard(call)
            self._limits.leave_call()

    def _recorder(self, stores: Stores, facts: CallFacts, setting: CallSetting) -> CallRecorder:
        return CallRecorder(
            stores.journal,
            call_id=setting.call_id,
            subject=setting.subject,
            line=setting.line,
            facts=facts,
            lawful_basis=setting.lawful_basis,
            policy_hash=self.policy.hash,
            places={name: _place(b) for name, b in self.backends.items()},
        )

    def _own_words(self, stores: Stores, facts: CallFacts, setting: CallSetting) -> OwnWords:
        """Who decides and writes for what the law has the bot say."""
        told = CallFacts(labels=_PUBLIC, purpose=Purpose.LEGAL_OBLIGATION, exporter=facts.exporter)
        basis = basis_for(told.purpose)
        return OwnWords(
            clean=CallJudge(self._policy_on, told, self._clock),
            naming=CallJudge(self._policy_on, told, self._clock, labels=_NAMING),
            recorder=self._recorder(stores, told, replace(setting, lawful_basis=basis)),
        )

    def _for_probes(self, stores: Stores) -> tuple[CallJudge, CallRecorder]:
        """Who decides and writes for probes: public data, no call, nobody's."""
        facts = CallFacts(labels=_PUBLIC, purpose=Purpose.SERVICE_REQUEST)
        setting = CallSetting(
            call_id="probe",
            line="",
            subject="",
            language="",
            notice=Notice(),
            voice=None,
            lawful_basis=LawfulBasis.LEGITIMATE_INTEREST,
        )
        judge = CallJudge(self._policy_on, facts, self._clock)
        return judge, self._recorder(stores, facts, setting)

    def _assemble(self, day: date) -> Assembly:
        return assemble(
            self.config,
            environ=self._environ,
            registry=self._registry,
            secret_callback=self._secret_callback,
            as_of=day,
        )

    def _policy_on(self, day: date) -> CompiledPolicy:
        """The policy of ``day``: assembled anew once a certification ends or begins to count."""
        fresh_until = self._assembly.fresh_until
        if fresh_until is not None and day > fresh_until:
            self._assembly = self._assemble(day)
        return self._assembly.policy

    def _today(self) -> date:
        return self._clock().date()

    def _line(self, name: str | None) -> LineConfig:
        lines = self.config.lines
        if name is None and len(lines) == 1:
            return next(iter(lines.values()))
        if name is None or name not in lines:
            known = ", ".join(lines) or "none: add a [line.NAME] section"
            raise ConfigError(f"{self.config.file}: no line {name!r}; known: {known}")
        return lines[name]

    def _opened(self) -> Stores:
        if self._stores is None:
            raise ConfigError("the gate is not open: `async with Gate.from_toml(...) as gate:`")
        return self._stores


def _place(backend: Backend) -> Place:
    recipient = backend.policy_backend.recipient
    return Place(
        adapter=backend.settings.adapter,
        countries=tuple(sorted(recipient.countries)),
        simulated=backend.policy_backend.simulated,
    )

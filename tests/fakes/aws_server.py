"""Amazon on loopback: Polly, Transcribe, S3, STS and Organizations of one region behind one port.

It takes only what is signed with the right key, for the right region and service. Fakes of our own
speak and hear; moto keeps buckets, jobs, roles and policies.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tests.fakes.aws_moto import Jobs, Store, moto_answer
from tests.fakes.aws_polly import Polly
from tests.fakes.aws_signature import Scope, SignatureError, checked
from tests.fakes.aws_streams import StreamingTranscribe, Upgrade
from tests.fakes.http_server import Answer, HttpServer, Received

__all__ = ["KEY_ID", "SECRET", "AwsServer", "Signed", "aws_server"]

KEY_ID = "AKIAVERYOWNKEYID0000"
SECRET = "very/secret+key/of/the/account/0123456789"


@dataclass(slots=True)
class Signed(Received):
    """One request with the scope of its signature; ``scope`` is None where it was not right."""

    target: str = ""
    raw_head: bytes = b""
    scope: Scope | None = None

    @property
    def service(self) -> str:
        return "" if self.scope is None else self.scope.service


class AwsServer(HttpServer):
    """``faults`` maps a service to what it answers in its place, or to what decides that."""

    def __init__(self, region: str) -> None:
        super().__init__(self._answer)
        self.region = region
        self.port = 0
        self.stop: Callable[[], None] = lambda: None
        self.secrets: dict[str, tuple[str, str | None]] = {KEY_ID: (SECRET, None)}
        self.faults: dict[str, Answer | Callable[[Signed], Answer | None]] = {}
        self.refused: list[str] = []
        self.requests: list[Signed] = []
        self.polly = Polly(self.no)
        self.ears = StreamingTranscribe(self.no)
        self.store = Store(region)
        self.jobs = Jobs(self.store, self.no)
        self.services: dict[str, Callable[[Signed], Answer]] = {
            "polly": self.polly.answer,
            "transcribe": self._transcribe,
            "s3": lambda request: self.store.answer(request, request.target),
            "sts": self._sts,
            "organizations": lambda request: moto_answer(request, request.target),
        }

    def no(self, code: str, status: int = 400) -> Answer:
        """Refuse a request, as Amazon words it: the text may repeat what was sent."""
        self.refused.append(code)
        body = {"message": f"{code}: 0171 234567"}
        return Answer.of(body, status, x_amzn_ErrorType=f"{code}:http://internal.amazon.com/")

    def of(self, service: str) -> list[Signed]:
        """The requests to ``service`` so far."""
        return [request for request in self.requests if request.service == service]

    def check(self, request: Signed) -> None:
        """Check key, signature, region."""
        request.scope = None
        scope = checked(request.method, request.target, request.headers, request.body, self.secrets)
        if scope.region != self.region and scope.service != "organizations":
            raise SignatureError("InvalidSignatureException")
        request.scope = scope

    def _transcribe(self, request: Signed) -> Answer:
        if "upgrade" in request.headers:
            return self.ears.open(request)
        return self.jobs.answer(request, request.target)

    def _sts(self, request: Signed) -> Answer:
        """Give the keys of a role, and take them from now on."""
        answer = moto_answer(request, request.target)
        names = ("AccessKeyId", "SecretAccessKey", "SessionToken")
        found = [re.search(rf"<{name}>([^<]+)<", answer.body.decode()) for name in names]
        if all(found):
            key_id, secret, token = (match[1] for match in found if match)
            self.secrets[key_id] = (secret, token)
        return answer

    def _answer(self, request: Received) -> Answer:
        assert isinstance(request, Signed)
        self.requests.append(request)
        try:
            self.check(request)
        except (SignatureError, KeyError) as error:
            code = error.code if isinstance(error, SignatureError) else "IncompleteSignature"
            return self.no(code, 403)
        service = request.service
        fault = self.faults.get(service)
        if callable(fault):
            fault = fault(request)
        if fault is not None:
            return fault
        handler = self.services.get(service)
        answer = self.no("UnknownOperationException") if handler is None else handler(request)
        if isinstance(answer, Upgrade):
            return answer
        named = "x-amz-request-id" if service == "s3" else "x-amzn-requestid"
        return Answer(
            answer.status,
            {named: f"req-{len(self.requests)}"} | dict(answer.headers),
            answer.body,
            answer.fault,
            answer.pieces,
            answer.last,
        )

    async def _read(self, reader: asyncio.StreamReader) -> Received | None:
        heard = _Heard(reader)
        made = await super()._read(heard)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        if made is None:
            return None
        target = heard.head.decode("latin-1").split(" ")[1]
        return Signed(
            made.method, made.path, made.query, made.headers, made.body, target, heard.head
        )

    async def _write(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        if not isinstance(answer, Upgrade):
            return await super()._write(answer, reader, writer)
        await answer.talk(reader, writer)
        return False

    async def _write_pieces(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        """As Amazon does, leave the connection open for the next request."""
        await super()._write_pieces(answer, reader, writer)
        return answer.fault is None and answer.last is None


class _Heard:
    """A reader that remembers the head of the request as it was written."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader
        self.head = b""

    async def readuntil(self, separator: bytes) -> bytes:
        found = await self._reader.readuntil(separator)
        self.head = self.head or found
        return found

    async def readexactly(self, size: int) -> bytes:
        return await self._reader.readexactly(size)


@asynccontextmanager
async def aws_server(
    region: str = "eu-central-1", *, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None
) -> AsyncGenerator[AwsServer, None]:
    """Run one on a free port of ``host``."""
    fake = AwsServer(region)
    server = await asyncio.start_server(fake.serve, host, 0, ssl=tls)
    fake.stop = server.close
    fake.port = server.sockets[0].getsockname()[1]
    fake.url = f"{'https' if tls else 'http'}://{host}:{fake.port}"
    try:
        yield fake
    finally:
        server.close()
        await fake.end()

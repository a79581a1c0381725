"""Use and health of backends that several processes share, in Redis or Valkey.

What lies there are names of backends, counters and times: nothing of any caller. While the server
is away, each process goes on with what it counted itself.
"""

from __future__ import annotations

import asyncio
import json
import uuid
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from voicegate.errors import ConfigError, MissingExtraError
from voicegate.routing.usage import DAILY, NO_LIMITS, Allowance, Limit, LocalBooks

if TYPE_CHECKING:
    from redis.asyncio import Redis

__all__ = ["ANSWER_SECONDS", "Shared", "connect_shared"]

_LEASE_SECONDS = 30.0
_RENEW_SECONDS = 10.0
_FOLLOW_SECONDS = 1.0
_AWAY_SECONDS = 5.0
ANSWER_SECONDS: Final = 0.25
_PROBE_SECONDS = 15
_MINUTE_SECONDS = 60
_DAYS_KEPT_SECONDS = 2 * 86_400

# All at once, so that two processes never take the last place both.
_ENTER = """
local lease, log, day = KEYS[1], KEYS[2], KEYS[3]
local now, id, ends = tonumber(ARGV[1]), ARGV[2], ARGV[3]
local concurrent, minute = tonumber(ARGV[4]), tonumber(ARGV[5])
for i = 6, #ARGV, 2 do
  local spent = tonumber(redis.call('HGET', day, ARGV[i]) or '0')
  if spent >= tonumber(ARGV[i + 1]) then return ARGV[i] end
end
redis.call('ZREMRANGEBYSCORE', lease, '-inf', now)
if concurrent >= 0 and redis.call('ZCARD', lease) >= concurrent then return 'concurrent' end
redis.call('ZREMRANGEBYSCORE', log, '-inf', now - 60)
if minute >= 0 and redis.call('ZCARD', log) >= minute then return 'per_minute' end
redis.call('ZADD', lease, ends, id)
redis.call('EXPIRE', lease, 60)
if minute >= 0 then
  redis.call('ZADD', log, now, id)
  redis.call('EXPIRE', log, 61)
end
return ''
"""


class _Health(Protocol):
    """The part of a backend's health that is shared."""

    changed: Callable[[float | None], None] | None

    def adopt(self, open_seconds: float | None) -> None: ...


class Shared:
    """The books of all processes, and the breakers of all of them.

    A place that a process took and did not give back, because it died, is free after 30 seconds.
    What one process learns of a backend's breaker, the others know a second later.
    """

    def __init__(
        self,
        client: Redis,
        local: LocalBooks,
        *,
        clock: Callable[[], float],
        today: Callable[[], date],
        answer_seconds: float = ANSWER_SECONDS,
    ) -> None:
        self._answer_seconds = answer_seconds
        self._client = client
        self._local = local
        self._clock = clock
        self._today = today
        self._enter = client.register_script(_ENTER)
        self._leases: defaultdict[str, list[str]] = defaultdict(list[str])
        self._away_until = 0.0
        self._tasks: set[asyncio.Task[None]] = set()
        self._writing: set[asyncio.Task[None]] = set()
        self._health: dict[str, _Health] = {}
        self._seen: dict[str, str] = {}

    def follow(self, health: dict[str, _Health]) -> None:
        """Begin to share the breakers of these backends, and to renew the places that are taken."""
        self._health = health
        for backend, one in health.items():
            one.changed = self._publisher(backend)
        self._start(self._every(_FOLLOW_SECONDS, self.refresh), self._tasks)
        self._start(self._every(_RENEW_SECONDS, self.renew), self._tasks)

    async def aclose(self) -> None:
        """Give back what is taken, and close the connection."""
        for backend in list(self._leases):
            while self._leases[backend]:
                self.leave(backend)
        await self.written()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.aclose()

    async def written(self) -> None:
        """Wait until what was told so far is with the server, or given up."""
        await asyncio.gather(*self._writing, return_exceptions=True)

    async def enter(self, backend: str, allowance: Allowance) -> Limit | None:
        """Count one more request or stream of all processes, unless a limit is reached."""
        now, lease = self._clock(), uuid.uuid4().hex
        budgets = [
            part
            for limit in DAILY
            if (most := allowance.budget(limit)) is not None
            for part in (limit.value, repr(most))
        ]
        keys = [_key("open", backend), _key("begun", backend), self._page(backend)]
        counts = [-1 if x is None else x for x in (allowance.concurrent, allowance.per_minute)]
        asked = self._enter(keys=keys, args=[now, lease, now + _LEASE_SECONDS, *counts, *budgets])
        reached = await self._ask(asked)
        if reached is None:  # the server is away
            return await self._local.enter(backend, allowance)
        if reached:
            return Limit(cast("bytes", reached).decode())
        self._leases[backend].append(lease)
        await self._local.enter(backend, NO_LIMITS)
        return None

    def leave(self, backend: str) -> None:
        """One that was counted has ended; does not wait."""
        self._local.leave(backend)
        if self._leases[backend]:
            lease = self._leases[backend].pop()
            self._later(lambda: self._client.zrem(_key("open", backend), lease))

    def spend(self, backend: str, spent: dict[Limit, float]) -> None:
        """Count what was used of daily budgets; does not wait."""
        self._local.spend(backend, spent)
        page = self._page(backend)

        async def write() -> None:
            pipe = self._client.pipeline(transaction=True)
            for limit, amount in spent.items():
                pipe.hincrbyfloat(page, limit.value, amount)
            pipe.expire(page, _DAYS_KEPT_SECONDS)
            await pipe.execute()

        self._later(write)

    async def claim_probe(self, backend: str) -> bool:
        """Whether it is this process that probes ``backend`` now."""
        claimed = await self._ask(
            self._client.set(_key("probe", backend), "1", nx=True, ex=_PROBE_SECONDS), none=b""
        )
        return claimed is None or bool(claimed)

    async def refresh(self) -> None:
        """Take over what the others know of the backends' breakers."""
        found = await self._ask(self._client.hgetall(_key("breakers", "all")))
        for name, raw in cast("dict[bytes, bytes]", found or {}).items():
            backend, told = name.decode(), json.loads(raw)
            if backend not in self._health or self._seen.get(backend) == told["id"]:
                continue
            self._seen[backend] = told["id"]
            until: float | None = told["until"]
            self._health[backend].adopt(None if until is None else until - self._clock())

    async def renew(self) -> None:
        """Hold the places that are taken for as long again."""
        ends = self._clock() + _LEASE_SECONDS
        for backend, leases in list(self._leases.items()):
            if leases:
                key = _key("open", backend)
                await self._ask(self._client.zadd(key, dict.fromkeys(leases, ends)))
                await self._ask(self._client.expire(key, _MINUTE_SECONDS))

    def _publisher(self, backend: str) -> Callable[[float | None], None]:
        def publish(open_seconds: float | None) -> None:
            until = None if open_seconds is None else self._clock() + open_seconds
            self._seen[backend] = uuid.uuid4().hex
            told = json.dumps({"id": self._seen[backend], "until": until})
            self._later(lambda: self._client.hset(_key("breakers", "all"), backend, told))

        return publish

    def _page(self, backend: str) -> str:
        return _key(f"spent:{self._today().isoformat()}", backend)

    async def _ask(self, answer: Awaitable[Any], *, none: object = None) -> object:
        """The answer of the server (``none`` where it is None), or None while it is away."""
        from redis.exceptions import RedisError

        loop = asyncio.get_running_loop()
        if loop.time() < self._away_until:
            cast("Coroutine[Any, Any, object]", answer).close()
            return None
        try:
            async with asyncio.timeout(self._answer_seconds):
                found: object = await answer
        except (RedisError, OSError, TimeoutError):
            self._away_until = loop.time() + _AWAY_SECONDS
            return None
        return none if found is None else found

    def _later(self, ask: Callable[[], Awaitable[object]]) -> None:
        async def run() -> None:
            if asyncio.get_running_loop().time() >= self._away_until:
                await self._ask(_awaited(ask()))

        self._start(run(), self._writing)

    def _start(self, work: Coroutine[Any, Any, None], among: set[asyncio.Task[None]]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        among.add(task)
        task.add_done_callback(among.discard)

    async def _every(self, seconds: float, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            # What another version of the library wrote there is no reason to stop.
            with suppress(ValueError, KeyError, TypeError):
                await work()
            await asyncio.sleep(seconds)


async def _awaited(answer: Awaitable[object]) -> object:
    return await answer


def _key(what: str, backend: str) -> str:
    # The braces keep the keys together on one node of a cluster.
    return f"{{voicegate}}:{what}:{backend}"


def connect_shared(
    url: str,
    local: LocalBooks,
    *,
    clock: Callable[[], float],
    today: Callable[[], date],
    answer_seconds: float = ANSWER_SECONDS,
) -> Shared:
    """Share through the server at ``url`` (redis://, rediss://, unix://); connects when first used.

    ``clock`` gives seconds since the epoch. A server that takes longer than ``answer_seconds`` is
    taken to be away.

    Raises:
        MissingExtraError: The package ``redis`` is not installed.
        ConfigError: The URL is none; the message does not repeat it.
    """
    try:
        from redis.asyncio import Redis
        from redis.asyncio.retry import Retry
        from redis.backoff import NoBackoff
    except ModuleNotFoundError:
        raise MissingExtraError(
            'routing.shared needs redis: pip install "voicegate-sdk[redis]"'
        ) from None
    try:
        client = Redis.from_url(  # pyright: ignore[reportUnknownMemberType]
            url,
            socket_timeout=answer_seconds,
            socket_connect_timeout=answer_seconds,
            retry=Retry(NoBackoff(), 1),
        )
    except ValueError:
        raise ConfigError(
            "routing.shared is no URL of a Redis or Valkey server: write "
            "redis://, rediss:// or unix://"
        ) from None
    return Shared(client, local, clock=clock, today=today, answer_seconds=answer_seconds)

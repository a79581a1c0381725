"""What an adapter costs beside the vendor's own SDK: CPU for a second of a call, and for a text.

    python benchmarks/adapters.py [--rounds 9] [--seconds 60] [--texts 40] [--vendor NAME] [--json]

Both talk to the same fake service, which runs in a process of its own, so that only the client's
CPU is counted (all of its threads). Both send the same frames of 20 ms of mu-law, read every
result, and speak the same text. A vendor's side by hand is written as its documentation shows it.

Prints medians and quartiles, and fails if the two did not hear the same. Exit code 1 if an adapter
needs more than 1.1 times what the SDK does. One thing is known to need more and has a limit of its
own: Azure's streams, whose SDK reaches Azure through this process because it follows redirects with
key and audio by itself. What that hop costs is printed in microseconds, too.

A vendor is one entry of ``VENDORS``: its adapter, its settings, its fake and its SDK by hand.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import importlib
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]  # for the fakes of the tests, and the peers

from adapters_peer import Peer, Side  # noqa: E402

from voicegate.adapter import (  # noqa: E402
    AdapterContext,
    AdapterSpec,
    BackendSettings,
    HttpSeam,
    StreamingTranscriber,
    Synthesizer,
    WebSocketSeam,
)
from voicegate.adapter._mint import mint, payload_digest  # noqa: E402  # pyright: ignore[reportPrivateUsage]
from voicegate.adapter.registry import Registry, default_registry  # noqa: E402
from voicegate.speech import PHONE_MULAW, StreamRequest, SynthesisRequest  # noqa: E402
from voicegate.vocabulary import Form, Hop  # noqa: E402

# Vendor -> the module of this folder that holds its ``PEER``.
VENDORS: Mapping[str, str] = {
    "aws": "adapters_aws",
    "azure": "adapters_azure",
    "google": "adapters_google",
}
GOAL = 1.1
# The hop that keeps Azure's SDK from going elsewhere: two system calls for each tenth of a second.
GOALS = {("azure", "call-second"): 1.6}
TEXT = "Guten Tag, Ihre Bestellung ist unterwegs und kommt morgen an."
FRAME_BYTES = 160
ROUND_OF_WARMING = 0


class Adapter:
    """The adapter's roles, entered as the router enters them."""

    def __init__(self, spec: AdapterSpec, settings: BackendSettings) -> None:
        endpoint, name = spec.locate(settings), settings.name
        context = AdapterContext(
            settings=settings,
            endpoint=endpoint,
            http=HttpSeam(endpoint, backend=name),
            websocket=WebSocketSeam(endpoint, backend=name),
        )
        registry = Registry(extra=[spec])
        assert spec.streaming_transcriber is not None  # noqa: S101
        assert spec.synthesizer is not None  # noqa: S101
        self._name = name
        self._ears: StreamingTranscriber = registry.role(spec, spec.streaming_transcriber)(context)
        self._voice: Synthesizer = registry.role(spec, spec.synthesizer)(context)

    async def hear(self, frames: Sequence[bytes]) -> int:
        """See ``Side``."""
        request = StreamRequest(format=PHONE_MULAW, language="de-DE")
        permit = mint(self._name, Hop.STT, Form.RAW, payload_digest(request))
        stream = await self._ears.open(permit, request)

        async def read() -> int:
            return sum([event.is_final async for event in stream])

        reading = asyncio.create_task(read())
        for frame in frames:
            await stream.send(frame)
        await stream.finish()
        finals = await reading
        await stream.aclose()
        return finals

    async def speak(self, text: str) -> int:
        """See ``Side``."""
        request = SynthesisRequest(text=text, language="de-DE")
        permit = mint(self._name, Hop.TTS, Form.RAW, payload_digest(request))
        sound = self._voice.synthesize(permit, request)
        return sum([len(piece) async for piece in sound])

    async def aclose(self) -> None:
        """See ``Side``."""
        await self._ears.aclose()
        await self._voice.aclose()


@contextmanager
def serving(module: str) -> Generator[str, None, None]:
    """The URL of a fake in a process of its own."""
    command = [sys.executable, str(ROOT / "benchmarks" / f"{module}.py")]
    with subprocess.Popen(  # noqa: S603  # our own file
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None  # noqa: S101
        assert process.stdin is not None  # noqa: S101
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait(timeout=10)


async def _heard(side: Side, audio: bytes) -> tuple[float, int]:
    """CPU seconds for a second of a call, and how many finals came."""
    frames = [audio[at : at + FRAME_BYTES] for at in range(0, len(audio), FRAME_BYTES)]
    gc.collect()
    started = time.process_time()
    finals = await side.hear(frames)
    taken = time.process_time() - started
    if not finals:
        raise RuntimeError("nothing was heard")
    return taken / (len(audio) / 8000), finals


async def _spoken(side: Side, texts: int) -> float:
    """CPU seconds for a text."""
    gc.collect()
    started = time.process_time()
    for _ in range(texts):
        if not await side.speak(TEXT):
            raise RuntimeError("nothing was spoken")
    return (time.process_time() - started) / texts


async def measure(
    spec: AdapterSpec, peer: Peer, url: str, *, rounds: int, seconds: float, texts: int
) -> dict[str, dict[str, list[float]]]:
    """Each side once a round, in turns that change, so that a busy machine is busy for both."""
    sides: dict[str, Side] = {"adapter": Adapter(spec, peer.settings(url)), "sdk": peer.bare(url)}
    taken: dict[str, dict[str, list[float]]] = {
        what: {name: [] for name in sides} for what in ("call-second", "text")
    }
    audio, heard = peer.call(seconds), set[int]()
    for number in range(rounds + 1):
        order = list(sides) if number % 2 else list(sides)[::-1]
        for name in order:
            cost, finals = await _heard(sides[name], audio)
            spoken = await _spoken(sides[name], texts)
            heard.add(finals)
            if number > ROUND_OF_WARMING:
                taken["call-second"][name].append(cost)
                taken["text"][name].append(spoken)
    for side in sides.values():
        await side.aclose()
    if len(heard) != 1:
        raise RuntimeError(f"the two did not hear the same: {sorted(heard)} finals")
    return taken


def report(vendor: str, taken: Mapping[str, Mapping[str, list[float]]]) -> dict[str, float]:
    """Print the figures of one vendor; the ratios."""
    for what, sides in taken.items():
        for name, values in sides.items():
            low, middle, high = (1e6 * x for x in statistics.quantiles(values, n=4))
            label = f"{vendor}, {name}"
            print(f"{label:18} {middle:9,.0f} µs CPU for a {what}  ({low:,.0f} to {high:,.0f})")
        pairs = list(zip(sides["adapter"], sides["sdk"], strict=True))
        low, middle, high = statistics.quantiles([a / b for a, b in pairs], n=4)
        more = 1e6 * statistics.median(a - b for a, b in pairs)
        print(
            f"{vendor}: adapter / SDK for a {what}: {middle:.2f} ({low:.2f} to {high:.2f}), "
            f"{more:+,.0f} µs; goal at most {GOALS.get((vendor, what), GOAL)}"
        )
    return _ratios(taken)


def main() -> int:
    """Measure, print, and say whether the goal is met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=60.0, help="length of a call")
    parser.add_argument("--texts", type=int, default=40, help="texts spoken in a round")
    parser.add_argument("--vendor", choices=sorted(VENDORS), action="append")
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    ratios: dict[str, dict[str, float]] = {}
    figures: dict[str, object] = {}
    for vendor in args.vendor or VENDORS:
        peer = cast("Peer", importlib.import_module(VENDORS[vendor]).PEER)
        spec = default_registry().spec(vendor)
        with serving(peer.fake) as url:
            how = {"rounds": args.rounds, "seconds": args.seconds, "texts": args.texts}
            taken = asyncio.run(measure(spec, peer, url, **how))
        figures[vendor] = taken
        ratios[vendor] = report(vendor, taken) if not args.json else _ratios(taken)
    if args.json:
        print(json.dumps({"cpu_seconds": figures, "ratios": ratios}))
    met = [
        x <= GOALS.get((vendor, what), GOAL)
        for vendor, found in ratios.items()
        for what, x in found.items()
    ]
    return 0 if all(met) else 1


def _ratios(taken: Mapping[str, Mapping[str, list[float]]]) -> dict[str, float]:
    return {
        what: statistics.median(
            ours / theirs for ours, theirs in zip(sides["adapter"], sides["sdk"], strict=True)
        )
        for what, sides in taken.items()
    }


if __name__ == "__main__":
    sys.exit(main())

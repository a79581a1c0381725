import asyncio
import os
from pathlib import Path
from typing import Any, cast

import pytest

from tests.adapters.pocketsphinx.recordings import NAME
from voicegate.errors import UnavailableError
from voicegate.speech import AudioFormat, Encoding, convert
from voicegate_adapters.pocketsphinx import decoder as decoder_module
from voicegate_adapters.pocketsphinx.decoder import DecoderPool, DecoderProcess
from voicegate_adapters.pocketsphinx.wire import segment

PCM = convert(NAME.audio, AudioFormat(Encoding.PCM_S16LE, 16_000)).content


async def test_it_decodes_in_pieces_and_as_a_whole() -> None:
    decoder = await DecoderProcess.start("home")
    assert await decoder.decode(b"") == b"[]"
    await decoder.begin()
    assert await decoder.hear(b"") == ""
    pieces = [await decoder.hear(PCM[at : at + 6_400]) for at in range(0, len(PCM), 6_400)]
    heard = segment(await decoder.decode(PCM), begin_seconds=0, backend="home")
    await decoder.kill()
    assert "my name is" in pieces[-1]
    assert heard is not None
    assert heard.text == NAME.text
    assert not decoder.alive


async def test_what_one_caller_said_does_not_change_what_the_next_is_heard_to_say() -> None:
    decoder = await DecoderProcess.start("home")
    first = await decoder.decode(PCM)
    await decoder.decode(os.urandom(16_000))
    again = await decoder.decode(PCM)
    await decoder.kill()
    assert first == again


async def test_a_dead_decoder_is_a_backend_that_is_unavailable() -> None:
    decoder = await DecoderProcess.start("home")
    await decoder.kill()
    with pytest.raises(UnavailableError, match=r"ended with code -9; .*backend home") as caught:
        await decoder.decode(PCM)
    assert caught.value.status == -9


async def test_a_decoder_that_cannot_start_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "worker.py"
    broken.write_text("raise SystemExit(3)")
    monkeypatch.setattr(decoder_module, "_SCRIPT", broken)
    with pytest.raises(UnavailableError, match=r"code 3; if this stays, try: pip install"):
        await DecoderProcess.start("home")
    monkeypatch.setattr("sys.executable", str(tmp_path / "nowhere"))
    with pytest.raises(UnavailableError, match="no decoder process could be started"):
        await DecoderProcess.start("home")


async def test_keys_in_the_environment_do_not_reach_the_child(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOME_SPEECH_KEY", "very-secret")
    decoder = await DecoderProcess.start("home")
    process = cast("Any", decoder)._process.pid
    environment = await asyncio.to_thread(Path(f"/proc/{process}/environ").read_bytes)
    await decoder.kill()
    assert b"PYTHONPATH" in environment
    assert b"very-secret" not in environment


async def test_the_pool_lends_no_more_than_its_limit_and_keeps_what_it_has() -> None:
    pool = DecoderPool("home", limit=1)
    lent: list[DecoderProcess] = []
    most = now = 0

    async def borrow() -> None:
        nonlocal most, now
        async with pool.decoder() as decoder:
            now += 1
            most = max(most, now)
            await decoder.decode(b"")
            lent.append(decoder)
            now -= 1

    await asyncio.gather(*(borrow() for _ in range(3)))
    assert most == 1
    assert len({id(decoder) for decoder in lent}) == 1
    await pool.aclose()
    assert not lent[0].alive


async def test_the_pool_does_not_lend_what_is_dead_or_was_left_in_the_middle() -> None:
    pool = DecoderPool("home", limit=1)
    async with pool.decoder() as first:
        pass
    await first.kill()
    async with pool.decoder() as second:
        assert second is not first
    with pytest.raises(RuntimeError, match="left"):
        async with pool.decoder() as third:
            assert third is second
            raise RuntimeError("left")
    assert not second.alive
    async with pool.decoder() as fourth:
        assert await fourth.decode(b"") == b"[]"
    await pool.aclose()

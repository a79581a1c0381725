"""``voicegate transcribe`` and ``voicegate speak``: one request through the gate."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from voicegate.cli.configuration import ConfigOption, ConfigText, find_config, local_config
from voicegate.cli.options import read_words
from voicegate.cli.output import JsonFlag, Language, LanguageOption, print_json, remark
from voicegate.vocabulary import Label

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from voicegate.gate import Call, SafeText
    from voicegate.speech import Audio, Transcript

__all__ = ["speak", "transcribe"]

_SUBJECT = "voicegate-command-line"
_SPOKEN = {Language.EN: "en-US", Language.DE: "de-DE"}

LineOption = Annotated[
    str | None, typer.Option("--line", help="A line of the configuration; default: its first.")
]
LabelOption = Annotated[
    list[str] | None, typer.Option("--label", "-l", help="A label beside those of the line.")
]


def transcribe(
    file: Annotated[Path, typer.Argument(help="An audio file; - reads standard input.")],
    *,
    config: ConfigOption = None,
    line: LineOption = None,
    label: LabelOption = None,
    language: Annotated[
        str | None, typer.Option("--language", help="What is spoken, as in en-US.")
    ] = None,
    redacted: Annotated[
        bool, typer.Option("--redacted", help="Print the text without personal data.")
    ] = False,
    json: JsonFlag = False,
) -> None:
    """Transcribe an audio file on the first permitted backend."""
    from voicegate.speech import read_audio

    content = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    audio = read_audio(content)

    async def work(call: Call) -> None:
        await call.attest_notice("recorded_file")  # nobody is on the line
        heard = await call.transcribe(audio, language=language)
        safe = call.redact(heard)
        first = call.first_pass(heard)
        if json:
            data = _transcript_data(heard, safe, call, redacted=redacted)
            print_json(data | {"first_heard_by": first.backend if first else None})
        else:
            if first is not None:
                remark(f"{heard.backend} heard it bleeped, after {first.backend}", style="dim")
            sys.stdout.write(f"{safe.text if redacted else heard.text}\n")

    _in_call(find_config(config, local_config()), line, label, language, work)


def speak(
    text: Annotated[str, typer.Argument(help="What to say; - reads standard input.")],
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The WAV file to write.")],
    config: ConfigOption = None,
    line: LineOption = None,
    label: LabelOption = None,
    language: Annotated[
        str | None, typer.Option("--language", help="Language of the text, as in de-DE.")
    ] = None,
    rate: Annotated[int, typer.Option("--rate", min=8000, max=48000, help="Hz.")] = 16000,
    speed: Annotated[float, typer.Option("--speed", min=0.5, max=2.0)] = 1.0,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Speak a text on the first permitted backend, into a WAV file (16-bit PCM)."""
    from voicegate.speech import AudioFormat, Encoding, write_wav

    said = sys.stdin.read() if text == "-" else text
    spoken = language or _SPOKEN[lang]

    async def work(call: Call) -> None:
        speech = call.speak(
            said, format=AudioFormat(Encoding.PCM_S16LE, rate), language=spoken, speed=speed
        )
        audio = await speech.collect()
        await asyncio.to_thread(output.write_bytes, write_wav(audio))
        _spoken(audio, output, spoken, as_json=json)

    _in_call(find_config(config, local_config()), line, label, spoken, work)


def _spoken(audio: Audio, output: Path, language: str, *, as_json: bool) -> None:
    seconds = round(audio.duration_seconds or 0.0, 3)
    if as_json:
        print_json(
            {
                "file": str(output),
                "seconds": seconds,
                "sample_rate_hz": audio.format.sample_rate_hz,
                "language": language,
            }
        )
    else:
        remark(f"{output}: {seconds:.1f} s", style="dim")


def _in_call(
    config: ConfigText,
    line: str | None,
    labels: list[str] | None,
    language: str | None,
    work: Callable[[Call], Awaitable[None]],
) -> None:
    declared = read_words(Label, labels, "--label")

    async def run() -> None:
        from voicegate.gate import Gate

        async with Gate.from_text(config.text, file=config.file) as gate:
            chosen = line or next(iter(gate.config.lines), None)
            call = gate.call(line=chosen, subject=_SUBJECT, labels=declared, language=language)
            async with call:
                await work(call)

    asyncio.run(run())


def _transcript_data(
    heard: Transcript, safe: SafeText, call: Call, *, redacted: bool
) -> dict[str, Any]:
    shown = safe.transcript if redacted and safe.transcript is not None else heard
    return {
        "text": shown.text,
        "language": shown.language,
        "backend": heard.backend,
        "seconds": heard.duration_seconds,
        "words": [
            {"text": w.text, "start_seconds": w.start_seconds, "end_seconds": w.end_seconds}
            for w in shown.words
        ],
        "findings": [
            {"type": f.type.value, "placeholder": f.placeholder, "score": f.score}
            for f in safe.findings
        ],
        "labels": sorted(label.value for label in call.labels),
    }

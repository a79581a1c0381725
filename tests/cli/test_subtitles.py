from __future__ import annotations

from voicegate.cli.subtitles import map_cues

SRT = """1
00:00:01,000 --> 00:00:03,000
my number is
five five five

2
00:00:04,000 --> 00:00:05,000
bye
"""
VTT = """WEBVTT - call of Anna

NOTE said by Anna

STYLE
::cue { color: red }

intro
01:02.000 --> 01:04.000 align:start
<v Anna>hello

01:05.000 --> 01:06.000
"""


def test_only_what_is_said_in_srt_changes() -> None:
    heard: list[str] = []

    def change(text: str) -> str:
        heard.append(text)
        return text.upper()

    out = map_cues(SRT, change)
    assert heard == ["my number is five five five", "bye"]
    assert "00:00:01,000 --> 00:00:03,000\nMY NUMBER IS FIVE FIVE FIVE\n\n2\n" in out
    assert out.endswith("BYE\n")


def test_webvtt_keeps_times_and_styles_and_changes_comments() -> None:
    out = map_cues(VTT, str.upper)
    assert out.startswith("WEBVTT - CALL OF ANNA")
    assert "NOTE SAID BY ANNA" in out
    assert "::cue { color: red }" in out
    assert "INTRO\n01:02.000 --> 01:04.000 align:start\n<V SPEAKER 1>HELLO" in out
    assert out.endswith("01:05.000 --> 01:06.000\n")


def test_windows_line_ends_are_kept_between_cues() -> None:
    out = map_cues(SRT.replace("\n", "\r\n"), str.upper)
    assert "FIVE FIVE FIVE" in out
    assert "\r\n\r\n2" in out

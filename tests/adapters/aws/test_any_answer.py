"""Whatever an answer holds, it is read or refused; nothing else ever comes out of the readers."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicegate.adapter import HttpResponse
from voicegate.errors import UnexpectedResponseError
from voicegate_adapters.aws.opt_out import opt_out_of
from voicegate_adapters.aws.wire import jobs, policies, polly, reading, roles
from voicegate_adapters.aws.wire.faults import error_of

_KEYS = (
    "Transcript", "Results", "Alternatives", "Items", "Content", "StartTime", "EndTime", "Type",
    "IsPartial", "ResultId", "Confidence", "Speaker", "results", "items", "transcripts",
    "transcript", "alternatives", "type", "content", "start_time", "end_time", "audio_segments",
    "TranscriptionJob", "TranscriptionJobStatus", "Voices", "Id", "LanguageCode", "NextToken",
    "AdditionalLanguageCodes", "EffectivePolicy", "PolicyContent", "services", "default",
    "opt_out_policy", "__type", "code",
)  # fmt: skip
_leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.sampled_from(["", "0.5", "pronunciation", "COMPLETED", "optOut", "nan", "1e999"])
)
_values = st.recursive(
    _leaves,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_KEYS), inner, max_size=6)
    ),
    max_leaves=25,
)


def _result(**more: Any) -> Any:
    row = {"ResultId": "r", "IsPartial": False, "StartTime": 0.0, "EndTime": 1.0}
    item = {"Content": "ja", "Type": "pronunciation", "StartTime": 0.1, "EndTime": 0.4}
    readings = [{"Transcript": "ja", "Items": [item | more]}]
    return {"Transcript": {"Results": [row | {"Alternatives": readings} | more]}}


def _read_all(raw: bytes) -> None:
    answer = HttpResponse(backend="a", status=200, content=raw)
    for read in (
        lambda: reading.heard_of(raw, backend="a", language=None),
        lambda: reading.transcript_of(answer, language=None),
        lambda: jobs.state_of(answer),
        lambda: polly.voices_of(answer, "neural"),
        lambda: policies.policy_of(answer),
        lambda: roles.keys_of(answer),
    ):
        with contextlib.suppress(UnexpectedResponseError):
            read()
    opt_out_of(raw.decode(errors="replace"))
    error_of(HttpResponse(backend="a", status=400, content=raw))


@given(value=_values)
def test_any_json(value: Any) -> None:
    _read_all(json.dumps(value).encode())


@given(
    key=st.sampled_from(("StartTime", "EndTime", "Confidence", "Speaker", "Alternatives", "Type")),
    value=_values,
)
def test_a_result_with_anything_in_one_place(key: str, value: Any) -> None:
    _read_all(json.dumps(_result(**{key: value})).encode())


@pytest.mark.parametrize("number", [10**400, float("nan"), float("inf"), "1e999", None, [], {}])
@pytest.mark.parametrize("key", ["StartTime", "EndTime", "Confidence"])
def test_times_that_are_none(key: str, number: Any) -> None:
    raw = json.dumps(_result(**{key: number})).encode()
    if key == "Confidence" and number is None:
        (heard,) = reading.heard_of(raw, backend="a", language=None)
        assert heard.transcript.confidence is None
        return
    with pytest.raises(UnexpectedResponseError):
        reading.heard_of(raw, backend="a", language=None)


@given(raw=st.binary(max_size=300))
def test_any_bytes(raw: bytes) -> None:
    _read_all(raw)

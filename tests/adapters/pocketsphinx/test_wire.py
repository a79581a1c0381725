import pytest

from voicegate.adapter.settings import BackendSettings, EndpointError
from voicegate.errors import BadRequestError, UnexpectedResponseError
from voicegate_adapters.pocketsphinx import ADAPTER
from voicegate_adapters.pocketsphinx.wire import (
    check_language,
    message,
    read_head,
    segment,
    transcript,
)

ANSWER = b"""[["<s>", 0, 9], ["i", 10, 19], ["read(2)", 20, 39], ["<sil>", 40, 60],
              ["[NOISE]", 61, 62], ["++UH++", 63, 64], ["books", 65, 99], ["</s>", 100, 101]]"""


def test_a_message_says_its_kind_and_length() -> None:
    told = message(b"H", b"\0" * 640)
    assert read_head(told[:5]) == (b"H", 640)
    assert told[5:] == b"\0" * 640


def test_words_get_their_times_and_silence_and_noise_are_none() -> None:
    heard = segment(ANSWER, begin_seconds=2.5, backend="home")
    assert heard is not None
    assert heard.text == "i read books"
    assert (heard.start_seconds, heard.end_seconds) == (2.6, 3.5)
    assert [(w.text, w.start_seconds, w.end_seconds) for w in heard.words] == [
        ("i", 2.6, 2.7),
        ("read", 2.7, 2.9),
        ("books", 3.15, 3.5),
    ]


@pytest.mark.parametrize("answer", [b"[]", b'[["<sil>", 0, 3]]'])
def test_nothing_heard_is_no_segment(answer: bytes) -> None:
    assert segment(answer, begin_seconds=0, backend="home") is None


@pytest.mark.parametrize(
    "answer", [b"", b"nonsense secret", b"[1]", b'[["a"]]', b'[["a", "b", 1]]']
)
def test_an_answer_of_another_shape_is_named_but_not_shown(answer: bytes) -> None:
    with pytest.raises(UnexpectedResponseError, match="cannot be read") as caught:
        segment(answer, begin_seconds=0, backend="home")
    assert "secret" not in str(caught.value)


def test_utterances_become_one_transcript() -> None:
    first = segment(ANSWER, begin_seconds=0, backend="home")
    second = segment(ANSWER, begin_seconds=5, backend="home")
    whole = transcript([first, None, second], duration_seconds=8.0, backend="home")
    assert whole.text == "i read books i read books"
    assert len(whole.segments) == 2
    assert [w.start_seconds for w in whole.words] == [0.1, 0.2, 0.65, 5.1, 5.2, 5.65]
    assert (whole.language, whole.duration_seconds, whole.backend) == ("en-US", 8.0, "home")


def test_only_american_english_is_heard() -> None:
    for language in (None, "en", "en-US", "en_us"):
        check_language(language, backend="home")
    for language in ("de-DE", "en-GB", "fr"):
        with pytest.raises(BadRequestError, match="hears en-US only"):
            check_language(language, backend="home")


def test_it_is_nowhere_but_here() -> None:
    assert ADAPTER.locate(BackendSettings(name="p", adapter="pocketsphinx")).in_process
    for place in (
        BackendSettings(name="p", adapter="pocketsphinx", region="eu"),
        BackendSettings(name="p", adapter="pocketsphinx", endpoint="https://stt.example"),
    ):
        with pytest.raises(EndpointError, match="runs on this machine and has no"):
            ADAPTER.locate(place)


@pytest.mark.parametrize("number", [0, -1, "many", True, 1.5])
def test_an_impossible_number_of_decoders_is_refused(number: object) -> None:
    settings = BackendSettings(name="p", adapter="pocketsphinx", options={"decoders": number})
    with pytest.raises(EndpointError, match="is no number of decoders"):
        ADAPTER.locate(settings)

"""What README and docs show is run, so that they say nothing that does not work."""

from __future__ import annotations

import os
import re
from pathlib import Path
from unittest import mock

import pytest

from tests.house.documents import run_document
from tests.house.sources import ROOT

DOCUMENTS = [
    path.relative_to(ROOT)
    for path in (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
    if path.name != "CHANGELOG.md"
]
LINK = re.compile(r"\[[^\]]*\]\((?!https?://|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_block_works(document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    text = (ROOT / document).read_text("utf-8")
    with mock.patch.dict(os.environ):
        assert run_document(ROOT / document, tmp_path) >= text.count("\n```") // 2


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_link_inside_the_repository_leads_somewhere(document: Path) -> None:
    folder = (ROOT / document).parent
    links = LINK.findall((ROOT / document).read_text("utf-8"))
    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("```python\nraise KeyError('plain')\n```\n", "plain"),
        ("```python\nimport asyncio\nawait asyncio.sleep(0)\n1 / 0\n```\n", "by zero"),
        ("```\nwhat is this\n```\n", "do not know how to run ''"),
        ("```rust\nfn main() {}\n```\n", "do not know how to run 'rust'"),
        ("```console\n$ exit 3\n```\n", "exit 3"),
        ("```console\n$ true # exits with 1\n```\n", "exit 0"),
        ("```console\n$ echo one\ntwo\n```\n", "did not print 'two'"),
        ("```console\n$ make tea\n```\n", "no such target: tea"),
        ('```sh\npip install "voicegate-sdk[nobody]"\n```\n', "nobody"),
        ('```json\n{"a": }\n```\n', "Expecting value"),
        ("```toml\n[nonsense]\n```\n", "nonsense"),
        ("    ```python\n    raise KeyError('in a tab')\n    ```\n", "in a tab"),
        ("<!--- invisible-code-block: python\nraise KeyError('hidden')\n--->\n", "hidden"),
    ],
)
def test_a_block_that_does_not_work_is_found(tmp_path: Path, text: str, complaint: str) -> None:
    document = tmp_path / "page.md"
    document.write_text(f"# Page\n\n{text}")
    with pytest.raises(Exception, match=re.escape(complaint)):
        run_document(document, tmp_path)


def test_blocks_share_a_folder_and_a_namespace(tmp_path: Path) -> None:
    document = tmp_path / "page.md"
    document.write_text(
        '```json title="a.json"\n{"b": 1}\n```\n'
        '```toml title="wrong.toml"\nthis = is no = toml\n```\n'
        "```python\nimport asyncio\nawait asyncio.sleep(0)\nfound = 42\n```\n"
        "```python\nassert found == 42\n```\n"
        '```console\n$ cat a.json\n{"b": 1}\n$ ls; exit 3  # exits with 3\na.json\n...\n```\n'
    )
    assert run_document(document, tmp_path) == 5

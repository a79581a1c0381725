"""``voicegate keys``: turn the keys that lock what is stored about people."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from voicegate.cli.configuration import ConfigOption
from voicegate.cli.output import JsonFlag, Language, LanguageOption, console, print_json
from voicegate.cli.stores import OpenStore, StoreArgument, open_store_of
from voicegate.errors import StorageError

if TYPE_CHECKING:
    from voicegate.storage import KeyRing, Store

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, help="Turn the keys of a store.")

_WORDS = {
    Language.EN: {
        "done": "{n} keys are locked with {name} now",
        "file": "{path} has the new key in front; start every process anew, then: "
        "voicegate keys drop-old",
        "ring": "start every process with the new ring, then destroy: {names}",
        "dropped": "{path} holds {name} only; older copies of that file open nothing any more",
    },
    Language.DE: {
        "done": "{n} Schlüssel sind jetzt mit {name} verschlossen",
        "file": "{path} hat den neuen Schlüssel vorn; starten Sie jeden Prozess neu, dann: "
        "voicegate keys drop-old",
        "ring": "starten Sie jeden Prozess mit dem neuen Ring, dann vernichten Sie: {names}",
        "dropped": "{path} enthält nur noch {name}; ältere Kopien davon öffnen nichts mehr",
    },
}


@app.command()
def rotate(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    ring: Annotated[
        Path | None,
        typer.Option("--ring", help="A file of name:key lines, the new key first, the old behind."),
    ] = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Lock every stored key anew with the current key of the ring; the chains stay as they are.

    A key file beside a SQLite store gets a new key. The ring of the configuration, of
    VOICEGATE_KEYS or of --ring must have the new key in front already. Once no process uses an old
    key, destroy it: what an erasure destroyed is then gone from logs and backups too.
    """
    from voicegate.storage import KeyRing
    from voicegate.storage.key_file import add_key

    with open_store_of(store, config) as opened:
        beside = None if ring else _file_beside(opened, store)
        found = opened.store.keys if beside is None else add_key(beside)
        found = KeyRing.from_file(ring) if ring else found
        count = _rotate(opened.store, found)
    old = [name for name in found.names if name != found.current]
    if json:
        print_json({"locked": count, "with": found.current, "old": old, "key_file": beside})
        return
    words, screen = _WORDS[lang], console()
    screen.print(words["done"].format(n=count, name=found.current), style="green", markup=False)
    text = words["file"].format(path=beside) if beside else words["ring"]
    if old:
        screen.print(text.format(names=", ".join(old)), markup=False, soft_wrap=True)


@app.command("drop-old")
def drop_old(
    store: StoreArgument = None,
    *,
    config: ConfigOption = None,
    json: JsonFlag = False,
    lang: LanguageOption,
) -> None:
    """Take the old keys out of the key file beside a SQLite store, after a rotation.

    Only once every process was started anew: one that still has the old ring would lock with a key
    that nobody has any more.
    """
    from voicegate.storage.key_file import keep_current_key

    with open_store_of(store, config) as opened:
        beside = _file_beside(opened, store)
        if beside is None:
            raise StorageError(
                "this store has no key file of its own; take the old keys out of the "
                "configuration, of VOICEGATE_KEYS, or of your key service"
            )
        count = _rotate(opened.store, opened.store.keys)
    left = keep_current_key(beside)
    if json:
        print_json({"locked": count, "with": left.current, "key_file": beside})
        return
    text = _WORDS[lang]["dropped"].format(path=beside, name=left.current)
    console().print(text, style="green", markup=False, soft_wrap=True)


def _rotate(store: Store, ring: KeyRing) -> int:
    from voicegate.governance import EntryKind, Journal, JournalEntry
    from voicegate.storage.rotation import rotate as rotate_store

    count = rotate_store(store, ring)
    done = JournalEntry(kind=EntryKind.KEYS, outcome="rotated", detail={"keys": count})
    Journal(store).append_blocking(done)
    store.scrub()
    return count


def _file_beside(opened: OpenStore, named: str | None) -> Path | None:
    """The key file beside a SQLite store, if that is what opened it."""
    from voicegate.storage.key_file import key_file_beside
    from voicegate.storage.keys import KEYS_VARIABLE

    from_config = named is None and opened.config.encryption_key is not None
    if from_config or os.environ.get(KEYS_VARIABLE, "").strip():
        return None
    if opened.store.dialect != "sqlite":
        return None
    beside = key_file_beside(Path(opened.store.where))
    return beside if beside.is_file() else None

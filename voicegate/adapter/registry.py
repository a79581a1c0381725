"""Adapters by name: found through entry points, loaded one by one when first used."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Final, TypeVar, cast

from voicegate.adapter.context import AdapterContext
from voicegate.adapter.online import AttestOnline
from voicegate.adapter.roles import Role, Sink, StreamingTranscriber, Synthesizer, Transcriber
from voicegate.adapter.spec import AdapterSpec
from voicegate.errors import ConfigError, MissingExtraError, UnknownAdapterError

__all__ = ["GROUP", "Registry", "default_registry"]

GROUP: Final = "voicegate.adapters"

R = TypeVar("R", bound=Role)

_ROLES: Final[Mapping[str, type]] = {
    "transcriber": Transcriber,
    "streaming_transcriber": StreamingTranscriber,
    "synthesizer": Synthesizer,
    "sink": Sink,
}


class Registry:
    """The adapters that are installed, and those given in code.

    ``extra`` come first: a spec passed here takes the place of an installed one with its name.
    ``entries`` are the entry points to look through; None means those of ``voicegate.adapters``.
    """

    def __init__(
        self,
        extra: Iterable[AdapterSpec] = (),
        *,
        entries: Iterable[EntryPoint] | None = None,
    ) -> None:
        self._specs: dict[str, AdapterSpec] = {}
        for spec in extra:
            if spec.name in self._specs:
                raise ConfigError(f'two specs named "{spec.name}" were passed to Registry(extra=…)')
            self._specs[spec.name] = spec
        self._given = frozenset(self._specs)
        self._entries = entries
        self._found: Mapping[str, EntryPoint] | None = None

    def names(self) -> tuple[str, ...]:
        """The names of all adapters, sorted. Loads none of them.

        Raises:
            ConfigError: Two distributions offer an adapter of the same name.
        """
        return tuple(sorted(self._given | self._index().keys()))

    def distribution(self, name: str) -> str | None:
        """The distribution that offers the adapter; None for one that was given in code."""
        if name in self._given:
            return None
        entry = self._index().get(name)
        return None if entry is None else _distribution(entry)

    def spec(self, name: str) -> AdapterSpec:
        """The visiting card of the adapter ``name``, loaded when first asked for.

        Raises:
            UnknownAdapterError: Nobody offers it; the message names the nearest one.
            MissingExtraError: It needs a module that is not installed; the message has the line.
            ConfigError: Its entry point is no ``AdapterSpec``, or two distributions offer it.
        """
        if name not in self._specs:
            entry = self._index().get(name)
            if entry is None:
                raise self._unknown(name)
            self._specs[name] = _load(name, entry)
        return self._specs[name]

    def role(
        self, spec: AdapterSpec, source: str | Callable[[AdapterContext], R]
    ) -> Callable[[AdapterContext], R]:
        """What makes a role of ``spec``; ``source`` is the field of ``spec`` that names it.

        The module is imported when first asked for: this is where a vendor's SDK comes in.

        Raises:
            MissingExtraError: It needs a module that is not installed; the message has the line.
            ConfigError: What the spec names is not there, or not a class of that role.
        """
        if not isinstance(source, str):
            return source
        found = self._imported(spec, source)
        kinds = [kind for field, kind in _ROLES.items() if getattr(spec, field) == source]
        if not (isinstance(found, type) and all(issubclass(found, kind) for kind in kinds)):
            named = " and ".join(kind.__name__ for kind in kinds)
            raise ConfigError(
                f'the adapter "{spec.name}" names {source} as its {named}, and there is no such '
                f"class; this is a mistake in {self.distribution(spec.name) or 'the code'}"
            )
        return cast("Callable[[AdapterContext], R]", found)

    def attest_online(self, spec: AdapterSpec) -> AttestOnline | None:
        """What asks the vendor about a backend's conditions; None where the adapter has nothing.

        Raises:
            MissingExtraError: It needs a module that is not installed; the message has the line.
            ConfigError: What the spec names is not there.
        """
        source = spec.attest_online
        found = self._imported(spec, source) if isinstance(source, str) else source
        if source is not None and not callable(found):
            raise ConfigError(
                f'the adapter "{spec.name}" names {source} as its attest_online, and there is no '
                f"such function; this is a mistake in {self.distribution(spec.name) or 'the code'}"
            )
        return cast("AttestOnline | None", found)

    def _imported(self, spec: AdapterSpec, source: str) -> object:
        """What ``"package.module:name"`` names, or None."""
        module_name, _, attribute = source.partition(":")
        try:
            return getattr(importlib.import_module(module_name), attribute, None)
        except ModuleNotFoundError as error:
            if _is_ours(error, module_name):
                raise
            owner = self.distribution(spec.name)
            raise _missing_extra(spec.name, spec.extra, owner, error) from error

    def _index(self) -> Mapping[str, EntryPoint]:
        if self._found is None:
            entries = entry_points(group=GROUP) if self._entries is None else self._entries
            self._found = _by_name(entries)
        return self._found

    def _unknown(self, name: str) -> UnknownAdapterError:
        names = self.names()
        near = difflib.get_close_matches(name[:80], names, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"installed: {', '.join(names) or 'none'}"
        return UnknownAdapterError(
            f'unknown adapter "{name[:80]}"; {hint} (After an entry point was added to an editable '
            "install, install it again: pip install -e .)"
        )


def _by_name(entries: Iterable[EntryPoint]) -> Mapping[str, EntryPoint]:
    found: dict[str, EntryPoint] = {}
    for entry in entries:
        other = found.setdefault(entry.name, entry)
        # A distribution that is installed twice on the path names the same object: no conflict.
        if other.value != entry.value or _distribution(other) != _distribution(entry):
            raise ConfigError(
                f'two distributions offer an adapter named "{entry.name}": '
                f"{_distribution(other)} and {_distribution(entry)}; uninstall one of them"
            )
    return found


def _distribution(entry: EntryPoint) -> str:
    return "an unknown distribution" if entry.dist is None else entry.dist.name


def _load(name: str, entry: EntryPoint) -> AdapterSpec:
    try:
        spec = entry.load()
    except ModuleNotFoundError as error:
        if _is_ours(error, entry.module):
            raise
        raise _missing_extra(name, None, _distribution(entry), error) from error
    except (AttributeError, ImportError) as error:
        raise ConfigError(
            f'the adapter "{name}" cannot be loaded from {entry.value} '
            f"({_distribution(entry)}): {type(error).__name__}; install that distribution again"
        ) from error
    if not isinstance(spec, AdapterSpec) or spec.name != name:
        raise ConfigError(
            f'the entry point "{name}" of {_distribution(entry)} leads to {entry.value}, which is '
            f'not an AdapterSpec of the name "{name}"'
        )
    return spec


def _is_ours(error: ModuleNotFoundError, module_name: str) -> bool:
    """Whether the missing module is the adapter's own or voicegate's: a bug, not an extra."""
    missing = (error.name or "").partition(".")[0]
    return missing in {"", "voicegate", "voicegate_adapters", module_name.partition(".")[0]}


def _missing_extra(
    name: str, extra: str | None, distribution: str | None, error: ModuleNotFoundError
) -> MissingExtraError:
    missing = error.name or "a module"
    if distribution is None:
        return MissingExtraError(f'the adapter "{name}" needs {missing}: pip install {missing}')
    target = f"{distribution}[{extra or name.replace('_', '-')}]"
    return MissingExtraError(f'the adapter "{name}" needs {missing}: pip install "{target}"')


_default = Registry()


def default_registry() -> Registry:
    """The registry of the installed adapters, one for each process."""
    return _default

"""From what validators say to sentences with file, line and key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError

from voicegate.errors import Problem, Severity
from voicegate.policy.config.locate import Path, line_of
from voicegate.policy.config.secret_ref import looks_like_key, names_a_secret, parse_secret_ref
from voicegate.policy.config.shapes import as_list, as_table
from voicegate.policy.config.words import did_you_mean, nearest, shown

__all__ = ["Findings", "key_text"]

_EXPECTED: Final = {
    "string_type": "expected text in quotes",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "int_type": "expected a whole number",
    "float_type": "expected a number",
    "finite_number": "expected a finite number",
    "date_type": "expected a date, like 2026-03-01 without quotes",
    "tuple_type": 'expected a list, like ["…"]',
    "list_type": "expected a list",
    "dict_type": "expected a table",
    "model_type": "expected a table",
    "missing": "is missing",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than": "must be less than {lt:g}",
    "less_than_equal": "must be at most {le:g}",
}
_ELSEWHERE: Final = {
    "api_key": "key",
    "url": "endpoint",
    "base_url": "endpoint",
    "host": "endpoint",
    "country": "location",
}


def key_text(path: Path) -> str:
    """``path`` as a dotted key, list items in brackets; a part that looks like a key is masked."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{shown(part)[1:-1]}" if text else shown(part)[1:-1]
    return text


class Findings:
    """The problems of one file, in the order of its lines; at most one for each key."""

    def __init__(
        self, file: str, positions: Mapping[Path, int], table: Mapping[str, object] | None = None
    ) -> None:
        self.file = file
        self.table = table or {}  # as it stands in the file
        self.positions = positions
        self.doubts: set[Path] = set()  # keys of which nobody can say what was meant
        self._found: dict[tuple[Path, str], Problem] = {}
        self._keys: set[Path] = set()

    def __bool__(self) -> bool:
        return bool(self._found)

    def sorted(self) -> tuple[Problem, ...]:
        """All of them, by line."""
        return tuple(sorted(self._found.values(), key=lambda p: (p.line or 0, p.key)))

    def add(self, path: Path, message: str, suggestion: str | None = None) -> None:
        """Note a problem at ``path``."""
        path = self._shortened(path)
        if path in self._keys and (path, message) not in self._found:
            # One key, one problem: the first is the most exact.
            return
        self._keys.add(path)
        self._found[path, message] = Problem(
            file=self.file,
            line=line_of(self.positions, path) or 1,
            key=key_text(path),
            message=message,
            suggestion=suggestion,
            severity=Severity.PROBLEM,
        )

    def add_invalid(self, prefix: Path, model: type[BaseModel], error: ValidationError) -> None:
        """Note all that pydantic found in one section. The values are never looked at."""
        for found in error.errors(include_url=False, include_input=False):
            loc = tuple(part for part in found["loc"] if part != "[key]")
            message, suggestion = _sentence(model, loc, found["type"], found.get("ctx", {}))
            self.add((*prefix, *loc), message or found["msg"].lower(), suggestion)
            self.doubts.add((*prefix, *loc))
            if found["type"] == "extra_forbidden":
                self.doubts |= {(*prefix, *loc[:-1], *meant) for meant in _meant(model, loc)}

    def doubtful(self, path: Path) -> bool:
        """Whether a doubt is about ``path``, something in it, or something around it."""
        return any(path[: len(d)] == d[: len(path)] for d in self.doubts)

    def add_secrets(self) -> None:
        """Note every literal where a secret belongs, and every value that looks like one."""
        for path, text in _texts(self.table, ()):
            if parse_secret_ref(text) is not None:
                continue
            names = [part for part in path if isinstance(part, str)]
            secretive = path[0] != "redaction" and (
                names_a_secret(names[-1]) or "secrets" in names[:-1]
            )
            if secretive or looks_like_key(text):
                self.add(
                    path,
                    "a key never stands in the file (its value is not repeated here)",
                    'name where it comes from: "${ENV_NAME}" or "${secret:name}"',
                )

    def item(self, path: Path, word: str) -> Path:
        """The place of ``word`` in the list at ``path`` of the file."""
        found: object = self.table
        for part in path:
            found = (as_table(found) or {}).get(str(part))
        items = list(as_list(found) or ())
        return (*path, items.index(word)) if word in items else path

    def _shortened(self, path: Path) -> Path:
        """``path`` without the list indices that the file does not have."""
        kept: Path = ()
        for part in path:
            if isinstance(part, int) and (*kept, part) not in self.positions:
                continue
            kept = (*kept, part)
        return kept


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    for key, item in (as_table(value) or {}).items():
        yield from _texts(item, (*path, key))
    for n, item in enumerate(as_list(value) or ()):
        yield from _texts(item, (*path, n))


def _sentence(
    model: type[BaseModel], loc: Path, kind: str, context: Mapping[str, Any]
) -> tuple[str | None, str | None]:
    if kind == "voicegate":
        return str(context["message"]), context["suggestion"]
    if kind == "extra_forbidden":
        return "unknown key", _nearest_key(model, loc)
    template = _EXPECTED.get(kind)
    return (None if template is None else template.format(**context)), None


def _meant(model: type[BaseModel], loc: Path) -> list[Path]:
    """What a key that is unknown may have been meant for, beside where it stands."""
    fields = list(_model_at(model, loc[:-1]).model_fields)
    wrong = str(loc[-1])
    near = _ELSEWHERE.get(wrong) or nearest(wrong, fields)
    found: list[Path] = [(near,)] if near in fields else []
    return found + [(table, wrong) for table in ("options", "secrets") if table in fields]


def _nearest_key(model: type[BaseModel], loc: Path) -> str | None:
    fields = list(_model_at(model, loc[:-1]).model_fields)
    wrong = str(loc[-1])
    if _ELSEWHERE.get(wrong) in fields:
        return f'did you mean "{_ELSEWHERE[wrong]}"?'
    hint = did_you_mean(wrong, fields)
    if "options" in fields and hint is not None and hint.startswith("known:"):
        return f"an option of the adapter belongs under options; {hint}"
    return hint


def _model_at(model: type[BaseModel], loc: Path) -> type[BaseModel]:
    for part in loc:
        field = model.model_fields.get(part) if isinstance(part, str) else None
        if field is not None:
            model = next(_models(field.annotation), model)
    return model


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)

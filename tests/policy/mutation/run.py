"""Mutation testing of policy and residency, outside the fast checks.

    uv pip install cosmic-ray                         (it is in no group: nothing else needs it)
    python tests/policy/mutation/run.py [--jobs 2] [--only FILE …] [--sample N]
        [--seed N] [--slow] [--out FILE]

Takes every mutation that cosmic-ray knows, but for those that nobody can see: inside annotations,
which are never evaluated; a cache taken away; ``is`` to ``==`` between members of an enum; and what
``unseen.py`` names, with its reasons. Each is applied in a copy of the tree and tested in a forked
process, first by the fast tests, then, with --slow, by the slow ones. A mutant that takes too long
counts as killed; how many did is said. Survivors are written to FILE with their line;
``survivors.md`` beside this script says why they live.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
ROOMS = ("voicegate/residency", "voicegate/policy")
PROOF = frozenset({"claims.py", "proving.py", "witness.py", "invariants.py"})
FAST = (
    *("tests/policy/test_values.py", "tests/policy/test_explained.py"),
    *("tests/policy/test_compiled.py", "tests/policy/test_tables.py"),
    *("tests/policy/test_decisions.py", "tests/policy/test_bleeping.py"),
    *("tests/policy/test_operator_rules.py", "tests/policy/test_rows.py"),
    *("tests/policy/test_difference.py", "tests/policy/test_expectations.py"),
    *("tests/policy/test_presets_and_reasons.py", "tests/policy/test_wording.py"),
    "tests/residency",
)
SLOW = ("tests/policy/test_agreement.py",)
PROVING = (
    *("tests/policy/test_values.py", "tests/policy/test_replay.py"),
    *("tests/policy/test_witness.py", "tests/policy/test_proof_gains.py"),
    "tests/policy/test_proof_holes.py",
    "tests/policy/test_proof.py",
)
# What most likely kills a mutant of a file, tried before all the rest; it saves only time.
_EXPLAINED, _VALUES = "tests/policy/test_explained.py", "tests/policy/test_values.py"
NEAR = {
    "compiled.py": (_VALUES, "tests/policy/test_compiled.py", "tests/policy/test_decisions.py"),
    "difference.py": (_VALUES, "tests/policy/test_difference.py"),
    "expectations.py": (_VALUES, "tests/policy/test_expectations.py"),
    "admission.py": (_VALUES, "tests/policy/test_operator_rules.py"),
    "preference.py": (_VALUES, "tests/policy/test_decisions.py"),
    "rows.py": (_VALUES, "tests/policy/test_rows.py"),
    "witness.py": (_VALUES, "tests/policy/test_witness.py"),
    "invariants.py": (_VALUES, "tests/policy/test_replay.py"),
    "claims.py": ("tests/policy/test_proof_gains.py", "tests/policy/test_proof_holes.py"),
    "proving.py": ("tests/policy/test_proof.py",),
    **dict.fromkeys(
        ("ages.py", "catalogue.py", "freshness.py", "places.py", "reading.py", "recipient.py"),
        (_VALUES, "tests/residency"),
    ),
}
# Members of an enum and None are one object each, so these two change nothing.
SAME = frozenset(
    {"core/ReplaceComparisonOperator_Is_Eq", "core/ReplaceComparisonOperator_IsNot_NotEq"}
)
FAST_SECONDS, SLOW_SECONDS = 300.0, 900.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change: the operator, and which of its places in the file."""

    path: str
    operator: str
    occurrence: int
    line: int


def annotated(source: str) -> list[tuple[int, int, int, int]]:
    """Where annotations, and caches as decorators, stand: first line, column, last line, column."""
    found: list[ast.expr | None] = []
    places: list[tuple[int, int, int, int]] = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            caches = [d for d in node.decorator_list if "cache" in ast.dump(d)]
            places += [(d.lineno, d.col_offset - 1, d.lineno + 1, 0) for d in caches]
        if isinstance(node, ast.AnnAssign | ast.arg):
            found.append(node.annotation)
        elif isinstance(node, ast.FunctionDef):
            found.append(node.returns)
    return places + [_at(node) for node in found if node is not None]


def _at(node: ast.expr) -> tuple[int, int, int, int]:
    end = (node.end_lineno or node.lineno, node.end_col_offset or 0)
    return (node.lineno, node.col_offset, *end)


def mutants(path: str) -> list[Mutant]:
    """Every mutant of one file."""
    plugins: Any = import_module("cosmic_ray.plugins")
    syntax: Any = import_module("cosmic_ray.ast")
    source = (ROOT / path).read_text(encoding="utf-8")
    nodes = list(syntax.ast_nodes(syntax.get_ast(source)))
    inside = annotated(source)
    found: list[Mutant] = []
    for name in sorted(plugins.operator_names()):
        kind = plugins.get_operator(name)
        if name in SAME or kind.arguments():  # or one that wants to be told what to change
            continue
        operator = kind()
        places = [place for node in nodes for place in operator.mutation_positions(node)]
        found += [
            Mutant(path=path, operator=name, occurrence=number, line=start[0])
            for number, (start, stop) in enumerate(places)
            if not any((a, b) <= start and stop <= (c, d) for a, b, c, d in inside)
        ]
    return found


def apply(mutant: Mutant) -> str | None:
    """The changed text of the file."""
    plugins: Any = import_module("cosmic_ray.plugins")
    mutate: Any = import_module("cosmic_ray.mutating").mutate_code
    source = (ROOT / mutant.path).read_text(encoding="utf-8")
    operator = plugins.get_operator(mutant.operator)()
    return mutate(source, operator, mutant.occurrence)


def can_be_seen(mutant: Mutant) -> bool:
    """Whether no rule says that the mutant cannot be told from the original."""
    sys.path[:0] = [str(ROOT)] if str(ROOT) not in sys.path else []
    before = (ROOT / mutant.path).read_text(encoding="utf-8")
    after = apply(mutant)
    why_unseen: Any = import_module("unseen").why_unseen
    return after is not None and why_unseen(before, after, mutant.line) is None


def visible(every: list[Mutant], size: int) -> list[Mutant]:
    """The first ``size`` that can be seen."""
    return list(islice(filter(can_be_seen, every), size))


def preload() -> None:
    """Load what every test process needs, so that a fork has it already; never voicegate."""
    for name in ("pytest", "hypothesis", "httpx", "pydantic", "json", "tomllib"):
        import_module(name)


def _test(tests: tuple[str, ...], tree: Path, *, first: bool) -> None:
    # The first run leaves compiled files behind, which all others read: only the mutant is new.
    sys.dont_write_bytecode = not first
    os.setsid()
    os.chdir(tree)
    sys.path.insert(0, str(tree))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    pytest: Any = import_module("pytest")
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest"]
    options += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]
    os._exit(int(pytest.main([*options, *tests])))


def outcome(tests: tuple[str, ...], tree: Path, seconds: float, *, first: bool = False) -> str:
    """Run ``tests`` in a forked process within ``tree``: "passed", "failed" or "late"."""
    child = os.fork()
    if child == 0:
        try:
            _test(tests, tree, first=first)
        finally:
            os._exit(70)  # whatever happens, a child never returns into its parent's work
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return "passed" if os.waitstatus_to_exitcode(status) == 0 else "failed"
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "late"


def fate(mutant: Mutant, tree: Path, *, slow: bool) -> str:
    """Apply ``mutant`` in ``tree``, test it, take it back: "passed" means that it lives."""
    changed = apply(mutant)
    if changed is None:
        return "failed"
    place = tree / mutant.path
    before = place.read_text(encoding="utf-8")
    for compiled in (place.parent / "__pycache__").glob(f"{place.stem}.*"):
        compiled.unlink()  # a change within a second, of the same length, would not be noticed
    place.write_text(changed, encoding="utf-8")
    try:
        name = Path(mutant.path).name
        seconds = SLOW_SECONDS if name in PROOF else FAST_SECONDS
        near = outcome(NEAR.get(name, (_VALUES, _EXPLAINED)), tree, seconds)
        if near != "passed":
            return near
        if name in PROOF:
            return outcome(PROVING, tree, SLOW_SECONDS)
        found = outcome(FAST, tree, FAST_SECONDS)
        return outcome(SLOW, tree, SLOW_SECONDS) if slow and found == "passed" else found
    finally:
        place.write_text(before, encoding="utf-8")


def work(batch: list[Mutant], *, slow: bool) -> list[tuple[Mutant, str]]:
    """Test a batch in a copy of the tree of its own; each with what came of it."""
    preload()
    with tempfile.TemporaryDirectory() as place:
        tree = Path(place)
        for name in ("voicegate", "tests"):
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", tree)
        if outcome((*FAST, *PROVING[1:3]), tree, FAST_SECONDS, first=True) != "passed":
            raise RuntimeError("the tests fail without any mutation")
        return [(m, fate(m, tree, slow=slow)) for m in batch]


def described(mutant: Mutant) -> str:
    """The line of a survivor, before and after."""
    source = (ROOT / mutant.path).read_text(encoding="utf-8")
    lines = difflib.ndiff(source.splitlines(), (apply(mutant) or "").splitlines())
    change = " -> ".join(line[2:].strip() for line in lines if line[:1] in {"+", "-"})
    return f"{mutant.path}:{mutant.line}: {change}"


def files(only: list[str]) -> list[str]:
    """The files to mutate."""
    every = [str(p.relative_to(ROOT)) for room in ROOMS for p in sorted((ROOT / room).glob("*.py"))]
    return only or [p for p in every if not p.endswith("__init__.py")]


def say(line: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description="Mutation testing of policy and residency.")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--sample", type=int, help="so many at random")
    parser.add_argument(
        "--seed", type=int, default=1, help="which sample: a new one for each claim"
    )
    parser.add_argument("--again", type=Path, help="only the survivors that this file lists")
    parser.add_argument("--slow", action="store_true", help="try survivors on the slow tests, too")
    parser.add_argument("--out", type=Path, default=Path("survivors.txt"))
    options = parser.parse_args()
    every = [m for path in files(options.only) for m in mutants(path)]
    dice = random.Random(options.seed)
    dice.shuffle(every)
    # As many as are asked for of those that can be seen: the others are drawn, and drawn again.
    # In a process of its own: this one must not load voicegate, whose mutants its children test.
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as apart:
        every = apart.submit(visible, every, options.sample or len(every)).result()
    if options.again:
        listed = set(options.again.read_text(encoding="utf-8").splitlines())
        every = [m for m in every if described(m) in listed]
    size = 20
    batches = [every[n : n + size] for n in range(0, len(every), size)]
    survivors: list[Mutant] = []
    late: list[Mutant] = []
    with ProcessPoolExecutor(max_workers=options.jobs) as pool:
        for number, found in enumerate(
            pool.map(partial(work, slow=options.slow), batches), start=1
        ):
            survivors += [mutant for mutant, end in found if end == "passed"]
            late += [mutant for mutant, end in found if end == "late"]
            options.out.write_text("\n".join(map(described, survivors)) + "\n", encoding="utf-8")
            say(f"{min(number * size, len(every))} of {len(every)}: {len(survivors)} live")
    killed = len(every) - len(survivors)
    say(f"{killed} of {len(every)} killed: {killed / max(len(every), 1):.1%}")
    say(f"{len(late)} of them by taking too long")
    for mutant in late:
        say(described(mutant))
    return 0


if __name__ == "__main__":
    sys.exit(main())

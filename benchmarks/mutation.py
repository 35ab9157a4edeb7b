"""How many faults in the rules the tests catch: small changes of logic are put into the code, one at a time.

    python benchmarks/mutation.py [--sample 200] [--seed 21] [--seconds 45] [--workers 2]

The faults are drawn at random, with a fixed seed, from all that there can be in the functions of ``FOLDERS``: a
comparison shifted or turned round, ``and`` for ``or``, a condition dropped or negated, another operator, number, flag
or slice, ``break`` for ``continue``, a default or a returned value left out. Words, patterns, messages and types stay.

For each fault, the files of tests that reach its line are run until a test fails, or hangs: those named after the
module first, then the quickest, and no more than take ``seconds`` together; so the rate is a lower bound. All of it
happens in copies of the working tree. (mutmut drops and negates no conditions; cosmic-ray runs all tests every time.)
"""

import ast
import difflib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import typer
from coverage import CoverageData
from rich.console import Console
from rich.progress import track
from rich.table import Table

ROOT = Path(__file__).parents[1]
FOLDERS = ("pipeline/dateline/extractors", "pipeline/dateline/language")
NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "outputs", "dist", "build", "work")
PYTEST = ("-m", "pytest", "-x", "-p", "no:cacheprovider", "-m", "not wheel")
TIMES_AS_LONG = 4  # tests that take longer than that hang
HERE = threading.local()
"""``HERE.copy`` is the copy of the working tree that a thread has for itself."""

OTHER_COMPARISON: dict[type[ast.cmpop], ast.cmpop] = {
    ast.Lt: ast.LtE(),
    ast.LtE: ast.Lt(),
    ast.Gt: ast.GtE(),
    ast.GtE: ast.Gt(),
    ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Is: ast.IsNot(),
    ast.IsNot: ast.Is(),
    ast.In: ast.NotIn(),
    ast.NotIn: ast.In(),
}
OTHER_OPERATOR: dict[type[ast.operator], ast.operator] = {
    ast.Add: ast.Sub(),
    ast.Sub: ast.Add(),
    ast.Mult: ast.Div(),
    ast.Div: ast.Mult(),
    ast.FloorDiv: ast.Mult(),
    ast.Mod: ast.Mult(),
    ast.Pow: ast.Mult(),
    ast.BitOr: ast.BitAnd(),
    ast.BitAnd: ast.BitOr(),
    ast.MatMult: ast.Mult(),
}
NOT_LOGIC = {"annotation", "returns", "decorator_list"}  # the parts of a function that are passed over
CONDITIONS = {"test", "ifs"}  # the parts that decide
DEFAULTING = {"get": 2, "next": 2, "pop": 2, "getattr": 3}  # functions whose last argument, of so many, is a default
EMPTY = {"None", "True", "False", "''", "0", "()", "[]", "{}", "set()", "frozenset()"}
"""Values for which None is the same, or tried as such."""


@dataclass(frozen=True)
class Mutant:
    """A fault: what stands for the bytes from start to end of a module, and the lines of the statement up to there."""

    path: str
    source: bytes
    start: int
    end: int
    text: str
    lines: range

    @property
    def folder(self) -> str:
        return str(Path(self.path).parent.relative_to("pipeline/dateline"))

    @property
    def faulty(self) -> bytes:
        return self.source[: self.start] + self.text.encode() + self.source[self.end :]

    @property
    def diff(self) -> list[str]:
        before, after = (code.decode().splitlines() for code in (self.source, self.faulty))
        lines = difflib.unified_diff(before, after, n=0, lineterm="")
        return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@dataclass(frozen=True)
class Tests:
    """A file of tests, the seconds that it takes, and the lines of each module that it reaches."""

    path: str
    seconds: float
    reached: dict[str, set[int]]

    def reach(self, mutant: Mutant) -> bool:
        return not self.reached.get(mutant.path, set()).isdisjoint(mutant.lines)

    def mirror(self, mutant: Mutant) -> bool:
        return Path(self.path).stem == f"test_{Path(mutant.path).stem}"


def main(sample: int = 200, seed: int = 21, seconds: float = 45, workers: int = 2) -> None:
    """Print the faults that no test catches, and the share of those that one does, by folder."""
    console = Console(highlight=False, soft_wrap=True)
    mutants = drawn(sample, seed)
    paths = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py"))
    with tempfile.TemporaryDirectory() as scratch, ThreadPoolExecutor(workers, "", settle, (scratch,)) as pool:
        found = list(track(pool.map(without_fault, paths), "tests", len(paths), console=console))
        tests = [each for each in found if each]
        for path in sorted(set(paths) - {each.path for each in tests}):
            console.print(f"left out, because it fails without a fault: {path}")
        fates = pool.map(lambda mutant: is_killed(mutant, tests, seconds), mutants)
        killed: list[bool] = []
        for mutant, dead in zip(mutants, track(fates, "faults", len(mutants), console=console), strict=True):
            killed.append(dead)
            if not dead:
                nowhere = "" if any(each.reach(mutant) for each in tests) else "  (no test comes here)"
                console.print(f"\n{mutant.path}:{mutant.lines.start}{nowhere}", *mutant.diff, sep="\n", markup=False)
    console.print(table(mutants, killed))


def drawn(number: int, seed: int) -> list[Mutant]:
    """So many faults, drawn from all there can be, in the order of the code."""
    modules = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    possible = [mutant for path in modules for mutant in mutants_of(path)]
    places = random.Random(seed).sample(range(len(possible)), min(number, len(possible)))
    return [possible[place] for place in sorted(places)]


def table(mutants: list[Mutant], killed: list[bool]) -> Table:
    """The share of the faults that are caught, by folder."""
    rows = Table("folder", "faults", "caught", "rate", title="Faults that the tests catch")
    for folder in [*sorted({mutant.folder for mutant in mutants}), ""]:
        fates = [dead for mutant, dead in zip(mutants, killed, strict=True) if folder in ("", mutant.folder)]
        rows.add_row(folder or "all", str(len(fates)), str(sum(fates)), f"{sum(fates) / len(fates):.0%}")
    return rows


# Running the tests


def settle(scratch: str) -> None:
    """Give this thread a copy of the working tree."""
    HERE.copy = Path(tempfile.mkdtemp(dir=scratch))
    shutil.copytree(ROOT, HERE.copy, ignore=NOT_COPIED, dirs_exist_ok=True)


def without_fault(path: str) -> Tests | None:
    """Run a file of tests without a fault; None if it fails, or has no test for this place."""
    data = CoverageData(str(HERE.copy / "coverage.data"))
    data.erase()
    include = ",".join(f"{HERE.copy / folder}/*" for folder in FOLDERS)
    begin = perf_counter()
    command = ("-m", "coverage", "run", f"--data-file={data.data_filename()}", f"--include={include}", *PYTEST, path)
    if run(*command).returncode:
        return None
    seconds = perf_counter() - begin
    data.read()
    reached = {str(Path(each).relative_to(HERE.copy)): set(data.lines(each) or ()) for each in data.measured_files()}
    return Tests(path, seconds, reached)


def is_killed(mutant: Mutant, tests: list[Tests], seconds: float) -> bool:
    """Whether a test fails on the fault, or hangs."""
    reaching = sorted(
        (each for each in tests if each.reach(mutant)), key=lambda each: (not each.mirror(mutant), each.seconds)
    )
    chosen: list[str] = []
    total = 0.0
    for each in reaching:
        if not chosen or total + each.seconds <= seconds:
            chosen.append(each.path)
            total += each.seconds
    module = HERE.copy / mutant.path
    before = module.stat()
    module.write_bytes(mutant.faulty)
    try:
        return bool(chosen) and run(*PYTEST, *chosen, timeout=TIMES_AS_LONG * total).returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        module.write_bytes(mutant.source)
        # Else Python may take what it compiled of the fault.
        os.utime(module, ns=(before.st_atime_ns, before.st_mtime_ns))


def run(*arguments: str, timeout: float | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run Python in this thread's copy, on the package of the copy."""
    environment = os.environ | {"PYTHONPATH": str(HERE.copy / "pipeline"), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=HERE.copy, env=environment, capture_output=True, timeout=timeout)


# Making the faults


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into a module."""
    source = path.read_bytes()
    lines = source.splitlines(keepends=True)
    for node, statement, decides in logic(ast.parse(source)):
        start = sum(map(len, lines[: node.lineno - 1])) + node.col_offset
        end = sum(map(len, lines[: (node.end_lineno or 0) - 1])) + (node.end_col_offset or 0)
        upto = range(statement.lineno, (node.end_lineno or 0) + 1)
        for changed in changes(node, decides):
            is_part = isinstance(changed, ast.expr) and not isinstance(changed, ast.Constant | ast.Name)
            text = f"({ast.unparse(changed)})" if is_part else ast.unparse(changed)
            yield Mutant(path.relative_to(ROOT).as_posix(), source, start, end, text, upto)


def logic(node: ast.AST, statement: ast.stmt | None = None) -> Iterator[tuple[ast.expr | ast.stmt, ast.stmt, bool]]:
    """The nodes inside of functions, without texts and types: each with its statement, and whether it decides."""
    for name, value in ast.iter_fields(node):
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, ast.JoinedStr) or name in NOT_LOGIC:
                continue
            within = (
                child
                if isinstance(child, ast.stmt) and (statement or isinstance(child, ast.FunctionDef))
                else statement
            )
            if within and isinstance(child, ast.stmt | ast.expr):
                yield child, within, name in CONDITIONS
            yield from logic(child, within)


def changes(node: ast.expr | ast.stmt, decides: bool) -> Iterator[ast.expr | ast.stmt]:
    """What might stand in the place of a node by mistake."""
    for kind, others in OTHERS.items():
        if isinstance(node, kind):
            yield from others(node)
    if decides and isinstance(node, ast.expr) and not isinstance(node, ast.Compare | ast.UnaryOp):
        yield ast.UnaryOp(ast.Not(), node)


def other_comparisons(node: ast.Compare) -> Iterator[ast.expr]:
    operator, *others = node.ops
    yield ast.Compare(node.left, [OTHER_COMPARISON[type(operator)], *others], node.comparators)


def other_conditions(node: ast.BoolOp) -> Iterator[ast.expr]:
    """`or` for `and`, and one condition left out."""
    yield ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
    for number in range(len(node.values)):
        rest = node.values[:number] + node.values[number + 1 :]
        yield ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0]


def without_sign(node: ast.UnaryOp) -> Iterator[ast.expr]:
    if isinstance(node.op, ast.Not | ast.USub):
        yield node.operand


def other_operators(node: ast.BinOp) -> Iterator[ast.expr]:
    if not (is_text(node.left) or is_text(node.right)):
        yield ast.BinOp(node.left, OTHER_OPERATOR[type(node.op)], node.right)


def other_assignments(node: ast.AugAssign) -> Iterator[ast.stmt]:
    if not is_text(node.value):
        yield ast.AugAssign(node.target, OTHER_OPERATOR[type(node.op)], node.value)


def other_values(node: ast.Constant) -> Iterator[ast.expr]:
    if isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node.value, int):
        yield ast.Constant(node.value + 1)


def wider_slices(node: ast.Subscript) -> Iterator[ast.expr]:
    """A slice without its beginning, or without its end."""
    if isinstance(node.slice, ast.Slice):
        lower, upper, step = node.slice.lower, node.slice.upper, node.slice.step
        if lower:
            yield ast.Subscript(node.value, ast.Slice(None, upper, step))
        if upper:
            yield ast.Subscript(node.value, ast.Slice(lower, None, step))


def without_default(node: ast.Call) -> Iterator[ast.expr]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if DEFAULTING.get(name) == len(node.args):
        yield ast.Call(node.func, node.args[:-1], node.keywords)


def without_value(node: ast.Return) -> Iterator[ast.stmt]:
    if node.value is not None and ast.unparse(node.value) not in EMPTY:
        yield ast.Return(ast.Constant(None))


OTHERS: dict[type[ast.AST], Callable[[Any], Iterator[ast.expr | ast.stmt]]] = {
    ast.Compare: other_comparisons,
    ast.BoolOp: other_conditions,
    ast.UnaryOp: without_sign,
    ast.BinOp: other_operators,
    ast.AugAssign: other_assignments,
    ast.Constant: other_values,
    ast.Subscript: wider_slices,
    ast.Call: without_default,
    ast.Return: without_value,
    ast.Break: lambda node: iter([ast.Continue()]),
    ast.Continue: lambda node: iter([ast.Break()]),
}


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


if __name__ == "__main__":
    typer.run(main)

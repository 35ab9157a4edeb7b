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
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

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
    match node:
        case ast.Compare(left, [operator, *others], values):
            yield ast.Compare(left, [OTHER_COMPARISON[type(operator)], *others], values)
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.And() if isinstance(operator, ast.Or) else ast.Or(), values)
            for number in range(len(values)):
                rest = values[:number] + values[number + 1 :]
                yield ast.BoolOp(operator, rest) if len(rest) > 1 else rest[0]
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.BinOp(left, operator, right) if not (is_text(left) or is_text(right)):
            yield ast.BinOp(left, OTHER_OPERATOR[type(operator)], right)
        case ast.AugAssign(target, operator, value) if not is_text(value):
            yield ast.AugAssign(target, OTHER_OPERATOR[type(operator)], value)
        case ast.Constant(bool() as flag):
            yield ast.Constant(not flag)
        case ast.Constant(int() as number):
            yield ast.Constant(number + 1)
        case ast.Subscript(value, ast.Slice(lower, upper, step)):
            if lower:
                yield ast.Subscript(value, ast.Slice(None, upper, step))
            if upper:
                yield ast.Subscript(value, ast.Slice(lower, None, step))
        case ast.Call(ast.Name(name) | ast.Attribute(attr=name), [*arguments, _], keywords):
            if DEFAULTING.get(name) == len(arguments) + 1:
                yield ast.Call(node.func, arguments, keywords)
        case ast.Return(ast.expr() as value) if ast.unparse(value) not in EMPTY:
            yield ast.Return(ast.Constant(None))
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
    if decides and isinstance(node, ast.expr) and not isinstance(node, ast.Compare | ast.UnaryOp):
        yield ast.UnaryOp(ast.Not(), node)


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


if __name__ == "__main__":
    typer.run(main)

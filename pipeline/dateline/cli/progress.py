"""Progress on standard error: a bar in a terminal, a plain line now and then elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

PLAIN_INTERVAL = 10.0
"""Seconds between two plain lines."""

Advance = Callable[[], None]


@contextmanager
def progress(total: int | None) -> Iterator[Advance]:
    """Yield the function to call after each article."""
    console = Console(stderr=True)
    with _bar(console, total) if console.is_terminal else _lines(total) as advance:
        yield advance


class _Rate(ProgressColumn):
    def render(self, task: Task) -> Text:
        return Text(f"{task.finished_speed or task.speed or 0:.1f} articles/s", style="progress.data.speed")


@contextmanager
def _bar(console: Console, total: int | None) -> Iterator[Advance]:
    columns = (TextColumn("extracting"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("extracting", total=total)
        yield lambda: bar.advance(task)


@contextmanager
def _lines(total: int | None) -> Iterator[Advance]:
    begin = last = monotonic()
    done = 0

    def advance() -> None:
        nonlocal done, last
        done += 1
        now = monotonic()
        if now - last >= PLAIN_INTERVAL:
            last = now
            print(f"{done} of {total or '?'} articles, {done / (now - begin):.1f} articles/s", file=sys.stderr)

    yield advance

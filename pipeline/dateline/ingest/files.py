"""The input files that paths, folders and patterns name."""

import os
from collections.abc import Iterator
from fnmatch import fnmatch
from glob import glob
from pathlib import Path
from typing import NamedTuple

from dateline.errors import UsageError
from dateline.ingest.formats import FORMATS, format_of
from dateline.words import beside

_NOT_ARTICLES: list[str] = beside(__file__)["not_articles"]


class Found(NamedTuple):
    """A file, and whether it was named itself, not found in a folder or by a pattern."""

    path: Path
    is_named: bool

    @property
    def skip_reason(self) -> str | None:
        """Why a file that was only found is no input; None if it is one."""
        if self.is_named:
            return None
        if format_of(self.path) is None:
            return f"extension {self.path.suffix.lower() or '(none)'} is not supported"
        if any(fnmatch(self.path.name.lower(), pattern) for pattern in _NOT_ARTICLES):
            return "no article by its name"
        return None


def find(argument: str | Path) -> Iterator[Found]:
    """The files of one argument, in order of their names; folders are read to any depth, hidden files left out.

    Raises ``UsageError`` for a path or pattern that leads to nothing.
    """
    path = Path(argument)
    if path.is_dir():
        yield from (Found(file, is_named=False) for file in _files_in(path))
    elif path.exists():
        yield Found(path, is_named=True)
    elif matches := sorted(glob(str(argument), recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute patterns
        for match in map(Path, matches):
            inside = _files_in(match) if match.is_dir() else [match]
            yield from (Found(file, is_named=False) for file in inside)
    else:
        raise UsageError(
            f"{argument}: there is no such file or folder, and no file that matches it; check the spelling"
        )


def check(argument: str | Path) -> None:
    """Raise ``UsageError`` for an argument that leads to no input at all."""
    if all(found.skip_reason for found in find(argument)):
        raise UsageError(f"{argument}: no article in it; Dateline reads {', '.join(FORMATS)}")


def _files_in(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))

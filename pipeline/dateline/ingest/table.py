"""Tables (``.csv``, ``.tsv``): an article a row; the first row names the columns (``fields.toml``)."""

import csv
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from dateline.errors import UnreadableError
from dateline.ingest.decoding import too_long
from dateline.ingest.draft import Draft
from dateline.ingest.fields import column_of, draft_of, no_text_column
from dateline.ingest.lines import lines_of
from dateline.records import Failure

_DELIMITERS = {".csv": ",;\t|", ".tsv": "\t"}


def read_table(path: Path, max_characters: int) -> Iterator[Draft | Failure]:
    """A draft, or a failure, for each row that is not empty; ``#N`` is the line that the row begins in.

    The delimiter is the one that makes a column of the text out of the first row. Raises ``UnreadableError`` if none
    does, or if a line is longer than an article can be.
    """
    csv.field_size_limit(max(csv.field_size_limit(), max_characters * 2))  # one for the process; doubled quotes
    lines = _whole_lines(path, max_characters)
    names, delimiter = _header_of(next(lines, ""), path)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        begin = rows.line_num + 2
        named = f"{path}#{begin}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            reason = f"lines {begin} to {rows.line_num + 1} are no row ({error}): close and double quotation marks"
            yield Failure(path=named, stage="read", reason=reason)
            continue
        if any(row):
            yield _draft_or_failure(names, row, named)


def count_rows(path: Path) -> int:
    """Number of rows after the first one, up to a broken one."""
    rows = 0
    with suppress(csv.Error):
        for row in csv.reader(line or "" for line in lines_of(path, csv.field_size_limit())):
            rows += bool(row)
    return max(1, rows - 1)


def _whole_lines(path: Path, max_characters: int) -> Iterator[str]:
    for number, line in enumerate(lines_of(path, max_characters * 2), start=1):
        if line is None:
            raise UnreadableError(too_long(f"line {number} is too long, and is the last one read", max_characters))
        yield line


def _header_of(line: str, path: Path) -> tuple[list[str], str]:
    """Names of the columns, and the delimiter between them."""
    for delimiter in _DELIMITERS[path.suffix.lower()]:
        names = next(csv.reader([line], delimiter=delimiter), [])
        if column_of("text", names):
            return names, delimiter
    raise no_text_column(next(csv.reader([line]), []))


def _draft_or_failure(names: list[str], row: list[str], path: str) -> Draft | Failure:
    if len(row) > len(names):
        reason = (
            f"{len(row)} cells, but the first row names {len(names)} columns: put cells with a comma in quotation marks"
        )
        return Failure(path=path, stage="read", reason=reason)
    try:
        return draft_of(dict(zip(names, row, strict=False)), path)
    except UnreadableError as error:
        return Failure(path=path, stage="read", reason=str(error))

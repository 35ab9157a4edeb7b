"""Read a run folder back: one result an article, in constant memory."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import jsonlines
from pydantic import ValidationError

from dateline.errors import UsageError
from dateline.records import Article, Extraction, Record, Result
from dateline.store.files import ARTICLES, RECORD_TYPES, file_of

AnyRecord = TypeVar("AnyRecord", bound=Record)


def read_run(folder: Path) -> Iterator[Result]:
    """Yield the results of a run; kinds that have no file are empty.

    Raises :class:`UsageError` if the folder is no run, or a line is no record, or a record does not fit its article.
    """
    if not (folder / ARTICLES).is_file():
        raise UsageError(f"{folder} is no run folder: it has no {ARTICLES}")
    kinds = {kind: _Grouped(folder / file_of(kind), record_type) for kind, record_type in RECORD_TYPES.items()}
    for article in _lines(folder / ARTICLES, Article):
        records: dict[str, Any] = {kind: group.of(article.id) for kind, group in kinds.items()}
        try:
            yield Result(article=article, **records)
        except ValidationError as error:
            raise UsageError(f"{folder}, article {article.id}: {_explain(error)}") from error
    for group in kinds.values():
        group.check_end()


class _Grouped:
    """The records of a file, article by article, in the order of the articles."""

    def __init__(self, path: Path, record_type: type[Extraction]) -> None:
        self._path = path
        self._records = _lines(path, record_type) if path.is_file() else iter(())
        self._next = next(self._records, None)

    def of(self, article_id: str) -> tuple[Extraction, ...]:
        group = []
        while self._next and self._next.article_id == article_id:
            group.append(self._next)
            self._next = next(self._records, None)
        return tuple(group)

    def check_end(self) -> None:
        if self._next:
            order = f"its article is not in {ARTICLES}, or the two files are not in the same order"
            raise UsageError(f"{self._path}: {self._next.id} is out of place; {order}")


def _lines(path: Path, record_type: type[AnyRecord]) -> Iterator[AnyRecord]:
    with path.open("rb") as file:
        lines: Iterator[Any] = jsonlines.Reader(file, loads=record_type.model_validate_json).iter(skip_empty=True)
        try:
            yield from lines
        except jsonlines.InvalidLineError as error:
            raise UsageError(f"{path}, line {error.lineno}: {_explain(error.__cause__ or error)}") from error


def _explain(error: BaseException) -> str:
    """The first thing that is wrong, without the rest of the list and pydantic's links."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return ": ".join([*map(str, first["loc"]), first["msg"]])

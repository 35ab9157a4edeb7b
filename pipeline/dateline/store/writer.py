"""Write a run folder: beside its place, under another name, and put there in one step when all is done.

A run that is killed leaves at most a hidden folder ``.NAME.PID.partial``, never one that looks complete.
"""

import os
import shutil
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

import jsonlines

from dateline.errors import UsageError
from dateline.records import Article, Failure, Result
from dateline.settings import Settings
from dateline.store.files import ARTICLES, ERRORS, FILES, MANIFEST, file_of, in_order
from dateline.store.manifest import Ledger, Model
from dateline.store.selection import kinds_to_write, select


class RunWriter:
    """A context manager that writes results and failures as they come, and the manifest at its end.

    Raises :class:`UsageError` if the folder can't be made, or holds anything but an earlier run.
    """

    def __init__(self, folder: Path, settings: Settings, model: Model) -> None:
        self.folder = folder.resolve()
        self._partial = self.folder.with_name(f".{self.folder.name}.{os.getpid()}.partial")
        self._settings = settings
        self._model = model
        self._kinds = kinds_to_write(settings.only)
        self._ledger = Ledger()
        self._ids: set[str] = set()
        self._open_files = ExitStack()
        self._writers: dict[str, jsonlines.Writer] = {}

    def __enter__(self) -> Self:
        check_replaceable(self.folder)
        try:
            self._partial.mkdir(parents=True)
        except OSError as error:
            raise UsageError(f"{self.folder}: can't be made ({error.strerror}); name another folder") from error
        for name in (ARTICLES, ERRORS, *map(file_of, self._kinds)):
            file = self._open_files.enter_context((self._partial / name).open("w", encoding="utf-8", newline="\n"))
            self._writers[name] = jsonlines.Writer(file)
        return self

    @property
    def skipped(self) -> Counter[str]:
        """Reasons for which something was left out, and how often; a reader may add its own."""
        return self._ledger.skipped

    def write(self, outcome: Result | Failure) -> Result | Failure:
        """Write what came of an article, and return what was written."""
        if isinstance(outcome, Result) and outcome.article.id in self._ids:
            outcome = _duplicate(outcome.article)
        if isinstance(outcome, Failure):
            self._ledger.note_failure(outcome)
            self._writers[ERRORS].write(outcome.model_dump(mode="json"))
            return outcome
        selected = select(outcome, self._settings.only)
        self._ids.add(selected.article.id)
        self._ledger.note_result(selected, self._kinds)
        self._write_records(selected)
        for failure in selected.dropped:
            self._writers[ERRORS].write(failure.model_dump(mode="json"))
        return selected

    def _write_records(self, result: Result) -> None:
        self._writers[ARTICLES].write(result.article.model_dump(mode="json"))
        for kind in self._kinds:
            for record in getattr(result, kind):
                self._writers[file_of(kind)].write(in_order(record.model_dump(mode="json")))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._open_files.close()
        if kind is None:
            manifest = self._ledger.manifest(self._settings, self._model, self._kinds).model_dump_json(indent=2)
            (self._partial / MANIFEST).write_text(f"{manifest}\n", encoding="utf-8", newline="\n")
            self._put_in_place()
        else:
            shutil.rmtree(self._partial)

    def _put_in_place(self) -> None:
        check_replaceable(self.folder)
        earlier = self._partial.with_suffix(".earlier")
        if self.folder.exists():
            self.folder.rename(earlier)
        self._partial.rename(self.folder)
        shutil.rmtree(earlier, ignore_errors=True)


def check_replaceable(folder: Path) -> None:
    """Raise :class:`UsageError` unless the folder is missing, empty, or holds a complete run and nothing else."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(f"{folder} is a file; name a folder for the run")
    names = {path.name for path in folder.iterdir()}
    if names and not (MANIFEST in names and names <= FILES):
        raise UsageError(f"{folder} holds files that are not of an earlier run; name another folder or empty it")


def _duplicate(article: Article) -> Failure:
    reason = f"an earlier article has the same id, {article.id}; leave one out or give each its own id"
    return Failure(path=article.path or article.id, stage="write", reason=reason)

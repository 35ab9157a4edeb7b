"""The manifest of a run, ``run.json``: what was run, with what, on what, and what came of it."""

import hashlib
import re
from collections import Counter
from collections.abc import Collection
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import Field

from dateline.records import Failure, Kind, Record, Result
from dateline.settings import Settings

_ROW = re.compile(r"#\d+$")


class Model(Record):
    """The spaCy pipeline that was used."""

    name: str = Field(description="As given: the shipped model, an installed package, or a path.")
    version: str = Field(description="Version in the model's meta data.")
    sha256: str | None = Field(description="Hash of all its files; null for a model without a folder.")


class Input(Record):
    """A file that was given or found."""

    path: str = Field(description="As named on the command line, or found below a folder named there.")
    sha256: str | None = Field(description="Hash of its bytes; null if it can't be read.")


class Timings(Record):
    """How long the run took; the only part of a run folder that differs when a run is repeated."""

    started: str = Field(description="Moment of the start, UTC, ISO 8601.")
    seconds: float = Field(description="From start to end.")
    words_per_second: float = Field(description="Words of all articles by the seconds of the run.")


class Run(Record):
    """One run of ``dateline extract``."""

    version: str = Field(description="Version of Dateline.")
    model: Model
    settings: dict[str, Any] = Field(description="All settings of the run.")
    settings_hash: str = Field(description="Changes when a setting that can change the records does.")
    inputs: tuple[Input, ...] = Field(description="Every input file, in the order it was read.")
    counts: dict[str, int] = Field(description="Articles, words, failures, records dropped, and records of each kind.")
    skipped: dict[str, int] = Field(description="Each reason for which something was left out, and how often.")
    timings: Timings


class Ledger:
    """Counts what a run writes and notes what it reads, and draws up the manifest at the end."""

    def __init__(self) -> None:
        self.skipped: Counter[str] = Counter()
        self._counts: Counter[str] = Counter()
        self._inputs: dict[str, Input] = {}
        self._started = datetime.now(UTC)
        self._begin = perf_counter()

    def note_result(self, result: Result, kinds: Collection[Kind]) -> None:
        """Count an article, its words, and its records of the kinds that are written."""
        if result.article.path:
            self._note_input(result.article.path)
        self._counts.update(articles=1, words=len(result.article.text.split()), dropped=len(result.dropped))
        self._counts.update({kind: len(getattr(result, kind)) for kind in kinds})

    def note_failure(self, failure: Failure) -> None:
        """Count a failure and its reason."""
        self._note_input(failure.path)
        self._counts["failures"] += 1
        self.skipped[failure.reason] += 1

    def _note_input(self, path: str) -> None:
        file = path if Path(path).exists() else _ROW.sub("", path)
        if file not in self._inputs:
            self._inputs[file] = Input(path=file, sha256=hash_of_file(Path(file)))

    def manifest(self, settings: Settings, model: Model, kinds: Collection[Kind]) -> Run:
        """The manifest of the run that ends now."""
        seconds = perf_counter() - self._begin
        words = self._counts["words"]
        return Run(
            version=version("dateline"),
            model=model,
            settings=settings.model_dump(mode="json"),
            settings_hash=settings.hash,
            inputs=tuple(self._inputs.values()),
            counts={name: self._counts[name] for name in ("articles", "words", "failures", "dropped", *kinds)},
            skipped=dict(self.skipped),
            timings=Timings(
                started=self._started.isoformat(timespec="seconds"),
                seconds=round(seconds, 3),
                words_per_second=round(words / seconds, 1),
            ),
        )


def hash_of_file(path: Path) -> str | None:
    """SHA-256 of a file's bytes; None if it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def hash_of_folder(folder: Path) -> str:
    """SHA-256 over the names and hashes of all files below a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{path.relative_to(folder).as_posix()} {hash_of_file(path)}\n" for path in files]
    return hashlib.sha256("".join(lines).encode()).hexdigest()

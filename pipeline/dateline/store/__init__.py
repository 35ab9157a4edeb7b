"""The run folder: results to files and back."""

from dateline.store.manifest import Run
from dateline.store.reader import read_run
from dateline.store.writer import RunWriter

__all__ = ["Run", "RunWriter", "read_run"]

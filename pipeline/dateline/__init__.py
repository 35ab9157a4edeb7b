"""Dateline: dated claims, actors and figures from news and policy articles, each with its exact place in the text.

``read`` and ``read_run`` are imported when they are first asked for: what reads all kinds of files takes its time.
"""

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from dateline.errors import DatelineError, UsageError
from dateline.pipeline import extract, load, pipe, write_run
from dateline.records import Actor, Article, Attribution, Claim, Date, Failure, Figure, Result
from dateline.settings import Settings

if TYPE_CHECKING:
    from dateline.ingest import read
    from dateline.store import read_run

__version__ = version("dateline")

__all__ = [
    "Actor",
    "Article",
    "Attribution",
    "Claim",
    "Date",
    "DatelineError",
    "Failure",
    "Figure",
    "Result",
    "Settings",
    "UsageError",
    "__version__",
    "extract",
    "load",
    "pipe",
    "read",
    "read_run",
    "write_run",
]

_LATER = {"read": "dateline.ingest", "read_run": "dateline.store"}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)

"""Dateline: dated claims, actors and figures from news and policy articles, each with its exact place in the text."""

from importlib.metadata import version

from dateline.pipeline import extract, load, pipe
from dateline.records import Actor, Article, Attribution, Claim, Date, Failure, Figure, Result
from dateline.settings import Settings

__version__ = version("dateline")

__all__ = [
    "Actor",
    "Article",
    "Attribution",
    "Claim",
    "Date",
    "Failure",
    "Figure",
    "Result",
    "Settings",
    "__version__",
    "extract",
    "load",
    "pipe",
]

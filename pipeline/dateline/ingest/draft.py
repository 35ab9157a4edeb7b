"""A draft: what a format says of an article, as the format says it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its dates are understood and its record is made (``article.py`` does both)."""

    path: str
    """The file as named on the command line, with ``#N`` for line N of a table."""
    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """Publication date as written in the metadata."""
    modified: str | None = None
    """Date of the last change as written in the metadata."""
    created: str | None = None
    """When the file was made, which may be long after the article was."""
    language: str | None = None
    format: str | None = None
    """The format the text had before it came into a table, if the table says."""
    byline: tuple[str, ...] = ()
    """Short lines around the headline of a page that are no part of the text: author, date, section."""
    page_starts: tuple[int, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

"""Named fields (of a JSON object, a row, a front matter) made into a draft; their names are in ``fields.toml``."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from dateline.errors import UnreadableError
from dateline.ingest.draft import Draft
from dateline.words import beside

_NAMES: dict[str, list[str]] = beside(__file__)
_BETWEEN_AUTHORS = re.compile(r"\s*[;|\n]\s*")


def column_of(field: str, names: Iterable[str]) -> str | None:
    """The one of the names that stands for a field, or None."""
    written = {re.sub(r"[\s_-]+", " ", name).strip().lower(): name for name in names}
    return next((written[name] for name in _NAMES[field] if name in written), None)


def no_text_column(names: Iterable[str]) -> UnreadableError:
    """The error for fields of which none is the text."""
    known = ", ".join(_NAMES["text"])
    return UnreadableError(f"no field has the text: name it one of {known}; there is {', '.join(names) or 'nothing'}")


def draft_of(fields: Mapping[str, Any], path: str, text: str | None = None) -> Draft:
    """A draft of named fields; what is unknown, or of an unexpected type, is kept under ``extra``.

    Raises ``UnreadableError`` if neither ``text`` is given nor a field is the text.
    """
    rest = {str(name): value for name, value in fields.items() if value not in (None, "", [])}
    if text is None:
        text = _take_text(rest, fields)
    identity = _take(rest, "id", str, int)
    given = _take(rest, "extra", dict) or {}
    known = Draft(
        path=path,
        text=text,
        id=None if identity is None else str(identity),
        title=_take(rest, "title", str),
        url=_take(rest, "url", str),
        publisher=_take(rest, "publisher", str),
        authors=authors_of(_take(rest, "authors", str, list)),
        published=_take(rest, "published", str),
        modified=_take(rest, "modified", str),
        language=_take(rest, "language", str),
        format=_take(rest, "format", str),
        page_starts=tuple(_take(rest, "page_starts", list) or ()),
    )
    return replace(known, extra=given | rest)


def authors_of(written: str | list[Any] | None) -> tuple[str, ...]:
    """Names of a by-line: a list, or one string with semicolons or bars between them."""
    names = _BETWEEN_AUTHORS.split(written) if isinstance(written, str) else map(str, written or ())
    return tuple(name for name in map(str.strip, names) if name)


def _take(fields: dict[str, Any], field: str, *types: type) -> Any:
    """Remove and return the best value for a field that has one of the types."""
    column = column_of(field, (name for name, value in fields.items() if isinstance(value, types)))
    return fields.pop(column) if column else None


def _take_text(filled: dict[str, Any], fields: Mapping[str, Any]) -> str:
    text = _take(filled, "text", str)
    if text is not None:
        return str(text)
    column = column_of("text", map(str, fields))
    if column is None:
        raise no_text_column(map(str, fields))
    raise UnreadableError(f"the field {column} is {'not a string' if fields[column] else 'empty'}")

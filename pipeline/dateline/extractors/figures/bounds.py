"""The bounds beside a number in a text (``at least 40``, ``40 or so``), and where they begin."""

import re

from dateline.records import Comparator
from dateline.words.bounds import bound_after, bound_before, length_before

_PIECE = re.compile(r"approx\.|ca\.|c\.|[\w’']+(?:\.[\w’']+)*|[^\w\s]")
_REACH = 48


def comparator_before(text: str, start: int) -> Comparator | None:
    """The bound that the words directly before ``start`` set."""
    bound = bound_before([piece[0] for piece in _pieces_before(text, start)])
    return bound.comparator if bound else None


def comparator_after(text: str, end: int) -> Comparator | None:
    """The bound that the words directly behind ``end`` set."""
    bound = bound_after(_PIECE.findall(text[end : end + _REACH].lower()))
    return bound.comparator if bound else None


def start_with_bounds(text: str, start: int) -> int:
    """Where the words begin that belong to the number at ``start``: bounds and words like ``only`` and ``another``."""
    pieces = _pieces_before(text, start)
    length = length_before([written for written, _ in pieces])
    return pieces[-length][1] if length else start


def _pieces_before(text: str, start: int) -> list[tuple[str, int]]:
    """The words and marks before ``start`` in lower case, and where each begins."""
    first = max(0, start - _REACH)
    return [(match[0], first + match.start()) for match in _PIECE.finditer(text[first:start].lower())]

"""Bounds beside a number: ``at least 40``, ``just over 40``, ``40 or so``. Their words stand in ``bounds.toml``."""

from collections.abc import Container, Sequence
from typing import Any, NamedTuple

from dateline.records import Comparator, DateMod
from dateline.words import table, words

_HYPHENS = words("marks.hyphens")
_BEFORE, _AFTER, _MODS = table("bounds.before"), table("bounds.after"), table("bounds.mods")
_DEGREES, _ADDED = words("bounds.lists.degrees"), words("bounds.lists.added")
_EXACT = words("bounds.lists.exact") | _ADDED
_MOST_WORDS = max(len(phrase.split()) for phrase in (*_BEFORE, *_AFTER))


class Bound(NamedTuple):
    """What a bound says of its number, and how many words it takes."""

    comparator: Comparator
    mod: DateMod
    length: int


def bound_before(before: Sequence[str]) -> Bound | None:
    """The longest bound that the words before a number end in, with its degree; the words are in lower case."""
    added = _length_of(before, _ADDED)
    before = before[: len(before) - added]
    length = _length_of(before, _BEFORE)
    if not length:
        return None
    flags = _BEFORE[" ".join(before[-length:])]
    if flags.get("graded"):
        length += _length_of(before[:-length], _DEGREES)
    return _bound(flags, length + added)


def bound_after(after: Sequence[str]) -> Bound | None:
    """The longest bound that the words behind a number begin with; a hyphen before it is one of them."""
    hyphens = int(bool(after) and after[0] in _HYPHENS)
    for length in _lengths(after[hyphens:]):
        flags = _AFTER.get(" ".join(after[hyphens : hyphens + length]))
        if flags is not None and (not hyphens or flags.get("hyphen")):
            return _bound(flags, hyphens + length)
    return None


def length_before(before: Sequence[str]) -> int:
    """How many words before a number belong to it: bounds, and words that leave it as it stands (``only about``)."""
    length = 0
    while found := _one_length(before[: len(before) - length]):
        length += found
    return length


def _one_length(before: Sequence[str]) -> int:
    bound = bound_before(before)
    return bound.length if bound else _length_of(before, _EXACT)


def _length_of(before: Sequence[str], phrases: Container[str]) -> int:
    """How many words the longest of the phrases has that the words end in."""
    return next((n for n in _lengths(before) if " ".join(before[-n:]) in phrases), 0)


def _lengths(around: Sequence[str]) -> range:
    return range(min(_MOST_WORDS, len(around)), 0, -1)


def _bound(flags: dict[str, Any], length: int) -> Bound:
    return Bound(flags["sign"], flags.get("mod", _MODS[flags["sign"]]), length)

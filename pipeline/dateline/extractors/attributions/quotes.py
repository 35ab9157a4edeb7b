"""Quotations: where quoted text begins and ends, in every style of mark, over paragraphs too.

A quotation that runs over paragraphs opens again with each one and closes only with the last (Chicago Manual of Style
13.32). Marks that are also apostrophes need white space on the one side and none on the other.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.words import beside, signs, table, words

_LIMITS: dict[str, int] = beside(__file__)["limits"]
_PARAGRAPH = re.compile(r"\s*\n\s*")


class Quotation(NamedTuple):
    """Quoted text with its marks: characters ``start`` to ``end``, half-open."""

    start: int
    end: int


class _Mark(NamedTuple):
    """A mark that opens, the marks that close it, and whether it may be an apostrophe too."""

    text: str
    closed_by: list[str]
    apostrophe: bool = False
    closes: bool = False


_MARKS = {text: _Mark(text, **flags) for text, flags in table("marks.quotes").items() if "closed_by" in flags}
_OPENINGS = re.compile(f"[{signs('marks.quotes:closed_by')}]")
_BEFORE_OPENING = words("marks.brackets:closed_by") | words("marks.dashes") | frozenset('-“"')
_STOPS, _APOSTROPHES = signs("marks.stops"), signs("marks.apostrophes")
_ELISION = re.compile(rf"[{_APOSTROPHES}‘](?:\d0s|em\b|tis\b|twas\b|til\b)")


def quotations_of(text: str) -> list[Quotation]:
    """The outermost quotations, in the order of the text. A quotation that is never closed is left out."""
    found: list[Quotation] = []
    position = 0
    while opening := _OPENINGS.search(text, position):
        position = opening.end()
        mark = _MARKS[opening.group()]
        if not _opens(text, opening.start(), mark):
            continue
        end = _end_of(text, opening.end(), mark)
        if end is not None and text[opening.end() : end - 1].strip():
            found.extend(_paragraphs(text, opening.start(), end))
            position = end
    return found


def _opens(text: str, index: int, mark: _Mark) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if not after or after.isspace():
        return False
    if not mark.apostrophe:
        return not mark.closes or not before.isalnum()
    return (not before or before.isspace() or before in _BEFORE_OPENING) and not _is_elision(text, index)


def _is_elision(text: str, index: int) -> bool:
    """An apostrophe for left-out letters: ’90s, 'em."""
    return _ELISION.match(text, index) is not None


def _end_of(text: str, start: int, mark: _Mark) -> int | None:
    """The place after the closing mark, or None if the quotation is never closed."""
    paragraphs = 0
    closing = re.compile(f"[{re.escape(''.join(mark.closed_by))}]|\n")
    for match in closing.finditer(text, start):
        if match.start() > start + _LIMITS["characters"]:
            return None
        if match.group() == "\n":
            start = match.end()
            following = text[start : start + _LIMITS["characters"]].lstrip()[:1]
            paragraphs += 1
            if not _opens_again(following, mark) or paragraphs > _LIMITS["paragraphs"]:
                return None
        elif _closes(text, match.start(), mark):
            return match.end()
    return None


def _opens_again(character: str, mark: _Mark) -> bool:
    """Whether a paragraph that begins with a character goes on with the quotation that a mark has opened."""
    return character in _MARKS and _MARKS[character].closed_by == mark.closed_by


def _closes(text: str, index: int, mark: _Mark) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if before in ("\n", "") or (text[index] in _MARKS and before.isspace()):
        return False
    if not mark.apostrophe:
        return text[index] not in _MARKS or not after.isalnum()
    return not after.isalnum() and not before.isspace() and not _is_possessive(text, index)


def _is_possessive(text: str, index: int) -> bool:
    """A plural's apostrophe (the leaders’ talks) while a closing mark still follows in the sentence."""
    if text[index - 1 : index] != "s" or not re.match(r" \w", text[index + 1 : index + 3]):
        return False
    rest = re.match(rf"[^‘'\n{_STOPS}]{{0,200}}[,{_STOPS}]?[{_APOSTROPHES}](?!\w)", text[index + 1 : index + 260])
    return rest is not None


def _paragraphs(text: str, start: int, end: int) -> Iterator[Quotation]:
    """A quotation's paragraphs, each from its own opening mark."""
    for match in _PARAGRAPH.finditer(text, start, end):
        yield Quotation(start, match.start())
        start = match.end()
    yield Quotation(start, end)

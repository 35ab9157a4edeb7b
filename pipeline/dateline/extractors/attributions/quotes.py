"""Quotations: where quoted text begins and ends, in every style of mark, over paragraphs too.

A quotation that runs over paragraphs opens again with each one and closes only with the last (Chicago Manual of Style
13.32). Marks that are also apostrophes need white space on the one side and none on the other.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.words import beside

_TABLE = beside(__file__)
_LIMITS = _TABLE["limits"]
_PARAGRAPH = re.compile(r"\s*\n\s*")


class Quotation(NamedTuple):
    """Quoted text with its marks: characters ``start`` to ``end``, half-open."""

    start: int
    end: int


class _Mark(NamedTuple):
    open: str
    close: str
    apostrophe: bool


_MARKS = tuple(_Mark(**mark) for mark in _TABLE["marks"])
_OPENINGS = re.compile("[" + re.escape("".join(dict.fromkeys("".join(mark.open for mark in _MARKS)))) + "]")


def quotations_of(text: str) -> list[Quotation]:
    """Outermost quotations in the order of the text; one that is never closed is left out."""
    found: list[Quotation] = []
    position = 0
    while opening := _OPENINGS.search(text, position):
        position = opening.end()
        mark = next(mark for mark in _MARKS if opening.group() in mark.open)
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
        return mark.open != mark.close or not before.isalnum()
    return (not before or before.isspace() or before in '([{—–-“"') and not _is_elision(text, index)


def _is_elision(text: str, index: int) -> bool:
    """An apostrophe for left-out letters: ’90s, 'em."""
    return re.match(r"['’‘](?:\d0s|em\b|tis\b|twas\b|til\b)", text[index : index + 6]) is not None


def _end_of(text: str, start: int, mark: _Mark) -> int | None:
    """The place after the closing mark, or None if the quotation is never closed."""
    paragraphs = 0
    closing = re.compile(f"[{re.escape(mark.close)}]|\n")
    for match in closing.finditer(text, start):
        if match.start() > start + _LIMITS["characters"]:
            return None
        if match.group() == "\n":
            start = match.end()
            following = text[start : start + _LIMITS["characters"]].lstrip()[:1]
            paragraphs += 1
            if not following or following not in mark.open or paragraphs > _LIMITS["paragraphs"]:
                return None
        elif _closes(text, match.start(), mark):
            return match.end()
    return None


def _closes(text: str, index: int, mark: _Mark) -> bool:
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if before in ("\n", "") or (text[index] in mark.open and before.isspace()):
        return False
    if not mark.apostrophe:
        return text[index] not in mark.open or not after.isalnum()
    return not after.isalnum() and not before.isspace() and not _is_possessive(text, index)


def _is_possessive(text: str, index: int) -> bool:
    """A plural's apostrophe (the leaders’ talks) while a closing mark still follows in the sentence."""
    if text[index - 1 : index] != "s" or not re.match(r" \w", text[index + 1 : index + 3]):
        return False
    rest = re.match(r"[^‘'\n.!?]{0,200}[.,!?]?[’'](?!\w)", text[index + 1 : index + 260])
    return rest is not None


def _paragraphs(text: str, start: int, end: int) -> Iterator[Quotation]:
    """A quotation's paragraphs, each from its own opening mark."""
    for match in _PARAGRAPH.finditer(text, start, end):
        yield Quotation(start, match.start())
        start = match.end()
    yield Quotation(start, end)

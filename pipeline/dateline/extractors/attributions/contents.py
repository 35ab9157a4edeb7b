"""The content of an attribution: runs of characters, drawn to the quotation marks that they touch."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from spacy.tokens import Token

from dateline.extractors.attributions.quotes import Quotation, quotations_of
from dateline.extractors.ranges import Cover
from dateline.language.syntax import Extent, extent_of
from dateline.records import QuotationKind
from dateline.words import words
from dateline.words.marks import CLOSING, OPENING

_CLOSING = "".join(CLOSING)
_ENDS = words("marks.sentence_ends") | words("marks.dashes") | frozenset(",;-")


class Quotations:
    """The quotations of a text, to be asked by place; ``spoken`` is quoted too, but without marks."""

    def __init__(self, text: str, spoken: Iterable[Extent] = ()) -> None:
        self.text = text
        self.all = quotations_of(text)
        self._starts = [quotation.start for quotation in self.all]
        self._spoken = Cover((*extent, extent) for extent in spoken)

    def at(self, offset: int) -> Quotation | None:
        """The quotation that the character stands in."""
        index = bisect_right(self._starts, offset) - 1
        return self.all[index] if index >= 0 and offset < self.all[index].end else None

    def is_quoted(self, offset: int) -> bool:
        """Whether the character is quoted."""
        return self.at(offset) is not None or bool(self._spoken.over(offset))

    def is_sentence(self, quotation: Quotation) -> bool:
        """Whether a quotation ends as a sentence or a clause does, and is no mere word: `“Freedom” is his yacht`."""
        end = self.text[quotation.start : quotation.end + 1].rstrip()
        return end[-1] in _ENDS or end.rstrip(_CLOSING)[-1:] in _ENDS or not self.is_closed(quotation)

    def is_closed(self, quotation: Quotation) -> bool:
        """Whether the closing mark stands there; it stands only behind the last paragraph of a quotation."""
        return self.text[quotation.end - 1] in CLOSING

    def within(self, start: int, end: int) -> list[Quotation]:
        """The quotations that overlap a range."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [quotation for quotation in self.all[first:last] if quotation.end > start]


def runs_of(words: Iterable[Token], left_out: set[int]) -> list[Extent]:
    """Unbroken runs of words, without those whose index is left out; punctuation at the ends is trimmed."""
    runs: list[list[Token]] = []
    for word in sorted(words):
        if word.i in left_out or word.is_space:
            continue
        if runs and all(
            t.is_space or (t.is_punct and t.i not in left_out) for t in word.doc[runs[-1][-1].i + 1 : word.i]
        ):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [extent_of(run) for run in map(_trimmed, runs) if run]


def _trimmed(run: list[Token]) -> list[Token]:
    while run and run[-1].is_punct and run[-1].text not in CLOSING:
        run = run[:-1]
    while run and run[0].is_punct and run[0].text not in OPENING:
        run = run[1:]
    return run if any(not word.is_punct for word in run) else []


def drawn_to_quotations(extents: list[Extent], quotations: Quotations, cue: Extent) -> list[Extent]:
    """Widen extents to whole quotations, and split them where they run over the marks of one.

    An extent inside a quotation becomes the quotation (the parser sees only its last sentence), but never swallows the
    cue: a cue inside a quotation is reported speech of the quoted speaker.
    """
    drawn: list[Extent] = []
    for start, end in extents:
        for quotation in quotations.within(start, end):
            inside = min(end, quotation.end) - max(start, quotation.start)
            swallows = quotation.start <= cue.start < quotation.end
            if not swallows and inside > 0.5 * (end - start):
                start, end = min(start, quotation.start), max(end, quotation.end)
            elif not swallows:
                start = quotation.start if quotation.start < start < quotation.end else start
                end = quotation.end if quotation.start < end < quotation.end else end
        drawn.append(Extent(start, end))
    return merged(drawn, quotations.text)


def merged(extents: Iterable[Extent], text: str) -> list[Extent]:
    """Extents in order. Those that overlap, or have only white space of one paragraph between them, are made one."""
    result: list[Extent] = []
    for extent in sorted(extents):
        if result and re.fullmatch(r"[^\S\n]*", text[result[-1].end : extent.start]):
            result[-1] = Extent(result[-1].start, max(result[-1].end, extent.end))
        else:
            result.append(extent)
    return result


def kind_of(contents: list[Extent], quotations: Quotations) -> QuotationKind:
    """direct if every word of the content is quoted, indirect if none is, else mixed."""
    letters = quoted = 0
    for start, end in contents:
        for offset in range(start, end):
            if quotations.text[offset].isalnum():
                letters += 1
                quoted += quotations.is_quoted(offset)
    if not quoted:
        return "indirect"
    return "direct" if quoted == letters else "mixed"

"""The text of a PDF: its lines put together to paragraphs, across columns and pages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from statistics import median
from typing import NamedTuple

from dateline.ingest.pdf_lines import Line
from dateline.ingest.pdf_pages import Page
from dateline.words import beside

_RULES = beside(__file__, "pdf.toml")
_ITEM = re.compile(_RULES["item"])
_LEADERS = re.compile(_RULES["leaders"])
_BULLET = re.compile(_RULES["bullet"])
_SENTENCE_END = re.compile(_RULES["sentence_end"])
_NO_SPACE = re.compile(_RULES["no_space"])
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIVIDED = re.compile(rf"({_WORD.pattern})-$")
_FIRST, _LAST = frozenset(_RULES["compound_first"]), frozenset(_RULES["compound_last"])
_LEADING = 1.3  # of the usual distance between lines: a wider one is between paragraphs
_SPACE = 0.2  # heights of a line between words
_INDENT = 0.7  # heights of a line
_LONG = 0.6  # of a column's width: after a shorter line a new paragraph may begin with a small letter
_COLUMN = 3.0  # heights of a line: lines that begin this near to one another are of one column

Paragraph = list[Line]


class _Measure:
    """What is usual among the lines of a page."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.margins: dict[int, float] = {}
        distances = [(before.baseline - after.baseline) / after.height for before, after in pairwise(lines)]
        self.leading = median([distance for distance in distances if distance > 0] or [0.0])  # in heights of a line

    def margin(self, line: Line) -> float:
        """Where the lines of the line's column end."""
        left = round(line.left)
        if left not in self.margins:
            near = (other.right for other in self.lines if abs(other.left - left) < _COLUMN * line.height)
            self.margins[left] = max(near, default=line.right)
        return self.margins[left]


class PagedText(NamedTuple):
    """A text, a paragraph a line, and the offset at which each of its pages begins."""

    text: str
    page_starts: tuple[int, ...]


def text_of(pages: Sequence[Page]) -> PagedText:
    """Put pages together; words that are divided at the end of a line are made whole."""
    words = {
        word.lower() for page in pages for line in page.body for word in _WORD.findall(line.text.removesuffix("-"))
    }
    pieces: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    for paragraph in _flow(pages):
        for line, following in zip_longest(paragraph, paragraph[1:]):
            starts.setdefault(line.page, length)
            pieces.append(_glued(line.text, following.text, words) if following else f"{line.text}\n")
            length += len(pieces[-1])
    text = "".join(pieces).rstrip("\n")
    page_starts = [len(text)]
    for page in reversed(range(len(pages))):
        page_starts.append(min(starts.get(page, page_starts[-1]), page_starts[-1]))
    return PagedText(text, tuple(page_starts[:0:-1]))


def _flow(pages: Sequence[Page]) -> Iterator[Paragraph]:
    """The paragraphs of all pages. One that goes on over the end of a page stays whole: the page's notes come first."""
    last: Paragraph = []
    last_page = Page([], [])
    for page in pages:
        paragraphs = _paragraphs(page.body)
        if last and paragraphs and _goes_on(last, paragraphs[0][0], _Measure(last_page.body)):
            paragraphs[0] = last + paragraphs[0]
        elif last:
            yield last
        yield from _paragraphs(last_page.notes)
        *whole, last = paragraphs or [[]]
        yield from whole
        last_page = page
    if last:
        yield last
    yield from _paragraphs(last_page.notes)


def _paragraphs(lines: list[Line]) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    usual = _Measure(lines)
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1], line, usual):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(paragraph: Paragraph, line: Line, usual: _Measure) -> bool:
    """Whether a line belongs to the paragraph before it; ``usual`` is measured where that ends."""
    last = paragraph[-1]
    stands_alone = any(len(each.cells) > 1 or _LEADERS.search(each.text) for each in (last, line))
    if stands_alone or not 0.9 * last.height <= line.height <= 1.1 * last.height or _BULLET.match(line.text):
        return False
    has_ended = _SENTENCE_END.search(last.text) is not None
    margin = usual.margin(last)
    is_full = last.right + _SPACE * line.height + line.first_word > margin
    if _ITEM.match(line.text) and (has_ended or not is_full):
        return False
    is_next = line.page == last.page and last.baseline > line.baseline
    distance = (last.baseline - line.baseline) / line.height
    if is_next and (distance > _LEADING * usual.leading or _is_indented(paragraph, line)):
        return False
    is_long = last.right - last.left > _LONG * (margin - last.left)
    if is_long and not has_ended and (line.text[0].islower() or last.text.endswith("-")):
        return True
    return is_full and (is_next or not has_ended)


def _is_indented(paragraph: Paragraph, line: Line) -> bool:
    last = paragraph[-1]
    hangs = len(paragraph) == 1 and _ITEM.match(last.text) is not None
    return line.left - last.left > _INDENT * line.height and not hangs


def _glued(text: str, following: str, words: set[str]) -> str:
    """A line's text with what stands between it and the next line: mostly a space."""
    if _NO_SPACE.search(text):
        return text
    if not text.endswith("-") or text.endswith(" -"):
        return f"{text} "
    return text if _is_compound(text, following, words) else text[:-1]


def _is_compound(text: str, following: str, words: set[str]) -> bool:
    """Whether the hyphen at a line's end is the word's own, by the document's other words, or by ``pdf.toml``."""
    first, second = _DIVIDED.search(text), _WORD.match(following)
    if not first or not second or not (second[0][0].islower() or (first[1] + second[0]).isupper()):
        return True
    before, after = first[1].lower(), second[0].lower()
    if before + after in words:
        return False
    return f"{before}-{after}" in words or "-" in before or before in _FIRST or after in _LAST

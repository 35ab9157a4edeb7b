"""Lines of a PDF page, in reading order, with their place and size on the page."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile
from statistics import median
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from dateline.ingest.clean import clean, superscript

_DIVIDED = "\x02"  # what PDFium makes of a hyphen at which the end of a line divides a word
_GAP = 2.0  # heights of a character: a wider space divides the cells of a table
_OVERLAP = 0.3  # heights: so far back a character may begin that follows another on its line
_SAME_LINE = 0.6  # heights between the baselines of one line, at most: raised digits
_SPACE = 0.1  # heights of a character between two words, at least
_RAISED = 0.12  # heights of a line: a smaller digit that stands higher than this is raised
_SMALL = 0.85  # heights of a line


class Line(NamedTuple):
    """A line of text; lengths in points, from the page's lower left corner."""

    cells: tuple[str, ...]
    """Parts with wide gaps between them: more than one in a table, one elsewhere."""
    left: float
    right: float
    baseline: float
    height: float
    first_word: float
    """Width of the first word."""
    page: int
    """Number of the page, from 0."""

    @property
    def text(self) -> str:
        """The words of the line, with bars between cells."""
        return " | ".join(self.cells)


class _Glyph(NamedTuple):
    text: str
    left: float
    right: float
    baseline: float
    height: float


def lines_of(text_page: Any, page: int) -> Iterator[Line]:
    """The lines of a pypdfium2 text page; text that runs in another direction than most of it is left out."""
    run: list[_Glyph] = []
    for glyph in _glyphs(text_page):
        if run and _begins_line(run, glyph):
            yield from _line(run, page)
            run = []
        run.append(glyph)
    yield from _line(run, page)


def _begins_line(run: list[_Glyph], glyph: _Glyph) -> bool:
    """Whether a character is on another line than those before it. PDFium ends lines also around raised digits."""
    if glyph.text.isspace() or run[-1].text not in ("\n", _DIVIDED):
        return False
    last = next((before for before in reversed(run) if not before.text.isspace()), glyph)
    height = max(last.height, glyph.height)
    goes_on = -_OVERLAP * height < glyph.left - last.right < _GAP * height
    return not (goes_on and abs(glyph.baseline - last.baseline) < _SAME_LINE * height)


def _glyphs(page: Any) -> Iterator[_Glyph]:
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    count = pdfium.FPDFText_CountChars(page)
    angles = [round(pdfium.FPDFText_GetCharAngle(page, index), 1) for index in range(count)]
    main_angle = Counter(angles).most_common(1)[0][0] if angles else 0.0
    for index, angle in enumerate(angles):
        code = pdfium.FPDFText_GetUnicode(page, index)
        is_made_up = pdfium.FPDFText_IsGenerated(page, index) == 1  # spaces and line ends that the page only implies
        if code == 0 or (angle != main_angle and not is_made_up):
            continue
        pdfium.FPDFText_GetCharOrigin(page, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(page, index, box)
        yield _Glyph(chr(code), box.left, box.right, y.value, abs(box.top - box.bottom))


def _line(run: list[_Glyph], page: int) -> Iterator[Line]:
    """The line of a run of characters, if there is anything to see in it."""
    seen = [glyph for glyph in run if not glyph.text.isspace()]
    if not seen:
        return
    height = median(glyph.height for glyph in seen) or 1.0  # 0 in fonts without metrics
    baseline = median(glyph.baseline for glyph in seen)
    words = "".join(_pieces(run, baseline, height))
    cells = tuple(filter(None, (" ".join(clean(cell).split()) for cell in words.split("\t"))))
    if cells:
        *_, end = takewhile(lambda glyph: not glyph.text.isspace(), run[run.index(seen[0]) :])
        yield Line(cells, seen[0].left, seen[-1].right, baseline, height, end.right - seen[0].left, page)


def _pieces(run: list[_Glyph], baseline: float, height: float) -> Iterator[str]:
    """The characters, with raised digits as such, and a tab for each wide gap."""
    right: float | None = None
    is_broken = False  # PDFium has ended the line here, around a raised digit
    for glyph in run:
        if glyph.text.isspace():
            is_broken = is_broken or glyph.text in "\r\n"
            if not is_broken:
                yield " "
            continue
        gap = glyph.left - right if right is not None else 0.0
        if gap > _GAP * height or (is_broken and gap > _SPACE * height):
            yield "\t" if gap > _GAP * height else " "
        is_raised = glyph.height < _SMALL * height and glyph.baseline - baseline > _RAISED * height
        yield "-" if glyph.text == _DIVIDED else superscript(glyph.text) if is_raised else glyph.text
        right, is_broken = glyph.right, False

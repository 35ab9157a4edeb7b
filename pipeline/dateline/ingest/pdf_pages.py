"""The parts of PDF pages: their body and their footnotes, without what only belongs to the page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile
from statistics import median
from typing import NamedTuple

from dateline.ingest.pdf_lines import Line
from dateline.words import beside

_RULES = beside(__file__, "pdf.toml")
_PAGE_NUMBER = re.compile(_RULES["page_number"], re.IGNORECASE)
_NOTE = re.compile(_RULES["note"])
_MARGIN = 0.12  # of the height that the text has: so near to the top and bottom furniture stands
_SMALL_PRINT = 0.92  # of the height of the usual line


class Page(NamedTuple):
    """Lines of a page, in reading order."""

    body: list[Line]
    notes: list[Line]


def pages_of(pages: Sequence[Sequence[Line]]) -> Iterator[Page]:
    """Each page without its furniture: page numbers, and lines that other pages have at the same place of an edge.

    Numbers in such lines may differ. Footnotes are small print below the body.
    """
    repeated = Counter(place for page in pages for place in {_place(line) for line in page})
    lines = [line for page in pages for line in page]
    small = _SMALL_PRINT * median(line.height for line in lines) if lines else 0.0
    top, bottom = (
        max((line.baseline for line in lines), default=0.0),
        min((line.baseline for line in lines), default=0.0),
    )
    margin = _MARGIN * (top - bottom)

    def is_furniture(line: Line) -> bool:
        is_inside = bottom + margin < line.baseline < top - margin
        is_repeated = repeated[_place(line)] > 1 and any(map(str.isalpha, line.text))
        return not is_inside and (is_repeated or _PAGE_NUMBER.match(line.text) is not None)

    for page in pages:
        down = sorted(page, key=lambda line: -line.baseline)
        furniture = {*takewhile(is_furniture, down), *takewhile(is_furniture, reversed(down))}
        inside = _with_rows([line for line in page if line not in furniture])
        notes = _notes_of(inside, small)
        yield Page([line for line in inside if line not in notes], notes)


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.baseline)


def _notes_of(lines: list[Line], small: float) -> list[Line]:
    """The small print below the body of its column, from the first mark of a footnote on."""
    body = [line for line in lines if line.height >= small]
    below = [
        line
        for line in lines
        if line.height < small
        and not any(
            other.baseline < line.baseline and other.left < line.right and line.left < other.right for other in body
        )
    ]
    return [*dropwhile(lambda line: not _NOTE.match(line.text), below)]


def _with_rows(lines: list[Line]) -> list[Line]:
    """Cells are kept in tables only, which have two rows or more; elsewhere a wide gap is but a space."""
    has_cells = [False, *(len(line.cells) > 1 for line in lines), False]
    return [
        line if before or after else line._replace(cells=(" ".join(line.cells),))
        for before, line, after in zip(has_cells, lines, has_cells[2:], strict=False)
    ]

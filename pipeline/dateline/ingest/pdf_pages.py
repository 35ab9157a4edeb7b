"""The parts of PDF pages: their body and their footnotes, without what only belongs to the page."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from dateline.ingest.pdf_lines import Line

_RULES = tomllib.loads(Path(__file__).with_name("pdf.toml").read_text(encoding="utf-8"))
_PAGE_NUMBER = re.compile(_RULES["page_number"], re.IGNORECASE)
_NOTE = re.compile(_RULES["note"])
_SMALL_PRINT = 0.92  # of the height of the usual line


class Page(NamedTuple):
    """Lines of a page, in reading order."""

    body: list[Line]
    notes: list[Line]


def pages_of(pages: Sequence[Sequence[Line]]) -> Iterator[Page]:
    """Each page without its furniture: page numbers, and lines that other pages have at the same place of an edge.

    Numbers in such lines may differ. Footnotes are the small print at the end of a page that begins with a mark.
    """
    repeated = Counter(place for page in pages for place in {_place(line) for line in page})
    heights = [line.height for page in pages for line in page]
    small = _SMALL_PRINT * median(heights) if heights else 0.0

    def is_furniture(line: Line) -> bool:
        is_repeated = repeated[_place(line)] > 1 and any(map(str.isalpha, line.text))
        return is_repeated or _PAGE_NUMBER.match(line.text) is not None

    for page in pages:
        down = sorted(page, key=lambda line: -line.baseline)
        furniture = {*takewhile(is_furniture, down), *takewhile(is_furniture, reversed(down))}
        lines = _with_rows([line for line in page if line not in furniture])
        notes = [*takewhile(lambda line: line.height < small, reversed(lines))][::-1]
        while notes and not _NOTE.match(notes[0].text):
            notes = notes[1:]
        yield Page(lines[: len(lines) - len(notes)], notes)


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.baseline)


def _with_rows(lines: list[Line]) -> list[Line]:
    """Cells are kept in tables only, which have two rows or more; elsewhere a wide gap is but a space."""
    has_cells = [False, *(len(line.cells) > 1 for line in lines), False]
    return [
        line if before or after else line._replace(cells=(" ".join(line.cells),))
        for before, line, after in zip(has_cells, lines, has_cells[2:], strict=False)
    ]

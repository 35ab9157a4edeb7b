"""Texts as they are read: without what only makes them look well, and the way back to the text as given.

A run of blanks, and a no-break or thin space, is one blank; blanks at the ends of lines, zero-width characters and soft
hyphens are nothing. The quotation marks of other languages (`« … »`, `»…«`, `„…“`) are “…”. Components read the plain
text; their records are moved to where they stand in the text as given.
"""

import re
from array import array
from bisect import bisect_right
from typing import Any, NamedTuple, Self

from dateline.records import AnyRecord, Article, Extraction, Record, Span, rebuilt, relinked
from dateline.words import beside

_RULES = beside(__file__)
_BLANK = re.compile(f"[{_RULES['blanks']}]")
_ID = re.compile(r"(.*\.[a-z])(\d+)-(\d+)", re.DOTALL)
_UNSEEN = f"[{_RULES['blanks']}{_RULES['invisible']}]"
_GAP = rf"(?:{_UNSEEN}|\r(?={_UNSEEN}*+\n))"
_NOT_LINE_END = f"[^{_RULES['line_ends']}]"
_LAID_OUT = re.compile(
    rf"""(?P<edge>(?<!{_NOT_LINE_END}){_GAP}++|{_GAP}++(?!{_NOT_LINE_END})|{_RULES["told_to_listeners"]})
       | (?P<hyphen>(?<=\d)\u00AD(?=\w)|(?<=\w)\u00AD(?=\d))  # no word breaks at a digit: 13-24
       | {_GAP}{{2,}}+|(?![ ]){_GAP}""",
    re.VERBOSE,
)
_PAIRS = (tuple(map(re.escape, pair)) for pair in _RULES["quotation_marks"])
_QUOTED = re.compile(
    "|".join(
        rf"(?<!\w){opens}(?:{_GAP})*+(?=[^\s“”])[^{opens}{closes}“”\n]{{1,{_RULES['longest_quotation']}}}{closes}(?!\w)"
        for opens, closes in _PAIRS
    )
)
_INNER_BLANKS = re.compile(rf"\A(?:{_GAP})+|(?:{_GAP})+\Z")
_NOTHING = "\u200b"


class Plain(NamedTuple):
    """A text as it is read. Its stretches begin at ``starts``, and stand ``shifts`` further on in the text as given."""

    text: str
    starts: "array[int]"
    shifts: "array[int]"

    @classmethod
    def of(cls, given: str) -> Self:
        """Make a text plain."""
        parts: list[str] = []
        starts, shifts = array("l", [0]), array("l", [0])
        length = end = 0
        given = _QUOTED.sub(_in_usual_marks, given)
        for match in _LAID_OUT.finditer(given):
            parts += [given[end : match.start()], _instead(match)]
            length += match.start() - end + len(parts[-1])
            end = match.end()
            starts.append(length)
            shifts.append(end - length)
        return cls("".join([*parts, given[end:]]), starts, shifts)

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the plain text stands in the text as given: from its first character to its last."""
        return self._given(start), self._given(end - 1) + 1

    def _given(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]


def _in_usual_marks(quoted: re.Match[str]) -> str:
    """A quotation of the same length in “…”, where blanks beside the marks are nothing."""
    return f"“{_INNER_BLANKS.sub(lambda blanks: _NOTHING * len(blanks[0]), quoted[0][1:-1])}”"


def _instead(match: re.Match[str]) -> str:
    if match["edge"]:
        return ""
    if match["hyphen"]:
        return "-"
    return " " if _BLANK.search(match[0]) else ""


def moved(record: AnyRecord, plain: Plain, article: Article) -> AnyRecord:
    """A record of the plain text of an article at its place in the article as given, with the ids of that place."""

    def place(part: Record) -> dict[str, Any]:
        fields = article.cut(*plain.given(part.start, part.end)).model_dump() if isinstance(part, Span) else {}
        return fields | ({"id": id_there(part.id)} if isinstance(part, Extraction) else {})

    def id_there(id: str) -> str:
        kind, start, end = _ID.fullmatch(id).groups()  # type: ignore[union-attr]
        start, end = plain.given(int(start), int(end))
        return f"{kind}{start}-{end}"

    return relinked(rebuilt(record, place), id_there)

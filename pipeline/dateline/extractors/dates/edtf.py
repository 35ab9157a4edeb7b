"""A time as EDTF writes it (ISO 8601-2, Library of Congress profile, level 2): the periods at its two ends.

Weeks, weekends and what lies before year 1 in centuries and decades, which EDTF lacks, are intervals of days or years.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal, Self

from dateline.extractors.dates.periods import Period, iso_day, iso_year

Qualifier = Literal["", "?", "~", "%"]
"""Uncertain, approximate, or both."""

_QUALIFIERS: dict[str, Qualifier] = {"": "", "?": "?", "~": "~", "%": "%"}
_OPEN = ".."
_EDGE = re.compile(r"(?P<year>-?\d\d(?:\d\d+|\dX|XX))(?:-(?P<part>\d\d)(?:-(?P<day>\d\d))?)?(?P<qualifier>[?~%]?)")
_SEASONS, _QUARTERS, _HALVES = 20, 32, 39
"""What EDTF adds to the number of a season, quarter or half: quarters are 33 to 36."""


@dataclass(frozen=True)
class Edge:
    """The period at an end of a time."""

    period: Period
    qualifier: Qualifier = ""

    def __str__(self) -> str:
        return f"{_written(self.period)}{self.qualifier}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one date. Raises ``ValueError`` if it is none that ``str`` writes."""
        match = _EDGE.fullmatch(text)
        if match is None:
            raise ValueError(f"no date in EDTF: {text!r}")
        period = _period(match["year"], match["part"], match["day"])
        if not period.is_real:
            raise ValueError(f"not in the calendar: {text!r}")
        return cls(period, _QUALIFIERS[match["qualifier"]])


@dataclass(frozen=True)
class Edtf:
    """A time from the first day of one period to the last of another, or one period; ``None`` is an open end."""

    start: Edge | None
    end: Edge | None
    is_interval: bool = True

    @classmethod
    def of(cls, period: Period, qualifier: Qualifier = "") -> Self:
        """The time of a period; an interval has no qualifier."""
        if period.unit in ("W", "WE"):
            return cls(Edge(Period("D", *period.first)), Edge(Period("D", *period.last)))
        if period.unit in ("C", "E") and period.year <= 0:
            return cls(Edge(Period("Y", period.first[0])), Edge(Period("Y", period.last[0])))
        return cls(Edge(period, qualifier), Edge(period, qualifier), is_interval=False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``str`` writes. Raises ``ValueError`` for anything else."""
        start, slash, end = text.partition("/")
        if not slash:
            return cls(Edge.parse(start), Edge.parse(start), is_interval=False)
        return cls(_edge_or_open(start), _edge_or_open(end))

    def __str__(self) -> str:
        if not self.is_interval:
            return str(self.start)
        return "/".join(_OPEN if edge is None else str(edge) for edge in (self.start, self.end))

    @property
    def period(self) -> Period | None:
        """The one period that it is; none of an interval."""
        return self.start.period if self.start is not None and not self.is_interval else None

    @property
    def edges(self) -> tuple[Edge | None, Edge | None]:
        """Both ends."""
        return self.start, self.end

    @property
    def earliest(self) -> str | None:
        """The first day, as ``YYYY-MM-DD``."""
        return iso_day(self.start.period.first) if self.start is not None else None

    @property
    def latest(self) -> str | None:
        """The last day, as ``YYYY-MM-DD``."""
        return iso_day(self.end.period.last) if self.end is not None else None

    def until(self, end: "Edtf | None" = None) -> "Edtf":
        """From the start of this to the end of another time, or open."""
        return Edtf(self.start, end.end if end is not None else None)

    def plain(self) -> "Edtf":
        """Without qualifiers."""
        start, end = (edge and replace(edge, qualifier="") for edge in self.edges)
        return replace(self, start=start, end=end)


def _edge_or_open(text: str) -> Edge | None:
    return None if text == _OPEN else Edge.parse(text)


def _written(period: Period) -> str:
    year = iso_year(period.year)
    match period.unit:
        case "C":
            return f"{year[:-2]}XX"
        case "E":
            return f"{year[:-1]}X"
        case "H":
            return f"{year}-{_HALVES + period.number}"
        case "Q":
            return f"{year}-{_QUARTERS + period.number}"
        case "S":
            return f"{year}-{_SEASONS + period.number}"
        case "M":
            return f"{year}-{period.number:02d}"
        case "D":
            return iso_day(period.first)
    return year


def _period(year: str, part: str | None, day: str | None) -> Period:
    """The period that is written so; the first century and decade begin with year 1."""
    if year.endswith("X"):
        if part:
            raise ValueError("a century or decade has no months")
        return Period("C" if year.endswith("XX") else "E", max(int(year.replace("X", "0")), 1))
    if part is None:
        return Period("Y", int(year))
    if day is not None:
        return Period("D", int(year), int(part), int(day))
    number = int(part)
    for unit, before in (("H", _HALVES), ("Q", _QUARTERS), ("S", _SEASONS)):
        if number > before:
            return Period(unit, int(year), number - before)  # type: ignore[arg-type]
    return Period("M", int(year), number)

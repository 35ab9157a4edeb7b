"""What the head of an article says of its publication: a dispatch's dateline, or a line with the date.

Recognised here (``dateline.toml`` has the forms) and read into days; whether they are trusted is for ``article.py``.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile
from typing import NamedTuple

from dateline.words import beside, table

_RULES = beside(__file__)
_MONTHS = {**table("calendar.months"), **table("calendar.short_months")}
_WEEKDAYS = {**table("calendar.weekdays"), **table("calendar.short_weekdays")}


def _any_of(names: Iterable[str]) -> str:
    return rf"(?i:(?:{'|'.join(sorted(names, key=len, reverse=True))})\.?)"


_PARTS = {**_RULES["parts"], "month": _any_of(_MONTHS), "weekday": _any_of(_WEEKDAYS)}


def _pattern(written: str) -> re.Pattern[str]:
    """Put the parts in place of their names, which may stand in parts too."""
    while (expanded := re.sub(r"(?<!\?P)<(\w+)>", lambda found: f"(?:{_PARTS[found[1]]})", written)) != written:
        written = expanded
    return re.compile(written)


_LINES = {name: _pattern(written) for name, written in _RULES["lines"].items()}
_FULL_DATE = _pattern("<full_date>")
_MOST_LINES: int = _RULES["limits"]["lines"]
_PARAGRAPH: int = _RULES["limits"]["paragraph"]
_LONG_LINE: int = _RULES["limits"]["long_line"]
_WINDOW: int = _RULES["limits"]["window_days"]


class Day(NamedTuple):
    """A day as a dateline gives it: often without its year."""

    month: int
    day: int
    year: int | None

    @property
    def full(self) -> date | None:
        """The calendar day; None without a year, or for 31 February."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None

    def near(self, known: str) -> date | None:
        """The day with the year of another date: ``2023`` lends it outright, ``2023-09`` or a day only if near."""
        if len(known) == len("YYYY"):
            return self._replace(year=int(known)).full
        other = date.fromisoformat(known[:10] if len(known) > len("YYYY-MM") else f"{known}-15")
        days = (self._replace(year=other.year + shift).full for shift in (-1, 0, 1))
        return next((day for day in days if day and abs((day - other).days) <= _WINDOW), None)


def head_of(text: str) -> list[str]:
    """The first lines of a text that are not empty."""
    lines = (line.strip() for line in text[: _MOST_LINES * 2000].splitlines())
    return [line for line in lines if line][:_MOST_LINES]


def dispatch_day(head: Iterable[str]) -> Day | None:
    """The day of a dateline such as ``VLADIVOSTOK, Sept 13 (Agency) -`` at the beginning of a line."""
    for line in head:
        if found := _LINES["dispatch"].match(line) or _LINES["date_first"].match(line):
            return _day(found["date"])
    return None


def dateline_end(line: str) -> int:
    """Where a line goes on after its dateline; 0 if it begins with none."""
    forms = (_LINES[name].match(line) for name in ("dispatch", "date_first", "without_date"))
    return max((found.end() for found in forms if found), default=0)


def full_days(head: Iterable[str]) -> list[date]:
    """Every full date in the lines, in order."""
    days = (_day(found[0]).full for line in head for found in _FULL_DATE.finditer(line[:2000]))
    return [day for day in days if day]


def publication_days(lines: Iterable[str]) -> tuple[date | None, date | None]:
    """Days of publication and of the last change, from lines that say nothing else.

    A date alone in a line counts only if no other line is another date alone: a timeline has many.
    """
    published: date | None = None
    modified: date | None = None
    alone: set[date] = set()
    for line in _with_cues(takewhile(lambda line: len(line) <= _PARAGRAPH, lines)):
        if len(line) > _LONG_LINE:
            continue
        if found := _LINES["modified"].search(line):
            modified = modified or _day(found["date"]).full
        if found := _LINES["published"].search(line) or _LINES["byline"].fullmatch(line):
            published = published or _day(found["date"]).full
        elif (found := _LINES["alone"].fullmatch(line)) and (day := _day(found["date"]).full):
            alone.add(day)
    if published is None and len(alone) == 1:
        published = alone.pop()
    return published, modified


def _with_cues(lines: Iterable[str]) -> Iterator[str]:
    """Lines that only announce a date (``Published:``) put before the line that follows."""
    cue = ""
    for line in lines:
        if _LINES["cue"].fullmatch(line):
            cue = f"{line} "
        else:
            yield cue + line
            cue = ""


def _day(written: str) -> Day:
    if iso := re.search(r"(\d{4})-(\d\d)-(\d\d)", written):
        return Day(int(iso[2]), int(iso[3]), int(iso[1]))
    year = re.search(r"\d{4}", written)
    day = re.search(r"(?<!\d)\d{1,2}(?!\d)", written)
    month = next(_MONTHS[word.lower()] for word in re.findall(r"[A-Za-z]{3,}", written) if word.lower() in _MONTHS)
    return Day(month, int(day[0]) if day else 0, int(year[0]) if year else None)

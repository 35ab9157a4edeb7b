"""What the words of a date leave out: the year of `in July`, the day of `on Friday`."""

import re

from dateline.extractors.claims.statement.naming import TABLE
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.dates.periods import iso_year, read_day
from dateline.records import PUBLISHED, Date

_FROM_NOW, _FROM_THEN, _DAYS, _PARTS = (
    frozenset(TABLE["dates"][name]) for name in ("from_now", "from_then", "days", "parts")
)
_RELATIVE = _FROM_NOW | _FROM_THEN | frozenset(TABLE["dates"]["from_either"])
_WEEK = re.compile(r"\d{4}-W\d\d")
_PARTS_OF_YEARS = ("H", "Q", "S")


def note_of(date: Date) -> str | None:
    """What is added in brackets behind a date; None if its own words say all, or if its value is not nearly sure.

    A date that names its month or season lacks its year alone; any other is said in full.
    """
    if not date.anchor or not date.edtf or date.type not in {"DATE", "TIME"} or _is_in_doubt(date):
        return None
    if year := _missing_year(date):
        return year
    words = _words(date)
    if words.isdisjoint(_RELATIVE) and not words.isdisjoint(_years(date)):
        return None
    return _full(date, names_part=not words.isdisjoint(_PARTS))


def _is_in_doubt(date: Date) -> bool:
    """Whether `this week` counts from another date than that of publication, or `a week later` from that."""
    if date.anchor is None:
        return False
    return not _words(date).isdisjoint(_FROM_THEN if date.anchor == PUBLISHED else _FROM_NOW)


def phrase_of(date: Date) -> str | None:
    """The date as a phrase of its own: `on 3 May 2021`, or `on 2021-05-03` where its words count from another."""
    if date.edtf is None or _is_in_doubt(date):
        return None
    note = note_of(date)
    text = date.text[:1].lower() + date.text[1:] if date.text[:4].lower() == "the " else date.text
    said = text if note is None else f"{text} {note}" if _missing_year(date) else note
    is_day = all(edge is not None and edge.period.unit == "D" for edge in Edtf.parse(date.edtf).edges)
    return f"{'on' if is_day else 'in'} {said}"


def _missing_year(date: Date) -> str:
    """The year of a date that lacks nothing else (of a winter, both years).

    Empty if the date counts from another one.
    """
    words, years = _words(date), _years(date)
    is_named = not words.isdisjoint(_PARTS) and (words.isdisjoint(_DAYS) or any(word.isdigit() for word in words))
    is_complete = not words.isdisjoint(years)
    return "/".join(years) if is_named and words.isdisjoint(_RELATIVE) and not is_complete else ""


def _words(date: Date) -> set[str]:
    return set(re.findall(r"\w+", date.text.lower()))


def _years(date: Date) -> list[str]:
    return list(dict.fromkeys(iso_year(read_day(day)[0]) for day in (date.earliest, date.latest) if day))


def _full(date: Date, names_part: bool) -> str:
    """The date in EDTF, but for a week and a quarter, which have no readable one, and for a season that words name."""
    if date.edtf is None or _WEEK.fullmatch(date.value):
        return date.value
    time = Edtf.parse(date.edtf)
    if time.period is not None and time.period.unit == "Q" and not names_part:
        return time.period.value
    is_part = time.period is not None and time.period.unit in _PARTS_OF_YEARS
    return "/".join(_years(date)) if is_part else str(time.plain())

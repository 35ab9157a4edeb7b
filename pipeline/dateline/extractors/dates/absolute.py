"""The period that an expression names by itself, once its year is known. Pure functions of its fields."""

from datetime import date, timedelta

from dateline.extractors.dates.fields import Fields
from dateline.extractors.dates.holidays import holiday, nth_weekday
from dateline.extractors.dates.periods import Period, Unit, as_unit

_CENTURY_TURN = 40
"""Two digits up to this one are a year of the 21st century, higher ones of the 20th."""
_TUESDAY, _THURSDAY = 2, 4
_BY_NUMBER: tuple[tuple[str, Unit], ...] = (("quarter", "Q"), ("half", "H"), ("season", "S"), ("week", "W"))


def year_of(fields: Fields) -> int | None:
    """The year that the fields name: in full, in two digits, or in words; astronomical, so 1 BC is 0."""
    if "end_year" in fields:
        short = fields.number("end_year")
        century = fields.number("year") // 100 if "year" in fields else 19 if short > _CENTURY_TURN else 20
        return century * 100 + short
    if "spoken" in fields:
        hundreds, *rest = (senses["cardinal"] for senses in fields.atoms("spoken") if "cardinal" in senses)
        first = 2000 if hundreds == 2 else int(hundreds) * 100
        return first + sum(map(int, rest))
    if "year" not in fields:
        return None
    return 1 - fields.number("year") if fields.get("era") == -1 else fields.number("year")


def in_year(fields: Fields, year: int) -> Period:
    """The period that the fields name in a given year."""
    if "holiday" in fields:
        day = holiday(fields.word("holiday"), year, fields.number("offset", 0))
        return _around(day, as_unit(str(fields.get("within", "D"))))
    if "nth" in fields:
        return _nth(fields, year)
    if "month" in fields:
        month = fields.number("month")
        return Period("D", year, month, day_of(fields)) if "day" in fields else Period("M", year, month)
    for name, unit in _BY_NUMBER:
        if name in fields:
            return Period(unit, year, fields.number(name))
    return Period("Y", year)


def _around(day: date, unit: Unit) -> Period:
    """The week or weekend of a feast; of a Monday or Tuesday, the weekend before it."""
    is_early = unit == "WE" and day.isoweekday() <= _TUESDAY
    return Period.of_day(day - timedelta(days=_TUESDAY) if is_early else day).within(unit)


def _nth(fields: Fields, year: int) -> Period:
    """The first, last, ... week, weekend or weekday of a month, or its last day; weeks have their Thursday in it."""
    if fields.get("nth_unit") == "D":
        return Period("D", *Period("M", year, fields.number("month")).last)
    day = nth_weekday(year, fields.number("month"), fields.number("weekday", _THURSDAY), fields.number("nth"))
    return Period.of_day(day).within(as_unit(str(fields.get("nth_unit", "D"))))


def day_of(fields: Fields) -> int:
    """The day of the month, in figures or in words ("twenty-first")."""
    return fields.number("day") + fields.number("tens", 0)


def decade_or_century(fields: Fields) -> Period | None:
    """A decade ("the 1990s", "the '90s", "the 470s BC") or a century, named as people count them."""
    before = fields.get("era") == -1
    if "ordinal" in fields:
        first = (fields.number("ordinal") + fields.number("tens", 0) - 1) * 100
        return Period("C", -(first + 98) if before else max(first, 1))
    if "century" in fields:
        return Period("C", fields.number("century"))
    if "short_decade" in fields:
        return Period("E", 1900 + fields.number("short_decade"))
    if "decade" in fields:
        return Period("E", -(fields.number("decade") + 8) if before else fields.number("decade"))
    return None


def slashed_day(fields: Fields) -> Period | None:
    """A day written with slashes, where only one order of day and month is possible; else the year alone."""
    first, second, year = fields.number("first"), fields.number("second"), year_of(fields)
    if year is None or (first > 12 and second > 12):
        return None
    if first <= 12 and second <= 12 and first != second:
        return Period("Y", year)
    day, month = (first, second) if first > 12 else (second, first)
    return Period("D", year, month, day)

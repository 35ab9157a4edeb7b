"""The ends of an interval in the order of time: "from November to February"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.extractors.dates.periods import Period, day_number
from dateline.extractors.dates.recognise import Expression
from dateline.extractors.dates.resolve import Resolved

_FINE = ("M", "D")
"""Units of what is named without its year."""


def in_order(
    expressions: Sequence[Expression], start: Resolved | None, end: Resolved | None, today: date | None
) -> list[Resolved | None]:
    """The two ends; a start that would come after its end is that of the year before ("November to February 2017").

    Where the year stands with the start, the end is that of the year after ("October 2020 to May").

    Of months and days without a year the years are those that lie closest to ``today``, where that is given.
    """
    if not start or not start.period or not end or not end.period:
        return [start, end]
    if "end_year" in expressions[1].fields and not _follows(end, start):  # "2023-10" is no interval
        return [start, None]
    if (
        today
        and not _is_weekday(expressions[0])
        and not any(expression.fields.keys() & {"year", "end_year"} for expression in expressions)
        and _are_fine(start, end)
    ):
        pairs = [_within_a_year(start, end, year) for year in (start.period.year, end.period.year, end.period.year - 1)]
        days_off = [_days_off(pair, today) for pair in pairs]
        return [*pairs[days_off.index(min(days_off))]]
    if not _follows(end, start) and "year_before" in expressions[1].fields:
        end = _in_year(end, end.period.year + 1)
    elif not _follows(end, start):
        start = _a_week_back(start) if _is_weekday(expressions[0]) else _in_year(start, start.period.year - 1)
    return [start, end]


def _is_weekday(expression: Expression) -> bool:
    return "weekday" in expression.fields and "day" not in expression.fields


def _a_week_back(resolved: Resolved) -> Resolved:
    if resolved.period is None:
        return resolved
    return _at(resolved, resolved.period.shift(-7))


def _are_fine(*ends: Resolved) -> bool:
    return all(end.period is not None and end.period.unit in _FINE for end in ends)


def _within_a_year(start: Resolved, end: Resolved, year: int) -> tuple[Resolved, Resolved]:
    """The interval that begins in ``year``."""
    start, same_year = _in_year(start, year), _in_year(end, year)
    return start, same_year if _follows(same_year, start) else _in_year(end, year + 1)


def _days_off(ends: tuple[Resolved, Resolved], day: date) -> int:
    """Days between an interval and a day; 0 within it."""
    first, last = (end.period for end in ends)
    if first is None or last is None:
        return 0
    here = day.toordinal()
    return max(day_number(first.first) - here, here - day_number(last.last), 0)


def _follows(later: Resolved, earlier: Resolved) -> bool:
    return bool(later.period and earlier.period and earlier.period.first <= later.period.last)


def _in_year(resolved: Resolved, year: int) -> Resolved:
    """The same month or day of another year; as it is where it is none, or does not exist there."""
    period = resolved.period
    if period is None or resolved.type != "DATE" or period.unit not in _FINE:
        return resolved
    moved = replace(period, year=year)
    return _at(resolved, moved) if moved.is_real else resolved


def _at(resolved: Resolved, moved: Period) -> Resolved:
    """The same time of day at another period."""
    time = resolved.value.removeprefix(resolved.period.value) if resolved.period else ""
    return resolved._replace(period=moved, value=moved.value + time)

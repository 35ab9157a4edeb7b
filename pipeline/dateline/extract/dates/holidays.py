"""The day of a named day in a year: fixed, the nth weekday of a month, or counted from Easter."""

from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import easter


def holiday(rule: str, year: int, offset: int = 0) -> date:
    """The day that a rule of ``rules/60_holidays.toml`` names in a year, and so many days further.

    ``12-25`` is a month and day; ``11-4-4`` the fourth Thursday of November, ``5-1--1`` the last Monday of May;
    ``easter`` is Easter Sunday (dateutil's Gregorian computus). Raises ``ValueError`` for years that have none.
    """
    return _start(rule, year) + timedelta(days=offset)


def _start(rule: str, year: int) -> date:
    if rule == "easter":
        return easter(year)
    month, day, *which = rule.split("-", 2)
    if not which:
        return date(year, int(month), int(day))
    return nth_weekday(year, int(month), int(day), int(which[0]))


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first (1), last (-1), ... of a weekday (Monday is 1) in a month; ``ValueError`` if it has not so many."""
    if which > 0:
        first = date(year, month, 1)
        return date(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-which - 1))

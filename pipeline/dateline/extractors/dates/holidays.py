"""The day of a named day in a year: fixed, the nth weekday of a month, counted from Easter, or of a moving calendar."""

from calendar import monthrange
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, easter

from dateline.words import beside

_DAYS: dict[str, dict[int, date]] = {
    name: {day.year: day for day in days} for name, days in beside(__file__, "feasts.toml").items()
}


def holiday(rule: str, year: int, offset: int = 0) -> date:
    """The day that a rule of ``rules/60_holidays.toml`` names in a year, and so many days further.

    ``12-25`` is a month and day; ``11-4-4`` the fourth Thursday of November, ``5-1--1`` the last Monday of May;
    ``easter`` is Easter Sunday, ``orthodox_easter`` that of the Eastern churches (dateutil's computus); other names are
    those of ``feasts.toml``. Raises ``ValueError`` for years that have none.
    """
    return _start(rule, year) + timedelta(days=offset)


def _start(rule: str, year: int) -> date:
    if rule == "easter":
        return easter(year)
    if rule == "orthodox_easter":
        return easter(year, EASTER_ORTHODOX)
    if rule in _DAYS:
        return _feast(rule, year)
    month, day, *which = rule.split("-", 2)
    if not which:
        return date(year, int(month), int(day))
    return nth_weekday(year, int(month), int(day), int(which[0]))


def _feast(name: str, year: int) -> date:
    if year not in _DAYS[name]:
        raise ValueError(f"the day of {name} in {year} is not known")
    return _DAYS[name][year]


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first (1), last (-1), ... of a weekday (Monday is 1) in a month; ``ValueError`` if it has not so many."""
    if which > 0:
        first = date(year, month, 1)
        return date(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 + 7 * (-which - 1))

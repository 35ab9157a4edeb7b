"""Which of the periods of a name ("July", "Friday") is meant, given a period to count from. Pure functions.

``make`` gives the period in a year: of "29 February" it is one that exists in every fourth year only.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from dateline.extractors.dates.periods import Period

Make = Callable[[int], Period]

_YEARS_AROUND = 4
_BACKWARD_DAYS = 124
"""Days that a story steps back without a word about the year."""
_NEAR_DAYS = 61
_FRIDAY = 5


def closest(make: Make, here: Period) -> Period | None:
    """The one that begins closest to the day that ``here`` begins."""
    return min(_choices(make, here), key=lambda choice: abs(_day_number(choice) - _day_number(here)), default=None)


def last_begun(make: Make, here: Period) -> Period | None:
    """The last one that has begun when ``here`` ends."""
    return max((c for c in _choices(make, here) if c.first <= here.last), key=_day_number, default=None)


def next_unfinished(make: Make, here: Period) -> Period | None:
    """The first one that is not over when ``here`` begins."""
    return min((c for c in _choices(make, here) if c.last >= here.first), key=_day_number, default=None)


def going_on(make: Make, here: Period) -> Period | None:
    """The first period that is at most four months back, because stories go forward.

    Behind a bare year, the one in that year.
    """
    if here.unit == "Y":
        return make(here.year)
    earliest = _day_number(here) - _BACKWARD_DAYS
    return min((c for c in _choices(make, here) if _day_number(c) > earliest), key=_day_number, default=None)


def is_near(period: Period, here: Period) -> bool:
    """Whether only one period can be meant, whatever the tense of the sentence."""
    return abs(_day_number(period) - _day_number(here)) <= _NEAR_DAYS


def last_or_next(make: Make, here: Period, which: int) -> Period | None:
    """The last one that is over (-1), the one before (-2), that of the same year (0), or the next one to begin (1)."""
    if which == 0:
        return make(here.year)
    choices = sorted(_choices(make, here), key=_day_number)
    if which < 0:
        over = [choice for choice in choices if choice.last < here.first]
        return over[which] if len(over) >= -which else None
    ahead = [choice for choice in choices if choice.first > here.last]
    return ahead[which - 1] if len(ahead) >= which else None


def weekday_from(here: Period, weekday: int, which: int) -> Period:
    """The weekday (Monday is 1) before a day (-1), on or after it (0), or after it (1)."""
    ahead = (weekday - date(*here.first).isoweekday()) % 7
    if which < 0:
        return here.shift(ahead - 7)
    return here.shift(ahead or 7 if which > 0 else ahead)


def is_late_in_week(day: Period) -> bool:
    """Whether "this past week" is the one that the day lies in."""
    return date(*day.first).isoweekday() >= _FRIDAY


def _choices(make: Make, here: Period) -> list[Period]:
    choices = []
    for shift in range(-_YEARS_AROUND, _YEARS_AROUND + 1):
        with suppress(ValueError):  # a feast that is not held in every year
            choices.append(make(here.year + shift))
    return [choice for choice in choices if choice.is_real]


def _day_number(period: Period) -> int:
    """Days since year 0, near enough to compare."""
    year, month, day = period.first
    return year * 365 + month * 30 + day

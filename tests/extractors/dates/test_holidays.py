from datetime import date

import pytest

from dateline.extractors.dates.holidays import holiday


@pytest.mark.parametrize(
    ("rule", "year", "offset", "day"),
    [
        ("12-25", 1963, 0, date(1963, 12, 25)),
        ("11-4-4", 2023, 0, date(2023, 11, 23)),
        ("5-1--1", 2016, 0, date(2016, 5, 30)),
        ("11-1-1", 1998, 1, date(1998, 11, 3)),
        ("easter", 2016, 0, date(2016, 3, 27)),
        ("easter", 2016, -2, date(2016, 3, 25)),
    ],
)
def test_day_of_a_named_day(rule: str, year: int, offset: int, day: date) -> None:
    assert holiday(rule, year, offset) == day


def test_a_year_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(ValueError):
        holiday("easter", 0)

"""What expressions name by themselves, from their fields."""

import pytest

from dateline.extractors.dates.absolute import day_of, decade_or_century, in_year, slashed_day, year_of
from dateline.extractors.dates.fields import Field, Fields
from dateline.extractors.dates.periods import Period


def spoken(*numbers: int) -> tuple[dict[str, int], ...]:
    return tuple({"cardinal": number} for number in numbers)


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        ({}, None),
        ({"year": 1999}, 1999),
        ({"year": 264, "era": -1}, -263),
        ({"year": 264, "era": 1}, 264),
        ({"end_year": 40}, 2040),
        ({"end_year": 41}, 1941),
        ({"year": 1898, "end_year": 99}, 1899),
        ({"spoken": spoken(19, 90, 9)}, 1999),
        ({"spoken": spoken(2, 4)}, 2004),
        ({"spoken": ({"cardinal": 20}, {"'-'": True}, {"cardinal": 12})}, 2012),
    ],
)
def test_year(fields: dict[str, Field], year: int | None) -> None:
    assert year_of(Fields(fields)) == year


@pytest.mark.parametrize(
    ("fields", "period"),
    [
        ({}, Period("Y", 2023)),
        ({"month": 5}, Period("M", 2023, 5)),
        ({"month": 5, "day": 7}, Period("D", 2023, 5, 7)),
        ({"month": 5, "day": 1, "tens": 20}, Period("D", 2023, 5, 21)),
        ({"quarter": 3}, Period("Q", 2023, 3)),
        ({"half": 2}, Period("H", 2023, 2)),
        ({"season": 4}, Period("S", 2023, 4)),
        ({"week": 9}, Period("W", 2023, 9)),
        ({"month": 5, "nth": 1, "weekday": 1}, Period("D", 2023, 5, 1)),
        ({"month": 5, "nth": -1, "weekday": 1}, Period("D", 2023, 5, 29)),
        ({"month": 5, "nth": -1, "nth_unit": "D"}, Period("D", 2023, 5, 31)),
        ({"month": 5, "nth": 1, "nth_unit": "W"}, Period("W", 2023, 18)),
        ({"month": 6, "nth": 1, "nth_unit": "W"}, Period("W", 2023, 22)),
        ({"holiday": "12-25"}, Period("D", 2023, 12, 25)),
        ({"holiday": "easter", "offset": 1}, Period("D", 2023, 4, 10)),
        ({"holiday": "12-25", "within": "W"}, Period("W", 2023, 52)),
        ({"holiday": "12-25", "within": "WE"}, Period("WE", 2023, 51)),  # a Monday: the weekend before
        ({"holiday": "10-31", "within": "WE"}, Period("WE", 2023, 43)),  # a Tuesday
        ({"holiday": "11-01", "within": "WE"}, Period("WE", 2023, 44)),  # a Wednesday
    ],
)
def test_within_a_year(fields: dict[str, Field], period: Period) -> None:
    assert in_year(Fields(fields), 2023) == period


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"ordinal": 19}, "18"),
        ({"ordinal": 1}, "00"),
        ({"ordinal": 1, "tens": 20}, "20"),
        ({"ordinal": 4, "era": -1}, "BC03"),
        ({"century": 1800}, "18"),
        ({"decade": 1990}, "199"),
        ({"decade": 470, "era": -1}, "BC047"),
        ({"short_decade": 90}, "199"),
    ],
)
def test_decades_and_centuries(fields: dict[str, Field], value: str) -> None:
    period = decade_or_century(Fields(fields))
    assert period is not None and period.value == value


def test_what_is_neither_decade_nor_century() -> None:
    assert decade_or_century(Fields({"year": 1999})) is None


@pytest.mark.parametrize(
    ("first", "second", "period"),
    [
        (13, 4, Period("D", 2021, 4, 13)),
        (4, 13, Period("D", 2021, 4, 13)),
        (12, 13, Period("D", 2021, 12, 13)),
        (13, 12, Period("D", 2021, 12, 13)),
        (3, 12, Period("Y", 2021)),
        (12, 3, Period("Y", 2021)),
        (5, 5, Period("D", 2021, 5, 5)),
        (13, 13, None),
    ],
)
def test_slashes_tell_the_day_where_one_order_is_possible(first: int, second: int, period: Period | None) -> None:
    assert slashed_day(Fields({"first": first, "second": second, "year": 2021})) == period


def test_slashes_without_a_year_tell_nothing() -> None:
    assert slashed_day(Fields({"first": 13, "second": 4})) is None


def test_day_in_words() -> None:
    assert (day_of(Fields({"day": 1, "tens": 30})), day_of(Fields({"day": 9}))) == (31, 9)

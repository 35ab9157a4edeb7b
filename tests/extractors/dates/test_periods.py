from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.dates.periods import Period, Unit, as_unit, day_number, day_of_number, iso_day, read_day

VALUES = [
    (Period("C", 1800), "18", "18XX", "1800-01-01", "1899-12-31"),
    (Period("C", 1), "00", "00XX", "0001-01-01", "0100-12-31"),
    (Period("E", 2010), "201", "201X", "2010-01-01", "2019-12-31"),
    (Period("Y", 2023), "2023", "2023", "2023-01-01", "2023-12-31"),
    (Period("Y", -263), "BC0264", "-0263", "-0263-01-01", "-0263-12-31"),
    (Period("H", 2023, 2), "2023-H2", "2023-41", "2023-07-01", "2023-12-31"),
    (Period("Q", 2022, 3), "2022-Q3", "2022-35", "2022-07-01", "2022-09-30"),
    (Period("S", 2023, 1), "2023-SP", "2023-21", "2023-03-01", "2023-05-31"),
    (Period("S", 2023, 4), "2023-WI", "2023-24", "2023-12-01", "2024-02-29"),
    (Period("M", 2023, 2), "2023-02", "2023-02", "2023-02-01", "2023-02-28"),
    (Period("W", 2023, 37), "2023-W37", "2023-09-11/2023-09-17", "2023-09-11", "2023-09-17"),
    (Period("WE", 2023, 37), "2023-W37-WE", "2023-09-16/2023-09-17", "2023-09-16", "2023-09-17"),
    (Period("D", 2023, 9, 13), "2023-09-13", "2023-09-13", "2023-09-13", "2023-09-13"),
]


@pytest.mark.parametrize(("period", "value", "edtf", "first", "last"), VALUES, ids=[row[1] for row in VALUES])
def test_value_edtf_and_days(period: Period, value: str, edtf: str, first: str, last: str) -> None:
    assert (period.value, str(Edtf.of(period)), iso_day(period.first), iso_day(period.last)) == (
        value,
        edtf,
        first,
        last,
    )


def test_centuries_before_our_era_are_counted_backwards() -> None:
    fourth = Period("C", -398)
    assert (fourth.value, fourth.within("Y").value) == ("BC03", "BC0399")
    assert Period("Y", -263).within("C").value == "BC02"
    assert Period("E", -478).value == "BC047"
    assert str(Edtf.of(Period("E", -478))) == "-0478/-0469"


@pytest.mark.parametrize(
    ("period", "count", "value"),
    [
        (Period("M", 2023, 11), 3, "2024-02"),
        (Period("Q", 2023, 1), -1, "2022-Q4"),
        (Period("S", 2023, 4), 1, "2024-SP"),
        (Period("W", 2023, 52), 1, "2024-W01"),
        (Period("D", 2023, 12, 31), 1, "2024-01-01"),
        (Period("E", 1990), -1, "198"),
        (Period("Y", 1), -1, "BC0001"),
    ],
)
def test_shift_goes_over_the_ends_of_years(period: Period, count: int, value: str) -> None:
    assert period.shift(count).value == value


def test_days_that_no_calendar_has() -> None:
    assert not Period("D", 2023, 2, 29).is_real
    assert not Period("D", 2023, 6, 31).is_real
    assert Period("D", 2024, 2, 29).is_real


def test_what_is_shorter_than_a_day_is_a_day() -> None:
    assert (as_unit("TH"), as_unit("Q")) == ("D", "Q")


UNITS_OF_A_DAY: list[Unit] = ["C", "E", "Y", "H", "Q", "S", "M", "W", "D"]


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9000, 1, 1)), st.sampled_from(UNITS_OF_A_DAY))
def test_a_day_lies_within_its_periods(day: date, unit: Unit) -> None:
    period = Period.of_day(day).within(unit)
    assert period.first <= (day.year, day.month, day.day) <= period.last


@given(
    st.dates(min_value=date(2000, 1, 1), max_value=date(3000, 1, 1)),
    st.sampled_from(UNITS_OF_A_DAY),
    st.integers(-9, 9),
)
def test_shift_can_be_undone(day: date, unit: Unit, count: int) -> None:
    period = Period.of_day(day).within(unit)
    assert period.shift(count).shift(-count) == period


def test_days_move_by_any_unit() -> None:
    day = Period("D", 2024, 1, 31)
    assert day.moved("M", 1) == Period("D", 2024, 2, 29)
    assert day.moved("Y", -1) == Period("D", 2023, 1, 31)
    assert day.moved("W", 1) == Period("D", 2024, 2, 7)


@given(number=st.integers(-2_000_000, 6_000_000))
def test_days_are_counted_beyond_the_calendar(number: int) -> None:
    day = day_of_number(number)
    assert day_number(day) == number and read_day(iso_day(day)) == day
    if 1 <= day[0] <= 9999:
        assert date(*day).toordinal() == number

"""Dates of metadata, read or refused."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.moment import moment, year_or_month

ISO_TIME = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-05-12", "2024-05-12"),
        ("2024-5-3", "2024-05-03"),
        ("2024/05/12", "2024-05-12"),
        ("2024-05-12T10:15:30Z", "2024-05-12T10:15:30+00:00"),
        ("2024-05-12T10:15:30.5+0200", "2024-05-12T10:15:30.500000+02:00"),
        ("2024-05-12 10:15", "2024-05-12T10:15:00"),
        ("2024-05-12 10:15 UTC", "2024-05-12T10:15:00+00:00"),
        ("Sun, 12 May 2024 10:15:00 GMT", "2024-05-12T10:15:00+00:00"),
        ("Sun May 12 2024 10:15:30 GMT+0200 (Central European Summer Time)", "2024-05-12T10:15:30+02:00"),
        ("May 12, 2024 10:15 am EST", "2024-05-12T10:15:00"),
        ("May 12, 2024", "2024-05-12"),
        ("12 Sept. 2024", "2024-09-12"),
        ("12th of May 2024 at 3:45 pm", "2024-05-12T15:45:00"),
        ("  Sunday,\u00a012 May 2024 ", "2024-05-12"),
        ("25.05.2024", "2024-05-25"),
        ("05/25/2024", "2024-05-25"),
        ("D:20240512101530+02'00'", "2024-05-12T10:15:30+02:00"),
        ("D:20240512101530Z", "2024-05-12T10:15:30+00:00"),
        ("D:20240512101530", "2024-05-12T10:15:30"),
    ],
)
def test_full_dates_are_read(written: str, read: str) -> None:
    assert moment(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "May 2024",
        "2024-05",
        "2024",
        "12 May",
        "10:15",
        "Monday",
        "yesterday",
        "soon",
        "2024-13-40",
        "2024-05-12T25:00",
    ],
)
def test_less_than_a_day_is_refused(written: str) -> None:
    assert moment(written) is None


@pytest.mark.parametrize("written", ["20240512", "1715508900", "1715508900000", "12", "12.5", "12 05 2024", "3.14"])
def test_plain_numbers_are_no_dates(written: str) -> None:
    assert moment(written) is None


@pytest.mark.parametrize("written", ["05/06/2024", "5.6.2024", "12-05-24", "12 May 24"])
def test_what_can_be_read_in_two_ways_is_refused(written: str) -> None:
    assert moment(written) is None


@pytest.mark.parametrize("written", ["0001-01-01", "0001-01-01T00:00:00", "0001-01-01T00:00:00+00:00"])
def test_the_first_day_of_the_calendar_stands_for_an_unknown_one(written: str) -> None:
    assert moment(written) is None


@given(st.one_of(st.text(max_size=90), st.text("0123456789-:/. TZ+apmMayJun,'D", max_size=40)))
def test_any_text_is_read_or_refused(written: str) -> None:
    read = moment(written)
    assert read is None or ISO_TIME.fullmatch(read)


@given(st.datetimes())
def test_iso_dates_come_back(time: datetime) -> None:
    assert moment(str(time)) == time.isoformat()
    assert moment(str(time.date())) == time.date().isoformat()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024", "2024"),
        ("2024-05", "2024-05"),
        ("2024-05-xx", "2024-05"),
        ("2024-13-01", "2024"),
        ("20240512", None),
        ("May", None),
    ],
)
def test_year_or_month_of_a_date_that_says_no_more(written: str, read: str | None) -> None:
    assert year_or_month(written) == read

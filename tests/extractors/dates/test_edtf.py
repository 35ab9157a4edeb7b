import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.dates.edtf import Edge, Edtf
from dateline.extractors.dates.periods import Period, iso_day

YEARS = st.integers(-9999, 9999)
PERIODS = st.one_of(
    st.builds(Period, st.just("C"), st.integers(0, 99).map(lambda number: max(number * 100, 1))),
    st.builds(Period, st.just("E"), st.integers(0, 999).map(lambda number: max(number * 10, 1))),
    st.builds(Period, st.just("Y"), YEARS),
    st.builds(Period, st.just("H"), YEARS, st.integers(1, 2)),
    st.builds(Period, st.sampled_from(["Q", "S"]), YEARS, st.integers(1, 4)),
    st.builds(Period, st.just("M"), YEARS, st.integers(1, 12)),
    st.dates().map(Period.of_day),
)
EDGES = st.builds(Edge, PERIODS, st.sampled_from(["", "?", "~", "%"]))
SINGLE = EDGES.map(lambda edge: Edtf(edge, edge, is_interval=False))
TIMES = SINGLE | st.builds(Edtf, EDGES | st.none(), EDGES | st.none())


@given(TIMES)
def test_what_is_written_is_read_as_it_was(time: Edtf) -> None:
    assert Edtf.parse(str(time)) == time


@given(PERIODS)
def test_a_period_has_its_first_and_last_day(period: Period) -> None:
    time = Edtf.of(period)
    assert (time.period, time.earliest, time.latest) == (period, iso_day(period.first), iso_day(period.last))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "2023-13",
            "2023-00",
            "2023-02-30",
            "2023-20",
            "2023-25",
            "2023-37",
            "2023-42",
            "202X-01",
            "XXXX",
            "2023~~",
        ),
        *("2023/2024/2025", "2023/", "/2023", "23", "2023-1", "2023-09-1", "2023 "),
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"EDTF|calendar|months"):
        Edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "is_interval"),
    [
        ("2023-21", "2023-03-01", "2023-05-31", False),
        ("2023-33", "2023-01-01", "2023-03-31", False),
        ("2023-36", "2023-10-01", "2023-12-31", False),
        ("2023-40", "2023-01-01", "2023-06-30", False),
        ("19XX", "1900-01-01", "1999-12-31", False),
        ("199X~", "1990-01-01", "1999-12-31", False),
        ("../2023-02", None, "2023-02-28", True),
        ("2023-02/..", "2023-02-01", None, True),
        ("2023-02/2024", "2023-02-01", "2024-12-31", True),
        ("../..", None, None, True),
        ("2023-09-13/2023-09-13", "2023-09-13", "2023-09-13", True),
    ],
)
def test_days_of_a_time(text: str, earliest: str | None, latest: str | None, is_interval: bool) -> None:
    time = Edtf.parse(text)
    assert (time.earliest, time.latest, time.period is None) == (earliest, latest, is_interval)


def test_weeks_and_old_centuries_are_intervals() -> None:
    assert str(Edtf.of(Period("W", 2023, 37), "~")) == "2023-09-11/2023-09-17"
    assert str(Edtf.of(Period("WE", 2023, 37))) == "2023-09-16/2023-09-17"
    assert str(Edtf.of(Period("C", -398))) == "-0398/-0299"


def test_until_another_end() -> None:
    time, other = Edtf.parse("2019~/2020"), Edtf.parse("2023-05/2023-06?")
    assert [str(time.until(other)), str(time.until()), str(time.until(other).plain())] == [
        "2019~/2023-06?",
        "2019~/..",
        "2019/2023-06",
    ]

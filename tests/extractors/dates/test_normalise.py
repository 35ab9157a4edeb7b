import pytest

from dateline.extractors.dates.fields import Fields
from dateline.extractors.dates.normalise import count_of, duration_value, edtf_of, modifier, set_value, time_of_day
from dateline.extractors.dates.periods import Period


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (5, "TH", "PT5H"),
        (20, "Y", "P20Y"),
        (2, "10Y", "P20Y"),
        (0.5, "100Y", "P50Y"),
        (2.5, "Y", "P2Y6M"),
        (5.5, "TH", "PT5H30M"),
        (0.5, "TH", "PT30M"),
        (1.5, "D", "P1DT12H"),
        (0.5, "M", "P0.5M"),
        ("X", "TM", "PTXM"),
        ("X", "10Y", "PXY"),
    ],
)
def test_duration(count: float, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value


@pytest.mark.parametrize(
    ("senses", "count"),
    [
        ([{"number": 12}], 12),
        ([{"cardinal": 20}, {"'-'": True}, {"cardinal": 4}], 24),
        ([{"cardinal": 2}, {"scale": 100}, {"'and'": True}, {"cardinal": 50}], 250),
        ([{"'a'": True}, {"scale": 100}], 100),
        ([{"number": 2}, {"fraction_sign": 0.5}], 2.5),
        ([{"'a'": True}], 1),
        ([{"'a'": True}, {"'couple'": True}], 2),
        ([{"'a'": True}, {"uncounted": "X"}], "X"),
    ],
)
def test_count(senses: list[dict[str, float]], count: float | str) -> None:
    assert count_of(tuple(senses)) == count


@pytest.mark.parametrize(
    ("fields", "time"),
    [
        ({"clock": 330, "half_day": 12}, "T15:30"),
        ({"hour": 12, "half_day": 0}, "T00:00"),
        ({"clock": 900, "zone": "Z"}, "T09:00Z"),
        ({"clock": 11.3, "half_day": 0}, "T11:30"),
        ({"clock_with_seconds": 70503}, "T07:05:03"),
        ({"clock_word": "24:00"}, "T24:00"),
        ({"daypart": "EV"}, "TEV"),
        ({"clock": 1375}, None),
        ({"hour": 13, "half_day": 12}, None),
        ({}, None),
    ],
)
def test_time_of_day(fields: dict[str, int], time: str | None) -> None:
    assert time_of_day(Fields(fields)) == time


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"frequency": "P1Y"}, "P1Y"),
        ({"weekday": 1}, "XXXX-WXX-1"),
        ({"weekday": 2, "dayparts": "NI"}, "XXXX-WXX-2TNI"),
        ({"month": 7}, "XXXX-07"),
        ({"season": 2}, "XXXX-SU"),
        ({"unit": "M"}, "P1M"),
        ({"unit": "WE"}, "XXXX-WXX-WE"),
    ],
)
def test_set(fields: dict[str, int | str], value: str) -> None:
    assert set_value(Fields(fields)) == value


def test_a_part_goes_before_an_approximation() -> None:
    assert modifier(Fields({"approx": "APPROX", "part": "MID"})) == "MID"
    assert modifier(Fields({"approx": "APPROX"})) == "APPROX"
    assert modifier(Fields()) is None


def test_edtf_of_modified_periods() -> None:
    year = Period("Y", 1945)
    assert str(edtf_of(year, None)) == "1945"
    assert str(edtf_of(year, "START")) == "1945"
    assert str(edtf_of(year, "APPROX")) == "1945~"
    assert str(edtf_of(year, "AFTER")) == "1945/.."
    assert str(edtf_of(year, "BEFORE")) == "../1945"

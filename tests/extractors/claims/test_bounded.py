"""The time that dates give a clause; published on Wednesday 15 May 2024."""

import pytest

import dateline


def time_of(text: str) -> str | None:
    (claim,) = dateline.extract(text, "2024-05-15").claims
    return claim.when.edtf if claim.when else None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ada Brun won gold in 2012 and 2016.", "2012/2016"),
        ("Ada Brun won gold in 2012 and again in 2016.", "2012/2016"),
        ("In 2016 it rained in July.", "2016-07"),
        ("The share rose from 3 percent in 2019 to 11 percent in 2023.", "2019/2023"),
        ("Nils Orr met Ada Brun in 2012 in a year of drought.", "2012"),
    ],
)
def test_of_several_dates_a_list_is_an_interval_and_the_closer_one_counts(text: str, edtf: str) -> None:
    assert time_of(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("After 2001 the mine stood empty.", "2002/.."),
        ("Before 2001 the mine fed the town.", "../2000"),
        ("Shortly after 3 May the tower fell.", "2024-05-03/.."),
        ("Just after midnight on Tuesday the tower fell.", "2024-05-14"),
        ("The tower has stood since 2001.", "2001/2024-05-15"),
        ("The tower stood until 2001.", "../2001"),
        ("From 2001 the mine stood empty.", "2001/.."),
        ("From 2001 to 2005 the mine stood empty.", "2001/2005"),
    ],
)
def test_since_until_after_and_before_leave_an_end_open(text: str, edtf: str) -> None:
    days = {"../2000": {"../2000", "../2000-12-31"}, "2002/..": {"2002/..", "2002-01-01/.."}}
    assert time_of(text) in days.get(edtf, {edtf})

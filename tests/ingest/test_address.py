"""Dates in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.address import address_date


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://elderpost.example/2023/09/13/treaty-signed", "2023-09-13"),
        ("https://elderpost.example/news/2023/9/3/treaty-signed", "2023-09-03"),
        ("https://elderpost.example/world/2023/sep/13/treaty-signed", "2023-09-13"),
        ("https://elderpost.example/world/treaty-signed-2023-09-13/", "2023-09-13"),
        ("https://elderpost.example/20230913/1511547406.html", "2023-09-13"),
        ("https://elderpost.example/2023/09/treaty-signed", "2023-09"),
    ],
)
def test_dates_are_found(url: str, day: str) -> None:
    assert address_date(url) == day


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://elderpost.example/treaty-of-2023",
        "https://elderpost.example/article/1720230913",
        "https://elderpost.example/2023/13/45/treaty",
        "https://elderpost.example/?date=2023-09-13",
        "https://elderpost.example/20239999/treaty",
        "http://[broken",
    ],
)
def test_other_numbers_are_no_dates(url: str) -> None:
    assert address_date(url) is None


@given(st.text())
def test_any_text_is_an_address_without_an_error(url: str) -> None:
    found = address_date(url)
    assert found is None or found[:4] in url

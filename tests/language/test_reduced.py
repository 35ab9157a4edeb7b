"""Participles that the parser takes for the predicate; through the shipped model."""

import pytest

import dateline


def statements(text: str) -> list[str]:
    return [claim.statement for claim in dateline.extract(text).claims]


@pytest.mark.parametrize(
    "text",
    [
        "A patrol dispatched later that day to the bridge was stopped by three women.",
        "Three goats found in the ditch that night were alive.",
        "A ship built in Lisk for the army sank.",
        "The letters sent by the union have arrived.",
    ],
)
def test_a_participle_behind_its_noun_is_no_claim_of_its_own(text: str) -> None:
    assert statements(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor left and was seen in Lisk.", ["The mayor left.", "[The mayor] was seen in Lisk."]),
        (
            "The patrol stopped, was attacked and fled.",
            ["The patrol stopped.", "[The patrol] was attacked.", "[The patrol] fled."],
        ),
        ("The boats were sold in spring 2019.", ["The boats were sold in spring 2019."]),
        ("The bridge was closed and the school evacuated.", ["The bridge was closed.", "The school [was] evacuated."]),
    ],
)
def test_predicates_stay_what_they_are(text: str, expected: list[str]) -> None:
    assert statements(text) == expected

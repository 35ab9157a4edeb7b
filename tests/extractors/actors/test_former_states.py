"""Capitals of states that are no more."""

from collections.abc import Callable

import pytest

import dateline

States = Callable[[str], dict[str, list[str]]]


@pytest.fixture
def states() -> States:
    def find(text: str) -> dict[str, list[str]]:
        found = dateline.extract(text, "2024-05-01").actors
        return {actor.name: [m.text for m in actor.mentions if m.kind == "name"] for actor in found}

    return find


def test_a_dated_sentence_tells_whose_capital_it_was(states: States) -> None:
    text = "Russia will keep the treaty. In 1962 Moscow refused to sign it. In 1963 the Soviet Union signed it."
    assert states(text) == {"Russia": ["Russia"], "Soviet Union": ["Moscow", "Soviet Union"]}


def test_a_later_date_in_the_line_counts_more(states: States) -> None:
    text = "The Soviet Union signed it in 1963.\nIn 2019 Moscow refused to renew it. Then Moscow built more missiles."
    assert states(text) == {"Soviet Union": ["Soviet Union"], "Russia": ["Moscow", "Moscow"]}


def test_nobody_is_made_up_of_a_date_alone(states: States) -> None:
    assert states("Moscow refused to sign it in 1962.") == {"Russia": ["Moscow"]}

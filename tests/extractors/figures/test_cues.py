"""Directions by the words beside a figure."""

import pytest

from dateline.extractors.figures.cues import change_after, change_before


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ("Output rose ", "up"),
        ("Output grew by about ", "up"),
        ("Output grew by at least another ", "up"),
        ("Output fell just over ", "down"),
        ("Output fell to as few as ", "to"),
        ("Output fell by ", "down"),
        ("an increase of ", "up"),
        ("a cut of ", "down"),
        ("Output rose by 5% to ", "to"),
        ("Output fell from ", "from"),
        ("GDP declined by 49.2% (from ", "from"),
        ("The firm cut ", "none"),
        ("The firm cut its output by ", "down"),
        ("Output rose. Then came ", "none"),
        ("They drove from ", "none"),
        ("The storm cut the town's supplies to ", "to"),
    ],
)
def test_words_before_give_a_direction(before: str, change: str) -> None:
    assert change_before(f"{before}5", len(before), "mass") == change


@pytest.mark.parametrize("dimension", ["percentage", "ratio"])
def test_a_share_may_be_lost_directly(dimension: str) -> None:
    assert change_before("They lost half", 10, dimension) == "down"


def test_those_who_lose_a_supply_are_no_end_of_a_change() -> None:
    assert change_before("It cut power to 500 homes", 16, None) == "none"
    assert change_before("It cut staff to 500 people", 16, None) == "to"


@pytest.mark.parametrize(
    ("after", "change"),
    [
        (" less than last year", "down"),
        (" more in May than a year earlier", "up"),
        (" fewer than under the pact of 1990", "down"),
        (" higher at the close.", "up"),
        (" more than its rival", "none"),
        (" of the total", "none"),
    ],
)
def test_a_comparison_with_before_gives_a_direction(after: str, change: str) -> None:
    assert change_after(f"6%{after}", 2) == change


def test_what_is_put_up_does_not_rise() -> None:
    assert change_before("They put up a 5-acre shed", 14, "area") == "none"
    assert change_before("Trade was up a third", 13, "ratio") == "up"


def test_what_is_shot_down_does_not_fall() -> None:
    assert change_before("They shot down 28 drones", 15, None) == "none"
    assert change_before("Shares were down $5", 17, "currency") == "down"

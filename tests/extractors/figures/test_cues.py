"""Directions by the words beside a figure."""

import pytest

from dateline.extractors.figures.cues import change_after, change_before, is_other_end


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


@pytest.mark.parametrize(
    ("before", "dimension", "change"),
    [
        # the end and the start of a change
        ("It cut power to ", None, "none"),
        ("It cut power to ", "mass", "to"),
        ("Power was cut to ", None, "none"),
        ("Power was cut from ", None, "from"),
        ("Power had cut to ", None, "to"),
        ("Staff was cut to ", None, "to"),
        ("It gave power to ", None, "none"),
        ("It rose to ", None, "to"),
        ("Power to ", None, "none"),
        ("to ", None, "none"),
        # up and down count at a distance only beside by, or at the end
        ("Sales, up from ", None, "from"),
        ("Sales were up 5% to ", None, "to"),
        ("It went up by a mile to ", None, "to"),
        ("They walked up there to ", None, "none"),
        ("Down there they drove from ", None, "none"),
        # by
        ("Sales rose after it fell by ", None, "down"),
        ("Sales rose in the far north of it by ", None, "up"),
        ("Sales rose in all of the far north of the old land by ", None, "none"),
        ("It was made by ", None, "none"),
        # words between
        ("a rise of ", None, "up"),
        ("a rise of a ", None, "up"),
        ("a rise in ", None, "none"),
        ("it was up a ", "ratio", "up"),
        ("it was up a ", "area", "none"),
        ("it was up an ", "area", "none"),
        ("it was up by ", "area", "up"),
        ("it rose a ", "area", "up"),
        ("it rose between ", None, "up"),
        ("it rose by between ", None, "up"),
        # directly before
        ("it rose ", None, "up"),
        ("it was up ", None, "none"),
        ("it was up ", "mass", "up"),
        ("it lost ", "percentage", "down"),
        ("it lost ", "mass", "none"),
        ("it was ", "mass", "none"),
        # in the same sentence
        ("It rose.\nIt came from ", None, "none"),
        ("It rose, and came from ", None, "from"),
        ("It rose in St. lands from ", None, "from"),
    ],
)
def test_the_direction_follows_from_words_and_dimension(before: str, dimension: str | None, change: str) -> None:
    assert change_before(f"{before}5", len(before), dimension) == change


def test_a_word_of_change_far_before_tells_nothing() -> None:
    for between, change in ((14, "from"), (15, "from"), (16, "none"), (17, "none")):
        before = f"It rose {'so ' * between}from "
        assert (between, change_before(f"{before}5", len(before), None)) == (between, change)


@pytest.mark.parametrize(
    ("after", "change"),
    [
        (" less", "down"),
        (" less-known", "none"),
        ("less", "none"),
        (" more than in 2019", "up"),
        (" more than in 2119", "none"),
        (" more than a week before", "up"),
        (" more than an hour", "none"),
        (" more than ever", "none"),
        (" more. That is less than ours", "up"),
    ],
)
def test_what_a_comparison_is_with(after: str, change: str) -> None:
    assert change_after(f"6%{after}", 2) == change


@pytest.mark.parametrize(
    ("between", "is_end"),
    [(" to ", True), (" in May to ", True), (" to about ", True), (" to a good ", False), (". They came to ", False)],
)
def test_what_a_change_leads_to(between: str, is_end: bool) -> None:
    text = f"$9{between}$3"
    assert is_other_end(text, 2, 2 + len(between)) is is_end

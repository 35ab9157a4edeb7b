"""Which dates of a clause say when it happens; published on Wednesday 15 May 2024."""

import pytest

import dateline


def times(text: str) -> dict[str, str | None]:
    """The predicates of a text with the times of their own dates."""
    claims = dateline.extract(text, "2024-05-15").claims
    return {
        claim.predicate.text: claim.when.edtf if claim.when and claim.when.how == "explicit" else None
        for claim in claims
    }


@pytest.mark.parametrize(
    ("text", "predicate", "edtf"),
    [
        ("On Monday Nils Orr left Lisk.", "left", "2024-05-13"),
        ("Nils Orr left Lisk on Monday.", "left", "2024-05-13"),
        ("The health ministry on Sunday closed the mill.", "closed", "2024-05-12"),
        ("By the deadline of 1 June 1991, they had destroyed it.", "had destroyed", "../1991-06-01"),
        ("They were able to pay the staff last Friday.", "were", "2024-05-10"),
        ("It began to build the dam in 2019.", "began", "2019"),
        ("It will start to fill the lake in July 2025.", "will start to fill", "2025-07"),
        ("February 2026 will be the first month.", "will be", "2026-02"),
        ("The union will call a strike as early as next week.", "will call", "2024-05-20/.."),
    ],
)
def test_a_date_that_hangs_on_the_predicate_is_its_time(text: str, predicate: str, edtf: str) -> None:
    assert edtf in (times(text).get(predicate), *times(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "The union condemned the arrest announced on Monday.",
        "The patient is being treated, having flown back late on Sunday.",
        "The league filed a lawsuit to stop the ban from taking effect on July 1.",
        "Mines have killed hundreds of farmers, including 27 near Varn on 4 March 2024.",
        "The 1945 order lapsed.",
        "They sold the paper of Monday.",
    ],
)
def test_a_date_that_hangs_on_another_word_is_not(text: str) -> None:
    assert set(times(text).values()) == {None}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Hask has led the country since independence in 1980.", "1980/2024-05-15"),
        ("The bank has cut rates twice since the February meeting.", "2024-02/2024-05-15"),
        ("The archive had stood empty long before the March 2020 fire.", "../2020-02-29"),
        ("The port was closed until the strike of 1951.", "../1951"),
    ],
)
def test_a_noun_between_leaves_the_bound_to_the_date(text: str, edtf: str) -> None:
    assert list(times(text).values()) == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "Farrow said on 7 May that 12 boats had left.",
        "The mayor said Friday the bridge had been closed.",
        "The mayor told reporters Friday the bridge had been closed.",
        "The guild said in 2019 that nine shops had shut.",
    ],
)
def test_the_day_of_saying_is_not_that_of_what_is_said(text: str) -> None:
    assert set(times(text).values()) == {None}


def test_of_two_dates_that_of_an_event_in_the_object_is_the_event_s() -> None:
    assert times("The Council on Friday condemned the raid on Dunmere on 23 April.") == {"condemned": "2024-05-10"}


def test_behind_what_is_said_the_day_is_its_own() -> None:
    assert times("Farrow said that 12 boats had left on 7 May.") == {"had left": "2024-05-07"}

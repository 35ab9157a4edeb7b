"""The time of claims, read by the whole pipeline; published on Friday 14 June 2024."""

from typing import NamedTuple

import pytest

import dateline

PUBLISHED = "2024-06-14"


class Time(NamedTuple):
    edtf: str
    how: str


def times(text: str) -> dict[str, Time | None]:
    """Predicates with their times."""
    claims = dateline.extract(text, PUBLISHED).claims
    return {
        claim.predicate.text: Time(str(claim.when.edtf), claim.when.how) if claim.when else None for claim in claims
    }


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The talks have not begun.", "have not begun", Time("2024-06-14", "tense")),
        ("The talks have begun.", "have begun", None),
        ("The port will close.", "will close", Time("2024-06-14/..", "tense")),
        ("The port could close soon.", "could close", Time("2024-06-14/..", "tense")),
        ("Prices have doubled since 2019.", "have doubled", Time("2019/2024-06-14", "explicit")),
        ("The bridge will be finished by 2030.", "will be finished", Time("2024-06-14/2030", "explicit")),
        ("The bridge was finished by 2012.", "was finished", Time("../2012", "explicit")),
        ("The share rose from 3 percent in 2019 to 11 percent in 2023.", "rose", Time("2019/2023", "explicit")),
        ("Mara Quist was minister from 2014 to 2019.", "was", Time("2014/2019", "explicit")),
        ("The Rhine flows into the North Sea.", "flows", None),
        ("The mine produces copper every year.", "produces", None),
    ],
)
def test_tense_and_bounds_are_read_with_the_day_of_publication(text: str, predicate: str, time: Time | None) -> None:
    assert times(text)[predicate] == time


def test_what_happened_when_another_thing_did_has_its_date() -> None:
    found = times("In March 2013, Lisk closed its banks while it negotiated a rescue.")
    assert found["negotiated"] == Time("2013-03", "inherited")


def test_the_date_of_a_past_clause_is_not_that_of_a_present_one() -> None:
    assert times("The firm failed in 2019 and owes 60 million crowns.")["owes"] == Time("2024-06-14", "tense")


def test_the_day_of_the_news_holds_to_the_end_of_the_next_paragraph() -> None:
    text = (
        "The court in Lisk convicted Mara Quist on Thursday. It acquitted her aide.\n\nThe judges rejected two charges."
        "\n\nShe arrived in a red coat.\n"
    )
    found = times(text)
    assert found["acquitted"] == found["rejected"] == Time("2024-06-13", "inherited")
    assert found["arrived"] is None


def test_entries_of_a_timeline_have_the_date_at_their_head() -> None:
    text = (
        "# How it came about\n\n20 June 1963. The two governments agree on a direct line.\n\n"
        "1 July 1968. The treaty is opened for signature. It bans new tests.\n\n"
        "26 May 1972. Both presidents sign an accord.\n"
    )
    found = times(text)
    assert found["agree"] == Time("1963-06-20", "inherited")
    assert found["is opened"] == Time("1968-07-01", "inherited")
    assert found["bans"] is None


def test_what_somebody_says_after_a_dated_saying_is_said_then() -> None:
    text = (
        "Mara Quist told reporters on Thursday that the plan would cost 8 million crowns. "
        "“We will borrow the rest,” Quist said."
    )
    found = times(text)
    assert found["will borrow"] == Time("2024-06-13/..", "tense")
    assert found["would cost"] == Time("2024-06-13/..", "tense")


def test_hypothetical_would_is_no_future() -> None:
    assert times("“I would trust nobody,” Mara Quist said on Thursday.")["would trust"] is None


def test_an_interview_is_said_when_it_was_held() -> None:
    text = (
        "We met Mara Quist in her garden last week.\n\nLisk Herald: Do you still trust the plan?\n\n"
        "Quist: I trust it.\n\nLisk Herald: What comes next?\n\nQuist: It will be slow.\n"
    )
    found = times(text)
    assert found["trust"] == Time("2024-06-03/2024-06-09", "tense")
    assert found["will be"] == Time("2024-06-03/..", "tense")

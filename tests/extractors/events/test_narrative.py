"""The day of the story, where a clause has no time of its own."""

import pytest
from tests.extractors.events.conftest import Read, claim_of, time_of

LEAD = "The court in Lisk convicted Mara Quist on Tuesday."
TUESDAY = ("2024-05-14", "narrative")


@pytest.mark.parametrize(
    "text",
    [
        "Police led her away.",
        "\n\nPolice led her away.",
        "The judge said that police led her away.",
        "The hall was full.\n\nPolice led her away.",
    ],
)
def test_what_happened_is_of_the_day_that_the_lead_tells(read: Read, text: str) -> None:
    assert time_of(claim_of(read(f"{LEAD} {text}"), "led")) == TUESDAY


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She studied law in Varn.", "studied"),
        ("She ran a shop for twenty years.", "ran"),
        ("She often walked to the port.", "walked"),
        ("She had fled to Varn.", "fled"),
        ("An earlier trial ended in silence.", "ended"),
        ("She may have fled.", "fled"),
        ("“They burned the letters,” she said.", "burned"),
        ("The man who hid her wept.", "hid"),
        ("In 2019 she fled. Police caught her.", "caught"),
    ],
)
def test_states_lives_habits_and_other_times_have_not_its_day(read: Read, text: str, words: str) -> None:
    time = time_of(claim_of(read(f"{LEAD} {text}"), words))
    assert time is None or time[0] != TUESDAY[0] or time[1] != "narrative"


def test_a_day_told_behind_is_that_of_the_story_from_there_on(read: Read) -> None:
    result = read(f"{LEAD} On Monday a guard fell. Police closed the hall.")
    assert time_of(claim_of(result, "closed")) == ("2024-05-13", "narrative")


def test_a_new_paragraph_goes_back_to_the_lead(read: Read) -> None:
    result = read(f"{LEAD} On Monday a guard fell.\n\nPolice closed the hall.")
    assert time_of(claim_of(result, "closed")) == TUESDAY


def test_far_behind_another_time_the_day_of_the_lead_is_over(read: Read) -> None:
    text = f"{LEAD}\n\nIn 1951 a flood ruined Lisk.{' The town was poor.' * 8}\n\nPolice closed the hall."
    assert time_of(claim_of(read(text), "closed")) is None


@pytest.mark.parametrize("published", [None, "2024-09-15"])
def test_only_days_near_publication_are_news(read: Read, published: str | None) -> None:
    text = "The court in Lisk convicted Mara Quist on 14 May 2024.\n\nPolice closed the hall."
    assert time_of(claim_of(read(text, published), "closed")) is None


def test_it_is_the_less_sure_the_further_away(read: Read) -> None:
    result = read(f"{LEAD} Police led her away. Her aunt wept.")
    first, second = (claim_of(result, words).when for words in ("led", "wept"))
    assert first is not None
    assert second is not None
    assert first.confidence > second.confidence

"""Where events are spoken of: nouns of what happens once, and names."""

import pytest
from tests.extractors.events.conftest import Read


def names(read: Read, text: str) -> list[str]:
    return [event.name for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The storm hit Lisk.", ["storm"]),
        ("Nils Orr left after the long debate.", ["long debate"]),
        ("Ada Brun praised the talks between Kovar and Norvik.", ["talks between Kovar and Norvik"]),
        ("The talks and the vote failed.", ["talks", "vote"]),
        ("The raid that shocked Lisk began at dawn.", ["raid"]),
        ("Nils Orr opened the Kelm Summit.", ["Kelm Summit"]),
    ],
)
def test_an_event_is_named_by_the_words_of_its_noun(read: Read, text: str, found: list[str]) -> None:
    assert names(read, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "No attack was reported.",
        "Every attack is a crime.",
        "Attacks are crimes.",
        "They fear another attack.",
        "Kovar bought attack helicopters.",
        "The bridge was closed in March 2019.",
        "The mayor of Lisk left.",
    ],
)
def test_what_does_not_happen_once_is_no_event(read: Read, text: str) -> None:
    assert names(read, text) == []


def test_a_part_of_an_event_is_named_after_it(read: Read) -> None:
    (event,) = read("Nils Orr opened the summit. He left after the summit banquet.").events
    assert [mention.text for mention in event.mentions] == ["the summit", "summit"]


@pytest.mark.parametrize(("text", "kind"), [("the Kelm Summit", "name"), ("the long summit", "nominal")])
def test_a_capital_and_a_name_before_make_a_name(read: Read, text: str, kind: str) -> None:
    (event,) = read(f"Nils Orr opened {text}.").events
    assert [mention.kind for mention in event.mentions] == [kind]

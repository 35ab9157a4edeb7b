"""Which descriptions and pronouns mean the same actor, read by the whole pipeline."""

import pytest

import dateline
from dateline.records import Actor


def at(text: str, *phrases: str) -> list[Actor | None]:
    """The actor mentioned at each phrase; a number behind ``#`` tells which of several places."""
    actors = dateline.extract(text).actors
    found: list[Actor | None] = []
    for phrase in phrases:
        words, _, number = phrase.partition("#")
        start = -1
        for _ in range(int(number or 1)):
            start = text.index(words, start + 1)
        end = start + len(words)
        fitting = (a for a in actors if any(start <= m.start < end and m.end <= end for m in a.mentions))
        found.append(next(fitting, None))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the mill said it was shut. Ivo Lund, a spokesman for the port, said it was not.",
        "Ivo Lund, a spokesman for the port, said it was shut. A spokesman for the mill said it was not.",
        "The judge in Lisk freed the man, she said. The judge in Varn said there was no proof.",
        "Lisk mayor Ivo Lund said he had signed. The mayor of Varn said she had not.",
    ],
)
def test_two_with_different_complements_are_two(text: str) -> None:
    result = dateline.extract(text)
    first, *_, last = (each.source_actor for each in result.attributions)
    assert first is None or first != last


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The colonel ordered the march. He lost two men. The porter ran away. He was found in May.", "He#2"),
        ("The minister praised the plan. The mayor rejected it. He called it a trap.", "He"),
        ("The glazier fixed the roof. He broke a lamp. The baker paid for it. He was angry as well.", "He#2"),
    ],
)
def test_he_goes_to_neither_of_two_in_doubt(text: str, pronoun: str) -> None:
    first = text.split(" ")[1]
    actor, *_ = at(text, pronoun)
    assert actor is None or first not in actor.name


def test_an_unnamed_minister_is_no_mayor() -> None:
    one, other = at("The minister praised the plan. The mayor rejected it.", "The minister", "The mayor")
    assert one is None or one is not other


def test_the_same_office_goes_on() -> None:
    text = "Ada Holm, the mayor of Wexford Sands, opened the fair. The mayor then left."
    one, other = at(text, "Ada Holm", "The mayor")
    assert one is other is not None


def test_no_person_is_it() -> None:
    text = "A spokesman for the mill said it was shut. The clerk said it was open."
    assert at(text, "it", "it#2") == [None, None]

"""Which mentions are of one event."""

import pytest
from tests.extractors.events.conftest import Read, event_of


def mentions(read: Read, text: str) -> list[list[str]]:
    """The mentions of each event."""
    return [[mention.text for mention in event.mentions] for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A storm hit Lisk. The storm killed six.", [["A storm", "The storm"]]),
        ("A storm hit Lisk. A storm hit Varn.", [["A storm"], ["A storm"]]),
        ("A blast hit Lisk. The explosion killed six.", [["A blast", "The explosion"]]),
        ("A blast hit Lisk. The incident shocked Varn.", [["A blast", "The incident"]]),
        ("The first raid failed. The second raid failed.", [["The first raid"], ["The second raid"]]),
        ("Two raids failed. The raid in Lisk began late.", [["Two raids"], ["The raid in Lisk"]]),
        ("The storm hit Lisk. The vote was close.", [["The storm"], ["The vote"]]),
        ("The Kelm Summit failed. They left the Kelm Summit.", [["The Kelm Summit", "the Kelm Summit"]]),
        ("The adoption of Law 12 failed. The adoption of the budget failed.", None),
        ("Kovar’s attack failed. Norvik’s attack failed.", [["Kovar’s attack"], ["Norvik’s attack"]]),
    ],
)
def test_a_definite_noun_takes_up_what_may_be_the_same(read: Read, text: str, found: list[list[str]] | None) -> None:
    assert mentions(read, text) == found if found else len(mentions(read, text)) == 2


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Kovar attacked the port on Sunday. The attack killed six.", "attacked"),
        ("Nils Orr resigned on Monday. His resignation shocked Lisk.", "resigned"),
        ("Two trains collided. Police arrested Nils Orr. The arrest angered Lisk.", "arrested"),
    ],
)
def test_a_noun_and_the_clause_that_tells_the_same_are_one(read: Read, text: str, verb: str) -> None:
    result = read(text)
    event = event_of(result, verb)
    assert [mention.kind for mention in event.mentions] == ["verb", "nominal"]
    (claim,) = (claim for claim in result.claims if claim.id in event.claims)
    assert claim.predicate.text == verb
    assert event.id in claim.events


@pytest.mark.parametrize(
    "text",
    [
        "Kovar did not attack the port. The attack on Lisk killed six.",
        "Kovar attacked the port. An attack killed six.",
        "Kovar attacked the port. Norvik’s attack killed six.",
        "Kovar might attack the port. The attack killed six.",
    ],
)
def test_what_was_not_told_is_not_taken_up(read: Read, text: str) -> None:
    assert event_of(read(text), "ttack killed" if False else "ttack").claims == ()


def test_who_takes_part_and_where(read: Read) -> None:
    result = read("Kovar attacked Norvik on Sunday. The attack in Lisk killed six.")
    event = event_of(result, "attack in")
    names = {actor.id: actor.name for actor in result.actors}
    assert {names[id] for id in event.participants} <= {"Kovar", "Norvik"}
    assert [names[id] for id in event.places] in ([], ["Lisk"])

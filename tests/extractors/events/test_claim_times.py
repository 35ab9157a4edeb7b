"""The times that claims take from events."""

import pytest
from tests.extractors.events.conftest import Read, claim_of, time_of


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("Kovar attacked the port on Sunday. Six people died in the attack.", "died", ("2024-05-12", "event")),
        ("Kovar attacked the port on Sunday. The attack killed six people.", "killed", ("2024-05-12", "event")),
        ("The summit on 3 May failed. At the summit banquet, Nils Orr sang.", "sang", ("2024-05-03", "event")),
        ("The March 3 raids targeted two banks.", "targeted", ("2024-03-03", "event")),
        ("A raid on Sunday that killed four was the second.", "killed four", ("2024-05-12", "event")),
        ("The war of 1951 ruined Lisk. Norvik has been neutral since the war.", "neutral", ("1951/..", "event")),
        ("The war of 1951 ruined Lisk. Norvik was neutral until the war.", "neutral", ("../1951", "event")),
    ],
)
def test_a_claim_has_the_time_of_the_event_that_it_tells_or_names(
    read: Read, text: str, words: str, time: tuple[str, str]
) -> None:
    result = read(text)
    claim = claim_of(result, words)
    assert time_of(claim) == time
    assert claim.when is not None
    assert set(claim.when.events) <= set(claim.events) != set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The raid of 2019 failed. Nils Orr has a book about the raid.", "book"),
        ("The raid of 2019 failed. Nils Orr studies the raid.", "studies"),
    ],
)
def test_what_is_only_about_an_event_has_not_its_time(read: Read, text: str, words: str) -> None:
    claim = claim_of(read(text), words)
    assert claim.events
    assert claim.when is None or claim.when.how != "event"


def test_its_own_date_comes_first(read: Read) -> None:
    text = "Kovar attacked the port on Sunday. On Monday six people died in the attack."
    assert time_of(claim_of(read(text), "died")) == ("2024-05-13", "explicit")

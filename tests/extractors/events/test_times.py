"""When events happened."""

import pytest
from tests.extractors.events.conftest import Read, event_of, time_of


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("The March 3 raids failed.", "raids", ("2024-03-03", "explicit")),
        ("Nils Orr praised Monday’s talks.", "talks", ("2024-05-13", "explicit")),
        ("Kovar attacked the port on Sunday. Lisk condemned the attack.", "attack", ("2024-05-12", "explicit")),
        ("The storm hit Lisk on Sunday.", "storm", ("2024-05-12", "explicit")),
        ("They held talks on Sunday.", "talks", ("2024-05-12", "explicit")),
        ("On Sunday Nils Orr recalled the storm.", "storm", None),
        ("It was the first rise since 2022. The rise was small.", "rise", None),
        ("A storm hit Lisk. Nils Orr visited the town.", "storm", None),
    ],
)
def test_an_event_has_the_time_of_its_noun_or_of_what_tells_it(
    read: Read, text: str, words: str, time: tuple[str, str] | None
) -> None:
    events = [event for event in read(text).events if any(words in mention.text for mention in event.mentions)]
    assert [time_of(event) for event in events] in ([time], [] if time is None else [time])


def test_the_most_precise_of_its_dates_counts(read: Read) -> None:
    text = "The talks in May failed. The talks on 3 May were the last."
    assert ("2024-05-03", "explicit") in {time_of(event) for event in read(text).events}


def test_an_event_of_the_story_has_its_day(read: Read) -> None:
    text = "The mayor resigned on Tuesday. A storm hit the town."
    assert time_of(event_of(read(text), "storm")) == ("2024-05-14", "narrative")

"""Events that are known beforehand."""

from pathlib import Path

import pytest
import spacy
from tests.extractors.events.conftest import claim_of, event_of, time_of

import dateline
from dateline.errors import UsageError
from dateline.extractors.events.known import KnownEvent, KnownEvents, load_events

FLOOD = {"id": "flood", "name": "Great Lisk Flood", "kind": "disaster", "start": "1951-02-03", "end": "1951-02-09"}


def test_names_and_aliases_are_found_whatever_their_letters_the_longest_first() -> None:
    nlp = spacy.blank("en")
    flood = KnownEvent(**FLOOD, aliases=("Lisk Flood",))
    found = KnownEvents(nlp.tokenizer, [flood]).find(nlp("After the great Lisk flood came the LISK FLOOD of talk."))
    assert [(span.text, entry.id) for span, entry in found] == [("great Lisk flood", "flood"), ("LISK FLOOD", "flood")]


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        ("1951-02-03", "1951-02-09", "1951-02-03/1951-02-09"),
        ("1951-02-03", "1951-02-03", "1951-02-03"),
        ("1951", "1952", "1951/1952"),
        ("1951", None, "1951/.."),
    ],
)
def test_its_time_is_from_its_first_to_its_last_day(start: str, end: str | None, edtf: str) -> None:
    assert str(KnownEvent(**FLOOD | {"start": start, "end": end}).time) == edtf


@pytest.mark.parametrize(
    "line", ['{"id": "flood"}', '{"id": "x", "name": "X", "kind": "war", "start": "1952", "end": "1951"}', "{"]
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(KnownEvent(**FLOOD).model_dump_json() + "\n" + line, encoding="utf-8")
    with pytest.raises(UsageError, match="line 2"):
        list(load_events(path))


def test_events_of_the_user_give_their_days(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text(KnownEvent(**FLOOD).model_dump_json(exclude_none=True), encoding="utf-8")
    result = dateline.extract("Nils Orr has lived there since the Great Lisk Flood.", "2024-05-15", knowledge=path)
    event = event_of(result, "Flood")
    assert (event.key, event.name, event.mentions[0].kind) == ("flood", "Great Lisk Flood", "name")
    assert time_of(event) == ("1951-02-03/1951-02-09", "event")
    assert time_of(claim_of(result, "lived")) == ("1951-02-09/..", "event")


def test_the_shipped_events_have_ids_and_names_of_their_own() -> None:
    events = list(load_events())
    assert len({event.id for event in events}) == len(events) >= 600
    phrases = [phrase.lower() for event in events for phrase in {event.name, *event.aliases}]
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []

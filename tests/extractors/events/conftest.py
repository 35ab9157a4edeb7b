"""Texts read by the whole pipeline, published on Wednesday 15 May 2024."""

from collections.abc import Callable

import pytest

import dateline
from dateline.records import Claim, Event, Result

PUBLISHED = "2024-05-15"
Read = Callable[..., Result]


@pytest.fixture(scope="session")
def read() -> Read:
    """``read("Kovar attacked …")`` gives its records."""
    return lambda text, published=PUBLISHED: dateline.extract(text, published)


def event_of(result: Result, words: str) -> Event:
    """The event with a mention that has the words."""
    return next(event for event in result.events if any(words in mention.text for mention in event.mentions))


def claim_of(result: Result, words: str) -> Claim:
    """The shortest claim with the words."""
    return min((claim for claim in result.claims if words in claim.text), key=lambda claim: len(claim.text))


def time_of(record: Claim | Event) -> tuple[str, str] | None:
    """The time of a claim or event, and how it is known."""
    return (str(record.when.edtf), record.when.how) if record.when else None

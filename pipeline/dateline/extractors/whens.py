"""Records of times, each with how sure it is by how it was found and how far away (``whens.toml``)."""

from collections.abc import Iterable

from dateline.extractors.dates.edtf import Edtf
from dateline.records import Date, How, When
from dateline.words import beside

_TABLE: dict[str, dict[str, float]] = beside(__file__)
_DIGITS = 2
NAMED_IN_STATEMENTS = 0.9
"""The confidence from which on a statement may name the day."""


def confidence_of(how: How, sentences: int = 0) -> float:
    """The confidence of a time that was found so many sentences away."""
    row = _TABLE[how]
    value = row["begin"] - sentences * row.get("a_sentence", 0.0)
    return round(max(value, row.get("least", 0.0)), _DIGITS)


def when_of_date(date: Date, how: How, confidence: float | None = None) -> When:
    """The time that a date names."""
    return When(
        edtf=date.edtf,
        earliest=date.earliest,
        latest=date.latest,
        dates=(date.id,),
        how=how,
        confidence=confidence_of(how) if confidence is None else confidence,
    )


def when_of_time(
    time: Edtf, how: How, dates: Iterable[str] = (), events: Iterable[str] = (), confidence: float | None = None
) -> When:
    """A time, with the ids of the dates and events that give it."""
    return When(
        edtf=str(time),
        earliest=time.earliest,
        latest=time.latest,
        dates=tuple(dates),
        events=tuple(events),
        how=how,
        confidence=confidence_of(how) if confidence is None else round(confidence, _DIGITS),
    )

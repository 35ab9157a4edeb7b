"""What kind of text it is: news, which dates from its publication, or a history, which dates from its own story."""

from collections.abc import Sequence
from datetime import date

from dateline.extract.dates.recognise import Phrase

_NEAR_YEARS = 2
"""Years that news still looks back to."""
_FEWEST_YEARS = 4
"""A text with fewer years that lie further back is no history."""


def is_narrative(phrases: Sequence[Phrase], published: date | None) -> bool:
    """Whether a text tells a history: it begins far from its publication, names years often, and seldom a weekday."""
    if published is None:
        return True
    named = [phrase.fields for phrase in phrases if "year" in phrase.fields and not _is_day(phrase, published)]
    years = [fields.number("year") for fields in named]
    far = [year for year in years if abs(year - published.year) > _NEAR_YEARS]
    current = sum("day_word" in phrase.fields or "weekday" in phrase.fields for phrase in phrases)
    return len(far) >= _FEWEST_YEARS and years[0] in far and len(far) > len(years) / 3 and len(years) > 2 * current


def _is_day(phrase: Phrase, day: date) -> bool:
    """Whether a phrase writes this day in full: the head of a text often repeats when it was published."""
    fields = phrase.fields
    return (fields.get("year"), fields.get("month"), fields.get("day")) == (day.year, day.month, day.day)

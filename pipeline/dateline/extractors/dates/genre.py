"""What kind of text it is: news, which dates from its publication, or a history, which dates from its own story."""

from collections.abc import Sequence

from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import Phrase

_NEAR_YEARS = 2
"""Years that news still looks back to."""
_FEWEST_YEARS = 4
"""A text with fewer years that lie further back is no history."""
_CURRENT = {"day_word", "weekday", "which", "direction"}
"""Fields that tell of the time of writing: yesterday, Friday, last month, a year ago."""
_YEARS_A_CURRENT, _YEARS_A_VAGUE = 8, 4
"""A history names at least so many years for each of these, or for each of these and of "now" and "recent"."""


def is_history(phrases: Sequence[Phrase], present: Period | None) -> bool:
    """Whether a text tells a history.

    It begins far from when it was written, names years often, and seldom a weekday, last month or now.
    """
    if present is None:
        return True
    named = [phrase.fields for phrase in phrases if "year" in phrase.fields and not _is_day(phrase, present)]
    years = [fields.number("year") for fields in named]
    far = [year for year in years if abs(year - present.year) > _NEAR_YEARS]
    current = sum(not phrase.fields.keys().isdisjoint(_CURRENT) for phrase in phrases)
    vague = sum(phrase.rule.kind == "vague" for phrase in phrases)
    is_told = len(years) > max(_YEARS_A_CURRENT * current, _YEARS_A_VAGUE * (current + vague))
    return len(far) >= _FEWEST_YEARS and years[0] in far and len(far) > len(years) / 3 and is_told


def _is_day(phrase: Phrase, present: Period) -> bool:
    """Whether a phrase writes this day in full: the head of a text often repeats when it was published."""
    fields = phrase.fields
    return (fields.get("year"), fields.get("month"), fields.get("day")) == present.first

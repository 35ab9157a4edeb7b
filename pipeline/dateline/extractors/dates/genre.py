"""What kind of text it is: news, which dates from its publication, or a history, which dates from its own story."""

from collections.abc import Sequence

from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import Expression

_NEAR_YEARS = 2
"""Years that news still looks back to."""
_FEWEST_YEARS = 4
"""A text with fewer years that lie further back is no history."""
_CURRENT = {"day_word", "weekday", "which", "direction"}
"""Fields that tell of the time of writing: yesterday, Friday, last month, a year ago."""
_YEARS_A_CURRENT, _YEARS_A_VAGUE = 8, 4
"""A history names at least so many years for each of these, or for each of these and of "now" and "recent"."""


def is_history(expressions: Sequence[Expression], present: Period | None) -> bool:
    """Whether a text tells a history.

    It begins far from when it was written, names years often, and seldom a weekday, last month or now.
    """
    if present is None:
        return True
    named = [
        expression.fields
        for expression in expressions
        if "year" in expression.fields and not _is_day(expression, present)
    ]
    years = [fields.number("year") for fields in named]
    far = [year for year in years if abs(year - present.year) > _NEAR_YEARS]
    current = sum(not expression.fields.keys().isdisjoint(_CURRENT) for expression in expressions)
    vague = sum(expression.rule.kind == "vague" for expression in expressions)
    is_told = len(years) > max(_YEARS_A_CURRENT * current, _YEARS_A_VAGUE * (current + vague))
    return len(far) >= _FEWEST_YEARS and years[0] in far and len(far) > len(years) / 3 and is_told


def _is_day(expression: Expression, present: Period) -> bool:
    """Whether an expression writes this day in full: the head of a text often repeats when it was published."""
    fields = expression.fields
    return (fields.get("year"), fields.get("month"), fields.get("day")) == present.first

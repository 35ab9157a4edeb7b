"""Scores of dates, as TempEval-3 has them (UzZaman et al. 2013)."""

from collections.abc import Sequence

from dateline.evaluate.score import Score, Scores, exact, match
from dateline.records import Date


def score_dates(found: Sequence[Date], gold: Sequence[Date]) -> Scores:
    """``strict``: the same span; ``relaxed``: spans that overlap; ``value``: overlap and the same TIMEX3 value."""
    pairs = match(found, gold)
    same_value = sum(first.value == second.value for first, second in pairs)
    return {
        "strict": exact(found, gold),
        "relaxed": Score.of(len(pairs), len(found), len(gold)),
        "value": Score.of(same_value, len(found), len(gold)),
    }

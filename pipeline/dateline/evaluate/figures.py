"""Scores of figures."""

from collections.abc import Sequence
from decimal import Decimal

from dateline.evaluate.score import Score, Scores, exact, match
from dateline.records import Figure


def score_figures(found: Sequence[Figure], gold: Sequence[Figure]) -> Scores:
    """``span``: the same span; ``value``: overlap and the same number or range; ``value+unit``: the unit as well."""
    same_value = [(first, second) for first, second in match(found, gold) if _numbers(first) == _numbers(second)]
    same_unit = [pair for pair in same_value if (pair[0].unit, pair[0].currency) == (pair[1].unit, pair[1].currency)]
    return {
        "span": exact(found, gold),
        "value": Score.of(len(same_value), len(found), len(gold)),
        "value+unit": Score.of(len(same_unit), len(found), len(gold)),
    }


def _numbers(figure: Figure) -> list[Decimal | None]:
    return [Decimal(number) if number is not None else None for number in (figure.value, figure.low, figure.high)]

"""Whether confidence keeps its word: of the claims given 0.8, four in five should be right."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.records import Claim

_STEPS = (0.5, 0.6, 0.7, 0.8, 0.9)  # where the bins of confidence begin, beside 0


class Bin(NamedTuple):
    """Claims of about the same confidence: where the bin begins, how many, their mean confidence, the share right."""

    begin: float
    claims: int
    given: float
    right: float


class Reliability(NamedTuple):
    """Bins, and the expected calibration error: the mean difference of given and right (Naeini et al. 2015)."""

    bins: list[Bin]
    error: float


def reliability(judged: Iterable[tuple[Claim, bool]]) -> Reliability:
    """Of claims with whether they are right."""
    pairs = [(claim.confidence, is_right) for claim, is_right in judged]
    bins = []
    for begin, end in zip((0.0, *_STEPS), (*_STEPS, 1.01), strict=True):
        inside = [pair for pair in pairs if begin <= pair[0] < end]
        if inside:
            given, right = (sum(values) / len(inside) for values in zip(*inside, strict=True))
            bins.append(Bin(begin, len(inside), given, right))
    error = sum(each.claims * abs(each.given - each.right) for each in bins) / max(len(pairs), 1)
    return Reliability(bins, error)

"""What a score is, and how records found are matched with records of the gold."""

from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from typing import TypeVar

from dateline.records import Span

AnySpan = TypeVar("AnySpan", bound=Span)


@dataclass(frozen=True)
class Score:
    """Counts that add up over articles (micro average): what was found, what is in the gold, what of each is right."""

    found: int = 0
    gold: int = 0
    right_found: float = 0
    right_gold: float = 0

    @classmethod
    def of(cls, right: int, found: int, gold: int) -> "Score":
        """The score where each right one in what was found is one in the gold."""
        return cls(found, gold, right, right)

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0 to 1; 0 where nothing was found."""
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found, 0 to 1; 0 where there is no gold."""
        return self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(mine + others for mine, others in zip(astuple(self), astuple(other), strict=True)))


Scores = dict[str, Score]


def overlap(first: Span, second: Span) -> int:
    """Number of characters that two spans share."""
    return max(0, min(first.end, second.end) - max(first.start, second.start))


def exact(found: Sequence[Span], gold: Sequence[Span]) -> Score:
    """Score of spans that must have the very same ends."""
    places_found, places_gold = ({(span.start, span.end) for span in spans} for spans in (found, gold))
    return Score.of(len(places_found & places_gold), len(places_found), len(places_gold))


def match(
    found: Sequence[AnySpan],
    gold: Sequence[AnySpan],
    weigh: Callable[[AnySpan, AnySpan], tuple[int, ...]] = lambda first, second: (overlap(first, second),),
) -> list[tuple[AnySpan, AnySpan]]:
    """Pairs of one found and one of the gold, each in one pair at most: the heaviest first, then in order of the text.

    Two records whose weights are all 0 are no pair.
    """
    weights = {(f, g): weigh(found[f], gold[g]) for f in range(len(found)) for g in range(len(gold))}
    candidates = sorted((pair for pair in weights if any(weights[pair])), key=lambda pair: [-w for w in weights[pair]])
    pairs: dict[int, int] = {}
    for f, g in candidates:
        if f not in pairs and g not in pairs.values():
            pairs[f] = g
    return [(found[f], gold[g]) for f, g in sorted(pairs.items())]

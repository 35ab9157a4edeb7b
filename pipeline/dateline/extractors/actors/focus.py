"""Who is in focus: how present each of several candidates is at a place of the text.

Each mention adds one to an actor's activation, which fades from sentence to sentence (after the centering idea that
what was mentioned last and most often is what a short form picks up).
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Generic, TypeVar

Actor = TypeVar("Actor", bound=Hashable)

_FADING = 0.7  # what is left of a mention's weight one sentence later
_MARGIN = 1.5  # the first must be so many times as present as the second
_FAMILIARITY = 0.3  # weight of an actor's share of the candidates' mentions so far, beside the fading ones


class Focus(Generic[Actor]):
    """Activations of actors, told and asked in the order of the text.

    ``familiar`` says how often the article names each actor in full: a headline may use a short form before that.
    """

    def __init__(self, familiar: Mapping[Actor, int]) -> None:
        self._activations: dict[Actor, tuple[float, int]] = {}
        self._mentions = Counter(familiar)

    def note(self, actor: Actor, sentence: int, weight: float = 1.0) -> None:
        """The actor is mentioned in this sentence."""
        self._activations[actor] = (self._activation(actor, sentence) + weight, sentence)
        self._mentions[actor] += 1

    def pick(self, candidates: Sequence[Actor], sentence: int) -> Actor | None:
        """The candidate in focus, or ``None`` if two are about equally so."""
        return next(iter(self.ahead(candidates, sentence, 1)), None)

    def ahead(self, candidates: Sequence[Actor], sentence: int, number: int) -> tuple[Actor, ...]:
        """The ``number`` candidates in focus; none if there are fewer, or another one is about equally so."""
        total = sum(self._mentions[candidate] for candidate in candidates) or 1
        weights = {
            candidate: self._activation(candidate, sentence) + _FAMILIARITY * self._mentions[candidate] / total
            for candidate in candidates
        }
        ordered = sorted(candidates, key=lambda candidate: -weights[candidate])
        first, others = ordered[:number], ordered[number:]
        if len(first) < number or (others and weights[first[-1]] <= _MARGIN * weights[others[0]]):
            return ()
        return tuple(first)

    def _activation(self, actor: Actor, sentence: int) -> float:
        activation, last = self._activations.get(actor, (0.0, sentence))
        return activation * _FADING ** (sentence - last)

"""BIO labels: their order, and the best sequence that keeps to it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

OUTSIDE = "O"


class LabelledRun(NamedTuple):
    """A labelled run of words, ``start`` to ``end`` (half-open)."""

    start: int
    end: int
    label: str


def labels_of(names: Sequence[str]) -> list[str]:
    """``O``, and ``B-`` and ``I-`` of each name."""
    return [OUTSIDE, *(f"{place}-{name}" for name in names for place in "BI")]


def tags(runs: Sequence[LabelledRun], length: int) -> list[str]:
    """The label of each of ``length`` words; of runs that cross, the first counts."""
    result = [OUTSIDE] * length
    for run in runs:
        if all(tag == OUTSIDE for tag in result[run.start : run.end]):
            result[run.start : run.end] = [f"B-{run.label}"] + [f"I-{run.label}"] * (run.end - run.start - 1)
    return result


def runs(path: Sequence[str]) -> Iterator[LabelledRun]:
    """The runs of a valid sequence of labels."""
    starts = [index for index, tag in enumerate(path) if not tag.startswith("I-")]
    for start, end in pairwise([*starts, len(path)]):
        if path[start] != OUTSIDE:
            yield LabelledRun(start, end, path[start][2:])


def best_path(probabilities: NDArray[np.float32], labels: Sequence[str]) -> list[str]:
    """The most probable sequence in which every ``I-`` follows its own ``B-`` or ``I-`` (Viterbi 1967).

    ``probabilities``: (words, labels).
    """
    if not len(probabilities):
        return []
    follows = _barriers(labels)
    scores = np.log(np.maximum(probabilities, 1e-12))
    best = scores[0] + follows[list(labels).index(OUTSIDE)]  # as after a word outside
    came_from = np.zeros(scores.shape, dtype=np.int64)
    for index in range(1, len(scores)):
        paths = best[:, None] + follows
        came_from[index] = paths.argmax(axis=0)
        best = paths.max(axis=0) + scores[index]
    path = [int(best.argmax())]
    for index in range(len(scores) - 1, 0, -1):
        path.append(int(came_from[index, path[-1]]))
    return [labels[label] for label in reversed(path)]


def _barriers(labels: Sequence[str]) -> NDArray[np.float64]:
    """(label, next label): zero where the next may follow, minus infinity where not."""
    allowed = [
        [not after.startswith("I-") or (before != OUTSIDE and before[2:] == after[2:]) for after in labels]
        for before in labels
    ]
    return np.where(allowed, 0.0, -np.inf)

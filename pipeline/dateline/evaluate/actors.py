"""Scores of actors: their mentions, and how well the mentions are grouped."""

from collections.abc import Sequence

from dateline.evaluate.groups import b_cubed, groups_of
from dateline.evaluate.score import Score, Scores
from dateline.records import Actor


def score_actors(found: Sequence[Actor], gold: Sequence[Actor]) -> Scores:
    """``mentions``: the same spans; ``b-cubed``: for each mention, how much of its group is right and complete."""
    mine, theirs = groups_of(found), groups_of(gold)
    return {
        "mentions": Score.of(len(mine.keys() & theirs.keys()), len(mine), len(theirs)),
        "b-cubed": b_cubed(mine, theirs),
    }

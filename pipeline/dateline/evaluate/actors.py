"""Scores of actors: their mentions, and how well the mentions are grouped."""

from collections.abc import Sequence

from dateline.evaluate.score import Score, Scores
from dateline.records import Actor

Place = tuple[int, int]
Groups = dict[Place, list[frozenset[Place]]]


def score_actors(found: Sequence[Actor], gold: Sequence[Actor]) -> Scores:
    """``mentions``: the same spans; ``b-cubed``: for each mention, how much of its group is right and complete.

    B-cubed is Bagga and Baldwin's (1998); a mention that the other side lacks counts as 0. A mention of several actors
    ("both countries") counts as the mean over them, each with the group of the other side that is most like its own.
    """
    found_groups, gold_groups = _groups(found), _groups(gold)
    shared = found_groups.keys() & gold_groups.keys()
    return {
        "mentions": Score.of(len(shared), len(found_groups), len(gold_groups)),
        "b-cubed": Score(
            found=len(found_groups),
            gold=len(gold_groups),
            right_found=sum(_share(found_groups[place], gold_groups[place]) for place in sorted(shared)),
            right_gold=sum(_share(gold_groups[place], found_groups[place]) for place in sorted(shared)),
        ),
    }


def _groups(actors: Sequence[Actor]) -> Groups:
    """The groups of each mention: the places of all mentions of its actors."""
    groups: Groups = {}
    for actor in actors:
        group = frozenset((mention.start, mention.end) for mention in actor.mentions)
        for place in group:
            groups.setdefault(place, []).append(group)
    return groups


def _share(groups: Sequence[frozenset[Place]], others: Sequence[frozenset[Place]]) -> float:
    return sum(max(len(group & other) for other in others) / len(group) for group in groups) / len(groups)

"""How well mentions are grouped to actors and events."""

from collections.abc import Iterable, Sequence

from dateline.evaluate.score import Score
from dateline.records import Actor, Event

Place = tuple[int, int]
Groups = dict[Place, list[frozenset[Place]]]
"""For each place of a mention, the places of all mentions of each of its actors or events."""


def groups_of(records: Iterable[Actor] | Iterable[Event]) -> Groups:
    """The groups of each mention."""
    groups: Groups = {}
    for record in records:
        group = frozenset((mention.start, mention.end) for mention in record.mentions)
        for place in group:
            groups.setdefault(place, []).append(group)
    return groups


def b_cubed(found: Groups, gold: Groups) -> Score:
    """For each mention, how much of its group is right and complete (Bagga and Baldwin 1998).

    A mention that the other side lacks counts as 0. A mention of several ("both countries") counts as the mean over
    them, each with the group of the other side that is most like its own.
    """
    shared = sorted(found.keys() & gold.keys())
    return Score(
        found=len(found),
        gold=len(gold),
        right_found=sum(_share(found[place], gold[place]) for place in shared),
        right_gold=sum(_share(gold[place], found[place]) for place in shared),
    )


def _share(groups: Sequence[frozenset[Place]], others: Sequence[frozenset[Place]]) -> float:
    return sum(max(len(group & other) for other in others) / len(group) for group in groups) / len(groups)

"""Mentions put together: each joins the entity whose mentions, taken together, are its likeliest antecedent."""

from collections import defaultdict
from collections.abc import Mapping, Sequence


def clusters(antecedents: Sequence[Mapping[int, float]]) -> list[list[int]]:
    """Mentions (by their places) of one entity each, two or more; ``antecedents`` as the ranker gives them."""
    entity_of: list[int] = []
    members: dict[int, list[int]] = {}
    for mention, chances in enumerate(antecedents):
        of_entity: defaultdict[int, float] = defaultdict(float)
        for antecedent, chance in chances.items():
            of_entity[entity_of[antecedent]] += chance
        none = 1 - sum(chances.values())
        best = max(of_entity, key=lambda entity: (of_entity[entity], entity), default=mention)
        entity = best if of_entity[best] > none else mention
        entity_of.append(entity)
        members.setdefault(entity, []).append(mention)
    return [places for places in members.values() if len(places) > 1]

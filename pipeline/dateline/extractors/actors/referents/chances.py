"""How likely a mention means each entity, as the ranker says, and which one is clearly the likeliest."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from dateline.extractors.actors.referents.agreement import fits
from dateline.extractors.actors.referents.entity import Entity, Genders
from dateline.extractors.actors.referents.kinds import gender_of
from dateline.extractors.actors.referents.mention_words import MentionWords
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
LEAST: float = _RULES["least"]
_MARGIN: float = _RULES["margin"]
_SMALL: float = _RULES["small"]


class Chances(NamedTuple):
    """How likely a mention means each entity."""

    allowed: Mapping[Entity, float]
    """Those that its place in the sentence allows."""
    fitting: Mapping[Entity, float]
    """Those of them that its words fit."""


class Meaning(NamedTuple):
    """The entity that a mention is taken for, and how likely it means each."""

    entity: Entity
    shares: dict[Entity, float]


def fitting_of(mention: MentionWords, allowed: Mapping[Entity, float], genders: Genders) -> dict[Entity, float]:
    """Those that the words fit, unless too unlikely. ``He`` means somebody: there the chances add to one."""
    kept = {each: chance for each, chance in allowed.items() if chance >= _SMALL and fits(mention, each, genders)}
    total = sum(kept.values()) if gender_of(mention.span) else 1.0
    return {entity: chance / total for entity, chance in kept.items()}


def likeliest(chances: Mapping[Entity, float]) -> Entity | None:
    """The one that is likely, and clearly likelier than the next."""
    in_order = sorted(chances, key=lambda entity: -chances[entity])
    if not in_order or chances[in_order[0]] < LEAST:
        return None
    is_clear = len(in_order) < 2 or chances[in_order[0]] >= _MARGIN * chances[in_order[1]]
    return in_order[0] if is_clear else None


def surely(entity: Entity) -> Meaning:
    """It means this one and no other."""
    return Meaning(entity, {entity: 1.0})


def probably(entity: Entity, chances: Mapping[Entity, float]) -> Meaning:
    """It is taken for this one, which also gets what is left of the chances of the others."""
    rest = max(0.0, 1.0 - sum(chances.values()))
    return Meaning(entity, {**chances, entity: chances.get(entity, 0.0) + rest})


def unknown() -> Meaning:
    """It means none that is known, and what comes later does not mean the same."""
    return Meaning(Entity(()), {})

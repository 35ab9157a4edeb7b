"""The gender of persons, as far as titles, forms of address and pronouns tell it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dateline.extract.actors.group import Cluster
from dateline.extract.actors.holders import HeldRole
from dateline.extract.actors.mentioned import Entity, gender_of
from dateline.extract.actors.roles import ADDRESSES, GENDERS


def by_title(clusters: Sequence[Cluster], held: Sequence[HeldRole]) -> dict[Cluster, str]:
    """``King Olav``, ``Mrs Hale``."""
    genders = {
        holder: GENDERS[role.office.head] for role, holders in held for holder in holders if role.office.head in GENDERS
    }
    for cluster in clusters:
        for name in cluster.names:
            before = name.span.doc[name.span.start - 1].lower_ if name.span.start else ""
            if ADDRESSES.get(before):
                genders[cluster] = ADDRESSES[before]
    return genders


def by_pronouns(entities: Iterable[Entity]) -> dict[Cluster, str]:
    """The gender that most pronouns of a person have, where one is ahead."""
    votes: dict[Cluster, Counter[str]] = defaultdict(Counter)
    for entity in entities:
        genders = [gender for gender in map(gender_of, entity.mentions) if gender]
        for cluster in entity.clusters:
            votes[cluster].update(genders)
    return {
        cluster: max(count, key=lambda gender: count[gender])
        for cluster, count in votes.items()
        if count["male"] != count["female"]
    }

"""The gender of persons, as far as given names, titles, forms of address and pronouns tell it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.person_names import GIVEN_NAMES, person_name
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.kinds import gender_of
from dateline.extractors.actors.role_holders import HeldRole
from dateline.extractors.actors.roles import ADDRESSES, GENDERS

_EITHER = "either"


def by_given_name(clusters: Iterable[Cluster]) -> dict[Cluster, str]:
    """``Renate Holm``; not by a name that women and men have."""
    genders: dict[Cluster, str] = {}
    for cluster in clusters:
        for given, _ in (person_name(name.span.text) for name in cluster.names if cluster.type == "PERSON"):
            gender = GIVEN_NAMES.get(given[0] if given else "", _EITHER)
            if gender != _EITHER:
                genders[cluster] = gender
    return genders


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
        genders = [gender for mention in entity.mentions if (gender := gender_of(mention.span))]
        for cluster in entity.clusters:
            votes[cluster].update(genders)
    return {
        cluster: max(count, key=lambda gender: count[gender])
        for cluster, count in votes.items()
        if count["male"] != count["female"]
    }

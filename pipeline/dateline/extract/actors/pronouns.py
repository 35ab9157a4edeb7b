"""Pronouns: personal ones of one person, and relative ones. Left out when in doubt."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extract.actors.group import Cluster, Reference
from dateline.extract.actors.holders import HeldRole
from dateline.extract.actors.roles import ADDRESSES, GENDERS

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_PERSONAL: dict[str, str] = _RULES["personal"]
_RELATIVE: dict[str, list[str]] = _RULES["relative"]
_KIN = frozenset(_RULES["kin"]["nouns"])


class _Seen(NamedTuple):
    """A person at a place of the text; the cluster is ``None`` where nobody knows who it is."""

    token: Token
    cluster: Cluster | None


def find_pronouns(
    doc: Doc,
    clusters: Sequence[Cluster],
    held: Sequence[HeldRole],
    nominals: Sequence[Reference],
    sentences: Sequence[int],
) -> Iterator[Reference]:
    """Pronouns that only one actor can be meant by; ``sentences`` numbers the sentence of each token.

    Personal pronouns are read twice: the first reading tells the gender of persons whom no title tells it of.
    """
    actors: dict[int, Cluster | None] = {each.role.span.root.i: None for each in held if not each.role.is_plural}
    actors |= {each.role.span.root.i: each.holders[0] for each in held if len(each.holders) == 1}
    actors |= {nominal.span.root.i: nominal.cluster for nominal in nominals}
    actors |= {name.span.root.i: cluster for cluster in clusters for name in cluster.names}
    persons = {index: each for index, each in actors.items() if each is None or each.type == "PERSON"}
    genders = _genders(clusters, held)
    genders = _agreed(_personal(doc, persons, genders, sentences)) | genders
    return chain(_personal(doc, persons, genders, sentences), _relative(doc, actors))


def _genders(clusters: Sequence[Cluster], held: Sequence[HeldRole]) -> dict[Cluster, str]:
    """The gender of persons as far as titles and forms of address tell it."""
    genders = {
        holder: GENDERS[role.office.head] for role, holders in held for holder in holders if role.office.head in GENDERS
    }
    for cluster in clusters:
        for name in cluster.names:
            before = name.span.doc[name.span.start - 1].lower_ if name.span.start else ""
            if ADDRESSES.get(before):
                genders[cluster] = ADDRESSES[before]
    return genders


def _agreed(references: Iterable[Reference]) -> dict[Cluster, str]:
    """The gender that most pronouns of a person have, where one is ahead."""
    votes: dict[Cluster, Counter[str]] = defaultdict(Counter)
    for reference in references:
        votes[reference.cluster][_PERSONAL[reference.span.text.lower()]] += 1
    return {
        cluster: "male" if count["male"] > count["female"] else "female"
        for cluster, count in votes.items()
        if count["male"] != count["female"]
    }


def _personal(
    doc: Doc, persons: Mapping[int, Cluster | None], genders: Mapping[Cluster, str], sentences: Sequence[int]
) -> Iterator[Reference]:
    current: list[_Seen] = []
    previous: list[_Seen] = []
    for token in doc:
        if token.i and sentences[token.i] != sentences[token.i - 1]:
            previous, current = current, []
        if token.i in persons:
            current.append(_Seen(token, persons[token.i]))
        elif token.lower_ in _PERSONAL:
            cluster = _antecedent(token, current, previous, genders)
            current.append(_Seen(token, cluster))
            if cluster is not None:
                yield Reference(doc[token.i : token.i + 1], "pronoun", cluster)


def _antecedent(
    token: Token, current: Sequence[_Seen], previous: Sequence[_Seen], genders: Mapping[Cluster, str]
) -> Cluster | None:
    """The only person of the sentence so far, or, if it has none yet, the only one of the sentence before."""
    gender = _PERSONAL[token.lower_]
    of_kin = token.dep_ == "nmod:poss" and token.head.lower_ in _KIN
    here = [seen for seen in current if _agrees(seen, gender, genders) and not _shares_verb(seen.token, token)]
    here = [seen for seen in here if not (of_kin and _is_relative(seen.token))]
    before = [] if of_kin else [seen for seen in previous if _agrees(seen, gender, genders)]
    clusters = {seen.cluster for seen in here or before}
    return clusters.pop() if len(clusters) == 1 else None


def _agrees(seen: _Seen, gender: str, genders: Mapping[Cluster, str]) -> bool:
    if seen.cluster is None and seen.token.lower_ in _PERSONAL:
        return _PERSONAL[seen.token.lower_] == gender
    return seen.cluster is None or genders.get(seen.cluster, gender) == gender


def _is_relative(person: Token) -> bool:
    """``his grandfather Quist``: somebody’s relative, who is not the one whose relatives are told of."""
    return person.i > 0 and person.nbor(-1).lower_ in _KIN


def _shares_verb(person: Token, pronoun: Token) -> bool:
    """``him`` in ``Putin met him`` is not Putin."""
    is_object = pronoun.dep_ in ("obj", "iobj", "obl") and not pronoun.lower_.endswith("self")
    return is_object and person.head == pronoun.head


def _relative(doc: Doc, actors: Mapping[int, Cluster | None]) -> Iterator[Reference]:
    for token in doc:
        cluster = _taken_up(token, actors) if token.lower_ in _RELATIVE else None
        if cluster is not None and cluster.type in _RELATIVE[token.lower_]:
            yield Reference(doc[token.i : token.i + 1], "pronoun", cluster)


def _taken_up(pronoun: Token, actors: Mapping[int, Cluster | None]) -> Cluster | None:
    """The actor that the relative clause hangs on, if no other one stands between."""
    clause = next((word for word in chain([pronoun], pronoun.ancestors) if word.dep_ == "acl:relcl"), None)
    if clause is None or clause.head.i not in actors:
        return None
    between = {actors[index] for index in range(clause.head.i, pronoun.i) if index in actors}
    return between.pop() if len(between) == 1 else None

"""Mentions without a name: offices that one actor holds (``the Russian president``) and personal pronouns.

Both are left out when in doubt.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from dateline.extract.actors.group import Cluster
from dateline.extract.actors.roles import ADDRESSES, GENDERS, Role
from dateline.records import MentionKind

_PRONOUNS: dict[str, str] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["pronouns"]


class Reference(NamedTuple):
    """A mention of an actor by other words than a name."""

    span: Span
    kind: MentionKind
    cluster: Cluster


class _Seen(NamedTuple):
    """A person at a place of the text; the cluster is ``None`` where nobody knows who it is."""

    token: Token
    cluster: Cluster | None


def find_references(
    doc: Doc,
    clusters: Sequence[Cluster],
    roles: Sequence[Role],
    holders: Sequence[Cluster | None],
    sentences: Sequence[int],
) -> list[Reference]:
    """Nominal and pronominal mentions; ``holders`` go with ``roles``, ``sentences`` with tokens."""
    nominals = list(find_nominals(roles, holders))
    persons: dict[int, Cluster | None] = {
        role.span.root.i: None for role, holder in zip(roles, holders, strict=True) if holder is None
    }
    persons |= {nominal.span.root.i: nominal.cluster for nominal in nominals}
    persons |= {name.span.root.i: each for each in clusters if each.type == "PERSON" for name in each.names}
    return [*nominals, *find_pronouns(doc, persons, genders_of(clusters, roles, holders), sentences)]


def find_nominals(roles: Sequence[Role], holders: Sequence[Cluster | None]) -> Iterator[Reference]:
    """Definite descriptions by an office that the article gives to exactly one person."""
    held = [(role.office, holder) for role, holder in zip(roles, holders, strict=True) if holder is not None]
    for role, holder in zip(roles, holders, strict=True):
        start = role.span.start - 1
        if holder is None and start >= 0 and role.span.doc[start].lower_ == "the":
            fitting = {cluster for office, cluster in held if office == role.office}
            if len(fitting) == 1:
                yield Reference(role.span.doc[start : role.span.end], "nominal", fitting.pop())


def genders_of(
    clusters: Sequence[Cluster], roles: Sequence[Role], holders: Sequence[Cluster | None]
) -> dict[Cluster, str]:
    """The gender of persons as far as titles and forms of address tell it."""
    genders = {
        holder: GENDERS[role.office.head]
        for role, holder in zip(roles, holders, strict=True)
        if holder and role.office.head in GENDERS
    }
    for cluster in clusters:
        for name in cluster.names:
            before = name.span.doc[name.span.start - 1].lower_ if name.span.start else ""
            if ADDRESSES.get(before):
                genders[cluster] = ADDRESSES[before]
    return genders


def find_pronouns(
    doc: Doc, persons: Mapping[int, Cluster | None], genders: Mapping[Cluster, str], sentences: Sequence[int]
) -> Iterator[Reference]:
    """Pronouns that only one person can be meant by.

    ``persons`` says who is mentioned at a token (the root of a name or description); ``None`` is somebody unknown.
    """
    current: list[_Seen] = []
    previous: list[_Seen] = []
    for token in doc:
        if token.i and sentences[token.i] != sentences[token.i - 1]:
            previous, current = current, []
        if token.i in persons:
            current.append(_Seen(token, persons[token.i]))
        elif token.lower_ in _PRONOUNS:
            cluster = _antecedent(token, current, previous, genders)
            current.append(_Seen(token, cluster))
            if cluster is not None:
                yield Reference(doc[token.i : token.i + 1], "pronoun", cluster)


def _antecedent(
    token: Token, current: Sequence[_Seen], previous: Sequence[_Seen], genders: Mapping[Cluster, str]
) -> Cluster | None:
    """The only person of the sentence so far, or, if it has none yet, the only one of the sentence before."""
    gender = _PRONOUNS[token.lower_]
    here = [seen for seen in current if _agrees(seen, gender, genders) and not _shares_verb(seen.token, token)]
    before = [seen for seen in previous if _agrees(seen, gender, genders)]
    clusters = {seen.cluster for seen in here or before}
    return clusters.pop() if len(clusters) == 1 else None


def _agrees(seen: _Seen, gender: str, genders: Mapping[Cluster, str]) -> bool:
    if seen.cluster is None and seen.token.lower_ in _PRONOUNS:
        return _PRONOUNS[seen.token.lower_] == gender
    return seen.cluster is None or genders.get(seen.cluster, gender) == gender


def _shares_verb(person: Token, pronoun: Token) -> bool:
    """``him`` in ``Putin met him`` is not Putin."""
    return (
        pronoun.dep_ in ("obj", "iobj", "obl") and person.head == pronoun.head and not pronoun.lower_.endswith("self")
    )

"""Definite descriptions: ``the Russian president``, ``the board`` for the National Audit Board."""

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc, Token

from dateline.extract.actors.group import Cluster, Reference
from dateline.extract.actors.holders import HeldRole
from dateline.extract.actors.roles import Office

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LAST_WORDS = frozenset(_RULES["last_words"])
_BODIES = ("ORG", "GROUP", "PLACE")


def find_nominals(doc: Doc, clusters: Sequence[Cluster], held: Sequence[HeldRole]) -> Iterator[Reference]:
    """Descriptions that fit exactly one actor of the article, by its office or by the last word of its name."""
    yield from _by_office(held)
    yield from _by_last_word(doc, clusters, {index for each in held for index in _tokens(each)})


def _tokens(each: HeldRole) -> range:
    return range(each.role.span.start, each.role.span.end)


def _by_office(held: Sequence[HeldRole]) -> Iterator[Reference]:
    holders: dict[Office, set[Cluster]] = defaultdict(set)
    for role, persons in held:
        holders[role.office].update(persons)
    for role, persons in held:
        start = role.span.start - 1
        if not persons and start >= 0 and role.span.doc[start].lower_ == "the" and len(holders[role.office]) == 1:
            yield Reference(role.span.doc[start : role.span.end], "nominal", next(iter(holders[role.office])))


def _by_last_word(doc: Doc, clusters: Sequence[Cluster], taken: set[int]) -> Iterator[Reference]:
    bodies: dict[str, set[Cluster]] = defaultdict(set)
    for cluster in clusters:
        if cluster.type in _BODIES:
            for name in cluster.names:
                if len(name.span) > 1 and name.span[-1].lower_ in _LAST_WORDS:
                    bodies[name.span[-1].lower_].add(cluster)
    for token in doc[1:]:
        fitting = bodies.get(token.lower_, set())
        if len(fitting) == 1 and token.i not in taken and _is_whole_description(token):
            cluster = next(iter(fitting))
            if cluster.names[0].span.start < token.i:
                yield Reference(doc[token.i - 1 : token.i + 1], "nominal", cluster)


def _is_whole_description(token: Token) -> bool:
    """``the board``, but not ``the board of trustees`` and not ``the Board``, which is a name."""
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    is_longer = following in ("of", "-") or token.dep_ == "compound"
    return token.is_lower and token.nbor(-1).lower_ == "the" and not is_longer

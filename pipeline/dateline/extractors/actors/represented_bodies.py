"""Which body a person speaks for: what ``we`` means in their mouth, and ``her government``."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from spacy.tokens import Doc, Token

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.kinds import is_of_state
from dateline.extractors.actors.referents.states import above_all
from dateline.extractors.actors.role_holders import HeldRole
from dateline.language.syntax import case_of, children
from dateline.words import beside, table, words

_RULES: dict[str, Any] = beside(__file__)
BESIDE = frozenset(_RULES["beside"]["relations"])
WE = frozenset(form for form, each in table("pronouns.personal").items() if each["of"] == "we")
_BODIES = frozenset(_RULES["bodies"]["types"])
_BODY_KINDS = frozenset(_RULES["bodies"]["kinds"])
_LEADS = frozenset(_RULES["bodies"]["leads"])
_SERVES = frozenset(_RULES["bodies"]["serves"])
_OF_STATE = frozenset(_RULES["states"]["offices"])
_OF = words("names.possessives") | frozenset({"", *_RULES["states"]["cases"]})
_OF_GOVERNMENT = frozenset(_RULES["government"]["offices"])

Entities = Mapping[int, Entity]
"""Token that heads a mention -> what it means."""


class Officials(NamedTuple):
    """The states of persons: ``own`` is that of their office, ``likely`` the one that the article names above all."""

    own: Mapping[Cluster, Entity]
    likely: Mapping[Cluster, Entity]


def states_of_officials(
    clusters: Sequence[Cluster], held: Sequence[HeldRole], by_clusters: dict[tuple[Cluster, ...], Entity]
) -> Officials:
    """Of all who hold an office."""
    states = {cluster.entry.id: (cluster,) for cluster in clusters if cluster.type == "STATE" and cluster.entry}
    above = above_all(cluster for cluster in clusters if cluster.type == "STATE")
    own, likely = dict[Cluster, Entity](), dict[Cluster, Entity]()
    for role, holders in held:
        if role.office.head not in _OF_STATE:
            continue
        if state := states.get(role.office.of or ""):
            own |= dict.fromkeys(holders, by_clusters.setdefault(state, Entity(state)))
        elif above and role.office.head in _OF_GOVERNMENT:
            likely |= dict.fromkeys(holders, by_clusters.setdefault(above, Entity(above)))
    return Officials(own, likely)


class Bodies:
    """Which body a person speaks for."""

    def __init__(self, doc: Doc, at: Entities, states: Officials) -> None:
        self._doc, self._at, self._states = doc, at, states

    def of(self, speaker: Entity) -> Entity | None:
        """A body itself; else the one named with a person, in the words of a mention or beside it: ``Its leader``."""
        if is_body(speaker):
            return speaker
        for cluster in speaker.clusters:
            if cluster in self._states.own:
                return self._states.own[cluster]
        for token in self._words(speaker):
            phrases = [token, token.head] if token.dep_ in BESIDE else [token]
            for word in (word for phrase in phrases for word in phrase.subtree if word != token):
                if word.i in self._at and is_body(self._at[word.i]) and self._speaks_for(word):
                    return self._at[word.i]
            if (served := self._served_by(token)) is not None:
                return served
        likely = self._states.likely
        return next((likely[cluster] for cluster in speaker.clusters if cluster in likely), None)

    def _speaks_for(self, name: Token) -> bool:
        """The foreign minister of a state does, and a baker from there does not."""
        is_state = any(cluster.type == "STATE" for cluster in self._at[name.i].clusters)
        return not is_state or (name.head.lower_ in _OF_STATE and case_of(name) in _OF)

    def _served_by(self, person: Token) -> Entity | None:
        """The body of ``Morrow negotiated for Talvia`` and ``Osk, who owns a cannery``."""
        clauses = [clause for clause in children(person, "acl:relcl") if any(map(_is_who, children(clause, "nsubj")))]
        clauses += [person.head] if person.dep_ == "nsubj" else []
        for clause in clauses:
            things = [thing for thing in children(clause, "obj") if clause.lemma_ in _LEADS]
            things += [
                thing for thing in children(clause, "obl") if clause.lemma_ in _SERVES and case_of(thing) == "for"
            ]
            for thing in things:
                body = self._at.get(thing.i)
                if body is not None and not body.clusters and body.kind in _BODY_KINDS:
                    body.clusters = (Cluster("ORG"),)
                if body is not None and is_body(body):
                    return body
        return None

    def _words(self, speaker: Entity) -> Iterator[Token]:
        """The words that name a person, but for the labels of turns, on which the parse hangs what is said."""
        for place, entity in self._at.items():
            if entity is speaker and self._doc[place + 1 : place + 2].text != ":":
                yield self._doc[place]


def _is_who(token: Token) -> bool:
    return token.lower_ == "who"


def spoken_by(pronoun: Token, speaker: Entity | None, bodies: Bodies) -> Entity | None:
    """What a quoted ``I`` or ``we`` means: the speaker, or the body that he speaks for."""
    return speaker if speaker is None or pronoun.lower_ not in WE else bodies.of(speaker)


def own_state(noun: Token, at: Entities, bodies: Bodies) -> Entity | None:
    """The state of ``her government``: that of the person."""
    owner = next((at[child.i] for child in children(noun, "nmod:poss") if child.i in at), None)
    return None if owner is None or not is_of_state(noun) else bodies.of(owner)


def is_body(entity: Entity) -> bool:
    return len(entity.clusters) == 1 and entity.clusters[0].type in _BODIES

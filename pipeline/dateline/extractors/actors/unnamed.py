"""Actors that have no name: who of those only described is one."""

from collections.abc import Collection
from typing import Any

from spacy.tokens import Doc, Span

from dateline.extractors.actors.referents.bodies import is_force
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.mention_words import is_plural
from dateline.language.docs import span_at
from dateline.language.syntax import children, head_of
from dateline.records import ActorType
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_TYPES: dict[str, ActorType] = _RULES["types"]
_NOBODY = frozenset(_RULES["nobody"]["determiners"])
_NO_NOUNS = frozenset(_RULES["nobody"]["nouns"])
_SELF = frozenset(_RULES["nobody"]["themselves"])


def sources_of(doc: Doc) -> set[int]:
    """The heads of the sources of attributions, of all parts of coordinated ones."""
    spans = [span_at(doc, each.source.start, each.source.end) for each in doc._.attributions if each.source]
    heads = {head_of(span): span for span in spans}
    return {head.i for head in heads} | {
        word.i for head, span in heads.items() for word in head.conjuncts if word in span
    }


def is_actor(entity: Entity, sources: Collection[int]) -> bool:
    """Persons and bodies without a name that are a source or are mentioned again; groups not if meant in general."""
    described = [span for span in entity.descriptions if span.root.pos_ == "NOUN"]
    if not described or entity.kind not in _TYPES or any(map(_is_nobody, described)):
        return False
    if any(span.root.i in sources for span in described) or any(map(is_force, described)):
        return True
    is_known = not is_plural(described[0].root) or (entity.kind == "person" and any(map(_is_definite, described)))
    return len(entity.mentions) > 1 and is_known


def _is_definite(description: Span) -> bool:
    """``the judges``, ``her lawyers``."""
    return description[0].lower_ == "the" or bool(children(description.root, "nmod:poss"))


def _is_nobody(description: Span) -> bool:
    """``no other pair``, ``the others``; ``this newspaper``, which means itself."""
    word, noun = description[0].lower_, description.root.lemma_.lower()
    return word in _NOBODY or noun in _NO_NOUNS or (word == "this" and noun in _SELF)


def type_of(entity: Entity) -> ActorType:
    return "GROUP" if is_plural(entity.descriptions[0].root) else _TYPES[entity.kind]

"""Kinds of what a description or a pronoun may mean: the types of actors that each may stand for."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from spacy.tokens import Span, Token

from dateline.words import beside, table
from dateline.words.pronouns import forms_of

_RULES: dict[str, Any] = beside(__file__)
PERSON, ORGANIZATION = "person", "organization"
KINDS: Mapping[str, list[str]] = _RULES["kinds"]
"""The types of actors that a description of each kind may stand for."""

NOBODY = forms_of("you") | frozenset(_RULES["nobody"])
"""Pronouns that mean anybody, or what no other word tells."""

THINGS = frozenset(_RULES["things"])
"""Pronouns in the subject that mean things as often as actors."""

_OF_STATES = frozenset(_RULES["of_states"])
_KIND_OF: dict[str, str] = {noun: kind for kind, nouns in _RULES["nouns"].items() for noun in nouns}
_TYPES: Mapping[str, list[str]] = _RULES["pronouns"]


class Pronoun(NamedTuple):
    """Whom a pronoun may mean."""

    types: frozenset[str]
    person: str
    number: str | None
    gender: str | None

    @property
    def is_of_things(self) -> bool:
        """``it``, ``they`` and their forms, which may mean things."""
        return self.person == "3" and self.number is not None and self.gender is None


PRONOUNS: Mapping[str, Pronoun] = {
    form: Pronoun(frozenset(_TYPES[row["of"]]), row["person"], row.get("number"), row.get("gender"))
    for form, row in table("pronouns.personal").items()
} | {form: Pronoun(frozenset(_TYPES["who"]), "3", None, None) for form in _RULES["relative"]}


def kind_of(span: Span) -> str:
    """As the noun tells, else as the ranker says."""
    return kind_of_noun(span.root.lemma_) or span.label_


def kind_of_noun(lemma: str) -> str:
    """The kind that a noun tells, whatever the ranker says; empty for most nouns."""
    return _KIND_OF.get(lemma.lower(), "")


def tells_kind(span: Span) -> bool:
    """Whether its kind is one of an actor, or its noun tells that it is none."""
    return span.label_ in KINDS or bool(kind_of_noun(span.root.lemma_))


def gender_of(span: Span) -> str | None:
    """The gender that a pronoun tells."""
    pronoun = PRONOUNS.get(span.text.lower())
    return pronoun.gender if pronoun else None


def is_of_state(noun: Token) -> bool:
    """``her government``, ``the country``."""
    return noun.lower_ in _OF_STATES

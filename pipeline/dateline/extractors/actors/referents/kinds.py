"""Kinds of what a description or a pronoun may mean: the types of actors that each may stand for."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from spacy.tokens import Span, Token

from dateline.words import beside, table, words

_RULES: dict[str, Any] = beside(__file__)
PERSON, ORGANIZATION = "person", "organization"
KINDS: Mapping[str, list[str]] = _RULES["kinds"]
"""The types of actors that a description of each kind may stand for."""

NOBODY = words("pronouns.personal:second") | frozenset(_RULES["nobody"])
"""Pronouns that mean anybody, or what no other word tells."""

THINGS = frozenset(_RULES["things"])
"""Pronouns in the subject that mean things as often as actors."""

_OF_STATES = frozenset(_RULES["of_states"])
_KIND_OF: dict[str, str] = {noun: kind for kind, nouns in _RULES["nouns"].items() for noun in nouns}
_TYPES: Mapping[str, list[str]] = _RULES["pronoun_types"]


class Pronoun(NamedTuple):
    """Whom a pronoun may mean."""

    types: frozenset[str]
    number: str | None
    gender: str | None
    is_of_things: bool
    """``it``, ``they`` and their forms, which may mean things."""


def _pronoun(flags: Mapping[str, Any]) -> Pronoun:
    number = next((number for number in ("one", "several") if number in flags), None)
    gender = next((gender for gender in ("male", "female") if gender in flags), None)
    return Pronoun(frozenset(_TYPES[flags["of"]]), number, gender, "third" in flags and gender is None)


PRONOUNS: Mapping[str, Pronoun] = {form: _pronoun(flags) for form, flags in table("pronouns.personal").items()} | {
    form: Pronoun(frozenset(_TYPES["who"]), None, None, is_of_things=False) for form in _RULES["relative"]
}


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

"""Polarity and modality of a clause, by what stands over and in it (``scope.toml``)."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from spacy.tokens import Token

from dateline.language.syntax import SUBJECTS, children, first_conjunct
from dateline.records import Modality, Polarity

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
NEGATIONS = frozenset(TABLE["negations"])
_NEGATIVE = frozenset(TABLE["negative_words"])
_MARKS = frozenset(TABLE["conditions"]["marks"])


class Effect(NamedTuple):
    """What a word does to the clause under it."""

    negative: bool = False
    modality: Modality | None = None


_GOVERNORS: dict[str, Effect] = {
    lemma: Effect(row.get("polarity") == "negative", row.get("modality"))
    for row in TABLE["governors"]
    for lemma in row["lemmas"]
}
_WOULD = frozenset({"would", "'d", "’d"})
_STRENGTH: tuple[Modality, ...] = ("conditional", "required", "planned", "possible", "probable", "actual")


def joins_infinitive(verb: Token) -> bool:
    """Whether the verb or adjective forms one predicate with its infinitive."""
    return verb.lemma_.lower() in _GOVERNORS


def rates_clause(head: Token) -> bool:
    """Whether the predicate only says how likely another clause is: `it is unlikely that …`, `it seems that …`."""
    if head.lemma_.lower() not in _GOVERNORS or not children(head, "csubj", "ccomp"):
        return False
    return any(child.lower_ == "it" for child in children(head, "expl", "nsubj"))


def polarity_of(verbs: list[Token], denied: bool = False) -> Polarity:
    """``denied``: the clause is the content of a denial. Two negations make a positive."""
    negations = sum(_is_negated(verb) for verb in verbs) + denied
    negations += sum(effect.negative for effect in _effects(verbs))
    return "negative" if negations % 2 else "positive"


def _is_negated(verb: Token) -> bool:
    """By an adverb (`not`, `never`), a conjunction (`neither … nor`), or a negative subject, object or predicate."""
    if children(verb, "cop") and verb.lower_ in _NEGATIVE:
        return True  # `is nothing`
    for child in verb.children:
        if child.lower_ in NEGATIONS and child.dep_ in {"advmod", "cc", "aux", "det"}:
            return True
        if child.dep_ == "advmod" and any(part.lower_ == "no" for part in child.children):
            return True  # `no longer`
        if child.lower_ in {"neither", "nor"} and child.i < verb.i:
            return True
        if child.dep_ in SUBJECTS | {"obj"} and _is_negative(child):
            return True
        if child.dep_ == "obl" and any(determiner.lower_ == "no" for determiner in children(child, "det")):
            return True
    return False


def _is_negative(noun: Token) -> bool:
    """`no side`, `no more ships`, `neither of them`, `few ships`, but not `a few ships` or `too little`."""
    parts = children(noun, "det", "amod", "cc:preconj", "advmod")
    words = {part.lower_ for whole in (noun, *parts) for part in (whole, *children(whole, "advmod"))}
    if "not" in words:
        return True  # `not everyone`
    return not _NEGATIVE.isdisjoint(words) and not {"a", "the", "too"} & words


def modality_of(verbs: list[Token], reported: bool) -> Modality:
    """The strongest modality that the clause's words give it.

    ``would`` is the future of the past in reported speech, and hypothetical elsewhere, as is ``would have`` everywhere.
    """
    found: set[Modality] = {"actual"}
    head = verbs[0]
    for verb in verbs:
        is_perfect = any(child.lower_ == "have" for child in children(verb, "aux"))
        for child in verb.children:
            if child.dep_ == "aux" and (modality := TABLE["auxiliaries"].get(child.lower_)):
                found.add("planned" if reported and not is_perfect and child.lower_ in _WOULD else modality)
            if child.dep_ == "advmod" and (modality := TABLE["adverbs"].get(child.lower_)):
                found.add(modality)
    found |= {effect.modality for effect in _effects(verbs) if effect.modality}
    if _is_conditional(first_conjunct(head)):
        found.add("conditional")
    return next(modality for modality in _STRENGTH if modality in found)


def _effects(verbs: list[Token]) -> list[Effect]:
    """The effects of the verbs before the last, and of a predicate that rates the whole clause."""
    governors = list(verbs[:-1])
    head = verbs[0]
    if children(head, "aux:pass") and not children(head, "aux"):
        governors.append(head)  # `is planned for May`
    if head.dep_ in {"ccomp", "csubj", "csubj:pass"} and rates_clause(head.head):
        governors.append(head.head)
    return [_GOVERNORS[verb.lemma_.lower()] for verb in governors if verb.lemma_.lower() in _GOVERNORS]


def _is_conditional(head: Token) -> bool:
    """`if` over the clause itself, or over an adverbial clause that depends on it."""
    return any(
        mark.lower_ in _MARKS for clause in (head, *children(head, "advcl")) for mark in children(clause, "mark")
    )

"""Polarity and modality of a clause, by what stands over and in it (``scope.toml``)."""

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

from spacy.tokens import Token

from dateline.language.syntax import children, first_conjunct, is_bare_conjunct
from dateline.records import Modality, Polarity

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
NEGATIONS = frozenset(TABLE["negations"])
_NEGATIVE = frozenset(TABLE["negative_words"])
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj"})
_WITHIN_ADVERBS = frozenset({"no", "n't", "n’t"})
_AIMS = frozenset(TABLE["predicates"]["aims"])
_ONLY = frozenset({"only", "just", "merely", "simply"})
_NEEDS = frozenset({"have", "need"})
_DENYING = NEGATIONS | _NEGATIVE
_MARKS = frozenset(TABLE["conditions"]["marks"])


class Effect(NamedTuple):
    """What a word does to the clause under it: only in the passive or not, without an infinitive or not."""

    negative: bool = False
    modality: Modality | None = None
    passive: bool = False
    alone: bool = True


_GOVERNORS: dict[str, Effect] = {
    lemma: Effect(
        row.get("polarity") == "negative", row.get("modality"), row.get("passive", False), row.get("alone", True)
    )
    for row in TABLE["governors"]
    for lemma in row["lemmas"]
}
_WOULD = frozenset({"would", "'d", "’d"})
_STRENGTH: tuple[Modality, ...] = ("unasserted", "conditional", "required", "planned", "possible", "probable", "actual")


def joins_infinitive(verb: Token) -> bool:
    """Whether the verb or adjective forms one predicate with its infinitive."""
    return verb.lemma_.lower() in _GOVERNORS


def rates_clause(head: Token) -> bool:
    """Whether the predicate only says how likely another clause is: `it is unlikely that …`, `it seems that …`."""
    if _effect(head) is None or not children(head, "csubj", "ccomp"):
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
        if child.lower_ in NEGATIONS and child.dep_ in {"advmod", "cc", "aux", "det"} and not _is_of_another(child):
            return True
        if child.dep_ == "advcl" and _negation_after(child) is not None:
            continue
        if child.dep_ == "advmod" and any(part.lower_ in _WITHIN_ADVERBS for part in child.children):
            return True  # `no longer`, `don’t any more`
        if child.dep_ == "advmod" and child.lower_ == "little" and not list(child.children):
            return True  # `little changed`
        if child.lower_ in {"neither", "nor"} and child.i < verb.i:
            return True
        if child.dep_ in _NOMINAL and _is_negative(child):
            return True
        if child.dep_ == "obl" and any(determiner.lower_ == "no" for determiner in children(child, "det")):
            return True
    return _negation_after(verb) is not None


def _is_of_another(negation: Token) -> bool:
    """`not only`, or a `not` that the parse hangs on the wrong clause."""
    following = negation.doc[negation.i + 1 : negation.i + 2]
    return any(word.lower_ in _ONLY for word in following) or _verb_of(negation) is not None


def _verb_of(negation: Token) -> Token | None:
    """The auxiliary before a `not` that the parse hangs on another clause: `divided until they are not`."""
    before = negation.doc[negation.i - 1] if negation.i > negation.head.i else negation.head
    return before if before.dep_ == "advcl" and before.pos_ == "AUX" and before.head == negation.head else None


def _negation_after(verb: Token) -> Token | None:
    following = verb.doc[verb.i + 1 : verb.i + 2]
    return next((word for word in following if word.lower_ in NEGATIONS and _verb_of(word) == verb), None)


def _is_negative(noun: Token) -> bool:
    """`no side`, `no more ships`, `neither of them`, `few ships`, but not `a few ships` or `too little`."""
    parts = children(noun, "det", "det:predet", "amod", "cc:preconj", "advmod")
    words = {part.lower_ for whole in (noun, *parts) for part in (whole, *children(whole, "advmod"))}
    if "not" in words:
        return True  # `not everyone`
    return not _NEGATIVE.isdisjoint(words) and not {"a", "the", "too"} & words


def has_negation(words: Collection[Token]) -> bool:
    """Whether any of the words denies, by itself or as a verb over an infinitive (`failed to`)."""
    governors = (_GOVERNORS.get(word.lemma_.lower()) for word in words)
    said = {word.lower_ for word in words}
    return any(effect is not None and effect.negative for effect in governors) or not said.isdisjoint(_DENYING)


def modality_of(verbs: list[Token], reported: bool) -> Modality:
    """The strongest modality that the clause's words give it.

    ``would`` is the future of the past in reported speech, and hypothetical elsewhere, as is ``would have`` everywhere.
    What is probable or need not be is no plan or duty.
    """
    found: set[Modality] = {"actual"}
    head = verbs[0]
    for verb in verbs:
        over = _over(verb)
        is_perfect = any(child.lower_ == "have" for child in over)
        for child in over:
            if modality := TABLE["auxiliaries"].get(child.lower_):
                found.add("planned" if reported and not is_perfect and child.lower_ in _WOULD else modality)
    found |= {effect.modality for effect in _effects(verbs) if effect.modality}
    if len(verbs) > 1 and verbs[0].lemma_ in _NEEDS and _is_negated(verbs[0]):
        found.discard("required")
    adverbs = {TABLE["adverbs"].get(child.lower_) for verb in verbs for child in children(verb, "advmod")} - {None}
    if "probable" in adverbs:
        found.discard("planned")
    found |= adverbs
    if _is_conditional(head):
        found.add("conditional")
    return next(modality for modality in _STRENGTH if modality in found)


def _over(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, shared ones too; the verb itself where an auxiliary stands for it (`I never will`)."""
    words = children(verb, "aux")
    if children(verb, "nsubj:outer"):  # those behind the copula are of a clause within: `the question is who will pay`
        words = [word for word in words if all(word < copula for copula in children(verb, "cop"))]
    if is_bare_conjunct(verb):
        words = [*words, *children(first_conjunct(verb), "aux")]
    return [*words, verb] if verb.tag_ == "MD" else words


def _effects(verbs: list[Token]) -> list[Effect]:
    """The effects of the verbs before the last, and of a predicate that rates the whole clause."""
    head = verbs[0]
    effects = [_effect(verb) for verb in verbs[:-1]]
    if children(head, "aux:pass") and not children(head, "aux"):
        effects += [effect for effect in [_effect(head)] if effect is not None and effect.alone]  # `is planned for May`
    if head.dep_ in {"ccomp", "csubj", "csubj:pass"} and rates_clause(head.head):
        effects.append(_effect(head.head))
    if children(head, "cop"):
        effects.append(Effect(modality=TABLE["predicates"]["adjectives"].get(head.lemma_)))
    if _is_to(head):
        effects.append(Effect(modality="planned"))
    return [effect for effect in effects if effect is not None]


def _is_to(head: Token) -> bool:
    """`was to resign`, `is due to vote`."""
    if any(subject.lemma_ in _AIMS for subject in children(head, *_NOMINAL)):
        return False
    has_be = head.tag_ == "VB" and any(verb.lemma_ == "be" for verb in children(head, "cop", "aux"))
    marks = children(head, "mark", "case") if has_be else []
    return any(word.lower_ == "to" for mark in marks for word in (mark, *children(mark, "fixed")))


def _effect(governor: Token) -> Effect | None:
    effect = _GOVERNORS.get(governor.lemma_.lower())
    if effect is None or (effect.passive and not children(governor, "aux:pass")):
        return None
    return effect


def _is_conditional(head: Token) -> bool:
    """`if` over the clause itself, or over an adverbial clause that depends on it or stands before its coordination."""
    first = first_conjunct(head)
    shared = [clause for clause in children(first, "advcl") if clause < first]
    clauses = {head, first, *shared, *children(head, "advcl")}
    return any(mark.lower_ in _MARKS for clause in clauses for mark in children(clause, "mark"))

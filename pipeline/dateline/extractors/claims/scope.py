"""Polarity and modality of a clause, by what stands over and in it (``scope.toml``)."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from spacy.tokens import Token

from dateline.extractors.negation import GOVERNORS, denies, is_negated, is_yet_to
from dateline.language.syntax import (
    children,
    first_conjunct,
    has_copula,
    has_mark,
    is_bare_conjunct,
    is_passive,
    sharing_conjunct,
)
from dateline.records import Modality, Polarity
from dateline.words import beside, table, words

TABLE: dict[str, Any] = beside(__file__)
_NOMINAL = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "obj"})
_CHANCES = frozenset(TABLE["predicates"]["chances"])
_DEGREES = frozenset(TABLE["predicates"]["degrees"])
_AIMS = frozenset(TABLE["predicates"]["aims"])
_QUESTIONS = words("conjunctions.asking")
_NEEDS = frozenset(TABLE["predicates"]["needs"])
_MARKS = frozenset(TABLE["conditions"]["marks"])


class Effect(NamedTuple):
    """What a word does to the clause under it: only in the passive or not, without an infinitive or not.

    ``denied``: the modality where the word itself is denied, if that does not turn the polarity round; ``future``: it
    says what will be, planned or but foreseen; ``copula``: only after `be`.
    """

    negative: bool = False
    modality: Modality | None = None
    passive: bool = False
    alone: bool = True
    denied: Modality | None = None
    future: bool = False
    copula: bool = False


def _effects_of(rows: Iterable[dict[str, Any]]) -> dict[str, Effect]:
    return {lemma: _effect_in(row) for row in rows for lemma in row["lemmas"]}


def _effect_in(row: dict[str, Any]) -> Effect:
    return Effect(row.get("polarity") == "negative", **{key: row[key] for key in Effect._fields if key in row})


_GOVERNORS = dict.fromkeys(GOVERNORS, Effect(negative=True)) | _effects_of(TABLE["governors"])
_RATINGS = _effects_of(TABLE["ratings"])
WOULD = words("verbs.modals:conditional")
_MODALS: dict[str, Modality] = {word: flags[0] for word, flags in table("verbs.modals").items()}
_FUTURE = words("verbs.modals:planned")
_STRENGTH: tuple[Modality, ...] = ("unasserted", "conditional", "required", "planned", "possible", "probable", "actual")


def joins_infinitive(verb: Token) -> bool:
    """Whether the verb or adjective forms one predicate with its infinitive."""
    return verb.lemma_.lower() in _GOVERNORS


def is_whether(clause: Token) -> bool:
    """Whether a clause is an indirect question of yes or no."""
    return has_mark(clause, *_QUESTIONS)


def rates_clause(head: Token) -> bool:
    """Whether the predicate only says how likely another clause is: `it is unlikely that …`, `it seems that …`."""
    clauses = [clause for clause in children(head, "csubj", "ccomp") if not is_whether(clause)]
    effect = _RATINGS.get(head.lemma_.lower()) or _effect(head)
    if not clauses or effect is None or effect.modality == "planned":
        return False
    return any(child.lower_ == "it" for child in children(head, "expl", "nsubj"))


def rating_of(governor: Token) -> Effect | None:
    """How true a predicate or noun says a clause to be: `sceptical that`, `a chance that`, `it seems that`."""
    rating = _RATINGS.get(governor.lemma_.lower())
    if rating is None or (rating.copula and not has_copula(governor)):
        rating = _effect(governor) if rates_clause(governor) else None
    return None if rating == Effect() else rating


def is_of_future(governor: Token) -> bool:
    """`is going to`, `is set to`."""
    effect = _effect(governor)
    return effect is not None and effect.future


def has_negation(words: Collection[Token]) -> bool:
    """Whether any of the words denies, by itself or as a verb over an infinitive (`failed to`)."""
    governors = (_GOVERNORS.get(word.lemma_.lower()) for word in words)
    return any(effect is not None and effect.negative for effect in governors) or any(map(denies, words))


def polarity_of(verbs: list[Token], denied: bool = False) -> Polarity:
    """``denied``: the clause is the content of a denial. Two negations make a positive."""
    negations = sum(is_negated(verb) for verb in verbs) + denied
    negations += sum(effect.negative for effect in _effects(verbs))
    return "negative" if negations % 2 else "positive"


def modality_of(verbs: list[Token], reported: bool, planned: bool = True) -> Modality:
    """The strongest modality that the clause's words give it.

    What will be is ``planned`` by somebody or but foreseen.
    ``would`` is the future of the past in reported speech, and hypothetical elsewhere, as is ``would have`` everywhere.
    What need not be is no duty.
    """
    found: set[Modality] = {"actual"}
    to_come: Modality = "planned" if planned else "probable"
    head = verbs[0]
    for verb in verbs:
        over = _over(verb)
        is_perfect = any(child.lower_ == "have" for child in over)
        for child in over:
            is_future = child.lower_ in _FUTURE or (reported and not is_perfect and child.lower_ in WOULD)
            if modality := to_come if is_future else _MODALS.get(child.lower_):
                found.add(modality)
    found |= {to_come if effect.future else effect.modality for effect in _effects(verbs) if effect.modality}
    if len(verbs) > 1 and verbs[0].lemma_ in _NEEDS and is_negated(verbs[0]):
        found.discard("required")
    if any(map(is_yet_to, verbs)):
        found -= {"required", "planned"}
    adverbs = {TABLE["adverbs"].get(child.lower_) for verb in verbs for child in children(verb, "advmod")} - {None}
    found |= adverbs
    if _is_conditional(head):
        found.add("conditional")
    return strongest(found)


def strongest(modalities: Collection[Modality]) -> Modality:
    """The modality that counts, if a clause has several. What may happen, or need not, is not planned."""
    found = set(modalities) - ({"planned"} if {"possible", "probable"} & set(modalities) else set())
    return next(modality for modality in _STRENGTH if modality in found)


def _over(verb: Token) -> list[Token]:
    """The auxiliaries of a verb, also those that it shares with another.

    The verb itself if it is an auxiliary that stands alone (`I never will`).
    """
    words = children(verb, "aux")
    if children(verb, "nsubj:outer"):  # those behind the copula are of a clause within: `the question is who will pay`
        words = [word for word in words if all(word < copula for copula in children(verb, "cop"))]
    if is_bare_conjunct(verb):
        words = [*words, *children(sharing_conjunct(verb), "aux")]
    return [*words, verb] if verb.tag_ == "MD" else words


def _effects(verbs: list[Token]) -> list[Effect]:
    """The effects of the verbs before the last, and of a predicate that stands alone: `is very unlikely`."""
    head = verbs[0]
    effects = [_effect(verb) for verb in verbs[:-1]]
    if is_passive(head) and not children(head, "aux"):
        effects += [effect for effect in [_effect(head)] if effect is not None and effect.alone]  # `is planned for May`
    if has_copula(head):
        effects.append(Effect(modality=TABLE["predicates"]["adjectives"].get(head.lemma_)))
        effects += [_GOVERNORS[head.lemma_]] if len(verbs) == 1 and _is_unlikely(head) else []
    if _is_to(head):
        effects.append(Effect(modality="planned"))
    return [effect for effect in effects if effect is not None]


def _is_unlikely(adjective: Token) -> bool:
    """`is very unlikely`; not `is more likely than before`."""
    return adjective.lemma_ in _CHANCES and not any(w.lower_ in _DEGREES for w in children(adjective, "advmod"))


def _is_to(head: Token) -> bool:
    """`was to resign`, `is due to vote`."""
    if any(subject.lemma_ in _AIMS for subject in children(head, *_NOMINAL)):
        return False
    infinitives = [head, *children(head, "aux:pass")]
    has_be = any(verb.lemma_ == "be" for verb in children(head, "cop", "aux", "aux:pass"))
    marks = children(head, "mark", "case") if has_be and any(verb.tag_ == "VB" for verb in infinitives) else []
    return any(word.lower_ == "to" for mark in marks for word in (mark, *children(mark, "fixed")))


def _effect(governor: Token) -> Effect | None:
    effect = _GOVERNORS.get(governor.lemma_.lower())
    if effect is None or (effect.passive and not is_passive(governor)):
        return None
    return effect


def _is_conditional(head: Token) -> bool:
    """`if` over the clause itself, or over an adverbial clause that depends on it or stands before its coordination."""
    first = first_conjunct(head)
    shared = [clause for clause in children(first, "advcl") if clause < first]
    clauses = {head, first, *shared, *children(head, "advcl")}
    return any(mark.lower_ in _MARKS for clause in clauses for mark in children(clause, "mark"))

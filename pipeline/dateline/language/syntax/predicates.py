"""A predicate and the words that belong to it: its auxiliaries, marks and negations, its subject and its agent."""

from spacy.tokens import Token

from dateline.language.syntax.relations import SUBJECTS, children
from dateline.words import words

AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HAVE = words("verbs.have")
_NEGATIONS = words("negation.adverbs")


def auxiliaries(head: Token) -> list[Token]:
    """Auxiliaries and copulas of a predicate."""
    return [child for child in head.children if child.dep_ in AUXILIARIES]


def auxiliary_words(head: Token) -> set[str]:
    """Auxiliaries and copulas of a predicate, in lower case."""
    return {word.lower_ for word in auxiliaries(head)}


def finite_verb_of(head: Token) -> Token:
    """The first of a predicate and its auxiliaries: the finite verb, where there is one."""
    return min([*auxiliaries(head), head])


def is_finite(head: Token) -> bool:
    """Whether a predicate is finite: it, or its first auxiliary, has tense or is modal."""
    is_verb = head.pos_ in {"VERB", "AUX"} or head.tag_ in _FINITE_TAGS  # the two disagree at times
    first = min([*auxiliaries(head), head] if is_verb else auxiliaries(head), default=None)
    if first is None or any(child.tag_ == "TO" for child in head.lefts if child.i < first.i and child.dep_ == "mark"):
        return False
    return first.tag_ in _FINITE_TAGS or "Fin" in first.morph.get("VerbForm", [])


def is_perfect(head: Token) -> bool:
    """Whether `have` is an auxiliary of the predicate: `has left`, `would have left`."""
    return any(word.lemma_ == "have" or word.lower_ in _HAVE for word in auxiliaries(head))


def is_passive(head: Token) -> bool:
    """Whether the predicate has the auxiliary of the passive: `was sold`, `got sold`."""
    return bool(children(head, "aux:pass"))


def has_copula(head: Token) -> bool:
    """Whether the predicate is a noun, an adjective or a phrase behind a copula: `is the mayor`."""
    return bool(children(head, "cop"))


def is_infinitive(head: Token) -> bool:
    """Whether `to` marks the predicate as an infinitive."""
    return any(mark.tag_ == "TO" for mark in children(head, "mark"))


def has_mark(head: Token, *marks: str) -> bool:
    """Whether one of the conjunctions opens the clause: `if`, `that`, `to`."""
    return any(mark.lower_ in marks for mark in children(head, "mark"))


def negations(head: Token) -> list[Token]:
    """The adverbs that hang on a word and deny it: `not`, `never`."""
    return [child for child in head.children if child.lower_ in _NEGATIONS]


def own_subject(head: Token) -> Token | None:
    """The subject that hangs on the predicate itself, whether a noun or a clause."""
    return next((child for child in head.children if child.dep_ in SUBJECTS), None)


def agent_of(head: Token) -> Token | None:
    """Who acts, of a passive or a participle: ``Lisk`` in `was sold by Lisk`, `a ship built by Lisk`."""
    return next(iter(children(head, "obl:agent")), None)

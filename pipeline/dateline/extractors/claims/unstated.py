"""Clauses that have a finite verb but that nobody states (``unstated.toml``).

Free relatives (`what the ledgers show`), comparisons (`longer than many had feared`), embedded questions (`no matter
how it ends`), and relative clauses that only pick out (`anyone who pays`, `the first mayor who came`) or that are true
of what need not be (`might take a step that surprises us`).
"""

from itertools import takewhile
from typing import Any

from spacy.tokens import Token

from dateline.extractors.negation import ADVERBS
from dateline.language.syntax import (
    RELATIVE,
    SUBJECTS,
    auxiliaries,
    children,
    finite_verb_of,
    first_conjunct,
    has_mark,
    is_bare_conjunct,
    is_clause,
    is_cleft,
    is_restrictive,
)
from dateline.words import beside, words

_QUESTIONS = words("pronouns.questions")
_TABLE: dict[str, Any] = beside(__file__)
_PRONOUNS, _DETERMINERS, _RANKS, _DEFINITE = (
    frozenset(_TABLE["nameless"][name]) for name in ("pronouns", "determiners", "ranks", "definite")
)
_COMPARING = frozenset(_TABLE["comparison"]["marks"])
_DEGREE: str = _TABLE["comparison"]["mark_of_degree"]
_HYPOTHETICAL = frozenset(_TABLE["comparison"]["hypothetical"])
_AUXILIARIES = frozenset(_TABLE["comparison"]["auxiliaries"])
_ASKING = frozenset(_TABLE["questions"]["words"])
_VERBS_OF_ASKING = frozenset(_TABLE["questions"]["verbs"])
_INDEFINITE = words("determiners.indefinite")
_MEASURES = frozenset(_TABLE["comparison"]["measures"])
_FUTURE = frozenset(_TABLE["open"]["future"])
_CONDITIONS = frozenset(_TABLE["open"]["conditions"])
_SUPERLATIVE = frozenset({"JJS", "RBS"})
_PRESENT = frozenset({"VBZ", "VBP"})
_COMPARATIVE = frozenset({"JJR", "RBR"})
_AMOUNTS = frozenset(_TABLE["comparison"]["amounts"])
_WH_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_MAIN = frozenset({"ROOT", "parataxis"})
_SUBORDINATE = frozenset({"advcl", "acl", "acl:relcl", "csubj", "csubj:pass", "ccomp", "xcomp"})
_OPENING_WORDS = 3
_COMPLEMENTS = ("obj", "ccomp", "xcomp")


def is_unstated(head: Token, words: list[Token]) -> bool:
    """Whether nobody states the clause, given with its own words."""
    first = first_conjunct(head)
    if first.dep_ in RELATIVE and not is_cleft(first):
        is_content = has_mark(first, "that")  # `proof that the mill burned`
        picks_out = is_restrictive(first) and not is_content
        return (
            _is_free(first)
            or _grows_with(first, words)
            or (picks_out and (_picks_out(first.head) or _is_of_what_may_not_be(first)))
        )
    return (
        _compares(first)
        or _asks(first, words)
        or _grows_with(head, words)
        or _is_fragment(head, words)
        or _is_half_of_denial(head, first)
    )


def _is_free(clause: Token) -> bool:
    """A relative clause without a noun: `what they show`; but `this is how they were made` says that they were."""
    word = clause.head
    if word.tag_ == "WRB":
        return word.dep_ not in {"ROOT", "ccomp", "conj"}
    is_asking = word.lower_ in _QUESTIONS | _ASKING and word.tag_ != "RB"  # `the drafts, however, in which …`
    return is_asking or any(each.lower_ == "what" for each in list(clause.subtree)[:2])


def _picks_out(noun: Token) -> bool:
    """Whether a noun is one that a relative clause has to single out: `anyone`, `any step`, `the worst idea`."""
    modifiers = children(noun, "amod", "advmod")
    is_ranked = any(word.tag_ in _SUPERLATIVE or word.lower_ in _RANKS for word in modifiers)
    return is_ranked or noun.lower_ in _PRONOUNS or any(word.lower_ in _DETERMINERS for word in children(noun, "det"))


def _is_of_what_may_not_be(clause: Token) -> bool:
    """Whether the noun is indefinite in a clause that is not asserted, or of a whole kind: `banks that fail close`."""
    noun = clause.head
    if _is_definite(noun):
        return False
    over = _predicates_over(noun)
    if _is_past(clause) or noun.dep_ in SUBJECTS:
        return any(map(_is_denied, over)) or _is_of_kind(clause, noun)
    return any(_is_denied(word) or _is_open(word) for word in over) or _is_of_kind(clause, noun)


def _is_definite(noun: Token) -> bool:
    determiners = [child.lower_ for child in children(noun, "det", "det:predet")]
    return noun.pos_ == "PROPN" or bool(children(noun, "nmod:poss")) or not _DEFINITE.isdisjoint(determiners)


def _predicates_over(noun: Token) -> list[Token]:
    """The predicates that a noun stands under, up to the clause that it is in."""
    over = []
    for word in [noun, *noun.ancestors]:
        over.append(word)
        if is_clause(word):
            break
    return over


def _is_denied(predicate: Token) -> bool:
    words = [*predicate.children]
    return any(word.lower_ in ADVERBS or (word.lower_ == "no" and word.dep_ == "det") for word in words)


def _is_open(predicate: Token) -> bool:
    """Whether a word is modal, an infinitive, or a condition.

    (A future does not count: what will be done may be done to something that exists.)
    """
    return any(
        (word.tag_ == "MD" and word.lower_ not in _FUTURE)
        or word.tag_ == "TO"
        or (word.dep_ == "mark" and word.lower_ in _CONDITIONS)
        for word in predicate.children
    )


def _is_of_kind(clause: Token, noun: Token) -> bool:
    """`People who smoke die younger`, `a man who lies will steal`: of all that there are."""
    is_bare = noun.dep_ in SUBJECTS and not children(noun, "nummod")
    if not is_bare or finite_verb_of(clause).tag_ not in _PRESENT:
        return False
    is_singular = any(word.lower_ in _INDEFINITE for word in children(noun, "det"))
    return finite_verb_of(noun.head).tag_ == "MD" if is_singular else noun.tag_ == "NNS" and not children(noun, "det")


def _is_past(clause: Token) -> bool:
    return finite_verb_of(clause).tag_ == "VBD"


def _compares(clause: Token) -> bool:
    """`than many had feared`, `as bad as they thought`, `as if it rained`, `as they were before`."""
    marks = {mark.lower_ for mark in children(clause, "mark")}
    if clause.dep_ != "advcl" or not marks:
        return False
    if not marks.isdisjoint(_COMPARING):
        return True
    is_elliptic = clause.tag_ == "MD" or (clause.lemma_ in _AUXILIARIES and not children(clause, *_COMPLEMENTS))
    degree = clause.head
    is_graded = degree < clause and degree.pos_ in {"ADJ", "ADV"} and degree.lower_ not in _MEASURES
    is_inverted = any(verb < subject for verb in auxiliaries(clause)[:1] for subject in children(clause, *SUBJECTS))
    inner = {word.lower_ for mark in children(clause, "mark") for word in mark.children} | marks
    return _DEGREE in marks and (is_elliptic or is_graded or is_inverted or not inner.isdisjoint(_HYPOTHETICAL))


def _grows_with(clause: Token, words: list[Token]) -> bool:
    """`the longer the strike lasts, the poorer the town becomes`: neither half is said by itself."""
    degree = clause.head if clause.dep_ in RELATIVE else words[1] if len(words) > 1 else clause
    if degree.tag_ not in _COMPARATIVE or degree.doc[degree.i - 1].lower_ != "the":
        return False
    is_of_noun = degree.dep_ in SUBJECTS or (degree.dep_ == "amod" and degree.lower_ not in _AMOUNTS)
    return clause.dep_ in RELATIVE or (words[0].lower_ == "the" and not is_of_noun)


def _is_fragment(head: Token, words: list[Token]) -> bool:
    """`Which I regret.`, `What a fool believes.`: a sentence that is but a relative clause or an indirect question."""
    first = words[0] if words else head
    ahead = head.doc[head.sent.start : first.i]
    is_wh = first.tag_ in _WH_TAGS and first.lower_ != "when"  # `When it closed.` says that it did
    if head.dep_ not in _MAIN or not is_wh or not all(word.is_punct or word.is_space for word in ahead):
        return False
    between = [*takewhile(lambda word: word != head, [first, *first.ancestors])]
    is_own = not any(word.dep_ in _SUBORDINATE for word in between)
    return is_own and not children(first, *RELATIVE) and not children(head, "csubj", "csubj:pass", "nsubj:outer")


def _asks(clause: Token, words: list[Token]) -> bool:
    """`no matter how it ends`, `the question whether it will rain`, `tell us if it rains`."""
    if clause.dep_ not in {"advcl", "acl"}:
        return False
    if any(word.lower_ in _ASKING and word.tag_ != "WDT" for word in words[:_OPENING_WORDS]):
        return True
    is_if = has_mark(clause, "if")
    return is_if and clause.head < clause and clause.head.lemma_ in _VERBS_OF_ASKING and clause.head.tag_ == "VB"


def _is_half_of_denial(head: Token, first: Token) -> bool:
    """`come home`, of `we cannot find the road and come home`: who denies both together leaves each open."""
    shares = is_bare_conjunct(head) and any(word.lower_ == "and" for word in children(head, "cc"))
    return shares and any(word.lower_ in ADVERBS and word < first for word in children(first, "advmod"))

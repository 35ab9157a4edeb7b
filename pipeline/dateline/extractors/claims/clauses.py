"""Where claims stand: the finite clauses and coordinated predicates of a parse that can be true or false."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extractors.claims.scope import TABLE, joins_infinitive, rates_clause
from dateline.extractors.claims.statement.naming import TABLE as NAMING
from dateline.extractors.claims.unstated import is_unstated
from dateline.extractors.negation import denied_mark
from dateline.language.silent import silent_tokens
from dateline.language.syntax import (
    RELATIVE,
    SUBJECTS,
    antecedent_of,
    auxiliaries,
    children,
    first_conjunct,
    has_copula,
    has_mark,
    is_clause,
    is_cleft,
    is_relative,
    is_restrictive,
    noun_phrase,
    own_words,
    relation,
    subject_of,
    whole_clause,
)
from dateline.words import words
from dateline.words.marks import CLOSING

_QUESTIONS = words("pronouns.questions")
_NEGATIONS = words("negation.plain")
_UNTIL = words("conjunctions.time:lasting")
_TIMES, _SPENDING = (frozenset(NAMING["occasions"][name]) for name in ("nouns", "verbs"))
_OCCASIONS = frozenset(TABLE["occasions"]["lemmas"])


class Clause(NamedTuple):
    """A clause with its parts. ``head`` is its predicate in the parse, ``verbs`` the chain of `failed to launch`.

    ``words`` are its own, without the clauses in it; ``whole`` has those too.
    """

    head: Token
    verbs: list[Token]
    predicate: list[Token]
    subject: Token | None
    object: Token | None
    words: list[Token]
    whole: list[Token]


def first_verb(clause: Clause) -> Token:
    """The finite verb: an auxiliary, the copula, or the verb itself; the predicate where there is none."""
    verbal = clause.head.pos_ in {"VERB", "AUX"}
    return min([*auxiliaries(clause.head), *([clause.head] if verbal else [])], default=clause.head)


def clauses_of(doc: Doc) -> Iterator[Clause]:
    """The clauses of the body of a text; questions and commands have none."""
    silent = silent_tokens(doc, "claims")
    for token in doc:
        if token.i not in silent and is_clause(token):
            words = own_words(token)
            if _can_be_true(token, words):
                yield _clause(token, words)


def _can_be_true(head: Token, words: list[Token]) -> bool:
    """Whether a clause says something that can be true or false.

    What stands in an editor's brackets does not, for example.
    """
    first = first_conjunct(head)
    if (
        "Imp" in head.morph.get("Mood", [])
        or _is_command(head)
        or rates_clause(head)
        or (words and words[0].text == "[")
    ):
        return False
    if any(mark.lower_ == "whether" and mark < min([first, *auxiliaries(first)]) for mark in children(first, "mark")):
        return False
    if is_unstated(head, words):
        return False
    if first.dep_ in RELATIVE:
        return True
    is_content = first.dep_ in {"ccomp", "csubj", "csubj:pass"}
    if is_content and _is_interrogative(first, words if first == head else own_words(first)):
        return False
    return not (_is_question(first) or _is_inverted(head, words))


def _is_command(head: Token) -> bool:
    """An imperative, or a bare verb without subject with which a sentence begins: `Thank you`."""
    begins = head.is_sent_start is True and head.tag_ in {"VB", "VBP"}
    return "Imp" in head.morph.get("Mood", []) or (begins and subject_of(head) is None)


def _is_interrogative(head: Token, words: list[Token]) -> bool:
    """An embedded question or free relative: `whether it will rain`, `what flows west`."""
    words = words[1:] if words and words[0].pos_ == "ADV" and words[0].lower_ not in _QUESTIONS else words
    if not words or words[0].lower_ not in _QUESTIONS | {"if"}:
        return False  # also of `just when it began`
    return words[0].lower_ != "when" or head.dep_ != "advcl"


def _is_inverted(head: Token, words: list[Token]) -> bool:
    """A question or condition by its order of words: `Is it …`, `What will you …`, `Should they …`."""
    subjects, verbs = [child for child in head.children if child.dep_ in SUBJECTS], auxiliaries(head)
    if not subjects or not verbs:
        return False
    first = verbs[0]
    called = {word for name in children(head, "vocative", "discourse") for word in name.subtree}
    before = [word for word in words if word.i < first.i and not (word in called or word.is_punct)]
    before += [clause for clause in children(head, "advcl") if denied_mark(clause)]  # `not until it rained did …`
    asks = not before or any(word.tag_ in {"WP", "WDT", "WP$", "WRB"} for word in before)
    return first.i < subjects[0].i and asks


def _is_question(head: Token) -> bool:
    """Whether the next mark that ends a sentence after the clause is a question mark."""
    if head.dep_ == "advcl" or all(token.text != "?" for token in head.doc[head.i : head.sent.end + 1]):
        return False
    words = whole_clause(head)
    if not words:
        return False
    following = head.doc[words[-1].i + 1 : head.sent.end + 1]
    return next((token.text for token in following if token.text in {".", "!", "?", ";"}), ".") == "?"


def _clause(head: Token, words: list[Token]) -> Clause:
    verbs = _chain(head)
    subject = subject_of(_inverted(head) or head)
    if subject is not None and (antecedent := antecedent_of(subject)) is not None:
        subject = antecedent
    complement = _object(head, verbs[-1], subject)
    return Clause(head, verbs, _predicate(verbs), subject, complement, words, whole_clause(head))


def _inverted(head: Token) -> Token | None:
    """`pay`, of `not until May did the bank pay`, where the parse takes `did` and `May` for verb and subject."""
    is_until = head.dep_ == "ROOT" and has_mark(head, *_UNTIL)
    return next(iter(children(head, "ccomp")), None) if is_until else None


def _chain(head: Token) -> list[Token]:
    """The head, and the infinitives that form one predicate with it."""
    chain = [head]
    while joins_infinitive(chain[-1]):
        infinitives = [t for t in children(chain[-1], "xcomp") if t.i > chain[-1].i and t.pos_ in {"VERB", "AUX"}]
        if not infinitives or children(chain[-1], "obj"):
            break
        chain.append(infinitives[0])
    return chain


def _predicate(verbs: list[Token]) -> list[Token]:
    """The words of the predicate: auxiliaries, verb or copula, particles, and what stands between them."""
    head = verbs[0]
    copulas = children(head, "cop")
    parts = [*auxiliaries(head), *(verbs if not copulas or len(verbs) > 1 else [])]
    parts += [particle for verb in verbs for particle in children(verb, "compound:prt")]
    parts += [child for child in children(head, "advmod") if child.lower_ in _NEGATIONS]
    if not parts:
        parts = [head]
    first, last = min(parts).i, max(parts).i
    between = [token for token in head.doc[first : last + 1] if token in parts or _is_inside(token, verbs)]
    if len(between) == last - first + 1:
        return between
    return copulas or [head]


def _is_inside(token: Token, verbs: list[Token]) -> bool:
    return token.head in verbs and token.dep_ in {
        "advmod",
        "mark",
        "aux",
        "aux:pass",
        "cop",
        "compound:prt",
        "obl:unmarked",
    }


def _object(head: Token, last: Token, subject: Token | None) -> Token | None:
    """The object of the predicate, the complement of a copula, or a clause that stands in the place of either."""
    if has_copula(last):
        return last
    for relations in (("obj",), ("xcomp", "ccomp")):
        for child in children(last, *relations):
            taken_up = antecedent_of(child)
            if taken_up is None or not is_cleft(head):
                return taken_up or child
    if head.dep_ == "conj":
        return next((each for each in children(head.head, "obj") if each.i > head.i), None)
    return head.head if has_object_gap(head, subject) else None


def has_object_gap(head: Token, subject: Token | None) -> bool:
    """Whether a relative clause describes its own object: `the treaty they signed`; not `the day they left`."""
    marks = [mark for mark in children(head, "mark") if mark.lower_ != "that"]
    if head.dep_ not in RELATIVE or marks or children(head, "aux:pass", "nsubj:pass"):
        return False
    is_verb = head.head.tag_ == "NNS" and head.head.dep_ == "ROOT"  # `The board judges that they left`
    if children(head, "mark") and (is_verb or head.head.lemma_ in _OCCASIONS or not is_restrictive(head)):
        return False  # `the day that they left`, `the plan – that they leave`
    is_stranded = any(word.tag_ == "IN" and not list(word.children) for word in children(head, "obl"))
    if head.head.lemma_ in _TIMES and head.lemma_ not in _SPENDING and not is_stranded:
        return False  # `the way they won`
    if subject == head.head or relation(head.head) == "advmod" or children(head, "cop", "expl") or is_cleft(head):
        return False
    before = [word for left in head.lefts for word in left.subtree]
    return not any(word.tag_ == "WRB" or (is_relative(word) and word.dep_ != "obj") for word in before)


def argument_words(argument: Token, predicate: list[Token]) -> list[Token]:
    """The words of a subject or object, a noun phrase or a clause, without words of the predicate."""
    return [token for token in _phrase(argument) if token not in predicate]


def _phrase(argument: Token) -> list[Token]:
    if argument.dep_ in {"ccomp", "xcomp", "csubj", "csubj:pass"} and not has_copula(argument):
        words = [token for token in argument.subtree if not token.is_space]
        while words and words[-1].is_punct and words[-1].text not in CLOSING:
            words.pop()
        return words
    return noun_phrase(argument)

"""Clauses: which words head one, whose subject is whose, and which words are a clause's own."""

from collections.abc import Callable

from spacy.tokens import Token

from dateline.language.syntax.predicates import auxiliaries, has_copula, is_finite, own_subject
from dateline.language.syntax.relations import (
    CLAUSES,
    children,
    first_conjunct,
    is_loose,
    relation,
)
from dateline.words.marks import CLOSING, OPENING


def is_clause(head: Token) -> bool:
    """Whether the token heads a finite clause, or is a later predicate coordinated with one."""
    if head.dep_ != "conj" and head.dep_ not in CLAUSES:
        return False
    first = first_conjunct(head)
    if first != head and not _is_predicate(head):
        return False
    if first.dep_ == "acl" and own_subject(first) is None:
        return False  # a participle, taken for a past tense: `containers located near the border`
    # `is to sit, and a vote may follow`
    stands_alone = first != head and first.dep_ == "xcomp" and own_subject(head) is not None
    return (first.dep_ in CLAUSES or stands_alone) and is_finite(first if is_bare_conjunct(head) else head)


def is_bare_conjunct(head: Token) -> bool:
    """A coordinated predicate that shares the auxiliary of the first: `has risen and fallen`."""
    return (
        head.dep_ == "conj"
        and not auxiliaries(head)
        and head.tag_ in {"VB", "VBN", "VBG"}
        and head.tag_ == head.head.tag_
    )


def sharing_conjunct(head: Token) -> Token:
    """The conjunct whose auxiliary a bare one shares: `was caught`, of `he tried, but was caught and sent home`."""
    while is_bare_conjunct(head):
        head = head.head
    return head


def _is_predicate(head: Token) -> bool:
    return head.pos_ in {"VERB", "AUX"} or has_copula(head)


def subject_of(head: Token) -> Token | None:
    """The subject's head token: own, shared with the first of a coordination, or of the clause that controls it."""
    while (subject := own_subject(head)) is None:
        if head.dep_ == "acl":
            return head.head
        controlled = head.dep_ in {"conj", "xcomp"} or (head.dep_ == "advcl" and not is_finite(head))
        if not controlled:
            return None
        head = head.head
    return subject


def own_words(head: Token, keeps: Callable[[Token], bool] | None = None) -> list[Token]:
    """The words of a clause without the finite clauses in it, and without punctuation or conjunction at its ends.

    ``keeps`` says of the head of such a clause whether its words stay.
    """
    words: list[Token] = []
    pending = [head]
    while pending:
        current = pending.pop()
        words.append(current)
        for child in current.children:
            stays = not is_clause(child) or (keeps is not None and keeps(child))
            if stays and not _joins_clause(child):
                pending.append(child)
    words.sort()
    while words and (is_loose(words[0], OPENING) or words[0].dep_ == "cc"):
        words.pop(0)
    while words and is_loose(words[-1], CLOSING):
        words.pop()
    return words


def whole_clause(head: Token) -> list[Token]:
    """The words of a clause with the clauses that depend on it, but not those coordinated with it or put beside it."""
    words = own_words(head, lambda child: relation(child) not in {"conj", "parataxis"})
    while words and words[0].head == head and words[0].dep_ == "mark" and words[0].tag_ != "TO":
        words.pop(0)
    return words


def _joins_clause(child: Token) -> bool:
    """Whether a coordinating conjunction stands before a clause of its own."""
    return child.dep_ == "cc" and any(is_clause(other) for other in children(child.head, "conj") if other.i > child.i)

"""A word and those that hang on it."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "csubj:pass"})
RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})


class Extent(NamedTuple):
    """A half-open range of characters."""

    start: int
    end: int

    @classmethod
    def of(cls, span: Span) -> Self:
        """The characters of a span."""
        return cls(span.start_char, span.end_char)

    def holds(self, part: "Extent") -> bool:
        """Whether a part stands in it whole."""
        return self.start <= part.start and part.end <= self.end


def children(token: Token, *relations: str) -> list[Token]:
    """The token's dependents with one of the relations."""
    return [child for child in token.children if child.dep_ in relations]


def relation(token: Token) -> str:
    """The token's relation without its subtype: ``nsubj:pass`` is ``nsubj``."""
    return token.dep_.partition(":")[0]


def case_of(noun: Token) -> str:
    """The first preposition before a noun, in lower case; empty if there is none."""
    return next((child.lower_ for child in noun.lefts if child.dep_ == "case"), "")


def has_case(noun: Token, *cases: str) -> bool:
    """Whether one of the prepositions stands with a noun, be it the second (``from within``) or behind it."""
    return any(child.lower_ in cases for child in children(noun, "case"))


def of_complements(noun: Token) -> list[Token]:
    """What a noun is of: ``bridge``, of `the repair of the bridge`."""
    return [child for child in children(noun, "nmod") if case_of(child) == "of"]


def first_conjunct(token: Token) -> Token:
    """The head of a coordination that the token is a later part of; else the token itself."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def subtree(token: Token, *, excluded: frozenset[str] = frozenset()) -> list[Token]:
    """The token with all that depends on it, but for children of the token itself with an excluded relation."""
    words = [token]
    for child in token.children:
        if child.dep_ not in excluded:
            words.extend(child.subtree)
    return sorted(words)


def extent_of(words: Iterable[Token]) -> Extent:
    """From the first character of the first word to the last of the last."""
    ordered = sorted(words)
    return Extent(ordered[0].idx, ordered[-1].idx + len(ordered[-1].text))


def is_loose(word: Token, kept: frozenset[str]) -> bool:
    """White space, or punctuation that belongs to no words."""
    return word.is_space or (word.is_punct and word.text not in kept)


def text_at(doc: Doc, index: int) -> str:
    """The word at a place; none before the first and behind the last."""
    return doc[index].text if 0 <= index < len(doc) else ""


def head_of(span: Span) -> Token:
    """The word of a span on which the others depend; its last, where there is no parse."""
    return span.root if has_parse(span.doc) else span[-1]


def has_parse(doc: Doc) -> bool:
    """Whether the doc was parsed."""
    return bool(doc.has_annotation("DEP"))

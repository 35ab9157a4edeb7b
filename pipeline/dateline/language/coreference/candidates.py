"""Phrases that may be mentions, by the parse: each nominal word with its own dependents."""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.words import beside
from dateline.words.marks import CLOSING, OPENING

_RULES = beside(__file__)
_HEADS = frozenset(_RULES["heads"])
_NOMINAL_HEADS = frozenset(_RULES["nominal_heads"])
_NOMINAL_RELATIONS = frozenset(_RULES["nominal_relations"])
_ADJECTIVE_RELATIONS = frozenset(_RULES["adjective_relations"])
_NEVER_TAGS = frozenset(_RULES["never_tags"])
_NEVER_RELATIONS = frozenset(_RULES["never_relations"])
_OUTSIDE = frozenset(_RULES["outside"])
_COORDINATED = frozenset(_RULES["coordinated"])


class Phrase(NamedTuple):
    """Tokens ``start`` to ``end``, and the head among them; several coordinated heads or one."""

    start: int
    end: int
    head: int
    is_coordination: bool


def find_phrases(doc: Doc) -> list[Phrase]:
    """All candidates in the order of the text, no two with the same tokens."""
    found: dict[tuple[int, int], Phrase] = {}
    for token in doc:
        if _may_head(token):
            for phrase in _phrases(token):
                found.setdefault((phrase.start, phrase.end), phrase)
    return sorted(found.values())


def _may_head(token: Token) -> bool:
    if token.tag_ in _NEVER_TAGS or token.dep_ in _NEVER_RELATIONS:
        return False
    if token.pos_ == "ADJ":
        return token.dep_ in _ADJECTIVE_RELATIONS
    return token.pos_ in _HEADS or (token.pos_ in _NOMINAL_HEADS and token.dep_ in _NOMINAL_RELATIONS)


def _phrases(head: Token) -> Iterator[Phrase]:
    """The phrase of one head, and the whole of a coordination that it begins."""
    yield Phrase(*_extent(head, _OUTSIDE | _COORDINATED), head.i, False)
    if any(child.dep_ in _COORDINATED for child in head.children):
        yield Phrase(*_extent(head, _OUTSIDE), head.i, True)


def _extent(head: Token, outside: frozenset[str]) -> tuple[int, int]:
    doc = head.doc
    inside = [head, *(word for child in head.children if child.dep_ not in outside for word in child.subtree)]
    words = [word.i for word in inside if not word.is_space]
    start, last = min(words, default=head.i), max(words, default=head.i)
    while start < head.i and doc[start].is_punct and doc[start].text not in OPENING:
        start += 1
    while last > head.i and doc[last].is_punct and doc[last].text not in CLOSING:
        last -= 1
    return start, last + 1

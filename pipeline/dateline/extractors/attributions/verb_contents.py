"""The content of a verb of saying: a clause, a quotation, an infinitive or a noun phrase, in the order of ``_WAYS``."""

import re
from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.cues import Cue, amounts_of
from dateline.extractors.attributions.frames import speaker_behind
from dateline.extractors.attributions.words import EVERYBODY, FILLERS
from dateline.language.syntax import (
    RELATIVE,
    SUBJECTS,
    Extent,
    auxiliaries,
    children,
    extent_of,
    is_clause,
    is_finite,
    is_restrictive,
)
from dateline.words import signs

_INVERTED = frozenset({"parataxis", "ccomp", "advcl", "conj", "discourse"})
_AFTER_CLAUSE = re.compile(rf"[ \t]*(?::\s*|[,{signs('marks.dashes')}-]*[ \t]*)")
_BEFORE_CLAUSE = re.compile(rf"[ \t,{signs('marks.dashes')}-]*$")
_GAP = 10  # characters of punctuation between a reporting clause and the quotation before it


class Saying(NamedTuple):
    """A verb of saying with what the table says of it; ``own`` are the places of the words of its own clause."""

    verb: Token
    cue: Cue
    source: Token | None
    quotations: Quotations
    own: set[int]

    def without_own(self, token: Token) -> list[Token]:
        """The words under a token that are not those of the reporting clause."""
        return [word for word in token.subtree if word.i not in self.own]


def content_of(saying: Saying) -> tuple[str, list[Token]]:
    """The rule that finds the content of a verb, and its words; none if no rule does."""
    found = ((rule, words_of(saying)) for rule, words_of in _WAYS)
    return next(((rule, words) for rule, words in found if words), ("", []))


def _clause(saying: Saying) -> list[Token]:
    """`said that it rained`, `it was reported that it rained`."""
    verb, quotations = saying.verb, saying.quotations
    for clause in children(verb, "ccomp", "csubj:pass"):
        if is_finite(clause) or quotations.at(clause.idx) or clause.i < verb.i:
            return [*clause.subtree, *_displaced_subject(verb, clause)]
    return []


def _clause_before(saying: Saying) -> list[Token]:
    """`It rained, she said`, where the main clause is no complement of the verb, but put beside it."""
    return next(map(saying.without_own, _clauses_before(saying.verb)), [])


def _quotation(saying: Saying) -> list[Token]:
    """`told them: “It rained”`, where the quotation hangs on the verb."""
    verb, quotations = saying.verb, saying.quotations
    if not saying.cue.speech or quotations.at(verb.idx):
        return []
    complements = children(verb, "parataxis", "xcomp")
    return next((saying.without_own(each) for each in complements if quotations.at(each.idx)), [])


def _clause_around(saying: Saying) -> list[Token]:
    """`It rained, he said, all day`: the reporting clause hangs on what it reports."""
    return saying.without_own(saying.verb.head) if saying.source is not None and _is_interposed(saying) else []


def _infinitive(saying: Saying) -> list[Token]:
    """`promised to leave`, `urged [them to leave]`."""
    verb = saying.verb
    if not saying.cue.infinitive or saying.source is None:
        return []
    for complement in children(verb, "xcomp", "ccomp", "advcl"):
        if complement.i > verb.i and children(complement, "mark"):
            receivers = [child for child in children(verb, "obj", "iobj") if verb.i < child.i < complement.i]
            return [word for part in (*receivers, complement) for word in part.subtree]
    return []


def _object(saying: Saying) -> list[Token]:
    """`denied the charge`, `called it a crime`, `put the cost at 40 million`."""
    verb = saying.verb
    if not saying.cue.object or saying.source is None:
        return []
    for noun in children(verb, "obj")[:1]:
        words = [*_without_additions(noun), *(word for child in children(verb, "xcomp") for word in child.subtree)]
        for amount in amounts_of(verb):
            words += verb.doc[noun.left_edge.i : amount.right_edge.i + 1]
        return words
    return []


_WAYS: tuple[tuple[str, Callable[[Saying], list[Token]]], ...] = (
    ("verb-clause", _clause),
    ("verb-inverted", _clause_before),
    ("verb-quotation", _quotation),
    ("verb-inverted", _clause_around),
    ("verb-infinitive", _infinitive),
    ("verb-object", _object),
)
"""The rules by which a verb has its content, the surest first."""


def _without_additions(noun: Token) -> list[Token]:
    """The words of a noun phrase but for a relative clause that may be the author's own: between commas."""
    added = [
        word
        for child in noun.children
        if child.dep_ in RELATIVE and not is_restrictive(child)
        for word in child.subtree
    ]
    return [word for word in noun.subtree if word not in added]


def _displaced_subject(verb: Token, complement: Token) -> list[Token]:
    """The subject of a reported clause that the parser took for the object of the verb: `says [fraud] would be …`."""
    if any(child.dep_ in SUBJECTS for child in complement.children):
        return []
    objects = [child for child in children(verb, "obj") if verb.i < child.i < complement.i]
    return [token for child in objects for token in child.subtree]


def _clauses_before(verb: Token) -> list[Token]:
    """A main clause before `…, she said` that hangs on the verb of saying, though not as its complement."""
    return [
        child
        for child in children(verb, "parataxis")
        if child.i < verb.i
        and is_clause(child)
        and not children(child, "mark")
        and min(child.subtree).tag_ not in {"WRB", "IN"}
        and any(token.text == "," for token in verb.doc[child.i : verb.i])
    ]


def _is_interposed(saying: Saying) -> bool:
    """`…, he said, …`: the reporting clause hangs on what it reports and has no content of its own."""
    verb, quotations = saying.verb, saying.quotations
    behind = speaker_behind(verb)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS or child == behind]
    if not subjects or verb.dep_ not in _INVERTED or not is_finite(verb):
        return False
    if any(child != behind for child in children(verb, "xcomp", "obj")):
        return False
    if not saying.cue.clause or _is_filler(verb, subjects[0]):
        return False
    first = verb.doc[min(saying.own)]
    follows_break = first.i == first.sent.start or any(token.is_punct for token in verb.doc[first.i - 1 : first.i])
    if marks := children(verb, "mark"):
        return verb.dep_ == "advcl" and [mark.lower_ for mark in marks] == ["as"] and follows_break
    here, there = quotations.at(verb.idx), quotations.at(verb.head.idx)
    if (here is not None and here != there) or (verb.dep_ != "parataxis" and there is None and not behind):
        return False
    begins = {verb, *auxiliaries(verb), subjects[0].left_edge}
    return first in begins and first.i > 0 and any(token.is_punct for token in verb.doc[max(first.i - 2, 0) : first.i])


def _is_filler(verb: Token, subject: Token) -> bool:
    """`you know`, `as we know`: said of everybody, so that nobody says it."""
    return subject.lower_ in EVERYBODY and verb.lemma_.lower() in FILLERS


def quotation_beside(saying: Saying) -> Extent | None:
    """A quotation with but punctuation between it and the reporting clause; in another line only after a colon."""
    verb, quotations = saying.verb, saying.quotations
    if not saying.cue.speech or quotations.at(verb.idx):
        return None
    text, clause = quotations.text, extent_of(verb.doc[index] for index in saying.own)
    after, before = (
        _AFTER_CLAUSE.match(text, clause.end),
        _BEFORE_CLAUSE.search(text, max(clause.start - _GAP, 0), clause.start),
    )
    for place in (after.end() if after else None, before.start() - 1 if before else None):
        quotation = quotations.at(place) if place is not None and place >= 0 else None
        if quotation and " " in text[quotation.start : quotation.end].strip():
            return Extent(*quotation)
    return None

"""Helpers over a Universal Dependencies parse: clauses, their subjects, predicates and own words.

Source of the relations: https://universaldependencies.org/u/dep/. All functions take and return spaCy tokens; lists of
tokens are in the order of the text.
"""

from collections.abc import Callable, Iterable
from itertools import takewhile
from typing import NamedTuple, Self

from spacy.tokens import Doc, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer"})
AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj", "csubj:pass"})
RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
OPENING = frozenset("“‘\"'([{«„`")
CLOSING = frozenset("”’\"')]}»")
_OUTSIDE_NOUN_PHRASE = frozenset(
    {"case", "acl:relcl", "appos", "parataxis", "cop", "mark", "advcl", "aux", "dep", "discourse"}
)
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "conj"})
_AMOUNTS = frozenset({"NUM", "SYM", "PUNCT"})
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
QUESTION_WORDS = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether"})


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


def case_of(noun: Token) -> str:
    """The first preposition before a noun, in lower case; empty if there is none."""
    return next((child.lower_ for child in noun.lefts if child.dep_ == "case"), "")


def relation(token: Token) -> str:
    """The token's relation without its subtype: ``nsubj:pass`` is ``nsubj``."""
    return token.dep_.partition(":")[0]


def auxiliaries(head: Token) -> list[Token]:
    """Auxiliaries and copulas of a predicate."""
    return [child for child in head.children if child.dep_ in AUXILIARIES]


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


def first_conjunct(token: Token) -> Token:
    """The head of a coordination that the token is a later part of; else the token itself."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def is_clause(head: Token) -> bool:
    """Whether the token heads a finite clause, or is a later predicate coordinated with one."""
    if head.dep_ != "conj" and head.dep_ not in CLAUSES:
        return False
    first = first_conjunct(head)
    if first != head and not _is_predicate(head):
        return False
    if first.dep_ == "acl" and not _has_subject(first):
        return False  # a participle, taken for a past tense: `containers located near the border`
    stands_alone = first != head and first.dep_ == "xcomp" and _has_subject(head)  # `is to sit, and a vote may follow`
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
    return head.pos_ in {"VERB", "AUX"} or bool(children(head, "cop"))


def _has_subject(head: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in head.children)


def subject_of(head: Token) -> Token | None:
    """The subject's head token: own, shared with the first of a coordination, or of the clause that controls it."""
    while not _has_subject(head):
        if head.dep_ == "acl":
            return head.head
        controlled = head.dep_ in {"conj", "xcomp"} or (head.dep_ == "advcl" and not is_finite(head))
        if not controlled:
            return None
        head = head.head
    return next(child for child in head.children if child.dep_ in SUBJECTS)


def elided_words(possessor: Token) -> list[Token]:
    """What is not said again behind a possessor: the trade, of *China's has grown* after *Russia's trade*."""
    if possessor.pos_ != "PROPN" or relation(possessor) not in _ARGUMENTS or case_of(possessor) == "of":
        return []
    mark, following = [*possessor.doc[possessor.i + 1 : possessor.i + 3], None, None][:2]
    if mark is None or mark.tag_ != "POS" or (following is not None and not _ends_phrase(following)):
        return []
    before = reversed(possessor.doc[possessor.sent.start : possessor.left_edge.i])
    noun = next((noun for noun in before if noun.pos_ == "NOUN" and children(noun, "nmod:poss")), None)
    if noun is None:
        return []
    owned = [word for word in noun_phrase(noun) if word > children(noun, "nmod:poss")[0].right_edge]
    words = list(takewhile(lambda word: word.pos_ not in _AMOUNTS, owned))
    while words and words[-1] > noun and words[-1].pos_ in {"ADP", "DET"}:
        words.pop()
    return words if noun in words else []


def _ends_phrase(word: Token) -> bool:
    """Whether a word can begin no noun phrase."""
    return word.pos_ in {"AUX", "ADP", "SCONJ", "CCONJ"} or word.tag_ in {"VBD", "VBZ", "VBP", "WRB", ".", ","}


def antecedent_of(pronoun: Token) -> Token | None:
    """What a relative pronoun stands for: the noun that its relative clause describes."""
    mistagged = pronoun.lower_ == "that" and pronoun.dep_ in SUBJECTS | {"obj"} and pronoun.head.dep_ in RELATIVE
    if not mistagged and pronoun.tag_ not in _RELATIVE_TAGS and "Rel" not in pronoun.morph.get("PronType", []):
        return None
    for ancestor in pronoun.ancestors:
        if ancestor.dep_ in RELATIVE:
            return _noun_of(ancestor)
        if ancestor.dep_ in {"ccomp", "ROOT"}:
            return None
    return None


def _noun_of(clause: Token) -> Token:
    """The noun of a relative clause; a name takes none that narrows it: ``a loan from Lisk which lapsed``."""
    noun = clause.head
    while noun.pos_ == "PROPN" and noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and is_restrictive(clause):
        noun = noun.head
    return noun


def text_at(doc: Doc, index: int) -> str:
    """The word at a place; none before the first and behind the last."""
    return doc[index].text if 0 <= index < len(doc) else ""


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
    while words and (_is_loose(words[0], OPENING) or words[0].dep_ == "cc"):
        words.pop(0)
    while words and _is_loose(words[-1], CLOSING):
        words.pop()
    return words


def whole_clause(head: Token) -> list[Token]:
    """The words of a clause with the clauses that depend on it, but not those coordinated with it or put beside it."""
    words = own_words(head, lambda child: relation(child) not in {"conj", "parataxis"})
    while words and words[0].head == head and words[0].dep_ == "mark" and words[0].tag_ != "TO":
        words.pop(0)
    return words


def is_restrictive(head: Token) -> bool:
    """Whether a relative clause narrows what it describes: no comma, dash or bracket stands before it."""
    first = min(head.subtree)
    return head.dep_ in RELATIVE and first.i > 0 and not (first.is_punct or head.doc[first.i - 1].is_punct)


def _is_loose(word: Token, kept: frozenset[str]) -> bool:
    """White space, or punctuation that belongs to no words."""
    return word.is_space or (word.is_punct and word.text not in kept)


def _joins_clause(child: Token) -> bool:
    """Whether a coordinating conjunction stands before a clause of its own."""
    return child.dep_ == "cc" and any(is_clause(other) for other in children(child.head, "conj") if other.i > child.i)


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


def noun_phrase(token: Token) -> list[Token]:
    """A noun with its modifiers and coordinated nouns; without case marker, relative clause and apposition."""
    left_out = _OUTSIDE_NOUN_PHRASE | SUBJECTS
    if any(is_clause(conjunct) for conjunct in children(token, "conj")):
        left_out |= {"cc", "conj"}
    return _contiguous(subtree(token, excluded=left_out), token)


def source_phrase(token: Token) -> list[Token]:
    """A noun with all that names it: title, modifiers, apposition, coordinated nouns; no relative clause."""
    left_out = frozenset({"case", "acl:relcl", "parataxis", "cop", "mark", "advcl", "aux", "discourse"})
    if any(is_clause(conjunct) for conjunct in children(token, "conj")):
        left_out |= {"cc", "conj"}
    return _contiguous(subtree(token, excluded=left_out), token)


def name_after(title: Token) -> list[Token]:
    """The rest of a person's name that starts in or right after a title: `opposition leader` [Sander Voll]."""
    following = title.doc[title.i + 1 :]
    if title.pos_ not in {"NOUN", "PROPN"} or not following or following[0].ent_type_ != "PERSON":
        return []
    if following[0].dep_ in SUBJECTS and following[0].head.dep_ in RELATIVE:
        return []  # `the offer Sander Voll made`
    return list(takewhile(lambda token: token.ent_type_ == "PERSON" and token.sent == title.sent, following))


def _contiguous(words: list[Token], head: Token) -> list[Token]:
    """The run of words round the head, gaps of punctuation and single marks allowed."""
    run = [head]
    words = [word for word in words if not word.is_space]
    for word in (w for w in words if w.i > head.i):
        if word.i - run[-1].i > 2:
            break
        run.append(word)
    for word in reversed([w for w in words if w.i < head.i]):
        if run[0].i - word.i > 2:
            break
        run.insert(0, word)
    while len(run) > 1 and (run[-1].pos_ == "ADV" or _is_loose(run[-1], CLOSING)):
        run.pop()
    while len(run) > 1 and _is_lead(run):
        run.pop(0)
    return run


def _is_lead(run: list[Token]) -> bool:
    """Punctuation, a conjunction, or an adverb before a comma (`Thus, …`), at the head of a phrase."""
    first, second = run[:2]
    return (
        first.dep_ == "cc"
        or (first.is_punct and first.text not in OPENING)
        or (first.pos_ == "ADV" and second.text == ",")
    )


def head_of(span: Span) -> Token:
    """The word of a span on which the others depend; its last, where there is no parse."""
    return span.root if has_parse(span.doc) else span[-1]


def has_parse(doc: Doc) -> bool:
    """Whether the doc was parsed."""
    return bool(doc.has_annotation("DEP"))

"""Noun phrases: the words of a noun, the rest of a name, and the noun that is not said again."""

from itertools import takewhile

from spacy.tokens import Token

from dateline.language.syntax.clauses import is_clause
from dateline.language.syntax.relations import (
    RELATIVE,
    SUBJECTS,
    case_of,
    children,
    is_loose,
    relation,
    subtree,
)
from dateline.words.marks import CLOSING, OPENING

_OUTSIDE_NOUN_PHRASE = frozenset(
    {"case", "acl:relcl", "appos", "parataxis", "cop", "mark", "advcl", "aux", "dep", "discourse"}
)
_ARGUMENTS = frozenset({"nsubj", "obj", "obl", "conj"})
_AMOUNTS = frozenset({"NUM", "SYM", "PUNCT"})


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
    while len(run) > 1 and (run[-1].pos_ == "ADV" or is_loose(run[-1], CLOSING)):
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

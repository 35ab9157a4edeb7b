"""What the words of a mention tell: its head, its number, and what its nouns say of whom they describe."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, Token

from dateline.language.coreference.component import MENTIONS, antecedents_of
from dateline.language.syntax import SUBJECTS, case_of, children, first_conjunct
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_OWNING = frozenset(_RULES["owning"])
_STEM: int = _RULES["stem"]
_NOMINAL = ("ADJ", "NOUN", "PROPN")
_OF_NATIONS = ("NORP", "GPE")
_BOTH_AND = "cc:preconj"


class Description(NamedTuple):
    """What a noun tells of whom it describes, to be compared with another one."""

    lemma: str
    is_plural: bool
    modifiers: frozenset[str]
    """The words before it, in small letters."""
    owners: frozenset[str]
    """The beginnings of the names that tell whose it is: ``Talvian``, ``of Talvia``."""
    complement: frozenset[str]
    """The beginnings of all words behind it that tell whose it is: ``of Talvia``, ``for the ferry line``."""


class MentionWords(NamedTuple):
    """A mention with what its words tell; it is read once, because mentions are compared often."""

    span: Span
    root: Token
    text: str
    """In small letters."""
    lemma: str
    """Of its head, in small letters."""
    words: tuple[str, ...]
    """Up to its head, in small letters."""
    is_pronoun: bool
    is_plural: bool
    is_description: bool
    nouns: tuple[Description, ...]
    """Its descriptions: its head, if that is no name, and those beside it: ``Mara Quist, a miner``."""
    antecedents: Mapping[int, float]
    """The chances of the earlier mentions, by their number."""


def mentions_of(doc: Doc) -> list[MentionWords]:
    """The mentions of a doc in their order."""
    return list(map(_words_of, doc.spans.get(MENTIONS, ()), antecedents_of(doc)))


def _words_of(span: Span, antecedents: Mapping[int, float]) -> MentionWords:
    root = span.root
    heads = [root] if is_description(span) else []
    heads += [noun for noun in children(root, "appos") if noun.pos_ == "NOUN"]
    return MentionWords(
        span,
        root,
        span.text.lower(),
        root.lemma_.lower(),
        tuple(word.lower_ for word in core(span)),
        is_pronoun(root),
        is_plural(root),
        is_description(span),
        tuple(map(described, heads)),
        antecedents,
    )


def described(noun: Token) -> Description:
    """What a noun tells of whom it describes."""
    before = [word for word in noun.subtree if word.i < noun.i and word.pos_ in _NOMINAL]
    complements = [child for child in children(noun, "nmod") if case_of(child) in _OWNING]
    behind = [word for child in complements for word in child.subtree if word.pos_ in _NOMINAL]
    owners = [word for word in before if word.is_title and (_is_of_name(word) or not word.is_sent_start)]
    owners += [word for word in behind if word.is_title]
    return Description(
        noun.lemma_,
        is_plural(noun),
        frozenset(word.lower_ for word in before),
        frozenset(owner_stem(word.lower_) for word in owners),
        frozenset(owner_stem(word.lower_) for word in behind),
    )


def owner_stem(word: str) -> str:
    """The letters of an owner that are compared, the same for ``talvia`` and ``talvian``."""
    return word[:_STEM]


def _is_of_name(word: Token) -> bool:
    """``Talvian``, also where a capital begins the sentence."""
    return word.pos_ == "PROPN" or word.ent_type_ in _OF_NATIONS


def core(span: Span) -> Span:
    """A description without what follows its noun, and without the ``both`` of ``both the mayor and the union``."""
    start = span.start + (span[0].dep_ == _BOTH_AND and span.start < span.root.i)
    return span.doc[start : span.root.i + 1]


def is_coordination(span: Span) -> bool:
    """``the mayor and the union``."""
    return any(span.start <= child.i < span.end for child in children(span.root, "conj"))


def is_description(span: Span) -> bool:
    """Neither a pronoun nor a part of another word (``government bond``)."""
    return not is_pronoun(span.root) and span.root.dep_ != "compound"


def is_subject(token: Token) -> bool:
    """Also of a coordinated noun."""
    return first_conjunct(token).dep_ in SUBJECTS


def is_possessive(token: Token) -> bool:
    """``his`` in ``his hat``."""
    return token.dep_ == "nmod:poss"


def is_pronoun(token: Token) -> bool:
    return token.pos_ == "PRON"


def is_plural(token: Token) -> bool:
    return "Plur" in token.morph.get("Number", [])

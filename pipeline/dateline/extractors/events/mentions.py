"""Where events are spoken of by nouns and names: `the attack`, `Kim's trip`, `the Kelm Summit`.

A noun is one if the table ``words/events.toml`` has it and it stands for something that happens once: not `no attack`,
`attack helicopters`, `attacks are crimes`.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from spacy.tokens import Doc, Token

from dateline.extractors.events.known import KnownEvent, KnownEvents
from dateline.extractors.lookup import Lookup
from dateline.language.silent import silent_tokens
from dateline.language.syntax import children, has_copula, noun_phrase
from dateline.records import EventMentionKind
from dateline.words import beside, table

_RULES: dict[str, Any] = beside(__file__)
VERBS: dict[str, str] = {noun: each["verb"] for noun, each in table("events.nouns").items()}
"""The verb that tells what a noun of an event names."""

_GENERAL = frozenset(_RULES["general"]["determiners"])
_GENERAL_ADJECTIVES = frozenset(_RULES["general"]["adjectives"])
_DEFINITE = frozenset(_RULES["definite"]["determiners"])
_PARTS = frozenset(_RULES["parts"]["nouns"])
_NOUNS = ("NOUN", "PROPN")
_PLURAL = frozenset({"NNS", "NNPS"})
_BEHIND = frozenset({"cc", "conj", "acl", "acl:relcl"})
_IN_NAME = frozenset({"compound", "amod", "nmod:poss"})


class Mention(NamedTuple):
    """A place where an event is spoken of; ``verb`` tells what happens, ``known`` is its entry among known events."""

    head: Token
    words: list[Token]
    kind: EventMentionKind
    verb: str
    known: KnownEvent | None = None

    @property
    def is_definite(self) -> bool:
        """Whether it may take up what was told before."""
        whole = self.head.head if self.head.dep_ == "compound" else self.head
        return bool(children(whole, "nmod:poss")) or any(word.lower_ in _DEFINITE for word in children(whole, "det"))

    @property
    def is_plural(self) -> bool:
        """Whether it is of several."""
        return self.head.tag_ in _PLURAL

    @property
    def text(self) -> str:
        """Its words without the determiner."""
        first, *rest = self.words
        own = rest if rest and first.dep_ == "det" else self.words
        return str(self.head.doc[own[0].i : own[-1].i + 1].text)


def find_mentions(doc: Doc, known: KnownEvents, lookup: Lookup) -> list[Mention]:
    """The mentions by name and noun, in order of the text, none in another."""
    silent = silent_tokens(doc, "events")
    named = [mention for mention in _known(doc, known) if mention.head.i not in silent]
    taken = {word.i for mention in named for word in mention.words}
    apart = silent.union(taken)
    nominal = [each for each in _nominal(doc) if each.head.i not in apart and lookup.dates.at(each.head) is None]
    return sorted([*named, *nominal], key=lambda mention: mention.head.i)


def _known(doc: Doc, known: KnownEvents) -> Iterator[Mention]:
    for span, entry in known.find(doc):
        yield Mention(span.root, list(span), "name", VERBS.get(span.root.lemma_.lower(), ""), entry)


def _nominal(doc: Doc) -> Iterator[Mention]:
    for token in doc:
        verb = (VERBS.get(token.lower_) or VERBS.get(token.lemma_.lower())) if token.pos_ in _NOUNS else None
        if verb is not None and not _is_attribute(token) and not _is_of_name(token) and _is_one(token):
            kind: EventMentionKind = "name" if _is_name(token) else "nominal"
            yield Mention(token, _phrase(token), kind, verb)


def _phrase(noun: Token) -> list[Token]:
    """The words of a noun without clauses and other nouns behind: `the talks`, of `the talks and the vote`."""
    ends = [child.left_edge for child in noun.rights if child.dep_ in _BEHIND]
    return [word for word in noun_phrase(noun) if not ends or word < ends[0]]


def _is_attribute(token: Token) -> bool:
    """`the attack helicopters`, but not `the summit banquet`, which is a part of the summit."""
    return token.dep_ == "compound" and token.head.lemma_.lower() not in _PARTS


def _is_of_name(token: Token) -> bool:
    """Whether a name of somebody holds it: the Peace Talks Committee."""
    return token.ent_type_ not in ("", "EVENT", "DATE", "LAW")


def _is_name(token: Token) -> bool:
    """`the Kelm Summit`: a capital within a sentence, and a name before."""
    before = [word for word in token.lefts if word.dep_ in _IN_NAME]
    return token.is_title and any(word.is_title for word in before)


def _is_one(token: Token) -> bool:
    """Whether it stands for something that happens at one time."""
    parts = {word.lower_ for word in token.lefts}
    if not _GENERAL.isdisjoint(parts) or not _GENERAL_ADJECTIVES.isdisjoint(parts) or has_copula(token):
        return False
    is_bare = not any(word.dep_ in ("det", "nmod:poss", "nummod") for word in token.lefts)
    is_dated = any(word.ent_type_ == "DATE" for word in token.subtree)
    return not is_bare or is_dated or _is_name(token) or token.tag_ not in _PLURAL or token.lower_ in VERBS

"""Which nouns are titles of persons, and which may be said of a person."""

import json
from functools import cache

from spacy.tokens import Token
from spacy.vocab import Vocab

from dateline.language.own_words import own_words
from dateline.words import words

OWN_TITLES = "titles"
"""Under which name titles of the user's own are kept."""

_HUMANS = words("titles.humans")
_ENDINGS = tuple(words("titles.human_endings"))
_ADDRESSES = words("titles.address")


def titles_of(vocab: Vocab) -> frozenset[str]:
    """Offices, ranks and callings, in lower case: those of the table, and the user's own that hold for a vocabulary."""
    return _titles_with(own_words(vocab, OWN_TITLES))


@cache
def _titles_with(own: str) -> frozenset[str]:
    return words("titles.heads") | frozenset(title.lower() for title in json.loads(own) or ())


def is_title(token: Token) -> bool:
    """Whether a word is one of them as it stands."""
    return token.lower_ in titles_of(token.vocab)


def is_human(noun: Token) -> bool:
    """A noun that may be said of a person, by its ending or by the lists; forms of address are none."""
    singular = noun.lower_.removesuffix("s")
    if noun.lower_ in _ADDRESSES:
        return False
    return any(_is_person(word, noun.vocab) for word in (noun.lower_, singular)) or singular.endswith(_ENDINGS)


def _is_person(word: str, vocab: Vocab) -> bool:
    return word in _HUMANS or word in titles_of(vocab)

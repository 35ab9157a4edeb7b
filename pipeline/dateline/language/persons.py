"""Which nouns may be said of a person."""

from spacy.tokens import Token

from dateline.words import words

_PERSONS = words("titles.heads") | words("titles.humans")
_ENDINGS = tuple(words("titles.human_endings"))
_ADDRESSES = words("titles.address")


def is_human(noun: Token) -> bool:
    """A noun that may be said of a person, by its ending or by the lists; forms of address are none."""
    word = noun.lower_ if noun.lower_ in _PERSONS else noun.lower_.removesuffix("s")
    return (word in _PERSONS or word.endswith(_ENDINGS)) and noun.lower_ not in _ADDRESSES

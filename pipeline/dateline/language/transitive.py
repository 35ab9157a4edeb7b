"""Verbs that want an object (``words/transitive.toml``): what is missing behind them stands elsewhere."""

from spacy.tokens import Token

from dateline.words import words

_VERBS = words("transitive.verbs")
_PARTICLES = frozenset({"RP", "RB"})


def wants_object(verb: Token) -> bool:
    """Whether a verb, with its particle, says little without an object."""
    return (
        verb.pos_ == "VERB" and (verb.lemma_ if (word := particle(verb)) is None else f"{verb.lemma_} {word}") in _VERBS
    )


def particle(verb: Token) -> Token | None:
    """`down` of `shot down`, right behind the verb."""
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    return next(
        (word for word in behind if word.head == verb and word.tag_ in _PARTICLES and word.pos_ != "PART"), None
    )

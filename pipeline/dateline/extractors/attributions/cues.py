"""Cue words and the act each performs, from ``models/knowledge/cues.toml``."""

from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from dateline.language.syntax import case_of, children, has_parse
from dateline.words.saying import cue_table, flags_of


class Cue(NamedTuple):
    """What a cue word does, and what its content may be; the table tells what each flag means."""

    act: str
    infinitive: bool = False
    object: bool = False
    speech: bool = False
    receiver: bool = False
    clause: bool = True


class CuePhrase(NamedTuple):
    """A cue of several words; ``*`` stands for the source; one that is ``apart`` has punctuation before it."""

    act: str
    words: tuple[str, ...]
    source: str
    apart: bool = False


class Cues(NamedTuple):
    """The table: cues by lemma of verb and of noun, pairs that are none, the phrases, the confidence of each rule."""

    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    none: frozenset[str]
    phrases: tuple[CuePhrase, ...]
    confidence: dict[str, float]


@cache
def load_cues() -> Cues:
    """Read the table; a lemma that stands under two acts has the first."""
    table = cue_table()
    verbs: dict[str, Cue] = {}
    nouns: dict[str, Cue] = {}
    for row in table["cue"]:
        cue = Cue(row["act"], **flags_of(row))
        for lemma in row["verbs"]:
            verbs.setdefault(lemma, cue)
        for lemma in row.get("nouns", ()):
            nouns.setdefault(lemma, cue)
    phrases = tuple(
        CuePhrase(row["act"], tuple(row["words"]), row["source"], row.get("apart", False)) for row in table["phrase"]
    )
    return Cues(verbs, nouns, frozenset(table["none"]), phrases, table["confidence"])


def cue_of(token: Token) -> Cue | None:
    """What the table says of a noun or verb, with its particle or the word after it before the word alone."""
    table, lemma = load_cues(), token.lemma_.lower()
    if token.pos_ == "NOUN":
        return table.nouns.get(lemma)
    pairs = [f"{lemma} {word}" for word in _second_words(token)]
    if not table.none.isdisjoint(pairs):
        return None
    return next(filter(None, map(table.verbs.get, pairs)), None) or table.verbs.get(lemma)


def _second_words(verb: Token) -> list[str]:
    """What may make a pair with a verb: its particles, the word after it, and `at` before an amount."""
    words = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 2]]
    if has_parse(verb.doc):
        words += [child.lower_ for child in children(verb, "compound:prt")]
        words += ["at" for amount in amounts_of(verb)[:1]]
    return words


def amounts_of(verb: Token) -> list[Token]:
    """What something is put at: `put the cost` [at 40 million]."""
    phrases = [*children(verb, "obl"), *(each for noun in children(verb, "obj") for each in children(noun, "nmod"))]
    return [each for each in phrases if case_of(each) == "at" and any(word.like_num for word in each.subtree)]

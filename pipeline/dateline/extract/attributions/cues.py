"""Cue words and the act each performs, from ``models/knowledge/cues.toml``."""

import tomllib
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from dateline.language.syntax import children, has_parse
from dateline.settings import data_folder


class Cue(NamedTuple):
    """What a cue word does, whether its content may be an infinitive or a noun, and whether it is spoken or written."""

    act: str
    infinitive: bool = False
    object: bool = False
    speech: bool = False


class Phrase(NamedTuple):
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
    phrases: tuple[Phrase, ...]
    confidence: dict[str, float]


@cache
def load_cues() -> Cues:
    """Read the table; a lemma that stands under two acts has the first."""
    table = tomllib.loads((data_folder("knowledge") / "cues.toml").read_text(encoding="utf-8"))
    verbs: dict[str, Cue] = {}
    nouns: dict[str, Cue] = {}
    for row in table["cue"]:
        cue = Cue(row["act"], *(row.get(flag, False) for flag in ("infinitive", "object", "speech")))
        for lemma in row["verbs"]:
            verbs.setdefault(lemma, cue)
        for lemma in row["nouns"]:
            nouns.setdefault(lemma, cue)
    phrases = tuple(
        Phrase(row["act"], tuple(row["words"]), row["source"], row.get("apart", False)) for row in table["phrase"]
    )
    return Cues(verbs, nouns, frozenset(table["none"]), phrases, table["confidence"])


def cue_of(token: Token) -> Cue | None:
    """What the table says of a noun or verb, with its particle or the word after it before the word alone."""
    table, lemma = load_cues(), token.lemma_.lower()
    if token.pos_ == "NOUN":
        return table.nouns.get(lemma)
    particles = [*children(token, "compound:prt")] if has_parse(token.doc) else []
    pairs = [f"{lemma} {word.lower_}" for word in (*particles, *token.doc[token.i + 1 : token.i + 2])]
    if not table.none.isdisjoint(pairs):
        return None
    return next(filter(None, map(table.verbs.get, pairs)), None) or table.verbs.get(lemma)

"""Cue words and the act each performs: those of ``models/knowledge/cues.toml`` and of the component's config."""

import json
from functools import cache
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError
from spacy.tokens import Token
from spacy.vocab import Vocab

from dateline.errors import UsageError
from dateline.language.own_words import keep_own, own_words
from dateline.language.syntax import case_of, children
from dateline.words.saying import cue_table, flags_of

_OWN = "cues"


class CueRow(BaseModel):
    """Cue words of one act, by lemma."""

    model_config = ConfigDict(extra="forbid")

    act: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    infinitive: bool = False
    object: bool = False
    speech: bool = False
    receiver: bool = False
    clause: bool = True


class PhraseRow(BaseModel):
    """A cue of several words: its source stands after it, or is the possessor at the ``*`` among them."""

    model_config = ConfigDict(extra="forbid")

    act: str
    words: tuple[str, ...]
    source: Literal["after", "possessor"]
    apart: bool = False


class OwnCues(BaseModel):
    """Cues of the user's own, in the form of ``models/knowledge/cues.toml``."""

    model_config = ConfigDict(extra="forbid")

    cue: tuple[CueRow, ...] = ()
    phrase: tuple[PhraseRow, ...] = ()
    none: tuple[str, ...] = ()


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


def keep_own_cues(vocab: Vocab, own: dict[str, Any]) -> None:
    """Let all that have this vocabulary know cues of the user's, before those of the table.

    Raises ``UsageError`` for what the table could not hold.
    """
    try:
        cues = OwnCues.model_validate(own)
    except ValidationError as error:
        raise UsageError(f"dateline_attributions: these are no cues: {error}") from error
    acts = {row["act"] for row in cue_table()["cue"]}
    for act in [*(row.act for row in cues.cue), *(row.act for row in cues.phrase)]:
        if act not in acts:
            raise UsageError(f"dateline_attributions: no act is called {act!r}; there are {', '.join(sorted(acts))}")
    keep_own(vocab, _OWN, cues.model_dump(mode="json", exclude_defaults=True))


def cues_of(vocab: Vocab) -> Cues:
    """The cues that hold for a vocabulary."""
    return _cues(own_words(vocab, _OWN))


@cache
def _cues(own: str) -> Cues:
    """The table, with rows of the user's before its own; a lemma that stands under two acts has the first."""
    table, own_table = cue_table(), json.loads(own) or {}
    rows = {name: [*own_table.get(name, ()), *table[name]] for name in ("cue", "phrase", "none")}
    verbs: dict[str, Cue] = {}
    nouns: dict[str, Cue] = {}
    for row in rows["cue"]:
        cue = Cue(row["act"], **flags_of(row))
        for lemma in row.get("verbs", ()):
            verbs.setdefault(lemma, cue)
        for lemma in row.get("nouns", ()):
            nouns.setdefault(lemma, cue)
    phrases = tuple(
        CuePhrase(row["act"], tuple(row["words"]), row["source"], row.get("apart", False)) for row in rows["phrase"]
    )
    return Cues(verbs, nouns, frozenset(rows["none"]), phrases, table["confidence"])


def cue_of(token: Token) -> Cue | None:
    """What the table says of a noun or verb, with its particle or the word after it before the word alone."""
    table, lemma = cues_of(token.vocab), token.lemma_.lower()
    if token.pos_ == "NOUN":
        return table.nouns.get(lemma)
    pairs = [f"{lemma} {word}" for word in _second_words(token)]
    if not table.none.isdisjoint(pairs):
        return None
    return next(filter(None, map(table.verbs.get, pairs)), None) or table.verbs.get(lemma)


def _second_words(verb: Token) -> list[str]:
    """What may make a pair with a verb: its particles, the word after it, and `at` before an amount."""
    words = [word.lower_ for word in verb.doc[verb.i + 1 : verb.i + 2]]
    words += [child.lower_ for child in children(verb, "compound:prt")]
    return words + ["at" for amount in amounts_of(verb)[:1]]


def amounts_of(verb: Token) -> list[Token]:
    """What something is put at: `put the cost` [at 40 million]."""
    phrases = [*children(verb, "obl"), *(each for noun in children(verb, "obj") for each in children(noun, "nmod"))]
    return [each for each in phrases if case_of(each) == "at" and any(word.like_num for word in each.subtree)]

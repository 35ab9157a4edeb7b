"""Whether the words around an expression look back or ahead."""

import tomllib
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc, Token

Tense = Literal["past", "future"]

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_PAST = frozenset(_RULES["past"])
_FUTURE = frozenset(_RULES["future"])
_DEADLINE = frozenset(_RULES["deadline"])
_REPORTING = frozenset(_RULES["reporting"])
_ENDINGS = tuple(_RULES["past_endings"])
_WINDOW: int = _RULES["window"]


def tense_at(doc: Doc, index: int) -> Tense | None:
    """The tense of the verb that token ``index`` depends on; without a parse, of the nearest verb form of its sentence."""
    if doc.has_annotation("DEP"):
        for ancestor in doc[index].ancestors:
            if ancestor.pos_ in ("VERB", "AUX") and (tense := _tense_of_verb(ancestor)):
                return tense
        return None
    if index and doc[index - 1].lower_ in _DEADLINE:
        return "future"
    for distance in range(1, _WINDOW):
        for place in (index - distance, index + distance):
            if 0 <= place < len(doc) and (tense := _tense_of_word(doc[place].lower_)):
                return tense
    return None


def _tense_of_verb(verb: Token) -> Tense | None:
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass")}
    if auxiliaries & _FUTURE or verb.lower_ in _FUTURE:
        return "future"
    if verb.tag_ in ("VBD", "VBN") or auxiliaries & _PAST:
        return "past"
    if verb.tag_ == "VB" and "to" in auxiliaries | {child.lower_ for child in verb.children if child.dep_ == "mark"}:
        return "future"
    return None


def _tense_of_word(word: str) -> Tense | None:
    if word in _FUTURE:
        return "future"
    if word in _PAST or (len(word) > 4 and word.endswith(_ENDINGS) and word not in _REPORTING):
        return "past"
    return None

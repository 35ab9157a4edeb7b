"""Where named entities end: a recogniser that goes from word to word takes some too many ("Carl Tobias,").

What no name begins or ends with is cut off, by the tags: marks, prepositions, conjunctions, "'s", the verb behind a
name. A pronoun alone is no name.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

_RULES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_WORDS = {name: frozenset(words) for name, words in _RULES.items()}


@Language.factory("dateline_names", requires=["doc.ents", "token.pos"], assigns=["doc.ents"])
def create_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; see `trim_entities`."""
    return trim_entities


def trim_entities(doc: Doc) -> Doc:
    """Cut the entities back to names. It stands behind the tags and the entities."""
    if doc.has_annotation("POS"):
        doc.set_ents([name for name in map(_trimmed, doc.ents) if name is not None], default="outside")
    return doc


def _trimmed(entity: Span) -> Span | None:
    start, end = entity.start, entity.end
    while start < end and (entity.doc[start].is_space or entity.doc[start].pos_ in _WORDS["never_first"]):
        start += 1
    while start < end and _ends_outside(entity.doc[start:end]):
        end -= 1
    return Span(entity.doc, start, end, entity.label) if start < end else None


def _ends_outside(words: Span) -> bool:
    last = words[-1]
    if last.is_space:
        return True
    if last.pos_ == "PUNCT":
        return last.text not in _WORDS["marks"] and not _closes_bracket(words)
    return last.pos_ in _WORDS["never_last"] or _is_verb(words)


def _closes_bracket(words: Span) -> bool:
    return words[-1].text == ")" and any(word.text == "(" for word in words[:-1])


def _is_verb(words: Span) -> bool:
    """A small verb behind a name: "O'Malley said"."""
    last: Token = words[-1]
    return len(words) > 1 and last.pos_ == "VERB" and last.is_lower and not words[:-1].text.islower()

"""Whether the text goes on from the time that an expression names."""

from spacy.tokens import Doc

from dateline.extractors.dates.recognise import Expression
from dateline.extractors.dates.tense_words import WORDS

_FURTHEST = 3
"""Words before a date that the verb stands within: "dating back to"."""


def moves_story(doc: Doc, expression: Expression) -> bool:
    """Whether the text goes on from there; not where it only compares ("a year earlier") or counts ("since 1980")."""
    compares = (
        -1 in (expression.fields.get("later"), expression.fields.get("direction")) or "same_period" in expression.fields
    )
    return not compares and not _counts_from(doc, expression.token)


def _counts_from(doc: Doc, index: int) -> bool:
    *before, word = [doc[place].lower_ for place in range(max(index - _FURTHEST, 0), index)] or [""]
    is_dated = word in WORDS["dating_by"] and not set(before).isdisjoint(WORDS["dating"])
    return word in WORDS["counts_from"] or is_dated


def tells_when(doc: Doc, expression: Expression) -> bool:
    """Whether a verb of a parsed text has it for its time: "in 1973 they", "in the 1973 vote they".

    "The 1973 decision was" says when the decision was taken, and not when that happened which is told.
    """
    words = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    return words is None or any(word.dep_.startswith(("obl", "advmod")) for word in (words.root, words.root.head))

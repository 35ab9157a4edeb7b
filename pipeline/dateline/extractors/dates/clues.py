"""What the words of a text tell about a time that stands there: its tense, whether the text goes on from it."""

from functools import cached_property

from spacy.tokens import Doc

from dateline.extractors.dates.recognise import Expression
from dateline.extractors.dates.tense import tense_at
from dateline.extractors.dates.tense_around import is_of_record
from dateline.extractors.dates.tense_of_verbs import Tense
from dateline.extractors.dates.tense_words import WORDS
from dateline.language.docs import article_of
from dateline.records import record_id

_FURTHEST = 3
"""Words before a date that the verb stands within: "dating back to"."""


class Words:
    """An expression with what its text tells about it."""

    def __init__(self, doc: Doc, expression: Expression, *, is_parsed: bool, sentence: int) -> None:
        self._doc, self.expression, self._is_parsed, self.sentence = doc, expression, is_parsed, sentence
        self.name = record_id(article_of(doc).id, "dates", expression.start, expression.end)

    @cached_property
    def tense(self) -> Tense | None:
        """The tense that it stands in; none for the length that a record stands for."""
        place = self.expression.token
        if self._is_parsed and self.expression.rule.kind == "duration" and is_of_record(self._doc[place]):
            return None
        return tense_at(self._doc, self._is_parsed, place)

    @cached_property
    def tells(self) -> bool:
        """Whether something happened then."""
        return not self._is_parsed or _tells_when(self._doc, self.expression)

    @cached_property
    def moves(self) -> bool:
        """Whether the text can go on from there."""
        return _moves_story(self._doc, self.expression)


def _moves_story(doc: Doc, expression: Expression) -> bool:
    """Whether the text goes on from there; not where it only compares ("a year earlier") or counts ("since 1980")."""
    compares = (
        -1 in (expression.fields.get("later"), expression.fields.get("direction")) or "same_period" in expression.fields
    )
    return not compares and not _counts_from(doc, expression.token)


def _counts_from(doc: Doc, index: int) -> bool:
    *before, word = [doc[place].lower_ for place in range(max(index - _FURTHEST, 0), index)] or [""]
    is_dated = word in WORDS["dating_by"] and not set(before).isdisjoint(WORDS["dating"])
    return word in WORDS["counts_from"] or is_dated


def _tells_when(doc: Doc, expression: Expression) -> bool:
    """Whether a verb of a parsed text has it for its time: "in 1973 they", "in the 1973 vote they".

    "The 1973 decision was" says when the decision was taken, and not when that happened which is told.
    """
    words = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    return words is None or any(word.dep_.startswith(("obl", "advmod")) for word in (words.root, words.root.head))

"""When attributions were said: by a date of the reporting clause, an interview, an earlier saying, or publication."""

from typing import Any

from spacy.tokens import Doc, Token

from dateline.extractors.claims.clause_dates import is_of_saying
from dateline.extractors.claims.entries import Entries
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.lookup import Lookup
from dateline.extractors.whens import when_of_date, when_of_time
from dateline.language.docs import article_of, span_at, write_to_spans
from dateline.language.syntax import is_perfect, own_words
from dateline.records import Attribution, Date, When
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_INTERVIEWS = frozenset(_RULES["interviews"]["lemmas"])
_PRESENT = frozenset({"VBZ", "VBP"})
_TIMES = frozenset({"DATE", "TIME"})
_WORDS_BEHIND = 8
"""Words behind a verb of saying in which its day stands, with those who hear it."""


def say_when(doc: Doc, lookup: Lookup, entries: Entries) -> None:
    """Write into the attributions of a doc when they were said."""
    sayings = _Sayings(doc, lookup, entries)
    doc._.attributions = [each.model_copy(update={"said": sayings.time_of(each)}) for each in doc._.attributions]
    write_to_spans(doc, "attributions")


class _Sayings:
    """The times of sayings, taken in order of the text; those before tell of those behind."""

    def __init__(self, doc: Doc, lookup: Lookup, entries: Entries) -> None:
        self._doc, self._lookup, self._entries = doc, lookup, entries
        self._by_id = {each.id: each for each in doc._.attributions}
        self._interview = _interview_of(doc, lookup)
        self._last: dict[str, Date] = {}
        published = article_of(doc).published
        self._published = published[:10] if published else None

    def time_of(self, attribution: Attribution) -> When | None:
        """When it was said; what is reported in the present tense within a saying has its time."""
        cue = span_at(self._doc, attribution.cue.start, attribution.cue.end).root
        if attribution.turn and self._interview is not None:
            return when_of_date(self._interview, "event")
        if not attribution.turn and (dated := self._dated(cue, attribution)) is not None:
            if attribution.source_actor is not None:
                self._last[attribution.source_actor] = dated
            return when_of_date(dated, "explicit")
        if (entry := self._entries.at(cue)) is not None:
            return when_of_date(entry, "narrative")
        outer = self._by_id.get(attribution.parent or "")
        if outer is not None and cue.tag_ in _PRESENT:
            over = self.time_of(outer)
            return over and (over if over.how == "published" else over.model_copy(update={"how": "inherited"}))
        if attribution.source_actor in self._last and not attribution.turn:
            return when_of_date(self._last[attribution.source_actor], "inherited")
        return None if is_perfect(cue) else self._on_publication()

    def _dated(self, cue: Token, attribution: Attribution) -> Date | None:
        """The date among the words of the reporting clause, or between the cue and what is said."""
        behind = self._doc[cue.i + 1 : min(cue.i + 1 + _WORDS_BEHIND, cue.sent.end)]
        said = [date for date in self._lookup.dates.among(behind) if date.start < attribution.content[-1].end]
        dates = {date.id: date for date in (*self._lookup.dates.among(own_words(cue)), *said)}.values()
        told = (each for each in dates if each.type in _TIMES and is_of_saying(each, attribution, self._doc))
        return next((date for date in told if date.edtf), None)

    def _on_publication(self) -> When | None:
        return when_of_time(Edtf.parse(self._published), "published") if self._published else None


def _interview_of(doc: Doc, lookup: Lookup) -> Date | None:
    """When the interview was held, as it is told before the first turn."""
    begin = min((each.start for each in doc._.attributions if each.turn), default=0)
    met = [token for token in doc if token.idx < begin and token.lemma_.lower() in _INTERVIEWS]
    told = [date for token in met for date in lookup.dates.among(token.subtree) if date.earliest]
    return told[-1] if told else None

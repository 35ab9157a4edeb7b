"""Of when the text is: a capital stands for the state that then was, ``Moscow`` of 1962 for the Soviet Union."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span

from dateline.extractors.actors.knowledge import Entry
from dateline.language.docs import article_of
from dateline.records import Date


class Days:
    """The dates of a text, to be asked which of several states was there at a place of it.

    ``sentences`` numbers the sentence of each token.
    """

    def __init__(self, doc: Doc, sentences: Sequence[int]) -> None:
        dated = [span for span in doc.spans.get("dates", ()) if span._.date.latest]
        self._dated = sorted(dated, key=lambda span: span.start)
        self._sentences = sentences
        self._sentences_dated = [sentences[span.start] for span in self._dated]

    def state_then(self, seat: Span, states: Iterable[Entry]) -> Entry | None:
        """The state that had the seat on the day of its sentence, or of those before it in the same line."""
        date = self._told(seat)
        if date is None or date.latest is None:
            return None
        in_order = sorted(states, key=lambda state: (state.until is None, state.until))
        return next((state for state in in_order if state.until is None or date.latest <= state.until), None)

    def _told(self, span: Span) -> Date | None:
        line = article_of(span.doc).text.rfind("\n", 0, span.start_char) + 1
        last = bisect_right(self._sentences_dated, self._sentences[span.start]) - 1
        if last < 0 or self._dated[last].start_char < line:
            return None
        date: Date = self._dated[last]._.date
        return date

"""Of when the text is: a capital stands for the state that then was, ``Moscow`` of 1962 for the Soviet Union."""

from bisect import bisect_left
from collections.abc import Iterable

from spacy.tokens import Doc, Span

from dateline.extract.actors.knowledge import Entry
from dateline.records import Date


class Days:
    """The dates of a text, to be asked which of several states was there at a place of it."""

    def __init__(self, doc: Doc) -> None:
        dates: list[Date] = [span._.date for span in doc.spans.get("dates", ())]
        self._dates = sorted((date for date in dates if date.latest), key=lambda date: date.start)
        self._starts = [date.start for date in self._dates]

    def state_then(self, seat: Span, states: Iterable[Entry]) -> Entry | None:
        """The state that had the seat on the day of its sentence, or of those before it in the same line."""
        date = self._told(seat)
        if date is None or date.latest is None:
            return None
        in_order = sorted(states, key=lambda state: (state.until is None, state.until))
        return next((state for state in in_order if state.until is None or date.latest <= state.until), None)

    def _told(self, span: Span) -> Date | None:
        line = span.doc.text.rfind("\n", 0, span.start_char) + 1
        last = bisect_left(self._starts, span.sent.end_char) - 1
        return self._dates[last] if last >= 0 and self._starts[last] >= line else None

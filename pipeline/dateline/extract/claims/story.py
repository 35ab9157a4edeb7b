"""The time of the story: entries of a timeline, the day that an article tells of, the date of an interview."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span, Token

from dateline.extract.cover import Cover
from dateline.extract.lookup import Lookup
from dateline.records import Date

RULES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("when.toml").read_text(encoding="utf-8"))
_INTERVIEWS = frozenset(RULES["interviews"]["lemmas"])
_ENDS_HEADING = re.compile(r"\s*(?:[.:–—-]|\n|$)")
_FEWEST_ENTRIES = 3


class Story:
    """What time an article tells of at a place, where the clause itself does not say it.

    The running date is that of the last clause with a date, in the order of the text; :meth:`note` moves it on.
    """

    def __init__(self, doc: Doc, lookup: Lookup) -> None:
        self._doc, self._lookup = doc, lookup
        entries = _entries(doc, lookup)
        self._entries = Cover(entries if len(entries) >= _FEWEST_ENTRIES else ())
        self._running: Date | None = None
        self._paragraph = -1

    def entry(self, token: Token) -> Date | None:
        """The date at the head of the entry of a timeline that the token stands in."""
        return next(iter(self._entries.over(token.idx)), None)

    def running(self, token: Token) -> Date | None:
        """The date of the last dated clause of the token's paragraph."""
        return self._running if self._paragraph == self._paragraph_of(token) else None

    def note(self, token: Token, date: Date | None) -> None:
        """A clause in the past of the story has a date; or tells, by its tense, that the story stands elsewhere."""
        self._running, self._paragraph = date, self._paragraph_of(token)

    def interview(self, first: Token) -> Date | None:
        """When an interview was held, whose first turn begins at a token."""
        told = [
            date
            for token in self._doc[: first.i]
            if token.lemma_.lower() in _INTERVIEWS
            for date in self._lookup.dates.among(token.subtree)
            if date.earliest
        ]
        return told[-1] if told else None

    def _paragraph_of(self, token: Token) -> int:
        return self._doc.text.count("\n", 0, token.idx)


def _entries(doc: Doc, lookup: Lookup) -> list[tuple[int, int, Date]]:
    """The blocks of a timeline, each with its date; a heading's goes on to the next heading."""
    found: list[tuple[int, int, Date]] = []
    heading: Date | None = None
    for block in doc.spans.get("blocks", ()):
        own = _leading_date(doc, block, lookup)
        if block.label_ == "heading":
            heading = own
        elif block.label_ == "body" and (date := own or heading):
            found.append((block.start_char, block.end_char, date))
    return found


def _leading_date(doc: Doc, block: Span, lookup: Lookup) -> Date | None:
    """The date that a block begins with as with a heading: ``20 June 1963. The two governments …``."""
    first = next((token for token in block if not token.is_space and not token.is_punct), None)
    dates: Sequence[Date] = lookup.dates.among([first]) if first is not None else ()
    for date in dates:
        rest = doc.text[date.end : block.end_char]
        if date.earliest and first is not None and date.start <= first.idx and _ENDS_HEADING.match(rest):
            return date
    return None

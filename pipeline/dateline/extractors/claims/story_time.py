"""The time of the story: entries of a timeline, the day that an article tells of, the date of an interview."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from spacy.tokens import Doc, Span, Token

from dateline.extractors.dates.periods import day_number, read_day
from dateline.extractors.lookup import Lookup
from dateline.extractors.ranges import Cover
from dateline.language.docs import article_of
from dateline.records import Date
from dateline.words import beside, signs

RULES: dict[str, Any] = beside(__file__, "when.toml")
_INTERVIEWS = frozenset(RULES["interviews"]["lemmas"])
_ENDS_HEADING = re.compile(rf"\s*(?:[.:{signs('marks.dashes')}-]|\n|$)")
_FEWEST_ENTRIES = 3
_NEWS_DAYS = 2
_FOLLOWING = 1  # paragraphs that go on with the day of the news


class Story:
    """What time an article tells of at a place, where the clause itself does not say it."""

    def __init__(self, doc: Doc, lookup: Lookup) -> None:
        self._doc, self._lookup = doc, lookup
        self._published = (article_of(doc).published or "")[:10]
        entries = [entry for entry in _entries(doc, lookup) if entry[2].edtf != self._published]
        self._entries = Cover(entries if len(entries) >= _FEWEST_ENTRIES else ())
        self._day: Date | None = None
        self._until = -1
        self._sayings: dict[str, Date] = {}

    def entry(self, token: Token) -> Date | None:
        """The date at the head of the entry of a timeline that the token stands in."""
        return next(iter(self._entries.over(token.idx)), None)

    def day(self, token: Token) -> Date | None:
        """The day of the news, from where it is told on to the end of the next paragraph, or to another date."""
        return self._day if self._paragraph_of(token) <= self._until else None

    def note(self, token: Token, date: Date) -> None:
        """A main clause in the past has a date."""
        self._day = date if self._is_news(date) else None
        self._until = self._paragraph_of(token) + _FOLLOWING

    def leave(self) -> None:
        """An earlier time is told of from here on."""
        self._day = None

    def note_saying(self, actor: str | None, date: Date) -> None:
        """Somebody says something at a time."""
        if actor is not None:
            self._sayings[actor] = date

    def saying(self, actor: str | None) -> Date | None:
        """When somebody last said something that is dated: what follows is said there too."""
        return self._sayings.get(actor) if actor is not None else None

    def _is_news(self, date: Date) -> bool:
        """A day that is not long past when the article is published."""
        if not self._published or date.earliest != date.latest or date.earliest is None:
            return False
        return 0 <= day_number(read_day(self._published)) - day_number(read_day(date.earliest)) <= _NEWS_DAYS

    @cached_property
    def interview(self) -> Date | None:
        """When the interview was held, as it is told before the first turn."""
        begin = min((each.start for each in self._doc._.attributions if each.turn), default=0)
        met = [token for token in self._doc if token.idx < begin and token.lemma_.lower() in _INTERVIEWS]
        told = [date for token in met for date in self._lookup.dates.among(token.subtree) if date.earliest]
        return told[-1] if told else None

    def _paragraph_of(self, token: Token) -> int:
        return sum(block.start_char <= token.idx for block in self._doc.spans.get("blocks", ()))


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
        rest = article_of(doc).text[date.end : block.end_char]
        if date.earliest and first is not None and date.start <= first.idx and _ENDS_HEADING.match(rest):
            return date
    return None

"""The entries of a timeline, each with the date at its head."""

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from dateline.extractors.lookup import Lookup
from dateline.extractors.ranges import Cover
from dateline.language.docs import article_of
from dateline.records import Date
from dateline.words import signs

_ENDS_HEADING = re.compile(rf"\s*(?:[.:{signs('marks.dashes')}-]|\n|$)")
_FEWEST_ENTRIES = 3


class Entries:
    """The parts of a text that begin with a date as with a heading, where there are several."""

    def __init__(self, doc: Doc, lookup: Lookup) -> None:
        published = (article_of(doc).published or "")[:10]
        entries = [entry for entry in _entries(doc, lookup) if entry[2].edtf != published]
        self._entries = Cover(entries if len(entries) >= _FEWEST_ENTRIES else ())

    def at(self, token: Token) -> Date | None:
        """The date at the head of the entry that the token stands in."""
        return next(iter(self._entries.over(token.idx)), None)


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

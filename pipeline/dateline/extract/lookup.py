"""Which record stands at a token: dates, figures and actors of a doc."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from spacy.tokens import Doc, Span, Token

from dateline.language.syntax import has_parse, name_after
from dateline.records import Actor, Date, Extraction, Figure, MentionKind

_LONGEST_WORDS = 40  # characters before a date that are looked at
R = TypeVar("R", bound=Extraction)
_NAMING = frozenset({"appos", "flat", "compound", "nmod:desc"})


class Places(Generic[R]):
    """The records of one kind by the tokens that they cover."""

    def __init__(self, doc: Doc, group: str, attribute: str) -> None:
        self._records: dict[int, R] = {}
        self._spans: dict[int, Span] = {}
        for span in doc.spans.get(group, ()):
            record = span._.get(attribute)
            if record is not None:
                self._records |= dict.fromkeys(range(span.start, span.end), record)
                self._spans |= dict.fromkeys(range(span.start, span.end), span)

    def all(self) -> Iterable[R]:
        """Every record."""
        return self._records.values()

    def at(self, token: Token) -> R | None:
        """The record that covers the token."""
        return self._records.get(token.i)

    def span_at(self, token: Token) -> Span | None:
        """The span of the record that covers the token."""
        return self._spans.get(token.i)

    def among(self, words: Iterable[Token]) -> list[R]:
        """The records that cover any of the words, each once, in the order of the words."""
        return list({record.id: record for word in words if (record := self.at(word)) is not None}.values())


class NamedMention(NamedTuple):
    """A mention with its actor."""

    actor: Actor
    span: Span
    kind: MentionKind


class Lookup:
    """The dates, figures and actors of a doc."""

    def __init__(self, doc: Doc) -> None:
        self.dates: Places[Date] = Places(doc, "dates", "date")
        self.figures: Places[Figure] = Places(doc, "figures", "figure")
        self.actors: Places[Actor] = Places(doc, "actors", "actor")
        self.dates_by_id = {date.id: date for date in self.dates.all()}
        self._text = doc.text
        self._kinds = {mention.start: mention.kind for actor in doc._.actors for mention in actor.mentions}

    def actor_of(self, head: Token) -> Actor | None:
        """The actor of a noun phrase: of its head, else of a name that stands in apposition to it."""
        own = self.actors.at(head)
        if own is not None or not has_parse(head.doc):
            return own
        return next(iter(self.actors.among(child for child in head.children if child.dep_ in _NAMING)), None)

    def mention_at(self, token: Token) -> NamedMention | None:
        """The mention that covers the token."""
        actor, span = self.actors.at(token), self.actors.span_at(token)
        if actor is None or span is None:
            return None
        return NamedMention(actor, span, self._kinds.get(span.start_char, "name"))

    def completed(self, words: list[Token]) -> list[Token]:
        """The words, with the rest of a name, date or figure that they break off in (parses split them at times)."""
        missing = {
            token
            for word in (words[0], words[-1])
            for places in (self.actors, self.dates, self.figures)
            if (span := places.span_at(word)) is not None
            for token in span
        }
        return sorted(missing.union(words, name_after(words[-1])))

    def words_before(self, date: Date, number: int = 3) -> str:
        """Up to ``number`` words before a date, in lower case."""
        return " ".join(self._text[max(date.start - _LONGEST_WORDS, 0) : date.start].lower().split()[-number:])

    def date_ending_at(self, token: Token) -> Date | None:
        """The date whose last token this is."""
        span = self.dates.span_at(token)
        return self.dates.at(token) if span is not None and span.end == token.i + 1 else None

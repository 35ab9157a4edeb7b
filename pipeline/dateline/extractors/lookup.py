"""Which record stands at a token: dates, figures and actors of a doc."""

from collections.abc import Iterable
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from spacy.tokens import Doc, Span, Token

from dateline.language.docs import article_of, span_at
from dateline.language.syntax import children, head_of, name_after
from dateline.records import Actor, Date, Extraction, Figure, MentionKind

_LONGEST_WORDS = 40  # characters before a date that are looked at
R = TypeVar("R", bound=Extraction)
_NAMING = frozenset({"appos", "flat", "nmod:desc"})


class Places(Generic[R]):
    """The records of one kind by the tokens that they cover."""

    def __init__(self, placed: Iterable[tuple[Span, R | None]]) -> None:
        self._records: dict[int, tuple[R, ...]] = {}
        self._spans: dict[int, Span] = {}
        together: dict[tuple[int, int], list[R]] = {}
        for span, record in placed:
            if record is not None:
                together.setdefault((span.start, span.end), []).append(record)
                self._records |= dict.fromkeys(range(span.start, span.end), tuple(together[span.start, span.end]))
                self._spans |= dict.fromkeys(range(span.start, span.end), span)

    def all(self) -> Iterable[R]:
        """Every record."""
        return (record for records in self._records.values() for record in records)

    def at(self, token: Token) -> R | None:
        """The record that covers the token; none if several stand at the same place (`both countries`)."""
        records = self._records.get(token.i, ())
        return records[0] if len(records) == 1 else None

    def all_at(self, token: Token) -> tuple[R, ...]:
        """The records that cover the token: several of `both countries`."""
        return self._records.get(token.i, ())

    def span_at(self, token: Token) -> Span | None:
        """The span of the record that covers the token."""
        return self._spans.get(token.i)

    def among(self, words: Iterable[Token]) -> list[R]:
        """The records that cover any of the words, each once, in the order of the words."""
        return list({record.id: record for word in words for record in self._records.get(word.i, ())}.values())


class NamedMention(NamedTuple):
    """A mention with its actors: several of `both countries`."""

    actors: tuple[Actor, ...]
    span: Span
    kind: MentionKind


class Lookup:
    """The dates, figures and actors of a doc."""

    def __init__(self, doc: Doc) -> None:
        self.dates: Places[Date] = Places((span, span._.date) for span in doc.spans.get("dates", ()))
        self.figures: Places[Figure] = Places((span, span._.figure) for span in doc.spans.get("figures", ()))
        mentions = ((actor, mention) for actor in doc._.actors for mention in actor.mentions)
        self.actors: Places[Actor] = Places((span_at(doc, each.start, each.end), actor) for actor, each in mentions)
        self.dates_by_id = {date.id: date for date in self.dates.all()}
        self._text = article_of(doc).text
        self._owners: dict[tuple[int, int], list[Actor]] = {}
        for actor in doc._.actors:
            for each in actor.mentions:
                if each.kind == "pronoun":
                    self._owners.setdefault((each.start, each.end), []).append(actor)
        self._holders: dict[int, list[Actor]] = {}
        for actor in doc._.actors:
            for each in actor.roles:
                self._holders.setdefault(head_of(span_at(doc, each.start, each.end)).i, []).append(actor)
        self._kinds = {(each.start, each.end): each.kind for actor in doc._.actors for each in actor.mentions}

    def actor_of(self, head: Token) -> Actor | None:
        """The only actor of a noun phrase; see :meth:`actors_of`."""
        actors = self.actors_of(head)
        return actors[0] if len(actors) == 1 else None

    def actors_of(self, head: Token) -> tuple[Actor, ...]:
        """The actors of a noun phrase: of its head, who hold the office that it is, else of a name beside or after it.

        A name before the head is another's: in ``the Growers leader Sunna Elde`` the Growers only have a leader.
        """
        own = self.actors.all_at(head)
        if own:
            return own
        if holders := self._holders.get(head.i):
            return tuple(holders)
        names = children(head, *_NAMING) + [child for child in children(head, "compound") if child > head]
        return next((found for name in names if (found := self.actors.all_at(name))), ())

    def mention_at(self, token: Token) -> NamedMention | None:
        """The mention that covers the token; the pronoun of `his brother`, where that is a mention as well."""
        if token.tag_ == "PRP$" and (owners := self._owners.get((token.idx, token.idx + len(token)))):
            return NamedMention(tuple(owners), token.doc[token.i : token.i + 1], "pronoun")
        actors, span = self.actors.all_at(token), self.actors.span_at(token)
        if not actors or span is None:
            return None
        return NamedMention(actors, span, self._kinds.get((span.start_char, span.end_char), "name"))

    def has_article(self, actor: Actor) -> bool:
        """Whether the name mostly has one in the text: `the Grain Board`, whatever its short forms have."""
        names = [mention for mention in actor.mentions if mention.kind == "name"]
        in_full = [mention for mention in names if mention.text == actor.name]
        starts = [mention.start for mention in in_full or names]
        return 2 * sum(self._text[max(start - 4, 0) : start].lower() == "the " for start in starts) > len(starts)

    def persons_called(self, part: str) -> list[Actor]:
        """The persons who are called by more than a part of their name."""
        called = {actor.id: actor for name, actor in self._names_of_persons if part != name and part in name.split()}
        return list(called.values())

    @cached_property
    def _names_of_persons(self) -> list[tuple[str, Actor]]:
        persons = {actor.id: actor for actor in self.actors.all() if actor.type == "PERSON"}.values()
        return [(each.text, actor) for actor in persons for each in actor.mentions if each.kind == "name"]

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

"""The records: the one vocabulary that every stage speaks.

Offsets are Unicode code points into ``Article.text``, half-open. ``article.text[start:end] == text`` holds for every
span of every record: spans are cut by :meth:`Article.cut`, and a :class:`Result` refuses records that break the rule.
"""

import hashlib
import logging
import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

_LOG = logging.getLogger(__name__)


def _is_in_calendar(value: str) -> str:
    """Refuse days that no calendar has; years repeat after 400, so that years before 1 CE can be checked as well."""
    year, month, day = re.match(r"(-?\d+)-(\d\d)-(\d\d)", value).groups()  # type: ignore[union-attr]
    date(2000 + int(year) % 400, int(month), int(day))
    return value


IsoDate = Annotated[str, StringConstraints(pattern=r"^-?\d{4,}-\d{2}-\d{2}$"), AfterValidator(_is_in_calendar)]
"""A calendar day, ``YYYY-MM-DD``; years before 1 CE carry a minus sign (astronomical numbering)."""

_TIME_OF_DAY = r"T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?"
IsoTime = Annotated[
    str, StringConstraints(pattern=rf"^\d{{4}}-\d{{2}}-\d{{2}}({_TIME_OF_DAY})?$"), AfterValidator(_is_in_calendar)
]
"""A calendar day, with a time of day and zone where they are known (ISO 8601)."""

DecimalText = Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]
"""An exact decimal number in plain notation, as a string: no rounding on the way through JSON."""

PublishedFrom = Literal["given", "metadata", "url", "dateline", "text"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
DateMod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
]  # fmt: skip
Comparator = Literal["=", "~", "<", "<=", ">", ">="]
Change = Literal["none", "up", "down", "to", "from"]
ActorType = Literal["PERSON", "STATE", "ORG", "GROUP", "PLACE"]
MentionKind = Literal["name", "nominal", "pronoun"]
QuotationKind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["positive", "negative"]
Modality = Literal["actual", "probable", "possible", "planned", "conditional", "required", "unasserted"]
EventMentionKind = Literal["name", "nominal", "verb"]
How = Literal["explicit", "event", "inherited", "narrative", "tense", "published"]
Kind = Literal["dates", "figures", "actors", "attributions", "claims", "events"]
KINDS: tuple[Kind, ...] = ("dates", "figures", "actors", "attributions", "claims", "events")
Genre = Literal["auto", "news", "history"]
PUBLISHED = "published"
"""The anchor of a date that counts from the day of publication; other anchors are ids of dates."""


class Record(BaseModel):
    """Base of all records: immutable, strict about types, closed to unknown fields."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Span(Record):
    """A place in the article's text: ``article.text[start:end] == text``."""

    start: int = Field(ge=0, description="First code point of the span in the article's text.")
    end: int = Field(description="Code point after the last one of the span.")
    text: str = Field(min_length=1, description="The words of the span, exactly as in the article.")

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}-{self.end} is not as long as its text {self.text!r}")
        return self


class Article(Record):
    """One article: its text, to which all offsets refer, and what is known of its origin."""

    id: str = Field(min_length=1, description="Stable name: given by the input, or file stem and hash of the text.")
    text: str = Field(description="The full text, all offsets refer to it.")
    title: str | None = Field(None, description="Headline, where the input names it.")
    url: str | None = Field(None, description="Address the article was published at.")
    publisher: str | None = Field(None, description="Outlet or site.")
    authors: tuple[str, ...] = Field((), description="Names of the by-line.")
    published: IsoTime | None = Field(None, description="Publication date; relative dates are resolved against it.")
    published_from: PublishedFrom | None = Field(None, description="Where `published` was read.")
    modified: IsoTime | None = Field(None, description="Date of the last change, where the input tells.")
    language: str = Field("en", description="ISO 639-1 code.")
    format: str = Field("text", description="Input format: text, markdown, html, pdf, docx, jsonl, csv, tsv.")
    path: str | None = Field(None, description="Input file as named on the command line; `#N` for line N of a table.")
    page_starts: tuple[int, ...] = Field((), description="Offset of the first character of each page (PDF).")
    sha256: str = Field(description="SHA-256 of the text as UTF-8.")
    extra: dict[str, Any] = Field(default_factory=dict, description="Fields of the input that Dateline does not know.")

    @classmethod
    def of(cls, text: str, *, id: str | None = None, **fields: Any) -> Self:
        """Make an article of a text; without ``id``, it is the path's stem (or ``text``) and 8 digits of the hash."""
        sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        stem = Path(fields["path"]).stem if fields.get("path") else "text"
        return cls(id=id or f"{stem}-{sha256[:8]}", text=text, sha256=sha256, **fields)

    @property
    def published_day(self) -> date | None:
        """The publication date without its time of day; none for year 0, which stands for an unknown one."""
        return date.fromisoformat(self.published[:10]) if self.published and self.published >= "0001" else None

    def cut(self, start: int, end: int) -> Span:
        """The span of the text from ``start`` to ``end``."""
        return Span(start=start, end=end, text=self.text[start:end])


class Extraction(Span):
    """What every extracted record carries besides its own fields."""

    id: str = Field(description="Stable: article id, letter of the kind, and offsets.")
    article_id: str = Field(description="Id of the article.")
    confidence: float = Field(ge=0, le=1, description="How sure the extraction is, 0 to 1.")
    rule: str = Field(description="Rule or model part that made the record.")


class Date(Extraction):
    """A time expression, resolved (TIMEX3 of TimeML/ISO 24617-1; EDTF of ISO 8601-2, Library of Congress profile)."""

    type: DateType = Field(description="TIMEX3 type.")
    value: str = Field(description="TIMEX3 value: 2023-09-13, 2023-W37, 199, P5D, XXXX-WXX-1, PRESENT_REF ...")
    mod: DateMod | None = Field(None, description="TIMEX3 modifier.")
    edtf: str | None = Field(None, description="The same as EDTF, where a calendar time is fixed.")
    earliest: IsoDate | None = Field(None, description="First day that the expression covers, inclusive.")
    latest: IsoDate | None = Field(None, description="Last day that the expression covers, inclusive.")
    anchor: str | None = Field(None, description="What it was resolved against: `published` or the id of another date.")


class When(Record):
    """The time that a claim or figure is about, that an event happened, or that something was said."""

    edtf: str | None = Field(None, description="EDTF of the time.")
    earliest: IsoDate | None = Field(None, description="First day, inclusive.")
    latest: IsoDate | None = Field(None, description="Last day, inclusive.")
    dates: tuple[str, ...] = Field((), description="Ids of the dates that give it.")
    events: tuple[str, ...] = Field((), description="Ids of the events that give it.")
    how: How = Field(
        description="explicit: a date in the clause; event: of an event that it tells or names; inherited: of a "
        "governing clause; narrative: of the stretch of time that the text tells; published: of a saying without a day "
        "of its own; tense: of tense, as of publication or of the saying (weak)."
    )
    confidence: float = Field(1.0, ge=0, le=1, description="How sure the time is, 0 to 1, by how it was found.")


class Figure(Extraction):
    """A quantity: value or range, unit, bound, direction of change, and what it measures."""

    value: DecimalText | None = Field(None, description="The number in full (3bn is 3000000000); null for a range.")
    low: DecimalText | None = Field(None, description="Lower end of a range.")
    high: DecimalText | None = Field(None, description="Upper end of a range.")
    unit: str | None = Field(None, description="Canonical unit: kilometre, percent, US dollar, or the lemma counted.")
    unit_text: str | None = Field(None, description="The unit as written.")
    dimension: str | None = Field(None, description="length, mass, currency, percentage, count ...")
    currency: str | None = Field(None, description="ISO 4217 code of money.")
    comparator: Comparator = Field("=", description="Bound: at least is >=, more than is >, about is ~.")
    change: Change = Field("none", description="Direction: rose by is up, fell by is down, to and from name the ends.")
    measured: Span | None = Field(
        None,
        description="What is measured; of a count, whose unit names what is counted, who has, makes or loses them.",
    )
    base_value: DecimalText | None = Field(None, description="Value in the base unit, where a conversion exists.")
    base_unit: str | None = Field(None, description="SI base unit (or derived unit) of `base_value`.")
    when: When | None = Field(None, description="The time it holds for: its own date, else that of its claim.")
    actors: tuple[str, ...] = Field((), description="Ids of the actors whose figure it is.")


class Mention(Span):
    """One place where an actor is mentioned."""

    kind: MentionKind = Field(description="name, nominal (`the minister`) or pronoun.")
    rule: str | None = Field(None, description="Rule that says what it means; null for a name.")


class Identity(Record):
    """An actor's entry in the knowledge base."""

    id: str = Field(description="Id in the knowledge base.")
    iso: str | None = Field(None, description="ISO 3166-1 alpha-3 code of a state.")
    wikidata: str | None = Field(None, description="Wikidata id.")


class Actor(Extraction):
    """An actor of the article with all its mentions; the record's own span is the mention that names it most fully."""

    name: str = Field(description="Canonical name: the fullest of a person, else that of the knowledge base if known.")
    type: ActorType = Field(description="Kind of actor.")
    key: str | None = Field(
        None,
        description="The same for one actor in all articles: the id in the knowledge base, else made of type and name;"
        " null for a name that may be one of several persons.",
    )
    known_as: Identity | None = Field(None, description="Entry in the knowledge base, if there is one.")
    roles: tuple[Span, ...] = Field((), description="Titles and offices as written: `Russian Foreign Minister`.")
    mentions: tuple[Mention, ...] = Field(min_length=1, description="Every mention, in order of the text.")

    @property
    def is_named(self) -> bool:
        """Whether the article names it, or it is known by its office; else it is only described: ``two officials``."""
        return self.known_as is not None or any(mention.kind == "name" for mention in self.mentions)


class Attribution(Extraction):
    """Somebody says, asserts, asks or believes something; the record's span reaches from its first to its last part."""

    source: Span | None = Field(description="Who says it; null where the text names nobody.")
    source_actor: str | None = Field(None, description="Id of the source's actor; the first of several.")
    source_actors: tuple[str, ...] = Field((), description="Ids of all actors of a coordinated source.")
    cue: Span = Field(description="The words that attribute: `told`, `according to`, a colon.")
    act: str = Field(description="Class of the cue: say, deny, ask, promise, accuse, believe, plan ...")
    polarity: Polarity = Field(
        "positive",
        description="negative: the saying itself is denied: `did not say`, `there is no evidence that`; not of a "
        "belief: who does not believe it holds it for untrue, and the claim is negative.",
    )
    content: tuple[Span, ...] = Field(min_length=1, description="What is said; may be in several parts.")
    kind: QuotationKind = Field(description="direct (all quoted), indirect, or mixed.")
    said: When | None = Field(None, description="When it was said.")
    turn: bool = Field(
        False, description="Said in turn: in a conversation or interview, or signed: a letter, post or pull quote."
    )
    parent: str | None = Field(None, description="Id of the attribution that this one is nested in.")


class Argument(Span):
    """A part of a claim."""

    lemma: str = Field(description="Lemma of the part's head, with particles.")
    actor: str | None = Field(None, description="Id of the actor it names, if any.")


class Claim(Extraction):
    """One clause that can be true or false; the record's own span is the clause."""

    statement: str = Field(description="Stand-alone wording made from the text's own words.")
    standalone: bool = Field(
        True, description="false: the wording leaves a pronoun or an ellipsis open, or has three words or fewer."
    )
    sentence: Span = Field(description="The sentence it stands in.")
    attributions: tuple[str, ...] = Field((), description="Ids, outermost first; empty: the author's own voice.")
    subject: Argument | None = Field(None, description="Subject.")
    predicate: Argument = Field(description="Predicate with its particles, auxiliaries included in the span.")
    object: Argument | None = Field(None, description="Object or complement.")
    polarity: Polarity = Field(
        description="negative: the clause denies, or its source denies, rejects, doubts or does not believe it."
    )
    modality: Modality = Field(
        description="How the clause presents what it says: planned by somebody, probable or foreseen ...; unasserted: "
        "its source does not commit itself (`did not say that`, `no evidence that`, `asked whether`)."
    )
    when: When | None = Field(None, description="The time the claim is about; null where the text does not fix it.")
    said: When | None = Field(None, description="When it was said, by the outermost of its attributions.")
    places: tuple[str, ...] = Field((), description="Ids of actors that are the place of it.")
    actors: tuple[str, ...] = Field((), description="Ids of all actors in the clause.")
    figures: tuple[str, ...] = Field((), description="Ids of the figures in the clause.")
    dates: tuple[str, ...] = Field((), description="Ids of the dates in the clause.")
    events: tuple[str, ...] = Field((), description="Ids of the events that the clause tells or names.")


class EventMention(Span):
    """One place where an event is mentioned."""

    kind: EventMentionKind = Field(description="name (`the Kelm Summit`), nominal (`the attack`) or verb.")
    rule: str | None = Field(None, description="Rule that says that it is this event; null for its first mention.")


class Event(Extraction):
    """What happens and is spoken of; the record's own span is the mention that names it most fully."""

    name: str = Field(description="Its fullest wording.")
    mentions: tuple[EventMention, ...] = Field(min_length=1, description="Every mention, in order of the text.")
    claims: tuple[str, ...] = Field((), description="Ids of the claims whose predicate it is.")
    participants: tuple[str, ...] = Field((), description="Ids of the actors that take part.")
    places: tuple[str, ...] = Field((), description="Ids of the actors that are the place of it.")
    when: When | None = Field(None, description="When it happened; null where the text does not fix it.")
    key: str | None = Field(
        None, description="The same for one event in all articles: the id in the knowledge base; null for others."
    )
    known_as: Identity | None = Field(None, description="Entry in the knowledge base, if there is one.")


class Failure(Record):
    """An input that failed, or a record of an article that could not be made; the run goes on without it."""

    path: str = Field(description="The input as named on the command line, with `#N` for line N of a table.")
    stage: Literal["read", "analyse", "extract", "write"] = Field(description="Where it failed.")
    reason: str = Field(description="What is wrong and what to do.")
    article_id: str | None = Field(
        None, description="Id of the article that lacks a record; null where the whole is lost."
    )
    kind: Kind | None = Field(None, description="Kind of the record that it lacks.")


class Result(Record):
    """An article with all that was extracted from it, and what could not be.

    Refuses spans that do not match, ids that lead nowhere, and attributions nested in themselves.
    """

    article: Article
    dates: tuple[Date, ...] = ()
    figures: tuple[Figure, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    dropped: tuple[Failure, ...] = ()

    @classmethod
    def of(cls, article: Article, found: Mapping[Kind, Iterable[Any]], dropped: Iterable[Failure] = ()) -> "Result":
        """The result of what was found, without what it would refuse: that is dropped and told, and not referred to."""
        records = [(kind, record) for kind in KINDS for record in found[kind]]
        faults = _faults(article, [record for _, record in records])
        sources = {record.id for index, (_, record) in enumerate(records) if index not in faults}
        for index, (_, record) in enumerate(records):
            if fault := _lost_source(record, sources):
                faults.setdefault(index, fault)
        kept = {record.id for index, (_, record) in enumerate(records) if index not in faults}
        sound: dict[str, list[Extraction]] = {kind: [] for kind in KINDS}
        told = list(dropped)
        for index, (kind, record) in enumerate(records):
            if fault := faults.get(index):
                told.append(dropped_record(article, kind, fault))
            else:
                sound[kind].append(relinked(record, lambda id: id if id in kept else None) if faults else record)
        of_kinds: dict[str, Any] = {kind: tuple(of_kind) for kind, of_kind in sound.items()}
        if not faults:  # nothing needs a second look
            return cls.model_construct(article=article, dropped=tuple(told), **of_kinds)
        return cls(article=article, dropped=tuple(told), **of_kinds)

    def extractions(self) -> Iterator[Extraction]:
        """All extracted records, kind by kind."""
        for kind in KINDS:
            yield from getattr(self, kind)

    @model_validator(mode="after")
    def _is_grounded(self) -> Self:
        for fault in _faults(self.article, list(self.extractions())).values():
            raise ValueError(fault)
        return self


def dropped_record(article: Article, kind: Kind, reason: str) -> Failure:
    """Tells that an article lacks a record of a kind, or all of them; the log has the error that made it so."""
    _LOG.debug("%s lacks one of the %s: %s", article.id, kind, reason, exc_info=sys.exc_info()[0] is not None)
    path = article.path or article.id
    return Failure(path=path, stage="extract", reason=reason, article_id=article.id, kind=kind)


def _faults(article: Article, records: Sequence[Extraction]) -> dict[int, str]:
    """What is wrong with records of an article, by their place in the sequence."""
    faults: dict[int, str] = {}
    ids: set[str] = set()
    for index, record in enumerate(records):
        fault = f"two records have the id {record.id}" if record.id in ids else _misplaced(article, record)
        if fault:
            faults[index] = fault
        ids.add(record.id)
    parents = {record.id: record.parent for record in records if isinstance(record, Attribution)}
    for index, record in enumerate(records):
        if lost := set(references_of(record)) - ids:
            faults.setdefault(index, f"{record.id} refers to unknown records: {sorted(lost)}")
        elif leads_to(parents.get(record.id), record.id, parents):
            faults.setdefault(index, f"{record.id} is nested in itself")
    return faults


def _misplaced(article: Article, record: Extraction) -> str | None:
    if record.article_id != article.id:
        return f"{record.id} belongs to article {record.article_id}, not {article.id}"
    wrong = (span for span in spans_of(record) if article.text[span.start : span.end] != span.text)
    return next((f"{record.id}: {span.text!r} does not stand at {span.start}-{span.end}" for span in wrong), None)


def _lost_source(record: Extraction, kept: Collection[str]) -> str | None:
    """Without its attribution a claim would look like a fact."""
    lost = isinstance(record, Claim) and not set(record.attributions) <= set(kept)
    return f"{record.id} stands in an attribution that is dropped" if lost else None


def leads_to(parent: str | None, id: str, parents: Mapping[str, str | None]) -> bool:
    """Whether a record is met on the way up from ``parent``; every way ends, also one that runs in a circle."""
    met = set[str]()
    while parent is not None and parent not in met:
        if parent == id:
            return True
        met.add(parent)
        parent = parents.get(parent)
    return False


_REFERENCES: dict[type[Record], tuple[str, ...]] = {
    Date: ("anchor",),
    Attribution: ("source_actor", "source_actors", "parent"),
    Argument: ("actor",),
    When: ("dates", "events"),
    Figure: ("actors",),
    Claim: ("attributions", "places", "actors", "figures", "dates", "events"),
    Event: ("claims", "participants", "places"),
}
"""The fields that hold ids of other records."""

AnyRecord = TypeVar("AnyRecord", bound=Record)


def spans_of(record: Record) -> Iterator[Span]:
    """Every span in a record: the record itself, and those in its fields at any depth."""
    if isinstance(record, Span):
        yield record
    for part in _parts_of(record):
        yield from spans_of(part)


def references_of(record: Record) -> Iterator[str]:
    """Ids of the other records that a record points to."""
    for name in _REFERENCES.get(type(record), ()):
        yield from (id for id in _some(getattr(record, name)) if id not in (None, PUBLISHED))
    for part in _parts_of(record):
        yield from references_of(part)


def relinked(record: AnyRecord, name_of: Callable[[str], str | None]) -> AnyRecord:
    """A copy of a record that points to what ``name_of`` gives for each id, and no longer to what it gives None for."""

    def links(part: Record) -> dict[str, Any]:
        return {name: _renamed(getattr(part, name), name_of) for name in _REFERENCES.get(type(part), ())}

    return rebuilt(record, links)


def _renamed(value: Any, name_of: Callable[[str], str | None]) -> Any:
    if isinstance(value, tuple):
        return tuple(filter(None, map(name_of, value)))
    return value if value in (None, PUBLISHED) else name_of(value)


def rebuilt(record: AnyRecord, change: Callable[[Record], dict[str, Any]]) -> AnyRecord:
    """A copy of a record in which it, and each record in its fields at any depth, has what ``change`` gives for it."""
    update: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Record):
            update[name] = rebuilt(value, change)
        elif isinstance(value, tuple) and value and isinstance(value[0], Record):
            update[name] = tuple(rebuilt(item, change) for item in value)
    return record.model_copy(update=update | change(record))


def _parts_of(record: Record) -> Iterator[Record]:
    for name in type(record).model_fields:
        yield from (item for item in _some(getattr(record, name)) if isinstance(item, Record))


def _some(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


def record_id(article_id: str, kind: Kind, start: int, end: int) -> str:
    """The id of a record: article id, first letter(s) of its kind, offsets; the same text gives the same id."""
    letter = {"dates": "d", "figures": "f", "actors": "a", "attributions": "q", "claims": "c", "events": "e"}[kind]
    return f"{article_id}.{letter}{start}-{end}"

"""The knowledge base: states, organisations, regions and people with their names (``models/knowledge/*.jsonl``).

One line of a file is one :class:`Entry`. A phrase means one thing only: two entries that claim the same phrase are
refused, but for people, who may be called the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dateline.errors import UsageError
from dateline.records import ActorType
from dateline.settings import data_folder

FILES = ("states.jsonl", "organisations.jsonl", "regions.jsonl", "people.jsonl")

Sense = Literal["name", "city", "seat", "people", "demonym"]
"""How a phrase stands for its entry: by name, as city or building of its government, as its people, as an adjective."""

SEATS: tuple[Sense, ...] = ("city", "seat")

_SHORTEST_CAPITALISED = 4  # names of fewer letters are not looked for in capitals: OMAN, but not PEN for Pen


_Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class Tenure(BaseModel):
    """An office that a person holds or held; dates are as precise as they are known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    office: str = Field(description="In small letters, without adjectives of states: president, foreign minister.")
    of: str | None = Field(None, description="Id of the state or body.")
    since: _Moment
    until: _Moment | None = None

    @model_validator(mode="after")
    def _is_in_order(self) -> Self:
        if self.until and self.until < self.since[: len(self.until)]:
            raise ValueError(f"{self.office} ends in {self.until}, before {self.since}")
        return self


class Entry(BaseModel):
    """An actor that is known beforehand."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capital: str = ""
    cities: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    succeeded_by: str = Field("", description="Of a state that is no more: who has its capital now.")
    until: _Moment | None = Field(None, description="Of a state that is no more: its end.")
    of: str | None = Field(None, description="Of a body: id of the state that it belongs to.")
    offices: tuple[Tenure, ...] = ()
    common: bool = Field(False, description="Of a person: many are called so, only the office tells who is meant.")
    iso: str | None = None
    wikidata: str | None = None

    def phrases(self) -> Iterator[tuple[str, Sense]]:
        """Every phrase that stands for the entry, with its sense."""
        yield from ((phrase, "name") for phrase in (self.name, *self.aliases))
        yield from ((phrase, "city") for phrase in (self.capital, *self.cities) if phrase)
        yield from ((phrase, "seat") for phrase in self.metonyms)
        yield from ((phrase, "people") for phrase in self.people)
        yield from ((phrase, "demonym") for phrase in self.demonyms)


class PhraseMeaning(NamedTuple):
    """What a phrase of the knowledge base stands for."""

    entry: Entry
    sense: Sense


KnownPhrase = tuple[Span, PhraseMeaning]
"""A phrase of the knowledge base where it stands in a text."""

PhrasesByToken = dict[int, KnownPhrase]
"""For each token inside a phrase of the knowledge base, the phrase and what it means."""


class Gazetteer:
    """Finds the phrases of the knowledge base in a text, the longest first; picklable.

    People are left out: whether a name is theirs depends on all names of an article. ``own`` entries of the user go
    before the others where they claim the same phrase.
    """

    def __init__(self, tokenizer: Callable[[str], Doc], entries: Iterable[Entry], own: Iterable[Entry] = ()) -> None:
        self._matcher = PhraseMatcher(tokenizer("").vocab)
        self._meanings = _meanings(entries) | _meanings(own)
        for phrase, meaning in self._meanings.items():
            self._matcher.add(phrase, [tokenizer(spelling) for spelling in _spellings(phrase, meaning.sense)])

    def find(self, doc: Doc) -> list[KnownPhrase]:
        """The phrases in the order of the text, none inside another."""
        spans = [Span(doc, start, end, label=key) for key, start, end in self._matcher(doc)]
        return [(span, self._meanings[span.label_]) for span in filter_spans(spans)]


def by_token(phrases: Iterable[KnownPhrase]) -> PhrasesByToken:
    """Look phrases up by the tokens that they cover."""
    return {index: phrase for phrase in phrases for index in range(phrase[0].start, phrase[0].end)}


def load_entries(paths: Iterable[Path] | None = None) -> list[Entry]:
    """Read knowledge files, by default the shipped ones. Raises ``UsageError`` that names the line of a broken file."""
    if paths is None:
        paths = [data_folder("knowledge") / name for name in FILES]
    return [entry for path in paths for entry in _read(path)]


def entries_of(rows: Iterable[Mapping[str, Any]]) -> list[Entry]:
    """Entries from the config of a component. Raises ``UsageError`` that names a row that is none."""
    entries = []
    for row in rows:
        try:
            entries.append(Entry.model_validate(row))
        except ValidationError as error:
            raise UsageError(f"{row} is no entry of a knowledge base: {error}") from error
    return entries


def _read(path: Path) -> Iterator[Entry]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                if line.strip():
                    yield Entry.model_validate_json(line)
            except ValidationError as error:
                raise UsageError(f"{path}, line {number} is no entry of a knowledge base: {error}") from error


def _meanings(entries: Iterable[Entry]) -> dict[str, PhraseMeaning]:
    meanings: dict[str, PhraseMeaning] = {}
    for entry in entries:
        for phrase, sense in entry.phrases() if entry.type != "PERSON" else ():
            known = meanings.setdefault(phrase, PhraseMeaning(entry, sense))
            if known.entry.id != entry.id:
                raise UsageError(f"knowledge: {phrase!r} is claimed by {known.entry.id!r} and {entry.id!r}; drop one")
    return meanings


def _spellings(phrase: str, sense: Sense) -> set[str]:
    spellings = {phrase}
    if sense in ("name", *SEATS) and len(phrase) >= _SHORTEST_CAPITALISED:
        spellings.add(phrase.upper())
    return spellings | {spelling.replace("’", "'") for spelling in spellings}

"""Known events: wars, treaties, elections, disasters and the like, by name (``models/knowledge/events.jsonl``)."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from dateline.errors import UsageError
from dateline.extractors.dates.edtf import Edtf
from dateline.settings import data_folder

FILE = "events.jsonl"
_Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]


class KnownEvent(BaseModel):
    """An event that is known beforehand; its days are as precise as they are known."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    name: str
    kind: str = Field(description="war, treaty, summit, election, disaster ...")
    aliases: tuple[str, ...] = ()
    start: _Moment
    end: _Moment | None = Field(None, description="None of what still goes on.")
    places: tuple[str, ...] = Field((), description="Ids of states in the knowledge base.")
    wikidata: str | None = None

    @model_validator(mode="after")
    def _is_in_order(self) -> "KnownEvent":
        if self.end and self.end < self.start[: len(self.end)]:
            raise ValueError(f"{self.name} ends in {self.end}, before {self.start}")
        return self

    @cached_property
    def time(self) -> Edtf:
        """From its first to its last day."""
        start = Edtf.parse(self.start)
        if self.end == self.start:
            return start
        return start.until(Edtf.parse(self.end) if self.end else None)


class KnownEvents:
    """Finds the names of known events in a text, the longest first; of two of one name, the later entry counts."""

    def __init__(self, tokenizer: Callable[[str], Doc], entries: Iterable[KnownEvent]) -> None:
        self._matcher = PhraseMatcher(tokenizer("").vocab, attr="LOWER")
        self._entries: dict[str, KnownEvent] = {}
        for entry in entries:
            for phrase in (entry.name, *entry.aliases):
                key = phrase.lower()
                if key in self._entries:
                    self._matcher.remove(key)
                self._entries[key] = entry
                self._matcher.add(key, [tokenizer(each) for each in {phrase, phrase.replace("'", "’")}])

    def find(self, doc: Doc) -> list[tuple[Span, KnownEvent]]:
        """The names in order of the text, none in another."""
        spans = [Span(doc, start, end, label=key) for key, start, end in self._matcher(doc)]
        return [(span, self._entries[span.label_]) for span in filter_spans(spans)]


def load_events(path: Path | None = None) -> Iterator[KnownEvent]:
    """Read known events, by default the shipped ones. Raises ``UsageError`` that names the line of a broken file."""
    path = path or data_folder("knowledge") / FILE
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                if line.strip():
                    yield KnownEvent.model_validate_json(line)
            except ValidationError as error:
                raise UsageError(f"{path}, line {number} is no event: {error}") from error

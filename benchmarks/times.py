"""When events happened: TimeBank-EventTime and TimeSET beside two baselines.

    python benchmarks/times.py [FOLDER] [--model MODEL] [--errors]

FOLDER (default: the environment's DATELINE_DATA, else ../shared/data) holds ``time/eventtime``, ``time/timeset`` and
``dates/tempeval3-train/TimeBank``. Only events with one known day count. Every second document (``tune``) was read when
the rules were written; the others (``held``) never.

The time of an event is that of the event record whose mention stands there, else of the claim whose predicate it is,
else of the attribution whose cue it is, else of the smallest claim in which it stands (as a participle, say).
``right``: exactly the day; ``contains``: at most 31 days with the day in them; ``wide``: a longer time that holds the
day; ``wrong``: a time that does not; ``none``: no time. Baselines: the day of publication for all; the day of the
nearest date of the sentence. ``other`` counts only the events of another day than that of publication. Published for
all of EventTime: 42 % exactly right, people 57 % (Reimers et al. 2018).
"""

import os
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import typer
from rich.console import Console
from rich.table import Table

from dateline import Result, extract
from dateline.records import When

DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
OUTCOMES = ("right", "contains", "wide", "wrong", "none")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CONTAINED = 31
_HALVES = ("tune", "held")


class Happening(NamedTuple):
    """An annotated event with one known day: its offsets, whether it is a verb, and the day."""

    start: int
    end: int
    is_verb: bool
    day: str


class Document(NamedTuple):
    """A text with its annotated events."""

    name: str
    text: str
    published: str
    happenings: list[Happening]


Timed = Callable[[Result, Happening], tuple[str | None, str | None] | None]
"""First and last day that something gives for an annotated event; None for none."""


def eventtime(folder: Path) -> Iterator[Document]:
    """The documents of TimeBank-EventTime, in order of their names."""
    rows = [
        line.split("\t")
        for name in ("train", "dev")
        for line in (folder / "time" / "eventtime" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    ]
    for name, of_document in groupby(sorted(rows), key=lambda row: row[0]):
        days = {eid: value for _, eid, value in of_document if _DAY.fullmatch(value)}
        yield _timebank(folder / "dates" / "tempeval3-train" / "TimeBank" / f"{name}.tml", days)


def _timebank(path: Path, days: dict[str, str]) -> Document:
    root = ElementTree.parse(path).getroot()
    published = root.find(".//DCT/TIMEX3")
    body = root.find("TEXT")
    if published is None or body is None:
        raise SystemExit(f"{path}: not a TimeML document with DCT and TEXT")
    verbs = {each.get("eventID") for each in root.iter("MAKEINSTANCE") if each.get("pos") == "VERB"}
    text, happenings = "", []

    def read(element: ElementTree.Element) -> None:
        nonlocal text
        start, text = len(text), text + (element.text or "")
        for child in element:
            read(child)
            text += child.tail or ""
        eid = element.get("eid")
        if element.tag == "EVENT" and eid in days:
            happenings.append(Happening(start, len(text), eid in verbs, days[eid]))

    read(body)
    return Document(path.stem, text, published.get("value", "")[:10], happenings)


def timeset(folder: Path) -> Iterator[Document]:
    """The documents of TimeSET (Wikinews), in order of their names."""
    for path in sorted((folder / "time" / "timeset").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        notes = path.with_suffix(".ann").read_text(encoding="utf-8").splitlines()
        yield Document(path.stem, text, _iso(text.splitlines()[1]), list(_brat_events(text, notes)))


def _iso(line: str) -> str:
    return datetime.strptime(line.strip(), "%A, %B %d, %Y").date().isoformat()


def _brat_events(text: str, notes: list[str]) -> Iterator[Happening]:
    places, days = {}, {}
    for line in notes:
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            places[name] = [int(number) for number in re.findall(r"\d+", rest.partition("\t")[0].partition(" ")[2])]
        elif name.startswith("#") and _DAY.fullmatch(rest.partition("\t")[2].strip()):
            days[rest.partition("\t")[0].split()[1]] = rest.partition("\t")[2].strip()
    for line in notes:
        name, _, rest = line.partition("\t")
        roles = dict(part.split(":", 1) for part in rest.split()) if name.startswith("E") else {}
        if roles.get("TIMEX") in days:
            start, end = places[roles["event"]][0], places[roles["event"]][-1]
            yield Happening(start, end, text[start:end].split()[0].endswith(("ed", "ing")), days[roles["TIMEX"]])


def ours(result: Result, happening: Happening) -> tuple[str | None, str | None] | None:
    """What the records say."""
    for when in _times_at(result, happening):
        if when is not None:
            return when.earliest, when.latest
    return None


def _times_at(result: Result, happening: Happening) -> Iterator[When | None]:
    for event in result.events:
        if any(mention.start < happening.end and happening.start < mention.end for mention in event.mentions):
            yield event.when
    for claim in result.claims:
        if claim.predicate.start < happening.end and happening.start < claim.predicate.end:
            yield claim.when
    for attribution in result.attributions:
        if attribution.cue.start < happening.end and happening.start < attribution.cue.end:
            yield attribution.said
    around = [claim for claim in result.claims if claim.start <= happening.start and happening.end <= claim.end]
    yield from (claim.when for claim in sorted(around, key=lambda claim: claim.end - claim.start)[:1])


def on_publication(result: Result, happening: Happening) -> tuple[str | None, str | None] | None:
    """The day of publication for all."""
    day = str(result.article.published)[:10]
    return day, day


def nearest_date(result: Result, happening: Happening) -> tuple[str | None, str | None] | None:
    """The nearest date of the line or sentence."""
    text = result.article.text
    first = max(text.rfind(mark, 0, happening.start) for mark in (". ", "\n\n"))
    last = min((place for mark in (". ", "\n\n") if (place := text.find(mark, happening.end)) >= 0), default=len(text))
    near = [each for each in result.dates if first <= each.start < last and (each.earliest or each.latest)]
    best = min(near, key=lambda each: abs(each.start - happening.start), default=None)
    return (best.earliest, best.latest) if best else None


def outcome(day: str, time: tuple[str | None, str | None] | None) -> str:
    """How a time fits the day."""
    if time is None or time == (None, None):
        return "none"
    first, last = time
    if (first is not None and first > day) or (last is not None and last < day):
        return "wrong"
    if first is None or last is None or first.startswith("-"):
        return "wide"
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
    return "right" if days == 1 else "contains" if days <= _CONTAINED else "wide"


def main(folder: Path = DATA, model: str = "en_dateline", errors: bool = False) -> None:
    """Print the shares; with ``--errors``, what is not right in the tuning half before."""
    sources: dict[str, Timed] = {"ours": ours, "publication": on_publication, "nearest date": nearest_date}
    counts: dict[tuple[str, str, str, str], Counter[str]] = {}
    for name, documents in {"EventTime": eventtime, "TimeSET": timeset}.items():
        for index, document in enumerate(documents(folder)):
            half = _HALVES[index % 2]
            result = extract(document.text, document.published, model=model)
            for happening in document.happenings:
                for source, time_of in sources.items():
                    time = time_of(result, happening)
                    found = outcome(happening.day, time)
                    for part in _parts(happening, document):
                        counts.setdefault((name, half, part, source), Counter())[found] += 1
                    if errors and half == "tune" and source == "ours" and found != "right":
                        print_error(document, happening, time, found)
    _print(counts, sources)


def _parts(happening: Happening, document: Document) -> Iterator[str]:
    yield from ("all", "verbs" if happening.is_verb else "nouns")
    if happening.day != document.published:
        yield "other"


def print_error(document: Document, happening: Happening, time: object, found: str) -> None:
    """One line: the document, the event in its words, its day, and the time given."""
    start, end = happening.start, happening.end
    around = f"{document.text[max(start - 60, 0) : start]}[{document.text[start:end]}]{document.text[end : end + 50]}"
    print(f"{document.name[:24]:24} {document.published} {found:8} {happening.day} {time} | {' '.join(around.split())}")


def _print(counts: dict[tuple[str, str, str, str], Counter[str]], sources: dict[str, Timed]) -> None:
    table = Table("set", "half", "events", "source", "number", *OUTCOMES)
    for name in ("EventTime", "TimeSET"):
        for half in reversed(_HALVES):
            for part in ("all", "verbs", "nouns", "other"):
                for source in sources:
                    count = counts.get((name, half, part, source), Counter())
                    total = count.total() or 1
                    shares = (f"{100 * count[each] / total:.0f}" for each in OUTCOMES)
                    table.add_row(name, half, part, source, str(count.total()), *shares)
    Console(width=120).print(table)


if __name__ == "__main__":
    typer.run(main)

"""Score the dates against TimeBank, AQUAINT and WikiWars as TempEval-3 did, and measure the speed of the component.

    python benchmarks/dates.py [FOLDER] [--model MODEL] [--errors]

FOLDER (default: the environment's DATELINE_DATA, else ../shared/data) holds ``dates/tempeval3-train`` and
``dates/wikiwars-train``. Every second document (``tune``) was read when the grammar was written; of the others
(``held``) only expressions and values were seen, never what stands around them.

Matching is one to one, in order of the text; *relaxed* counts any overlap, *value* counts relaxed matches with the same
TIMEX3 value, each as F1 over all expressions (UzZaman et al. 2013). The annotators of these sets write one time in
several ways ("last week" as 1989-W43 and 1989-WXX, "Sunday night" as 2000-04-16TNI and 2000-04-16); *alike* counts as
right what only such a notation keeps from being so. Intervals, which TimeML does not mark as one expression, are left
out.

Two more rows measure how robust the reading of WikiWars is: with all years moved on (some lie behind the publication
then), and with a modern year in the first paragraph.
"""

import html
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import typer
from spacy.language import Language

from dateline.extractors.dates.component import mark_dates
from dateline.extractors.dates.grammar import load_grammar
from dateline.language.model import load_model
from dateline.records import Article, Date

DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>(.*?)</TIMEX3>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_OPEN_TAIL = re.compile(r"(-XX)+$|(?<=^\d{3})X$|(?<=^\d{2})XX$")
_SHORT_WEEK = re.compile(r"(?<=-W)(\d)$")
_TIME = re.compile(r"T[A-Z\d:]+(Z|[+-]\d\d)?$")
SETS = {
    "TimeBank": "tempeval3-train/TimeBank",
    "AQUAINT": "tempeval3-train/AQUAINT",
    "WikiWars": "wikiwars-train",
}
_YEAR = re.compile(r"(?<![\d,.])(?:1\d|20)\d\d(?!\d|,\d|-\d\d-)")
"""A year in four digits, not that of the stamp in the head of a text."""
_YEAR_OF_VALUE = re.compile(r"^\d{4}(?!\d)")
_YEARS_ON = 13
_MODERN, _MODERN_YEAR = " A museum about it opened in 2004.", "2004"
_SENTENCE_END = re.compile(r"^.{100,}?[a-z]{3}\.(?= [A-Z])", re.MULTILINE)
"""The end of the first sentence of a paragraph; a heading is shorter."""


class Expression(NamedTuple):
    start: int
    end: int
    text: str
    value: str


class Document(NamedTuple):
    name: str
    text: str
    published: str
    gold: list[Expression]


def read_timeml(path: Path) -> Document:
    """Read a TimeML file: its text without marks, its creation date, and the expressions marked in the text."""
    source = path.read_text(encoding="utf-8", errors="replace")
    published = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', source, re.DOTALL)
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    if published is None or body is None:
        raise SystemExit(f"{path}: not a TimeML document with DCT and TEXT")
    text, gold, position = "", [], 0
    for match in _TIMEX.finditer(body[1]):
        text += _plain(body[1][position : match.start()])
        words = _plain(match[2])
        attributes = dict(_ATTRIBUTE.findall(match[1]))
        if words.strip():
            gold.append(Expression(len(text), len(text) + len(words), words, attributes.get("value", "")))
        text += words
        position = match.end()
    return Document(path.stem, text + _plain(body[1][position:]), published[1], gold)


def years_on(document: Document) -> Document:
    """The same text some years later, published when it was."""

    def later(text: str) -> str:
        return _YEAR.sub(_years_on, text)

    def moved(gold: Expression) -> Expression:
        is_stamp = gold.value.startswith(document.published)
        value = gold.value if is_stamp else _YEAR_OF_VALUE.sub(_years_on, gold.value)
        return gold._replace(text=later(gold.text), value=value)

    return document._replace(text=later(document.text), gold=[moved(gold) for gold in document.gold])


def _years_on(year: re.Match[str]) -> str:
    return str(int(year[0]) + _YEARS_ON)


def with_modern_year(document: Document) -> Document:
    """The text with a sentence about a later time behind the first one of its first paragraph."""
    first = _SENTENCE_END.search(document.text)
    place = first.end() if first else len(document.text)
    year = place + _MODERN.index(_MODERN_YEAR)
    gold = [
        expression._replace(start=expression.start + len(_MODERN), end=expression.end + len(_MODERN))
        if expression.start >= place
        else expression
        for expression in document.gold
    ]
    gold.append(Expression(year, year + len(_MODERN_YEAR), _MODERN_YEAR, _MODERN_YEAR))
    text = document.text[:place] + _MODERN + document.text[place:]
    return document._replace(text=text, gold=sorted(gold))


ROBUST: dict[str, Callable[[Document], Document]] = {
    f"WikiWars +{_YEARS_ON} years": years_on,
    f"WikiWars and {_MODERN_YEAR}": with_modern_year,
}


def _plain(source: str) -> str:
    return html.unescape(_TAG.sub("", source))


def records_in(nlp: Language, text: str, published: str) -> list[Date]:
    """The records that the component makes of a text."""
    doc = nlp(text)
    doc._.article = Article.of(text, published=published)
    return [span._.date for span in mark_dates(doc).spans["dates"]]


def found_in(nlp: Language, document: Document) -> list[Expression]:
    """The expressions that the component finds."""
    records = records_in(nlp, document.text, document.published)
    return [Expression(r.start, r.end, r.text, r.value) for r in records if "/" not in r.value]


class Score(NamedTuple):
    """Counts over documents; printed as F1 in percent."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    alike: int = 0

    def plus(self, other: "Score") -> "Score":
        return Score(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def __str__(self) -> str:
        total = max(self.gold + self.found, 1)
        f1 = [200 * count / total for count in (self.strict, self.relaxed, self.value, self.alike)]
        recall, precision = 100 * self.relaxed / max(self.gold, 1), 100 * self.relaxed / max(self.found, 1)
        return "  ".join(f"{score:6.1f}" for score in (*f1, precision, recall)) + f"  {self.gold:6d}"


def match(gold: list[Expression], found: list[Expression]) -> Iterator[tuple[Expression | None, Expression | None]]:
    """Pair expressions that overlap, each once, exact matches first; what is left over is paired with ``None``."""
    exact = {(e.start, e.end): e for e in found}
    rest = list(found)
    pairs: list[tuple[Expression | None, Expression | None]] = []
    for expression in gold:
        if twin := exact.get((expression.start, expression.end)):
            rest.remove(twin)
            pairs.append((expression, twin))
    done = {pair[0] for pair in pairs}
    for expression in gold:
        if expression in done:
            continue
        twin = next((e for e in rest if e.start < expression.end and expression.start < e.end), None)
        if twin:
            rest.remove(twin)
        pairs.append((expression, twin))
    yield from pairs
    yield from ((None, expression) for expression in rest)


def score(pairs: list[tuple[Expression | None, Expression | None]]) -> Score:
    """Count a document's pairs."""
    both = [(gold, found) for gold, found in pairs if gold and found]
    return Score(
        gold=sum(gold is not None for gold, _ in pairs),
        found=sum(found is not None for _, found in pairs),
        strict=sum(gold[:2] == found[:2] for gold, found in both),
        relaxed=len(both),
        value=sum(gold.value == found.value for gold, found in both),
        alike=sum(are_alike(gold.value, found.value) for gold, found in both),
    )


def are_alike(gold: str, found: str) -> bool:
    """Whether the gold writes the same time, or leaves open the week, the part of the day, the minutes or the zone."""
    gold = _SHORT_WEEK.sub(r"0\1", _OPEN_TAIL.sub("", gold))
    if gold.endswith("-WXX"):
        return re.fullmatch(re.escape(gold[:-2]) + r"\d\d", found) is not None
    day, time = _TIME.sub("", found), _TIME.search(found)
    return gold in (found, day) or (time is not None and "T" in gold and found.startswith(gold))


def print_errors(name: str, document: Document, pairs: list[tuple[Expression | None, Expression | None]]) -> None:
    """One line for each expression that is not exactly right: gold and found, with what stands around them."""
    for gold, found in pairs:
        if gold and found and gold[:2] == found[:2] and gold.value == found.value:
            continue
        place = gold or found
        assert place is not None
        around = document.text[max(0, place.start - 40) : place.end + 25].replace("\n", " ")
        ours = f"{found.text!r} {found.value}" if found else "-"
        theirs = f"{gold.text!r} {gold.value}" if gold else "-"
        print(f"{name:8} {document.name[:18]:18} {document.published} gold {theirs:36} found {ours:36} | {around}")


def main(folder: Path = DATA, model: str = "en_dateline", errors: bool = False) -> None:
    """Print the scores; with ``--errors``, what is wrong in the tuning half before."""
    nlp = load_model(model)
    scores: dict[tuple[str, str], Score] = {}
    for name, part in SETS.items():
        paths = sorted((folder / "dates" / part).glob("*.tml"))
        if not paths:
            raise SystemExit(f"{folder / 'dates' / part}: no .tml files; name the data folder as argument")
        for index, path in enumerate(paths):
            document = read_timeml(path)
            pairs = list(match(document.gold, found_in(nlp, document)))
            half = ("tune", "held")[index % 2]
            scores[name, half] = scores.get((name, half), Score()).plus(score(pairs))
            if errors and half == "tune":
                print_errors(name, document, pairs)
            for row, changed in ROBUST.items() if name == "WikiWars" else ():
                other = changed(document)
                pairs = list(match(other.gold, found_in(nlp, other)))
                scores[row, half] = scores.get((row, half), Score()).plus(score(pairs))
    print(f"{'set':22}  strict  relaxed   value   alike    prec  recall    gold")
    for name in (*SETS, *ROBUST):
        for half in ("tune", "held"):
            print(f"{name + ' ' + half:22}  {scores[name, half]}")
    for half in ("tune", "held"):
        print(f"{'TimeBank+AQUAINT ' + half:22}  {scores['TimeBank', half].plus(scores['AQUAINT', half])}")
    both = (scores[name, half] for name in ("TimeBank", "AQUAINT") for half in ("tune", "held"))
    print(f"{'TimeBank+AQUAINT':22}  {sum_of(both)}")
    print(f"{'WikiWars':22}  {sum_of(scores['WikiWars', half] for half in ('tune', 'held'))}")
    print(f"speed: {speed(nlp, folder):,.0f} words/s")


def sum_of(scores: Iterator[Score]) -> Score:
    total = Score()
    for one in scores:
        total = total.plus(one)
    return total


def speed(nlp: Language, folder: Path) -> float:
    """Words a second of processor time, of the component alone, over all TimeBank."""
    docs = []
    for path in sorted((folder / "dates" / SETS["TimeBank"]).glob("*.tml")):
        document = read_timeml(path)
        doc = nlp.make_doc(document.text)
        doc._.article = Article.of(document.text, published=document.published)
        docs.append(doc)
    load_grammar().furthest.cache_clear()  # as for texts that were not read before
    started = time.process_time()
    for doc in docs:
        mark_dates(doc)
    return sum(map(len, docs)) / (time.process_time() - started)


if __name__ == "__main__":
    typer.run(main)

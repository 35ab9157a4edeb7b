"""Quality of the figures component on the public development sets.

    python benchmarks/figures.py [DATA] [--model MODEL] [--misses]

The sets are NewsQuant (200 sentences of news) and the currency, dimension, age and temperature cases of
Recognizers-Text. Predictions and gold are matched one to one in each sentence. *value* asks for the number or both ends
of the range; *unit* and *change* ask for those too; *concept* asks for any word that gold and ``measured`` share, save
articles. NewsQuant has one label for bound and direction: a figure that has both is right by either. Recognizers-Text
reads no ranges, and expects the upper end only ("eight to 10 feet" is 10): there that end is enough.

Words a second are of CPU time (one thread, the mean of five passes), so that other work on the machine doesn't count.
Where quantulum3 is installed (``pip install dateline[bench]``; without its classifier), its row stands below ours; it
reads no directions and nothing that is measured.

The component runs without dates before it: durations, which are their work in the full pipeline, are figures then.
"""

import json
import os
import re
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import typer
from spacy.language import Language

from dateline.extractors.figures.counted import singular_of
from dateline.language.model import load_model
from dateline.records import Figure

DATA = Path(os.environ.get("DATELINE_DATA", "../shared/data"))
PASSES = 5
RECOGNIZERS = ("currency", "dimension", "temperature", "age")
# The sets' names of units -> ours.
ALIASES = {
    "percentage": "percent", "dollar": "us dollar", "pound sterling": "british pound", "celsius": "degree celsius",
    "people": "person", "shekel": "israeli new shekel", "pound-mass": "pound", "count": "time",
    "win above replacement": "war", "age": "year of age",
    "singaporean dollar": "singapore dollar", "lao kip": "laotian kip", "rupee": "indian rupee", "pence": "penny",
    "united states dollar": "us dollar", "netherlands guilder": "dutch guilder", "peseta": "spanish peseta",
    "metric ton": "tonne", "c": "degree celsius", "f": "degree fahrenheit", "meter": "metre", "kilometer": "kilometre",
    "decimeter": "decimetre", "centimeter": "centimetre", "millimeter": "millimetre", "picometer": "picometre",
    "milliliter": "millilitre", "square meter": "square metre", "square kilometer": "square kilometre",
}  # fmt: skip
# Words that say nothing of a concept.
LITTLE = {"the", "a", "an", "of", "and", "in", "on", "for", "to", "its", "their", "his", "her"}
CHANGES = {"up": "up", "down": "down"}
COMPARATORS = {"=": "=", "~": "~", ">": ">", ">=": ">", "<": "<", "<=": "<"}


class Gold(NamedTuple):
    low: Decimal
    high: Decimal
    unit: str
    change: str | None
    concept: str


class Case(NamedTuple):
    text: str
    golds: list[Gold]


def main(data: Path = DATA, model: str = "en_dateline", misses: bool = False) -> None:
    """Print the scores; with ``--misses``, what is missed and what is found too much."""
    nlp = load_model(model)
    folder = data / "figures"
    print(f"{'F1':14}{'value':>8}{'+unit':>8}{'+change':>8}{'concept':>8}{'words/s':>10}")
    sets = {"newsquant": list(newsquant(folder / "newsquant/dev.json"))}
    for name in RECOGNIZERS:
        path = folder / f"recognizers-text-english/NumberWithUnit/{name.capitalize()}Model.json"
        sets[name] = list(recognizers(path))
    peer = quantulum()
    for name, cases in sets.items():
        found, seconds = read_all(cases, nlp)
        report(
            name, cases, [[figure for figure in figures if KINDS[name](figure)] for figures in found], seconds, misses
        )
        if peer is not None:
            started = time.process_time()
            theirs = [[figure for figure in peer(case.text) if PEER_KINDS[name](figure)] for case in cases]
            report("  quantulum3", cases, theirs, time.process_time() - started)


KINDS: dict[str, Callable[[Figure], bool]] = {
    "newsquant": lambda figure: True,
    "currency": lambda figure: figure.currency is not None or figure.dimension == "currency",
    "dimension": lambda figure: (
        figure.dimension in ("length", "area", "volume", "mass", "speed", "data", "angle", "data rate", "flow", "rate")
    ),
    "temperature": lambda figure: figure.dimension == "temperature",
    "age": lambda figure: figure.dimension == "age",
}
# The same by the names that quantulum3 has for dimensions.
PEER_KINDS: dict[str, Callable[[Figure], bool]] = {
    "newsquant": lambda figure: True,
    "currency": lambda figure: figure.dimension == "currency",
    "dimension": lambda figure: (
        figure.dimension in ("length", "area", "volume", "mass", "speed", "data storage", "angle", "data transfer rate")
    ),
    "temperature": lambda figure: figure.dimension == "temperature",
    "age": lambda figure: figure.dimension == "time",
}


def newsquant(path: Path) -> Iterator[Case]:
    """The sentences of NewsQuant with values and canonical units."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        golds = []
        for quantity in item["quantities"]:
            ends = [Decimal(end) for end in re.findall(r"(?:(?<![\d.])-)?\d+(?:\.\d+)?", quantity["value"])]
            unit = quantity["normalized_unit"]
            golds.append(Gold(min(ends), max(ends), unit, quantity["change"], quantity["referred_concepts"]))
        yield Case(item["text"], golds)


def recognizers(path: Path) -> Iterator[Case]:
    """The cases of one model of Recognizers-Text; units without a number are left out."""
    for item in json.loads(path.read_text(encoding="utf-8-sig")):
        resolutions = [result["Resolution"] for result in item["Results"]]
        golds = [
            Gold(Decimal(found["value"]), Decimal(found["value"]), found["unit"] or "", None, "-")
            for found in resolutions
            if found and found.get("value") is not None
        ]
        yield Case(item["Input"], golds)


def read_all(cases: list[Case], nlp: Language) -> tuple[list[list[Figure]], float]:
    """The figures of each case, and the seconds of CPU time that a pass of the component alone took."""
    component = nlp.create_pipe("dateline_figures")
    docs = list(nlp.pipe(case.text for case in cases))
    started = time.process_time()
    for _ in range(PASSES):
        for doc in docs:
            component(doc)
    seconds = (time.process_time() - started) / PASSES
    return [[span._.figure for span in doc.spans["figures"]] for doc in docs], seconds


def quantulum() -> Callable[[str], list[Figure]] | None:
    """quantulum3 as a reader of figures, if it is installed; what it calls uncertainty is half a range."""
    with suppress(ImportError), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that its classifier is missing
        from quantulum3 import parser

        def read(text: str) -> list[Figure]:
            found = []
            for quantity in parser.parse(text):
                value, half = Decimal(repr(float(quantity.value))), Decimal(repr(float(quantity.uncertainty or 0)))
                name = quantity.unit.name.lower()
                unit = None if name == "dimensionless" else ALIASES.get(name, name)
                ends = {"low": str(value - half), "high": str(value + half)} if half else {"value": str(value)}
                found.append(Figure.model_construct(**ends, unit=unit, dimension=quantity.unit.entity.name))
            return found

        return read
    return None


def report(name: str, cases: list[Case], found: list[list[Figure]], seconds: float, misses: bool | None = None) -> None:
    """Print one row of F1 scores; of a peer those of value and unit, and no misses."""
    scores: dict[str, Counter[str]] = {kind: Counter() for kind in ("value", "unit", "change", "concept")}
    for case, figures in zip(cases, found, strict=True):
        pairs = matches(case.golds, figures)
        for kind, score in scores.items():
            asked = [gold for gold in case.golds if kind != "concept" or gold.concept != "-"]
            score["gold"] += len(asked)
            score["found"] += len(figures) if kind != "concept" else sum(f.measured is not None for f in figures)
            score["right"] += sum(is_right(kind, gold, figure) for gold, figure in pairs if gold in asked)
        if misses:
            print_misses(case, figures, pairs)
    words = sum(len(case.text.split()) for case in cases)
    asked_of = ("value", "unit") if misses is None else tuple(kind for kind in scores if scores[kind]["gold"])
    row = "".join(f"{f1(score):8.1f}" if kind in asked_of else f"{'-':>8}" for kind, score in scores.items())
    print(f"{name:14}{row}{words / seconds:10.0f}")


def matches(golds: list[Gold], figures: list[Figure]) -> list[tuple[Gold, Figure]]:
    """Pairs of equal value, one to one; among several, the one whose unit and change are right as well."""
    pairs, left = [], list(figures)
    for gold in golds:
        same = [figure for figure in left if is_right("value", gold, figure)]
        if same:
            best = max(same, key=lambda figure: sum(is_right(kind, gold, figure) for kind in ("unit", "change")))
            left.remove(best)
            pairs.append((gold, best))
    return pairs


def is_right(kind: str, gold: Gold, figure: Figure) -> bool:
    """Whether the figure agrees with gold in one respect, besides its value."""
    if kind == "unit":
        return same_unit(gold.unit.lower(), figure)
    if kind == "change":
        found = {COMPARATORS[figure.comparator], CHANGES.get(figure.change, "=")} - {"="}
        return gold.change is None or gold.change in (found or {"="})
    if kind == "concept":
        words = set(re.findall(r"\w+", gold.concept.lower())) - LITTLE
        return figure.measured is not None and bool(words & set(re.findall(r"\w+", figure.measured.text.lower())))
    low, high = (Decimal(figure.low or figure.value or 0), Decimal(figure.high or figure.value or 0))
    return is_close(high, gold.high) and (gold.change is None or is_close(low, gold.low))


def is_close(ours: Decimal, theirs: Decimal) -> bool:
    return abs(ours - theirs) <= abs(theirs) * Decimal("1e-6")


def same_unit(gold: str, figure: Figure) -> bool:
    """The same canonical unit; for counts, the head noun among the words of gold."""
    unit = (figure.unit or "-").lower()
    if figure.dimension == "count":
        return unit in {singular_of(ALIASES.get(word, word)) for word in gold.split()} | set(gold.split()) | {
            ALIASES.get(gold)
        }
    if unit == "metric horsepower":
        unit = "horsepower"
    above, _, below = gold.partition(" per ")
    names = {gold, ALIASES.get(gold, gold), f"{ALIASES.get(above, above)} per {ALIASES.get(below, below)}"}
    if figure.dimension in ("currency", "rate", "flow") and not below:
        unit = unit.partition(" per ")[0]
    if figure.dimension == "currency":
        names |= {f"british {gold}"}
    if figure.dimension == "age":
        names |= {f"{name} of age" for name in names}
    return unit in names


def f1(score: Counter[str]) -> float:
    """F1 in percent."""
    return 200 * score["right"] / max(1, score["gold"] + score["found"])


def print_misses(case: Case, figures: list[Figure], pairs: list[tuple[Gold, Figure]]) -> None:
    missed: list[Any] = [gold for gold in case.golds if gold not in [pair[0] for pair in pairs]]
    extra = [figure for figure in figures if figure not in [pair[1] for pair in pairs]]
    wrong = [
        (kind, gold, figure)
        for gold, figure in pairs
        for kind in ("unit", "change")
        if not is_right(kind, gold, figure)
    ]
    if missed or extra or wrong:
        print(case.text)
        for gold in missed:
            print("    missed:", gold.low, gold.high, gold.unit, gold.change)
        for figure in extra:
            print("    extra: ", repr(figure.text), figure.value or f"{figure.low}..{figure.high}", figure.unit)
        for kind, gold, figure in wrong:
            print(
                f"    {kind}: ",
                repr(figure.text),
                figure.unit,
                figure.change,
                figure.comparator,
                "gold:",
                gold.unit,
                gold.change,
            )


if __name__ == "__main__":
    typer.run(main)

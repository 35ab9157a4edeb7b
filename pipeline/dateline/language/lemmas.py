"""Lemmas by the longest known ending of a word: ``taxes`` ends in ``xes`` and makes ``tax``, ``^axes`` makes ``ax``.

Each tag (Penn) has a table of endings, which models/training/lemmas.py draws from treebanks and a dictionary; ``^``
stands for the start of a word. To change a lemma, add the word there.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc

CASED = frozenset({"NNP", "NNPS", "ADD", "FW", "GW"})
"""Tags of words that keep their capitals."""

LONGEST = 7
"""Letters of an ending that is not a whole word."""

START = "^"
FILE = "endings.json"
NOTHING = ("", "")

Rule = tuple[str, str]
"""The letters that are cut at the end of a word, and those put there."""


def spelled(word: str, tag: str) -> str:
    """As the tables have it: in small letters, but for names."""
    return word if tag in CASED else word.lower()


def rule_of(word: str, endings: Mapping[str, Rule]) -> Rule:
    """That of the longest ending."""
    if whole := endings.get(START + word):
        return whole
    for length in range(min(LONGEST, len(word)), 0, -1):
        if rule := endings.get(word[-length:]):
            return rule
    return NOTHING


class Lemmatizer(Pipe):
    """Sets the lemma of each token that has a tag."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tables: dict[str, dict[str, Rule]] = {}
        self.lemma_of = lru_cache(maxsize=50_000)(self._lemma_of)

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            token.lemma_ = self.lemma_of(token.text, token.tag_)
        return doc

    def _lemma_of(self, word: str, tag: str) -> str:
        spelling = spelled(word, tag)
        cut, put = rule_of(spelling, self.tables.get(tag, {}))
        return spelling[: len(spelling) - len(cut)] + put or word

    def to_bytes(self, **_: Any) -> bytes:
        lines = (
            f"{json.dumps(tag)}: {json.dumps(endings, ensure_ascii=False)}" for tag, endings in self.tables.items()
        )
        return ("{\n" + ",\n".join(lines) + "\n}\n").encode()

    def from_bytes(self, content: bytes, **_: Any) -> "Lemmatizer":
        return self.with_tables(json.loads(content))

    def to_disk(self, path: Path | str, **_: Any) -> None:
        Path(path).mkdir(exist_ok=True)
        (Path(path) / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, **_: Any) -> "Lemmatizer":
        return self.from_bytes((Path(path) / FILE).read_bytes())

    def with_tables(self, tables: Mapping[str, Mapping[str, Iterable[str]]]) -> "Lemmatizer":
        """Tag -> ending -> what is cut and what is put."""
        self.tables = {
            tag: {ending: (cut, put) for ending, (cut, put) in endings.items()} for tag, endings in tables.items()
        }
        self.lemma_of.cache_clear()
        return self

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return _restored, (self.name, self.tables)


def _restored(name: str, tables: dict[str, dict[str, Rule]]) -> Lemmatizer:
    return Lemmatizer(name).with_tables(tables)


@Language.factory("dateline_lemmatizer", assigns=["token.lemma"], requires=["token.tag"])
def create_lemmatizer(nlp: Language, name: str) -> Lemmatizer:
    """The component, without tables yet."""
    return Lemmatizer(name)

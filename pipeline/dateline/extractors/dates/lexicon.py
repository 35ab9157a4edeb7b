"""The words of time: what an atom of the text can mean to the grammar (``words.toml``, ``shapes.toml``).

An *atom* is a word, a number or a sign; a token of the text holds one or more ("2018-2019" is three). The classes that
an atom belongs to, taken together, are written as one character, its *symbol*: a text becomes a string of symbols, and
the rules become regular expressions over it.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

Value = str | int | float | bool
Senses = Mapping[str, Value]
"""Class -> value: "may" is ``{"month": 5}`` and "second" ``{"ordinal_word": 2, "unit": "TS"}``."""

OTHER = "."
"""Symbol of an atom that means nothing to the grammar."""
BREAK = "|"
"""Symbol of a place that no expression runs over: the end of a block of the text."""

_FOLDER = Path(__file__).parent
_WORDS = tomllib.loads((_FOLDER / "words.toml").read_text(encoding="utf-8"))
_SHAPES = tomllib.loads((_FOLDER / "shapes.toml").read_text(encoding="utf-8"))["shapes"]
_ATOM = re.compile(
    r"\d+(?:st|nd|rd|th)\b"  # 13th
    r"|[12]?\d{1,3}['’]?s\b"  # 1990s, 90s
    r"|(?:FY|fy)-?\d+|[QqH]\d\b|\d[QH](?=\d\d\b|\b)"  # FY2024, Q3, 4Q15
    r"|(?<![\d/])9/11(?![\d/])"  # the attacks
    r"|\d{1,2}:\d\d(?::\d\d)?"  # 15:30
    r"|(?<![\d/])\d/\d(?![\d/])"  # 1/2
    r"|\d{1,2}(?=\.\d{1,2}\.\d{4}\b)|(?<=\d\.)\d{1,2}(?=\.\d{4}\b)"  # 05.10.2023
    r"|\d+(?:,\d{3})+|\d+(?:\.\d+)?"  # 1,000 and 2.5
    r"|[^\W\d_]+(?:[.’'][^\W\d_]+)*\.?"  # words, Sept., o'clock
    r"|[^\w\s]|_+|\w"
)
_LONGEST = 24  # characters of a token that can mean something


class Piece(NamedTuple):
    """An atom within its token: offsets in the token, symbol, and senses."""

    start: int
    end: int
    symbol: str
    senses: Senses


class Lexicon:
    """Looks atoms up, and knows every symbol by its classes."""

    def __init__(self, literals: frozenset[str]) -> None:
        """``literals`` are the words that rules quote: each is a class of its own, named by the word in quotes."""
        self._capital: dict[str, dict[str, Value]] = {word: {f"'{word}'": True} for word in literals}
        self._lower: dict[str, dict[str, Value]] = {word: {f"'{word}'": True} for word in literals}
        for name, words in _WORDS["words"].items():
            for word, value in words.items():
                self._capital.setdefault(word, {})[name] = value
                if word not in _WORDS["capitalised"]:
                    self._lower.setdefault(word, {})[name] = value
        self._shapes = [(re.compile(shape["pattern"]), frozenset(shape["classes"])) for shape in _SHAPES]
        known = {frozenset(senses) for table in (self._capital, self._lower) for senses in table.values()}
        known |= {classes for _, classes in self._shapes}
        ordered = sorted(known - {frozenset()}, key=sorted)
        self._symbols = {classes: chr(0xE000 + index) for index, classes in enumerate(ordered)}
        self.pieces = lru_cache(maxsize=2**16)(self._pieces)
        self.symbols_of = cache(self._symbols_of)

    def _symbols_of(self, name: str) -> str:
        """All symbols of atoms that belong to the class ``name``. Raises ``KeyError`` if no atom does."""
        found = "".join(symbol for classes, symbol in self._symbols.items() if name in classes)
        if not found:
            raise KeyError(name)
        return found

    def _pieces(self, token: str) -> tuple[Piece, ...]:
        if len(token) > _LONGEST:
            return (Piece(0, len(token), OTHER, {}),)
        return tuple(self._piece(match) for match in _ATOM.finditer(token))

    def _piece(self, match: re.Match[str]) -> Piece:
        senses = self._senses(match.group())
        symbol = self._symbols[frozenset(senses)] if senses else OTHER
        return Piece(match.start(), match.end(), symbol, senses)

    def _senses(self, word: str) -> Senses:
        table = self._capital if word[0].isupper() else self._lower
        senses = table.get(word.lower().removesuffix("."), table.get(word))
        if senses is not None:
            return senses
        for shape, classes in self._shapes:
            if match := shape.fullmatch(word):
                return dict.fromkeys(classes, _number(match))
        return {}


def _number(match: re.Match[str]) -> Value:
    text = next(filter(None, match.groups()), match.group())
    if "." in text:
        return float(text)
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else True

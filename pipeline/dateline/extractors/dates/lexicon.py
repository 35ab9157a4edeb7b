"""The words of time: what an atom of the text can mean to the grammar (``words.toml``, ``shapes.toml``).

An *atom* is a word, a number or a sign; a token of the text holds one or more ("2018-2019" is three). The classes that
an atom belongs to, taken together, are written as one character, its *symbol*: a text becomes a string of symbols, and
the rules become regular expressions over it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from dateline.words import beside, words

Value = str | int | float | bool
Senses = Mapping[str, Value]
"""Class -> value: "may" is ``{"month": 5}`` and "second" ``{"ordinal_word": 2, "unit": "TS"}``."""

OTHER = "."
"""Symbol of an atom that means nothing to the grammar."""
BREAK = "|"
"""Symbol of a place that no expression runs over: the end of a block of the text."""

_CLASSES: dict[str, dict[str, Value] | list[str]] = beside(__file__, "words.toml")["words"]
_SHAPES: list[dict[str, Any]] = beside(__file__, "shapes.toml")["shapes"]
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
        with_capital = words("calendar.capitalised")
        for name, values in _CLASSES.items():
            for word, value in _valued(values):
                self._capital.setdefault(word, {})[name] = value
                if word not in with_capital:
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


def _valued(words: dict[str, Value] | list[str]) -> Iterator[tuple[str, Value]]:
    """The words of a class, without a full stop behind them, and what each stands for."""
    values = words if isinstance(words, dict) else dict.fromkeys(words, True)
    return ((word.removesuffix("."), value) for word, value in values.items())


def _number(match: re.Match[str]) -> Value:
    text = next(filter(None, match.groups()), match.group())
    if "." in text:
        return float(text)
    digits = re.sub(r"\D", "", text)
    return int(digits) if digits else True

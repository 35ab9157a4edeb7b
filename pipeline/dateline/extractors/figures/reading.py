"""One number with what stands directly beside it: currency, unit, counted noun, rate."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Protocol

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.extractors.figures.counted import Noun, ending_at
from dateline.extractors.figures.guards import is_age, is_in_word
from dateline.extractors.figures.numbers import Number
from dateline.extractors.figures.quantity import Quantity
from dateline.extractors.figures.units import Written, currency_before, rate_at, unit_at
from dateline.extractors.figures.vocabulary import DEGREE, FRACTION, MINUTE, Unit, unit_named, units
from dateline.words import table


class Nouns(Protocol):
    """What is asked about the words after a number (see ``counted.CountedNouns``)."""

    @property
    def measures(self) -> Mapping[str, Unit]:
        """The forms of the units that may stand there."""

    def after(self, start: int, end: int, *, is_one: bool) -> Noun | None:
        """The noun that is counted by the number at ``start`` to ``end``."""


_LETTER_MAGNITUDES = {letter: Decimal(value) for letter, value in table("numbers.magnitude_letters").items()}
_LETTER_MAGNITUDE = re.compile(r"\s?([mMbBkKtT])(?![\w²³/])")
_HALF = re.compile(r"\b(?:half|quarter)(?:\san?)?$", re.IGNORECASE)
_OF = re.compile(r"\sof\s")
_OF_MANY = re.compile(r"\sof(?=\s)")
_OF_A = re.compile(r"\sof\san?\b")
_FAR_MINUS = re.compile(r"(?:^|[^\d\s]\s)([-−]\s)$")
_HEAT = re.compile("|".join(units()["heat"]), re.IGNORECASE)
_MILLIONS, _MINUTES, _SECONDS = (
    re.compile(units()["letters"][kind], re.IGNORECASE) for kind in ("millions", "minutes", "seconds")
)
_REACH = 40
_MINUS = re.compile(r"(?:^|(?<=[\s(]))[-−]$")


def read_quantity(text: str, number: Number, nouns: Nouns, taken: int) -> Quantity | None:
    """The quantity of a number; none if it is part of a word or name. Text before ``taken`` is another's."""
    money = currency_before(text, number.start, number.low)
    if money is not None and money.start >= taken:
        quantity = _money(text, number, nouns, money)
    elif money is None and is_in_word(text, number.start):
        quantity = None
    else:
        quantity = _measure(text, number, nouns)
    return quantity and _with_rate(text, quantity, nouns)


def _money(text: str, number: Number, nouns: Nouns, money: Written) -> Quantity:
    scale, end = _letter_magnitude(text, number, nouns, is_money=True)
    is_negative = _MINUS.search(text, max(0, money.start - 2), money.start) is not None
    factor = scale * money.unit.factor * (-1 if is_negative else 1)
    low, high = sorted((number.low * factor, number.high * factor))
    return Quantity(money.start - is_negative, end, low, high, number, money.unit, money.start, money.end)


def _measure(text: str, number: Number, nouns: Nouns) -> Quantity | None:
    """The number with the unit, noun or nothing that follows it; none if it ends in other letters (38th)."""
    scale, end = _letter_magnitude(text, number, nouns, is_money=False)
    low, high = number.low * scale, number.high * scale
    if written := unit_at(text, _past_of(text, number, end), low, nouns.measures):
        unit, factor, start = written.unit, written.unit.factor, number.start
        if unit == DEGREE and _HEAT.search(text, max(0, start - _REACH), written.end + _REACH):
            unit = unit._replace(dimension="temperature")  # of a scale that is not told
        if unit.dimension == "temperature" and (minus := _FAR_MINUS.search(text, max(0, start - _REACH), start)):
            factor, start = -factor, minus.start(1)
        if text[written.start : written.end] == "m" and _is_of_time(text, number.start, written.end):
            unit = MINUTE
        low, high = sorted((low * factor, high * factor))
        return Quantity(start, written.end, low, high, number, unit, written.start, written.end)
    if noun := ending_at(text, end):
        return Quantity(number.start, noun.end, low, high, number, None, noun.start, noun.end, noun)
    if text[end : end + 1].isalpha():
        return None
    bare = Quantity(number.start, end, low, high, number, None, end, end)
    if is_age(text, number.start, end):
        return bare._replace(unit=unit_named("year of age"))
    if number.in_words and not number.vague and 0 < low < 1:
        return bare._replace(unit=FRACTION) if _is_fraction(text, number) else bare
    counted = nouns.after(number.start, end, is_one=number.in_words and number.high == 1)
    if counted is None:
        return bare
    return bare._replace(end=counted.end, unit_start=counted.start, unit_end=counted.end, noun=counted)


def _past_of(text: str, number: Number, end: int) -> int:
    """Where the unit of a part or of a vague number begins: a quarter *of a point*, millions *of dollars*."""
    is_part = number.in_words and 0 < number.high < 1
    of = _OF_A.match(text, end) if is_part else _OF_MANY.match(text, end) if number.vague else None
    return of.end() if of else end


def _is_fraction(text: str, number: Number) -> bool:
    """``two-thirds``, ``half of``; not the half of "half the time"."""
    return bool(_OF.match(text, number.end) or not _HALF.search(text, number.start, number.end))


def _with_rate(text: str, quantity: Quantity, nouns: Nouns) -> Quantity:
    rate = None if quantity.is_bare else rate_at(text, quantity.end, nouns.measures)
    if rate is None:
        return quantity
    unit_end = rate.end if quantity.unit_end == quantity.end else quantity.unit_end
    return quantity._replace(end=rate.end, unit_end=unit_end, per=rate)


def _letter_magnitude(text: str, number: Number, nouns: Nouns, *, is_money: bool) -> tuple[Decimal, int]:
    """The magnitude of a letter after the digits, and where it ends: "m" is a million before what is counted."""
    match = _LETTER_MAGNITUDE.match(text, number.end)
    if match is None or number.in_words or number.scale != 1:
        return Decimal(1), number.end
    letter, end = match[1].lower(), match.end()
    is_attached = end == number.end + 1
    if is_money or (letter == "k" and is_attached):
        return _LETTER_MAGNITUDES[letter], end
    has_unit = unit_at(text, end, known=nouns.measures) or _OF.match(text, end)
    if letter in "mb" and (has_unit or nouns.after(number.start, end, is_one=False)):
        return _LETTER_MAGNITUDES[letter], end
    if letter in "mb" and is_attached and _is_behind(_MILLIONS, text, number.start):
        return _LETTER_MAGNITUDES[letter], end
    return Decimal(1), number.end


def _is_of_time(text: str, start: int, end: int) -> bool:
    """Whether an "m" that ends at ``end`` means minutes: took *20m*, 2h *30m*, *5m* 20s."""
    return _is_behind(_MINUTES, text, start) or _SECONDS.match(text, end) is not None


def _is_behind(words: re.Pattern[str], text: str, start: int) -> bool:
    """Whether the number at ``start``, with its bound, stands directly behind some words."""
    first = start_with_bounds(text, start)
    return words.search(text, max(0, first - _REACH), first) is not None

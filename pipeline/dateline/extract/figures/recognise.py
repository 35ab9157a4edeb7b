"""Where the quantities of a text stand: a number with its unit or counted noun, its bound and its direction.

A figure's span holds the number and its unit, with the currency sign; the words of its bound ("at least") and of its
change ("rose by") stay outside.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Protocol

from dateline.extract.figures.counted import Noun
from dateline.extract.figures.cues import change_before, comparator_after, comparator_before
from dateline.extract.figures.guards import Masks, is_age, is_in_word, is_named, is_year, masks_in
from dateline.extract.figures.joining import join_quantities
from dateline.extract.figures.numbers import Number, numbers_in
from dateline.extract.figures.quantity import Quantity
from dateline.extract.figures.units import currency_before, rate_at, unit_at
from dateline.extract.figures.vocabulary import FRACTION, unit_named
from dateline.records import Change


class Nouns(Protocol):
    """What recognition asks about the words after a number (see ``counted.CountedNouns``)."""

    def after(self, start: int, end: int, *, is_one: bool) -> Noun | None:
        """The noun that is counted by the number at ``start`` to ``end``."""


_LETTER_MAGNITUDES = {"m": Decimal(10**6), "b": Decimal(10**9), "k": Decimal(10**3), "t": Decimal(10**12)}
_LETTER_MAGNITUDE = re.compile(r"\s?([mMbBkKtT])(?![\w²³/])")
_HALF = re.compile(r"\b(?:half|quarter)(?:\san?)?$", re.IGNORECASE)
_OR = re.compile(r",?\sor\s(?:(?:about|around|nearly|almost|some)\s)?|\s\(")
_SIGNS: dict[str, Change] = {"+": "up", "-": "down", "−": "down", "–": "down"}
_OF = re.compile(r"\sof\s")
_MOST_WORDED = 12
_ALONE = Decimal(100)


def quantities_in(
    text: str, nouns: Nouns, claimed: Iterable[tuple[int, int]] = (), names: Iterable[tuple[int, int]] = ()
) -> list[Quantity]:
    """The quantities of a text in its order.

    ``claimed`` are spans that hold none, such as dates; ``names`` may hold amounts with a unit, but no counts.
    """
    masks, named = Masks([*masks_in(text), *claimed]), Masks(names)
    drafts: list[Quantity] = []
    for number in numbers_in(text):
        if not masks.cover(number.start):
            quantity = _quantity(text, number, nouns, taken=drafts[-1].end if drafts else 0)
            if quantity is not None:
                drafts.append(quantity)
    figures: list[Quantity] = []
    for quantity in join_quantities(text, drafts):
        figure = _with_cues(text, quantity, figures[-1] if figures else None)
        if figure.unit is not None or (not named.cover(figure.start) and _is_count(text, figure)):
            figures.append(figure)
    return figures


def _quantity(text: str, number: Number, nouns: Nouns, taken: int) -> Quantity | None:
    """The number with what stands directly before and after it; none if it is part of a word or name."""
    money = currency_before(text, number.start)
    if money is not None and money.start < taken:
        money = None
    elif money is None and is_in_word(text, number.start):
        return None
    scale, end = _letter_magnitude(text, number, nouns, is_money=money is not None)
    start, unit, unit_start, unit_end = number.start, None, end, end
    if money is not None:
        start, unit, unit_start, unit_end = money.start, money.unit, money.start, money.end
    elif written := unit_at(text, end, number.low * scale):
        unit, unit_start, unit_end = written.unit, written.start, written.end
        end = unit_end
    elif text[end : end + 1].isalpha():
        return None
    elif is_age(text, number.start, end):
        unit, unit_start, unit_end = unit_named("year of age"), end, end
    noun = (
        None
        if unit or _is_part(number)
        else nouns.after(number.start, end, is_one=number.high == 1 and number.in_words)
    )
    if noun is not None:
        end, unit_start, unit_end = noun.end, noun.start, noun.end
    elif unit is None and _is_fraction(text, number):
        unit = FRACTION
    rate = rate_at(text, end) if unit or noun else None
    if rate is not None:
        unit_end = rate.end if unit_end == end else unit_end
        end = rate.end
    factor = scale * (unit.factor if unit else 1)
    return Quantity(
        start, end, number.low * factor, number.high * factor, number, unit, unit_start, unit_end, noun, rate
    )


def _letter_magnitude(text: str, number: Number, nouns: Nouns, *, is_money: bool) -> tuple[Decimal, int]:
    """The magnitude of a letter after the digits, and where it ends: "m" is a million before what is counted."""
    match = _LETTER_MAGNITUDE.match(text, number.end)
    if match is None or number.in_words or number.scale != 1:
        return Decimal(1), number.end
    letter, end = match[1].lower(), match.end()
    is_attached = match.end() == number.end + 1
    if is_money or (letter == "k" and is_attached):
        return _LETTER_MAGNITUDES[letter], end
    if letter in "mb" and (unit_at(text, end) or _OF.match(text, end) or nouns.after(number.start, end, is_one=False)):
        return _LETTER_MAGNITUDES[letter], end
    return Decimal(1), number.end


def _is_part(number: Number) -> bool:
    return number.in_words and not number.vague and 0 < number.low < 1


def _is_fraction(text: str, number: Number) -> bool:
    """``two-thirds``, ``half of``; not the half of "half the time"."""
    return _is_part(number) and bool(_OF.match(text, number.end) or not _HALF.search(text, number.start, number.end))


def _with_cues(text: str, quantity: Quantity, last: Quantity | None) -> Quantity:
    """The quantity with its bound and direction; ``or`` carries a direction on: "fell by 5 tons or 2%"."""
    bound = comparator_before(text, quantity.start) or comparator_after(text, quantity.end)
    change = change_before(text, quantity.start, is_percentage=quantity.is_percentage)
    if change == "none" and last is not None and _OR.fullmatch(text, last.end, quantity.start):
        change = last.change
    if change == "none" and quantity.is_percentage and text[quantity.number.start] in _SIGNS:
        change = _SIGNS[text[quantity.number.start]]
    return quantity._replace(comparator=bound or ("~" if quantity.number.vague else "="), change=change)


def _is_count(text: str, quantity: Quantity) -> bool:
    """Whether a number without a unit is told from a name, a year, or a pronoun."""
    number = quantity.number
    digits = text[number.start : number.end]
    if number.in_words:
        return quantity.noun is not None or number.low > _MOST_WORDED or quantity.comparator != "="
    if is_named(text, number.start):
        return False
    if is_year(digits) and quantity.comparator == "=":
        return False
    return quantity.noun is not None or quantity.comparator != "=" or number.low >= _ALONE or not digits.isdigit()

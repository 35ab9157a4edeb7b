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
from dateline.extract.figures.guards import Masks, is_in_word, is_named, is_year, masks_in
from dateline.extract.figures.joining import join_quantities
from dateline.extract.figures.numbers import Number, numbers_in
from dateline.extract.figures.quantity import Quantity
from dateline.extract.figures.units import FRACTION, Unit, currency_before, rate_at, unit_at


class Nouns(Protocol):
    """What recognition asks about the words after a number (see ``counted.CountedNouns``)."""

    def after(self, start: int, end: int, *, is_one: bool) -> Noun | None:
        """The noun that is counted by the number at ``start`` to ``end``."""


_LETTER_MAGNITUDES = {"m": Decimal(10**6), "b": Decimal(10**9), "k": Decimal(10**3), "t": Decimal(10**12)}
_LETTER_MAGNITUDE = re.compile(r"\s?([mMbBkKtT])(?![\w²³/])")
_HALF = re.compile(r"\b(?:half|quarter)(?:\san?)?$", re.IGNORECASE)
_OF = re.compile(r"\sof\s")
_MOST_WORDED = 12
_ALONE = Decimal(100)


def quantities_in(text: str, nouns: Nouns, claimed: Iterable[tuple[int, int]] = ()) -> list[Quantity]:
    """The quantities of a text in its order; ``claimed`` are spans that hold none, such as dates."""
    masks = Masks([*masks_in(text), *claimed])
    drafts = []
    for number in numbers_in(text):
        if not masks.cover(number.start):
            quantity = _quantity(text, number, nouns)
            if quantity is not None:
                drafts.append(quantity)
    joined = (_with_cues(text, quantity) for quantity in join_quantities(text, drafts))
    return [quantity for quantity in joined if _is_figure(text, quantity)]


def _quantity(text: str, number: Number, nouns: Nouns) -> Quantity | None:
    """The number with what stands directly before and after it; none if it is part of a word or name."""
    money = currency_before(text, number.start)
    if money is None and is_in_word(text, number.start):
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
    noun = None if unit else nouns.after(number.start, end, is_one=number.high == 1 and number.in_words)
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
    """The magnitude that a letter after the digits gives, and where it ends: "m" is a million before what is counted."""
    match = _LETTER_MAGNITUDE.match(text, number.end)
    if match is None or number.in_words or number.scale != 1:
        return Decimal(1), number.end
    letter, end = match[1].lower(), match.end()
    is_attached = match.end() == number.end + 1
    if is_money or letter == "k" and is_attached:
        return _LETTER_MAGNITUDES[letter], end
    if letter in "mb" and (unit_at(text, end) or _OF.match(text, end) or nouns.after(number.start, end, is_one=False)):
        return _LETTER_MAGNITUDES[letter], end
    return Decimal(1), number.end


def _is_fraction(text: str, number: Number) -> bool:
    """``two-thirds``, ``half of``; not the half of "half the time"."""
    if not number.in_words or number.vague or not 0 < number.low < 1:
        return False
    return _OF.match(text, number.end) is not None or not _HALF.search(text, number.start, number.end)


def _with_cues(text: str, quantity: Quantity) -> Quantity:
    bound = comparator_before(text, quantity.start) or comparator_after(text, quantity.end)
    return quantity._replace(
        comparator=bound or ("~" if quantity.number.vague else "="), change=change_before(text, quantity.start)
    )


def _is_figure(text: str, quantity: Quantity) -> bool:
    """Whether a quantity is told from a name, a year, or a pronoun."""
    if quantity.unit is not None:
        return True
    number = quantity.number
    digits = text[number.start : number.end]
    if number.in_words:
        return quantity.noun is not None or number.low > _MOST_WORDED or quantity.comparator != "="
    if is_named(text, number.start):
        return False
    if is_year(digits) and quantity.comparator == "=":
        return False
    return quantity.noun is not None or quantity.comparator != "=" or number.low >= _ALONE or not digits.isdigit()

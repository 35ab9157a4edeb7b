"""Where the quantities of a text stand, with their bounds and directions.

A figure's span holds the number and its unit, with the currency sign; the words of its bound ("at least") and of its
change ("rose by") stay outside.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from dateline.extractors.figures.bounds import comparator_after, comparator_before, start_with_bounds
from dateline.extractors.figures.cues import change_after, change_before, is_other_end
from dateline.extractors.figures.guards import Masks, is_named, is_year, masks_in
from dateline.extractors.figures.joining import AGAIN, join_quantities
from dateline.extractors.figures.numbers import SIGNS, numbers_in
from dateline.extractors.figures.quantity import Quantity
from dateline.extractors.figures.reading import Nouns, read_quantity
from dateline.records import Change

_OR = re.compile(r",?\sor\s|\s\(")
_OF_THEM = re.compile(r"\sof\s(?:which|whom|them|these|those)\b")
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
            quantity = read_quantity(text, number, nouns, taken=drafts[-1].end if drafts else 0)
            if quantity is not None:
                drafts.append(quantity)
    figures: list[Quantity] = []
    for quantity in join_quantities(text, drafts):
        figure = _with_cues(text, quantity, figures[-1] if figures else None)
        if figure.unit is not None or (not named.cover(figure.start) and _is_count(text, figure)):
            figures.append(figure)
    return figures


def _with_cues(text: str, quantity: Quantity, last: Quantity | None) -> Quantity:
    """The quantity with its bound and direction.

    ``or`` carries a direction on ("fell by 5 tons or 2%"), and brackets a bound ("under 296 hp (224 kW)").
    """
    bound = comparator_before(text, quantity.start) or comparator_after(text, quantity.end)
    if bound is None and last is not None and quantity.unit and last.unit:
        bound = last.comparator if AGAIN.fullmatch(text, last.end, quantity.start) else None
    change = _change(text, quantity, last)
    return quantity._replace(comparator=bound or "=", change=change)


def _change(text: str, quantity: Quantity, last: Quantity | None) -> Change:
    change = change_before(text, quantity.start, quantity.dimension)
    if change == "none" and last is not None:
        if _OR.fullmatch(text, last.end, start_with_bounds(text, quantity.start)):
            change = last.change if last.change != "none" else change_before(text, last.start, quantity.dimension)
        elif last.change == "from" and is_other_end(text, last.end, quantity.start):
            change = "to"
    if change == "none":
        change = change_after(text, quantity.end)
    sign = SIGNS.get(text[quantity.start])
    if change == "none" and sign and quantity.dimension == "percentage":
        change = "up" if sign > 0 else "down"
    return change


def _is_count(text: str, quantity: Quantity) -> bool:
    """Whether a number without a unit is told from a name, a year, or a pronoun."""
    number = quantity.number
    digits = text[number.start : number.end]
    if number.in_words:
        is_known = quantity.noun is not None or (number.low > 1 and _OF_THEM.match(text, number.end) is not None)
        return is_known or number.vague or number.low > _MOST_WORDED or quantity.comparator != "="
    if is_named(text, number.start):
        return False
    if is_year(digits) and quantity.comparator == "=":
        return False
    return quantity.noun is not None or quantity.comparator != "=" or quantity.low >= _ALONE or not digits.isdigit()

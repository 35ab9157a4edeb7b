"""Neighbouring quantities that belong together: ranges, shared units, ratios, feet and inches."""

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction

from dateline.extract.figures.cues import change_before
from dateline.extract.figures.numbers import decimal_of
from dateline.extract.figures.quantity import Quantity
from dateline.extract.figures.units import FRACTION, parts_of

_DASH = re.compile(r"\s?[-–—‑−]\s?")
_TO = re.compile(r"\s(?:and\s)?to\s")
_AND = re.compile(r"\sand\s")
_RATIO = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?")
_LIST = re.compile(r",?\s(?:and|or|to)\s|,\s|\s?/\s?|\sof\sthe\s")
_PART = re.compile(r"\s?|,?\sand\s|,\s")
_BETWEEN = re.compile(r"\bbetween\s(?:\w+\s)?$")
_FROM = re.compile(r"\bfrom\s(?:\w+\s)?$")
_ROUND = re.compile(r"[1-9]0*|[2-9]")


def join_quantities(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The same quantities, with those that make one joined and units shared between neighbours."""
    last: Quantity | None = None
    for quantity in quantities:
        if last is None:
            last = quantity
            continue
        link = text[last.end : quantity.start]
        if _is_score(last, quantity, link):
            last = None
        elif joined := _joined(text, last, quantity, link):
            last = joined
        else:
            if _LIST.fullmatch(link):
                last, quantity = _with_shared_unit(last, quantity, link)
            yield last
            last = quantity
    if last is not None:
        yield last


def _joined(text: str, left: Quantity, right: Quantity, link: str) -> Quantity | None:
    return _range(text, left, right, link) or _ratio(left, right, link) or _sum(left, right, link)


def _is_score(left: Quantity, right: Quantity, link: str) -> bool:
    """``5-0``: two numbers of nothing, joined by a dash."""
    return bool(_DASH.fullmatch(link)) and left.is_bare and right.is_bare and right.high <= 200


def _range(text: str, left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``20-30``, ``5 to 7 million``, ``between $25 and $40``; not ``rose from 5% to 7%``, which are two figures."""
    before = text[max(0, left.start - 24) : left.start].lower()
    is_range = (
        _DASH.fullmatch(link)
        or _TO.fullmatch(link)
        and change_before(text, left.start) == "none"
        or _AND.fullmatch(link)
        and _BETWEEN.search(before)
    )
    if not is_range or left.number.vague or right.number.vague or not _are_of_one_kind(left, right):
        return None
    low = left.low
    if left.number.scale == 1 and low == left.number.low and low < right.low / right.number.scale:
        low *= right.number.scale
    if low >= right.low and not (_FROM.search(before) or _BETWEEN.search(before)):
        return None
    unit = right if left.is_bare or right.unit_start > right.number.start and not right.is_bare else left
    return right._replace(
        start=left.start,
        low=min(low, right.low),
        high=max(low, right.low),
        unit=unit.unit or left.unit,
        unit_start=unit.unit_start,
        unit_end=unit.unit_end,
        noun=unit.noun,
        per=right.per or left.per,
    )


def _are_of_one_kind(left: Quantity, right: Quantity) -> bool:
    if left.is_bare or right.is_bare:
        return True
    if left.noun and right.noun:
        return left.noun.lemma == right.noun.lemma
    return left.unit == right.unit


def _ratio(left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``1 in 5``, ``nine out of ten``."""
    if not _RATIO.fullmatch(link) or not left.is_bare or right.unit or left.low >= right.low:
        return None
    if not ("out" in link or _ROUND.fullmatch(str(right.low)) and right.noun):
        return None
    value = decimal_of(Fraction(left.low) / Fraction(right.low))
    return right._replace(start=left.start, low=value, high=value, unit=FRACTION)


def _sum(left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``five feet two inches``, ``three dollars and fifty cents``."""
    if left.unit is None or right.unit is None or not _PART.fullmatch(link):
        return None
    parts = parts_of(left.unit.name).get(right.unit.name)
    if parts is None or right.high >= parts or left.low != left.low.to_integral_value():
        return None
    value = left.low + decimal_of(Fraction(right.low) / parts)
    return left._replace(end=right.end, low=value, high=value, unit_end=right.unit_end)


def _with_shared_unit(left: Quantity, right: Quantity, link: str) -> tuple[Quantity, Quantity]:
    """``8 or $9`` are both dollars, and ``from 208 pounds to 193`` both pounds."""
    if left.is_bare and not right.is_bare and not left.number.vague:
        shared = left._replace(unit=right.unit, noun=right.noun, unit_start=right.unit_start, unit_end=right.unit_end)
        return shared, right
    if right.is_bare and left.unit is not None and link.strip() in ("to", "or"):
        shared = right._replace(unit=left.unit, unit_start=left.unit_start, unit_end=left.unit_end)
        return left, shared
    return left, right

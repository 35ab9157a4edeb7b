"""Neighbouring quantities that belong together: ranges, shared units, ratios, feet and inches."""

import re
from collections.abc import Iterable
from fractions import Fraction

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.extractors.figures.cues import change_before
from dateline.extractors.figures.guards import is_year
from dateline.extractors.figures.numbers import decimal_of
from dateline.extractors.figures.quantity import Quantity
from dateline.extractors.figures.units import parts_of
from dateline.extractors.figures.vocabulary import FRACTION
from dateline.words import beside, signs

AGAIN = re.compile(r"\s?[(/]\s?")
"""Between an amount and the same one in another unit: 296 hp (224 kW / 300 PS)."""
_LINKS = beside(__file__)["links"]
_DASH = re.compile(rf"\s?[{signs('marks.hyphens')}{signs('marks.dashes')}−‒~]\s?")
_TO = re.compile(r"\s(?:and\s)?to\s|-to-")
_AND = re.compile(r"\sand\s")
_RATIO = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?")
_TO_ONE = re.compile(r"\sto\s|-to-")
_BY = re.compile(r"\bby\s(?:\w+\s){0,2}$")
_LIST = re.compile(r",?\s(?:and|or|to|of(?:\s(?:the|its|his|her|their|our|all))?|x|×|by)\s|\s?/\s?|x|×|-by-")
_COMMA = re.compile(r",\s")
_TOLERANCE = re.compile(r"\s?(?:±|\+/[-−–]|\+[-−])\s?|\splus\sor\s")
_EITHER_WAY = re.compile(r"(?:±|\+/[-−–]|\bplus\sor)\s?$", re.IGNORECASE)
_PART = re.compile(r"\s?|,?\sand\s|,\s")
_BETWEEN = re.compile(r"\bbetween\s(?:\w+\s)?$")
_FROM = re.compile(r"\bfrom\s(?:\w+\s)?$")
_ROUND = re.compile(r"[1-9]0*|[2-9]")
_BEHIND = re.compile(r"\s(?:in|on|at|with|to|from|for|by|against|under|over)\s")
_REACH = 24
_GAP = re.compile(r"\s[^.;:?!\n]{3,80}?(?:,|,?\s(?:and|but))\s")


def join_quantities(text: str, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The same quantities, with those that make one joined and units shared between neighbours."""
    joined: list[Quantity] = []
    for quantity in quantities:
        link = text[joined[-1].end : quantity.start] if joined else "\n"
        if joined and _is_score(joined[-1], quantity, link):
            joined.pop()
        elif joined and (one := _joined(text, joined[-1], quantity, link)):
            joined[-1] = one
        else:
            joined.append(_either_way(text, quantity))
    for index in range(len(joined) - 1, 0, -1):
        joined[index - 1 : index + 1] = _with_shared_unit(text, *joined[index - 1 : index + 1])
    for index in range(1, len(joined)):
        joined[index] = _with_gapped_unit(text, *joined[index - 1 : index + 1])
    return joined


def _joined(text: str, left: Quantity, right: Quantity, link: str) -> Quantity | None:
    return (
        _tolerance(left, right, link)
        or _range(text, left, right, link)
        or _ratio(left, right, link)
        or _odds(text, left, right, link)
        or _sum(left, right, link)
        or _product(left, right, link)
    )


def _is_score(left: Quantity, right: Quantity, link: str) -> bool:
    """``5-0``: two numbers of nothing, joined by a dash."""
    return bool(_DASH.fullmatch(link)) and left.is_bare and right.is_bare and right.high <= 200


def _tolerance(left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``10 ± 2 metres`` is from 8 to 12."""
    if not _TOLERANCE.fullmatch(link) or right.low != right.high or not _are_of_one_kind(left, right):
        return None
    width = abs(right.low)
    whole = left if right.is_bare and not left.is_bare else right
    return whole._replace(start=left.start, end=right.end, low=left.low - width, high=left.high + width)


def _either_way(text: str, quantity: Quantity) -> Quantity:
    """``plus or minus 3 points`` is from 3 below to 3 above."""
    sign = _EITHER_WAY.search(text, max(0, quantity.start - 12), quantity.start)
    if sign is None:
        return quantity
    width = abs(quantity.high)
    return quantity._replace(start=sign.start(), low=-width, high=width)


def _range(text: str, left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``20-30``, ``5 to 7 million``, ``between $25 and $40``; not ``rose from 5% to 7%``, which are two figures."""
    before = _before(text, left.start)
    is_range = (
        _DASH.fullmatch(link)
        or (_TO.fullmatch(link) and left.low == left.high and not _are_ends(text, left, right))
        or (_AND.fullmatch(link) and _BETWEEN.search(before))
    )
    if not is_range or left.number.vague or right.number.vague or not _are_of_one_kind(left, right):
        return None
    low = left.low
    if left.number.scale == 1 and low == left.number.low and low < right.low / right.number.scale:
        low *= right.number.scale
    is_told = left.unit is not None and left.unit == right.unit and not left.per
    if low >= right.low and not (is_told or _FROM.search(before) or _BETWEEN.search(before)):
        return None
    unit = right if left.is_bare or (right.unit_start > right.number.start and not right.is_bare) else left
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


def _before(text: str, start: int) -> str:
    """The words before a number and its bound, in lower case."""
    first = start_with_bounds(text, start)
    return text[max(0, first - _REACH) : first].lower()


def _are_ends(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether "to" stands between the two ends of a change: ``fell from 9 to 7``, ``rose 5% to 70``."""
    change = change_before(text, left.start, left.dimension)
    return change == "from" or (change != "none" and (not left.is_bare or right.is_bare))


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
    if not ("out" in link or (_ROUND.fullmatch(str(right.low)) and right.noun)):
        return None
    value = decimal_of(Fraction(left.low) / Fraction(right.low))
    return right._replace(start=left.start, low=value, high=value, unit=FRACTION)


def _odds(text: str, left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``by four to one``: four times as many."""
    is_to_one = _TO_ONE.fullmatch(link) and left.is_bare and right.high == 1 and left.low > 1 and right.unit is None
    if not is_to_one or not _BY.search(_before(text, left.start)):
        return None
    return left._replace(end=right.number.end, unit=FRACTION, unit_start=right.number.end, unit_end=right.number.end)


def _sum(left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``five feet two inches``, ``three dollars and fifty cents``, ``15 dollars 50``."""
    if left.unit is None or left.per or left.unit_start < left.number.end or not _PART.fullmatch(link):
        return None
    parts = parts_of(left.unit.name)
    if right.unit is not None:
        count = parts.get(right.unit.name)
    else:
        count = 100 if right.is_bare and 100 in parts.values() and 10 <= right.high < 100 and "," not in link else None
    if count is None or right.high >= count or left.low != left.low.to_integral_value():
        return None
    value = decimal_of(Fraction(left.low) + Fraction(right.low) / count)
    return left._replace(end=right.end, low=value, high=value, unit_end=right.unit_end)


def _product(left: Quantity, right: Quantity, link: str) -> Quantity | None:
    """``75 USD million``."""
    if left.unit is None or left.unit.currency is None or link != " " or left.number.scale != 1:
        return None
    if not right.is_bare or right.number.scale != right.number.low:
        return None
    return left._replace(end=right.end, low=left.low * right.low, high=left.high * right.low)


def _with_shared_unit(text: str, left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """``8 or $9`` are both dollars, ``from 208 pounds to 193`` both pounds, ``5, 10 and 15 per cent`` all percent."""
    link = text[left.end : right.start]
    is_list = _LIST.fullmatch(link) or (_COMMA.fullmatch(link) and right.unit_start > right.end)
    is_joined = text[right.number.end : right.number.end + 1] in ("-", "‑")
    if (
        left.is_bare
        and not right.is_bare
        and is_list
        and not (left.number.vague or is_joined or is_year(left.text_of(text)))
    ):
        shared = left._replace(unit=right.unit, noun=right.noun, unit_start=right.unit_start, unit_end=right.unit_end)
        return shared, right
    links = _LINKS["ages"] if left.dimension == "age" else _LINKS["shared"]
    if right.is_bare and left.unit is not None and link.strip() in links and not is_year(right.text_of(text)):
        shared = right._replace(unit=left.unit, unit_start=left.unit_start, unit_end=left.unit_end)
        return left, shared
    return left, right


def _with_gapped_unit(text: str, left: Quantity, right: Quantity) -> Quantity:
    """``12 seats in March and three in May``: what is counted is said once, before the same preposition."""
    gap = _GAP.fullmatch(text, left.end, right.start) if right.is_bare and not left.is_bare else None
    behind = _BEHIND.match(text, right.end)
    if gap is None or behind is None or behind[0] not in gap[0] or is_year(right.text_of(text)):
        return right
    return right._replace(unit=left.unit, noun=left.noun, unit_start=left.unit_start, unit_end=left.unit_end)

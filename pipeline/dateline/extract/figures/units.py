"""Units and money as they are written, found at a place of a text (``models/knowledge/units.toml``, ``money.toml``, Babel)."""

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from babel import Locale
from babel.numbers import get_currency_name

from dateline.settings import data_folder


class Unit(NamedTuple):
    """A unit by its canonical name."""

    name: str
    dimension: str
    currency: str | None = None
    factor: Decimal = Decimal(1)
    """What the number is multiplied by: a million in "MUSD 3"."""


class Written(NamedTuple):
    """A unit as it stands at ``text[start:end]``."""

    start: int
    end: int
    unit: Unit


_PIECE = re.compile(r"\w+|[^\w\s]")
_RATE = re.compile(r"\s?/\s?|[\s-](?:per|a|an|each|every)[\s-]")
_NOUN = re.compile(r"[a-z]+\b")
_FOLLOWING = re.compile(r"\s(\w+)")
_BRACKETED = re.compile(r"\s?[(\[{<]([^\W\d]{1,4}[²³]?)[)\]}>]")  # 20 (kg)
_NEXT_AMOUNT = re.compile(r"\s?\d")
_NAME = re.compile(r"\.?\s[A-Z]|[-‑]\w")
_FEET_BEFORE = re.compile(r"\d\s?(?:ft|feet|foot)\s\d+$")
_INITIALS = "CFNJLg"
_ATTACHED = frozenset(("p", "c", "s", "h", "K", "t"))
_MOST_PIECES = 6
_BEFORE = 12
_MUCH = Decimal(10_000)


class Rate(NamedTuple):
    """What a rate is for, as it stands at ``text[start:end]``: ``barrel`` in "per barrel"."""

    start: int
    end: int
    name: str


FRACTION = Unit("fraction", "ratio")
"""The unit of "two-thirds" and "1 in 5"."""


def unit_at(text: str, position: int, amount: Decimal = Decimal(1)) -> Written | None:
    """The longest unit that is written at ``position``, after a space or hyphen, for a number of ``amount``."""
    start = position + len(_gap(text, position))
    if bracketed := _BRACKETED.match(text, position):
        unit = _read(text, *bracketed.span(1), amount)
        return Written(*bracketed.span(1), unit)._replace(end=bracketed.end()) if unit else None
    for end in reversed(list(_ends(text, start))):
        unit = _read(text, start, end, amount)
        if unit is not None and _may_stand(text, position, start, end):
            return Written(start, end, unit)
    return None


def rate_at(text: str, position: int) -> Rate | None:
    """What the unit that ends at ``position`` is counted for: ``per barrel``, ``a month``, ``/day``."""
    match = _RATE.match(text, position)
    if match is None or text.startswith("cent", match.end()):
        return None
    word = match[0].strip(" -\u00a0")
    written = unit_at(text, match.end())
    if written is not None and written.unit.dimension != "currency":
        end, name = written.end, written.unit.name
        is_rate = word in ("per", "/") or written.unit.dimension == "time" or name in _rates()["nouns"]
    else:
        noun = _NOUN.match(text, match.end())
        if noun is None:
            return None
        is_rate = word == "per" or noun[0] in _rates()["nouns"]
        end, name = noun.end(), noun[0]
    following = _FOLLOWING.match(text, end)
    is_date = word in ("a", "an") and following is not None and following[1] in _rates()["later"]
    return Rate(position, end, name) if is_rate and not is_date else None


def currency_before(text: str, position: int) -> Written | None:
    """The currency symbol or code that ends where an amount begins at ``position``: ``US$``, ``MUSD``, ``Rs``."""
    window = text[max(0, position - _BEFORE) : position]
    stripped = window.rstrip()
    if not stripped or len(window) - len(stripped) > 1:
        return None
    is_attached = len(stripped) == len(window)
    for start in range(len(stripped)):
        written = stripped[start:]
        if written[0].isspace() or (start and stripped[start - 1].isalnum() and written[0].isalnum()):
            continue
        unit = _symbols_before().get(written)
        if unit is not None and (is_attached or written not in _money()["unlikely"]["codes"]):
            return Written(position - len(window) + start, position - len(window) + len(stripped), unit)
    return None


def unit_named(name: str) -> Unit | None:
    """The unit of a canonical name, if there is one."""
    return _measures().get(name) or _money_vocabulary().get(name)


def parts_of(name: str) -> dict[str, int]:
    """The units that a larger one is made of, and how many: a foot is 12 inches."""
    parts: dict[str, int] = _knowledge("units")["parts"].get(name, {})
    return parts


def _gap(text: str, position: int) -> str:
    """The space or hyphen between a number and its unit."""
    first, second = text[position : position + 1], text[position + 1 : position + 2]
    if first in "-‑" and first and second.isalpha():
        return first
    return first if first.isspace() else ""


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a unit that begins at ``start`` may end: after one to six words or marks."""
    for count, piece in enumerate(_PIECE.finditer(text, start, start + 48)):
        if count == _MOST_PIECES or (piece.start() > start and "\n\n" in text[start : piece.start()]):
            return
        if not (piece.end() < len(text) and text[piece.end()].isalnum() and piece.group()[-1].isalnum()):
            yield piece.end()


def _read(text: str, start: int, end: int, amount: Decimal) -> Unit | None:
    """The unit written at ``text[start:end]``; words that may mean something else are money for large amounts only."""
    written = text[start:end]
    money = _money_vocabulary().get(written)
    is_likely = money is not None and not (
        written in _money()["unlikely"]["words"] and (amount < _MUCH or text.startswith(" of ", end))
    )
    return money if is_likely else _measures().get(written)


def _may_stand(text: str, number_end: int, start: int, end: int) -> bool:
    """Whether a symbol is no initial (5 J. Smith), no part of a name (800 F-Series) and no sign of a next amount ($5)."""
    if end - start > 2 or (text[start:end].islower() and end - start == 2 and text[start:end] != "in"):
        return True
    if not text[start].isalpha():
        return _NEXT_AMOUNT.match(text, end) is None
    if start == number_end:
        return text[start:end] not in ("C", "F", "K")
    if text[start:end] == "in":
        return _FEET_BEFORE.search(text, max(0, number_end - _BEFORE), number_end) is not None
    return text[start:end] not in _ATTACHED and (text[start] not in _INITIALS or _NAME.match(text, end) is None)


@cache
def _knowledge(name: str) -> dict[str, Any]:
    return tomllib.loads((data_folder("knowledge") / f"{name}.toml").read_text(encoding="utf-8"))


def _money() -> dict[str, Any]:
    return _knowledge("money")


def _rates() -> dict[str, list[str]]:
    rates: dict[str, list[str]] = _knowledge("units")["rates"]
    return rates


@cache
def _measures() -> dict[str, Unit]:
    """Every form in which a unit of measurement is written."""
    forms: dict[str, Unit] = {}
    for dimension, section in _knowledge("units").items():
        if isinstance(section, dict) and "units" in section:
            for name, written in section["units"].items():
                for form in (name, *written):
                    forms |= dict.fromkeys(_spellings(form), Unit(name, dimension))
    return forms


@cache
def _money_vocabulary() -> dict[str, Unit]:
    """Every form in which money may follow its amount."""
    return dict(_money_forms())


def _spellings(form: str) -> Iterator[str]:
    """A symbol as it is; a word in both numbers and with a capital, with the hyphens and spaces that may join it."""
    yield form
    if form[-1].isalpha() and form.lower() == form and (len(form) > 3 or " " in form):
        plural = f"{form}es" if form.endswith(("ch", "sh", "x")) else f"{form}s"
        first, _, rest = form.partition(" ")
        for word in (form, plural, f"{first}s {rest}" if rest else form):
            yield from (word, word.capitalize(), word.title(), word.replace(" ", "-"))


def _money_forms() -> Iterator[tuple[str, Unit]]:
    money = _money()
    for code, unit in _currencies().items():
        for count in (1, 2):
            name = get_currency_name(code, count, "en")
            if "(" not in name:
                yield from ((form, unit) for form in {name, name.lower(), name.title()})
        yield code, unit
        for letter, factor in money["multiples"].items():
            yield letter + code, unit._replace(factor=Decimal(factor))
    for form in money["ambiguous"]["words"]:
        yield from ((spelling, Unit(form, "currency")) for spelling in _spellings(form))
    for form, code in money["words"].items():
        yield from ((spelling, _currencies()[code]) for spelling in (*_spellings(form), f"{form}s"))
    for form, code in money["symbols"].items():
        yield form, _money_of(code)
    for form, (name, code, _) in money["parts"].items():
        yield form, Unit(name, "currency", code or None)


@cache
def _symbols_before() -> dict[str, Unit]:
    """Every form in which money may stand before its amount."""
    symbols = {form: _money_of(code) for form, code in _money()["symbols"].items()}
    codes = {form: unit for form, unit in _money_forms() if form.isupper() and len(form) in (3, 4)}
    return codes | symbols


def _money_of(code: str) -> Unit:
    return _currencies().get(code) or Unit(code, "currency")


@cache
def _currencies() -> dict[str, Unit]:
    """ISO 4217 code -> unit, by the English names of CLDR."""
    return {
        code: Unit(get_currency_name(code, 1, "en"), "currency", code)
        for code in Locale("en").currencies
        if len(code) == 3
    }

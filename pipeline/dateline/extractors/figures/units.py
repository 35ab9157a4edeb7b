"""Units and money where they are written: after a number, before it, and behind "per"."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from dateline.extractors.figures.counted import ARTICLES, STOPS
from dateline.extractors.figures.vocabulary import Unit, measures, money, money_before, money_forms, units


class Written(NamedTuple):
    """A unit as it stands at ``text[start:end]``."""

    start: int
    end: int
    unit: Unit


_GAP = re.compile(r"[-‑](?=[^\W\d_])|\n(?=[a-z])|[^\S\n]")
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


def unit_at(
    text: str, position: int, amount: Decimal = Decimal(1), known: Mapping[str, Unit] | None = None
) -> Written | None:
    """The longest unit that is written at ``position``, after a space or hyphen, for a number of ``amount``.

    ``known`` are the forms of units, by default those of the vocabulary.
    """
    known = measures() if known is None else known
    start = position + len(_gap(text, position))
    if bracketed := _BRACKETED.match(text, position):
        unit = _read(text, *bracketed.span(1), amount, known)
        return Written(*bracketed.span(1), unit)._replace(end=bracketed.end()) if unit else None
    for end in reversed(list(_ends(text, start))):
        unit = _read(text, start, end, amount, known)
        if unit is not None and _may_stand(text, position, start, end):
            return Written(start, end, unit)
    return None


def rate_at(text: str, position: int, known: Mapping[str, Unit] | None = None) -> Rate | None:
    """What the unit that ends at ``position`` is counted for: ``per barrel``, ``a month``, ``/day``."""
    match = _RATE.match(text, position)
    if match is None or text.startswith("cent", match.end()):
        return None
    rates, word = units()["rates"], match[0].strip(" -\u00a0")
    written = unit_at(text, match.end(), known=known)
    if written is not None and written.unit.dimension != "currency":
        end, name = written.end, written.unit.name
        is_rate = word in rates["signs"] or written.unit.dimension == "time" or name in rates["nouns"]
    else:
        noun = _NOUN.match(text, match.end())
        if noun is None or noun[0] in STOPS:
            return None
        is_rate = word == "per" or noun[0] in rates["nouns"]
        end, name = noun.end(), noun[0]
    following = _FOLLOWING.match(text, end)
    is_date = word in ARTICLES and following is not None and following[1] in rates["later"]
    return Rate(position, end, name) if is_rate and not is_date else None


def currency_before(text: str, position: int, amount: Decimal = _MUCH) -> Written | None:
    """The currency symbol or code that ends where ``amount`` begins at ``position``: ``US$``, ``MUSD``, ``Rs``."""
    window = text[max(0, position - _BEFORE) : position]
    stripped = window.rstrip()
    if not stripped or len(window) - len(stripped) > 1:
        return None
    is_attached = len(stripped) == len(window)
    for start in range(len(stripped)):
        written = stripped[start:]
        if written[0].isspace() or (start and stripped[start - 1].isalnum() and written[0].isalnum()):
            continue
        unit = money_before().get(written)
        is_likely = (is_attached or written not in money()["unlikely"]["codes"]) and (
            amount >= _MUCH or written not in money()["unlikely"]["words"]
        )
        if unit is not None and is_likely:
            return Written(position - len(window) + start, position - len(window) + len(stripped), unit)
    return None


def parts_of(name: str) -> dict[str, int]:
    """The units that a larger one is made of, and how many: a foot is 12 inches."""
    parts: dict[str, int] = units()["parts"].get(name, {})
    return parts


def _gap(text: str, position: int) -> str:
    """The space or hyphen between a number and its unit; a new line only within a wrapped sentence."""
    match = _GAP.match(text, position)
    return match[0] if match else ""


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a unit that begins at ``start`` may end: after one to six words or marks."""
    for count, piece in enumerate(_PIECE.finditer(text, start, start + 48)):
        if count == _MOST_PIECES or "\n\n" in text[start : piece.start()]:
            return
        if not (piece.end() < len(text) and text[piece.end()].isalnum() and piece.group()[-1].isalnum()):
            yield piece.end()


def _read(text: str, start: int, end: int, amount: Decimal, known: Mapping[str, Unit]) -> Unit | None:
    """The unit written at ``text[start:end]``; words that may mean something else are money for large amounts only."""
    written = text[start:end]
    is_unlikely = written in money()["unlikely"]["words"] and (amount < _MUCH or text.startswith(" of ", end))
    return known.get(written) if is_unlikely else money_forms().get(written) or known.get(written)


def _may_stand(text: str, number_end: int, start: int, end: int) -> bool:
    """Whether a symbol is no initial (5 J. Smith), no part of a name (800 F-Series), no sign of a next amount ($5)."""
    if end - start > 2 or (text[start:end].islower() and end - start == 2 and text[start:end] != "in"):
        return True
    if not text[start].isalpha():
        return _NEXT_AMOUNT.match(text, end) is None
    if start == number_end:
        return text[start:end] not in ("C", "F", "K")
    if text[start:end] == "in":
        return _FEET_BEFORE.search(text, max(0, number_end - _BEFORE), number_end) is not None
    return text[start:end] not in _ATTACHED and (text[start] not in _INITIALS or _NAME.match(text, end) is None)

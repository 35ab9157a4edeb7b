"""What a quantity means: exact value, canonical unit, and its value in a base unit (by pint)."""

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, NamedTuple

from dateline.extractors.figures.numbers import decimal_of
from dateline.extractors.figures.quantity import Quantity
from dateline.extractors.figures.vocabulary import (
    currencies,
    measures,
    money,
    money_before,
    money_forms,
    unit_named,
    units,
)


class Normalised(NamedTuple):
    """The fields of a :class:`~dateline.records.Figure` that follow from its number and unit."""

    value: str | None
    low: str | None
    high: str | None
    unit: str | None
    dimension: str | None
    currency: str | None
    base_value: str | None
    base_unit: str | None


class Conversion(NamedTuple):
    """``base = value * factor + offset``."""

    factor: Fraction
    offset: Fraction
    base: str


_POWERS = {"square": "**2", "cubic": "**3"}


def meaning_of(quantity: Quantity) -> Normalised:
    """Normalise a quantity; a range has ``low`` and ``high`` and no ``value``."""
    name, dimension, currency = _unit_of(quantity)
    is_range = quantity.low != quantity.high
    conversion = None if is_range or name is None or dimension is None else conversion_of(name, dimension)
    return Normalised(
        value=None if is_range else plain(quantity.low),
        low=plain(quantity.low) if is_range else None,
        high=plain(quantity.high) if is_range else None,
        unit=name,
        dimension=dimension,
        currency=currency,
        base_value=plain(_in_base(quantity.low, conversion)) if conversion else None,
        base_unit=conversion.base if conversion else None,
    )


def plain(value: Decimal) -> str:
    """Plain notation, without an exponent and without zeros that say nothing: ``1E+3`` is ``1000``."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=4096)
def conversion_of(name: str, dimension: str) -> Conversion | None:
    """How values of a unit become values of its dimension's base unit.

    None for money, counts, unsettled units, and units of the user's own that pint does not know as such.
    """
    if dimension == "currency":
        return _money_parts().get(name)
    base = units().get(dimension, {}).get("base")
    unit = unit_named(name)
    if base is None or name in units()["unconverted"] or (unit is not None and unit.dimension != dimension):
        return None  # among them degrees of heat whose scale is not told
    from pint.errors import DimensionalityError, UndefinedUnitError

    try:
        zero, one = (_convert(Fraction(value), name, base) for value in (0, 1))
    except (DimensionalityError, UndefinedUnitError):
        return None
    return Conversion(one - zero, zero, base)


def prepare() -> None:
    """Read the units and the names of money now, and not at the first figure of a text."""
    money_forms()
    money_before()
    for unit in set(measures().values()):
        conversion_of(unit.name, unit.dimension)


def _unit_of(quantity: Quantity) -> tuple[str | None, str | None, str | None]:
    """Name, dimension and currency of the unit."""
    if quantity.unit is not None:
        name, dimension, currency = quantity.unit.name, quantity.unit.dimension, quantity.unit.currency
    elif quantity.noun is not None:
        name, dimension, currency = quantity.noun.lemma, "count", None
    else:
        return None, None, None
    if quantity.per is None:
        return name, dimension, currency
    below = unit_named(quantity.per.name)
    kind = f"{dimension} per {below.dimension}" if below else ""
    dimension = dimension if dimension == "currency" else units()["rates"]["dimensions"].get(kind, "rate")
    return f"{name} per {quantity.per.name}", dimension, currency


def _in_base(value: Decimal, conversion: Conversion) -> Decimal:
    return decimal_of(Fraction(value) * conversion.factor + conversion.offset)


def _convert(value: Fraction, name: str, base: str) -> Fraction:
    return Fraction(_registry().Quantity(value, _expression(name)).to(_expression(base)).magnitude)


def _expression(name: str) -> str:
    """A unit's name in the language of pint: ``square metre`` is ``metre**2``."""
    if name in units()["pint"]:
        return str(units()["pint"][name])
    above, _, below = name.partition(" per ")
    if below:
        return f"{_expression(above)} / ({_expression(below)})"
    power, _, unit = name.partition(" ")
    return f"{unit}{_POWERS[power]}" if power in _POWERS else re.sub(r"[\s-]", "_", name)


@cache
def _registry() -> Any:
    import pint  # takes half a second to import, and commands that read no article never need it

    registry: Any = pint.UnitRegistry(non_int_type=Fraction)
    for definition in units()["definitions"]:
        registry.define(definition)
    return registry


@cache
def _money_parts() -> dict[str, Conversion]:
    """Parts of a currency whose country is known: a penny is a hundredth of a pound."""
    return {
        name: Conversion(Fraction(1, count), Fraction(0), currencies()[code].name)
        for name, code, count in money()["parts"].values()
        if code
    }

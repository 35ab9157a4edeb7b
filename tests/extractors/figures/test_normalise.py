"""Values in base units, and numbers in plain notation."""

from decimal import Decimal

import pytest

from dateline.extractors.figures.normalise import conversion_of, plain
from dateline.extractors.figures.vocabulary import units

_CONVERTED = [
    (name, dimension)
    for dimension, section in units().items()
    if isinstance(section, dict) and "base" in section
    for name in section["units"]
    if name not in units()["unconverted"]
]


@pytest.mark.parametrize(("name", "dimension"), _CONVERTED)
def test_every_convertible_unit_is_known_to_pint(name: str, dimension: str) -> None:
    conversion = conversion_of(name, dimension)
    assert conversion is not None
    assert conversion.factor > 0
    assert conversion.base == units()[dimension]["base"]


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [("inch", "length", "0.0254"), ("basis point", "percentage", "0.01"), ("hectare", "area", "10000")],
)
def test_factors_are_exact(name: str, dimension: str, factor: str) -> None:
    conversion = conversion_of(name, dimension)
    assert conversion is not None
    assert (Decimal(conversion.factor.numerator) / conversion.factor.denominator, conversion.offset) == (
        Decimal(factor),
        0,
    )


def test_temperatures_have_an_offset() -> None:
    conversion = conversion_of("degree Celsius", "temperature")
    assert conversion is not None
    assert float(conversion.offset) == 273.15


@pytest.mark.parametrize(("name", "dimension"), [("ton", "mass"), ("container", "count"), ("US dollar", "currency")])
def test_what_has_no_settled_size_is_not_converted(name: str, dimension: str) -> None:
    assert conversion_of(name, dimension) is None


def test_pence_are_hundredths_of_a_pound() -> None:
    conversion = conversion_of("penny", "currency")
    assert conversion is not None
    assert (conversion.base, float(conversion.factor)) == ("British pound", 0.01)


@pytest.mark.parametrize(("value", "text"), [("1E+3", "1000"), ("20.90", "20.9"), ("-0.0", "0"), ("0.50", "0.5")])
def test_plain_notation_says_nothing_twice(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text

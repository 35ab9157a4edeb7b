"""Units and currencies where they are written."""

from decimal import Decimal

import pytest

from dateline.extractors.figures.units import currency_before, rate_at, unit_at


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("155mm guns", "155", "millimetre"),
        ("152-mm guns", "152", "millimetre"),
        ("24.5 cubic feet", "24.5", "cubic foot"),
        ("80 km/h", "80", "kilometre per hour"),
        ("5 per cent", "5", "percent"),
        ("3 percentage points", "3", "percentage point"),
        ("40 basis points", "40", "basis point"),
        ("11 US dollars", "11", "US dollar"),
        ("50 roubles", "50", "Russian ruble"),
        ("8 Finnish markka", "8", "Finnish markka"),
        ("3 USD", "3", "US dollar"),
        ("20°C", "20", "degree Celsius"),
        ("30 years old", "30", "year of age"),
        ("500 TEU", "500", "TEU"),
        ("20 (kg)", "20", "kilogram"),
        ("6ft 2in tall", "6ft 2", "inch"),
    ],
)
def test_a_unit_is_read_after_its_number(text: str, number: str, name: str) -> None:
    written = unit_at(text, len(number))
    assert written is not None
    assert written.unit.name == name


@pytest.mark.parametrize(
    ("text", "number"),
    [("5 in London", "5"), ("800 F-Series", "800"), ("7 J. Smith", "7"), ("5 people", "5"), ("13F", "13")],
)
def test_a_letter_is_not_always_a_unit(text: str, number: str) -> None:
    assert unit_at(text, len(number)) is None


def test_pounds_are_money_in_large_amounts_only() -> None:
    small, large = unit_at("208 pounds", 3, Decimal(208)), unit_at("361 pounds", 3, Decimal(361_000_000))
    assert small is not None and small.unit.dimension == "mass"
    assert large is not None and large.unit.currency == "GBP"


@pytest.mark.parametrize(
    ("before", "written", "code"),
    [
        ("worth US$", "US$", "USD"),
        ("Rs ", "Rs", "INR"),
        ("cost €", "€", "EUR"),
        ("C$", "C$", "CAD"),
        ("a $", "$", "USD"),
    ],
)
def test_a_currency_is_read_before_its_amount(before: str, written: str, code: str) -> None:
    found = currency_before(f"{before}5", len(before))
    assert found is not None
    assert (before[found.start : found.end], found.unit.currency) == (written, code)


def test_a_multiple_of_a_currency_has_its_factor() -> None:
    found = currency_before("MUSD 3", 5)
    assert found is not None
    assert (found.unit.currency, found.unit.factor) == ("USD", Decimal(1_000_000))


def test_words_in_capitals_are_no_currency() -> None:
    assert currency_before("ALL 5", 4) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [(" per barrel", "barrel"), (" a month", "month"), ("/day", "day"), (" a share", "share"), (" per head", "head")],
)
def test_a_rate_is_read_after_its_unit(text: str, name: str) -> None:
    rate = rate_at(text, 0)
    assert rate is not None
    assert (rate.start, rate.end, rate.name) == (0, len(text), name)


@pytest.mark.parametrize("text", [" per every 50", " a year earlier", " a decade ago", " a contract", " per cent", ""])
def test_a_time_before_is_no_rate(text: str) -> None:
    assert rate_at(text, 0) is None

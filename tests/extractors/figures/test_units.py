"""Units and currencies where they are written."""

from decimal import Decimal

import pytest

from dateline.extractors.figures.units import currency_before, rate_at, unit_at
from dateline.extractors.figures.vocabulary import Unit


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


@pytest.mark.parametrize(
    ("text", "number", "unit", "end"),
    [
        ("5 km", "5", "kilometre", 4),
        ("5km", "5", "kilometre", 3),
        ("5-km", "5", "kilometre", 4),
        ("5\nkm", "5", "kilometre", 4),
        ("5\nKM", "5", None, 0),
        ("5  km", "5", None, 0),
        ("5 kmx", "5", None, 0),
        ("5 km2x", "5", None, 0),
        ("5 square miles", "5", "square mile", 14),
        ("5 square\n\nmiles", "5", None, 0),
        ("5 {kg} of", "5", "kilogram", 6),
        ("5 (xy) of", "5", None, 0),
        ("5 (kg", "5", None, 0),
        ("5p", "5", "penny", 2),
        ("5 p", "5", None, 0),
        ("5 h", "5", None, 0),
        ("5h", "5", "hour", 2),
        ("5F", "5", None, 0),
        ("5 F", "5", "degree Fahrenheit", 3),
        ("5 F-16", "5", None, 0),
        ("5 F. Smith", "5", None, 0),
        ("5 F.", "5", "degree Fahrenheit", 3),
        ("5 W. Smith", "5", "watt", 3),
        ("5 in", "5", None, 0),
        ("6 ft 2 in", "6 ft 2", "inch", 9),
        ("6 ft 2 km", "6 ft 2", "kilometre", 9),
        ("2in", "2", "inch", 3),
        ("5 mi", "5", "mile", 4),
        ("5%", "5", "percent", 2),
        ("5$ 6", "5", None, 0),
        ("5$6", "5", None, 0),
        ("5$.", "5", "US dollar", 2),
    ],
)
def test_where_a_unit_stands(text: str, number: str, unit: str | None, end: int) -> None:
    written = unit_at(text, len(number))
    assert (written and (written.unit.name, written.end)) == ((unit, end) if unit else None)


def test_units_are_looked_up_among_those_that_are_known() -> None:
    own = {"cable": Unit("cable", "length")}
    assert unit_at("5 km", 1, known=own) is None
    found = unit_at("5 cable", 1, known=own)
    assert found is not None and found.unit.name == "cable"
    assert rate_at(" per km", 0, own) == (0, 7, "km")
    assert rate_at(" per km", 0) == (0, 7, "kilometre")


@pytest.mark.parametrize(
    ("text", "amount", "dimension"),
    [
        ("5 pounds", 9_999, "mass"),
        ("5 pounds", 10_000, "currency"),
        ("5 pounds of tin", 10_000, "mass"),
        ("5 pounds off", 10_000, "currency"),
    ],
)
def test_words_of_money_that_may_be_others_are_money_for_large_amounts(text: str, amount: int, dimension: str) -> None:
    written = unit_at(text, 1, Decimal(amount))
    assert written is not None and written.unit.dimension == dimension


@pytest.mark.parametrize(
    ("before", "amount", "written"),
    [
        ("$", 5, "$"),
        ("$ ", 5, "$"),
        ("$  ", 5, None),
        ("US$", 5, "US$"),
        ("XUS$", 5, "$"),
        ("a €", 5, "€"),
        ("RUSD ", 5, None),
        (" USD ", 5, "USD"),
        ("", 5, None),
        (" ", 5, None),
        ("ALL", 5, "ALL"),
    ],
)
def test_where_a_currency_stands(before: str, amount: int, written: str | None) -> None:
    text = f"{before}{amount}"
    found = currency_before(text, len(before), Decimal(amount))
    assert (found and text[found.start : found.end]) == written


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        (" per barrel", "barrel"),
        (" per contract", "contract"),
        (" a contract", None),
        (" a barrel", "barrel"),
        (" each month", "month"),
        (" every tonne", "tonne"),
        (" every mile", "mile"),
        (" a kilogram", None),
        (" per kilogram", "kilogram"),
        ("/kilogram", "kilogram"),
        (" / kilogram", "kilogram"),
        (" a year ago", None),
        (" per year ago", "year"),
        (" a year here", "year"),
        (" per the", None),
        (" per cent", None),
        (" per dollar", "dollar"),
        (" a dollar", None),
        (" per 5", None),
    ],
)
def test_what_a_rate_is_for(text: str, rate: str | None) -> None:
    found = rate_at(text, 0)
    assert (found and found.name) == rate

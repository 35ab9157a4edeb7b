"""The forms in which units and money are written."""

from decimal import Decimal

import pytest
import spacy

from dateline.extractors.figures.vocabulary import (
    OWN,
    Unit,
    currencies,
    measures,
    measures_of,
    money_before,
    money_forms,
    unit_named,
)
from dateline.language.own_words import keep_own


@pytest.mark.parametrize(
    ("form", "name"),
    [
        # words: both numbers, with a capital or two, with hyphens
        ("tonne", "tonne"),
        ("tonnes", "tonne"),
        ("Tonnes", "tonne"),
        ("inches", "inch"),
        ("square mile", "square mile"),
        ("square miles", "square mile"),
        ("Square Miles", "square mile"),
        ("square-miles", "square mile"),
        ("degrees Celsius", "degree Celsius"),
        ("km", "kilometre"),
    ],
)
def test_forms_of_measures(form: str, name: str) -> None:
    assert measures()[form].name == name


@pytest.mark.parametrize("form", ["TONNES", "inchs", "km²s", "Kg s", "kgs.", "degree Celsiuss", "mms"])
def test_what_is_no_form_of_a_measure(form: str) -> None:
    assert form not in measures()


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        ("USD", Unit("US dollar", "currency", "USD")),
        ("US dollars", Unit("US dollar", "currency", "USD")),
        ("us dollars", Unit("US dollar", "currency", "USD")),
        ("MUSD", Unit("US dollar", "currency", "USD", Decimal(1_000_000))),
        ("roubles", Unit("Russian ruble", "currency", "RUB")),
        ("€", Unit("euro", "currency", "EUR")),
        ("marks", Unit("mark", "currency")),
        ("Marks", Unit("mark", "currency")),
        ("pence", Unit("penny", "currency", "GBP")),
        ("cents", Unit("cent", "currency")),
    ],
)
def test_forms_of_money(form: str, unit: Unit) -> None:
    assert money_forms()[form] == unit


@pytest.mark.parametrize("form", ["$", "US$", "USD", "MUSD", "Rs"])
def test_money_before_its_amount(form: str) -> None:
    assert form in money_before()


@pytest.mark.parametrize("form", ["dollars", "euro", "marks"])
def test_words_of_money_stand_behind(form: str) -> None:
    assert form not in money_before()


def test_currencies_have_their_english_names() -> None:
    assert currencies()["GBP"] == Unit("British pound", "currency", "GBP")


def test_a_unit_by_any_of_its_names() -> None:
    assert unit_named("km") == Unit("kilometre", "length")
    assert unit_named("USD") == Unit("US dollar", "currency", "USD")
    assert unit_named("trawler") is None


def test_units_of_the_users_own_stand_beside_those_of_the_vocabulary() -> None:
    own, other = spacy.blank("en").vocab, spacy.blank("en").vocab
    keep_own(own, OWN, {"length": {"cable": ["cbl"]}})
    assert measures_of(own)["cables"] == measures_of(own)["cbl"] == Unit("cable", "length")
    assert measures_of(own)["km"] == measures()["km"]
    assert "cable" not in measures_of(other)

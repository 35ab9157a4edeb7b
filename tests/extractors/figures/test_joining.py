"""Neighbouring quantities that make one, or share a unit."""

from collections.abc import Callable

import pytest

from dateline.records import Figure

Read = Callable[[str], list[Figure]]


def ends(figure: Figure) -> tuple[str, str, str | None, str | None, str | None]:
    return figure.text, figure.value or "", figure.low, figure.high, figure.unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It weighs 10 ± 2 tonnes.", [("10 ± 2 tonnes", "", "8", "12", "tonne")]),
        ("It weighs 10 tonnes ± 2.", [("10 tonnes ± 2", "", "8", "12", "tonne")]),
        ("It weighs 10 tonnes plus or minus 2 tonnes.", [("10 tonnes plus or minus 2 tonnes", "", "8", "12", "tonne")]),
        (
            "It weighs 10 tonnes ± 2 miles.",
            [("10 tonnes", "10", None, None, "tonne"), ("± 2 miles", "", "-2", "2", "mile")],
        ),
        ("It is off by plus or minus 3 miles.", [("plus or minus 3 miles", "", "-3", "3", "mile")]),
        ("It is off by 3 miles.", [("3 miles", "3", None, None, "mile")]),
    ],
)
def test_a_tolerance_is_a_range(figures: Read, text: str, found: list) -> None:
    assert [ends(figure) for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a dash, `to`, and `and` behind `between`
        ("It hired 20-30 clerks.", [("", "20", "30")]),
        ("It hired 20 to 30 clerks.", [("", "20", "30")]),
        ("It hired between 20 and 30 clerks.", [("", "20", "30")]),
        ("It hired between about 20 and 30 clerks.", [("", "20", "30")]),
        ("It hired 20 clerks and 30 guards.", [("20", None, None), ("30", None, None)]),
        ("It hired 20 clerks - 30 guards.", [("20", None, None), ("30", None, None)]),
        ("It hired 20 clerks - 30 clerks.", [("", "20", "30")]),
        ("It took 20 miles - 30 tonnes.", [("20", None, None), ("30", None, None)]),
        # the two ends of a change are two figures
        ("Sales rose from 5% to 7%.", [("5", None, None), ("7", None, None)]),
        ("Sales rose 5% to 70.", [("5", None, None), ("70", None, None)]),
        ("Sales rose 5 to 7%.", [("", "5", "7")]),
        ("Sales run from 5% to 7%.", [("", "5", "7")]),
        # the magnitude of the second end holds for the first, where that is smaller
        ("It cost $1.5-2.5bn.", [("", "1500000000", "2500000000")]),
        ("It cost $2m-$3m.", [("", "2000000", "3000000")]),
        ("It cost $900-$1m.", [("", "900", "1000000")]),
        # backwards only where the unit is told twice, or words tell that it is a range
        ("It carried 7 tonnes to 5 tonnes.", [("", "5", "7")]),
        ("It carried 7 to 5 tonnes.", [("7", None, None), ("5", None, None)]),
        ("It runs from 7 to 5 tonnes.", [("", "5", "7")]),
        ("It runs between 7 and 5 tonnes.", [("", "5", "7")]),
        # vague numbers have ends already
        ("Several dozen to 300 clerks left.", [("", "36", "108"), ("300", None, None)]),
    ],
)
def test_two_numbers_are_a_range_or_two_figures(figures: Read, text: str, found: list) -> None:
    assert [(figure.value or "", figure.low, figure.high) for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It costs $25 to $40 per barrel.", "US dollar per barrel"),
        ("It costs $25 per barrel to $40.", "US dollar per barrel"),
        ("It took 20 to 30 miles.", "mile"),
        ("It took 20 miles to 30.", "mile"),
        ("It cost $20 to 30.", "US dollar"),
    ],
)
def test_a_range_has_the_unit_of_the_end_that_has_one(figures: Read, text: str, unit: str) -> None:
    [figure] = figures(text)
    assert (figure.unit, figure.value) == (unit, None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It ended 5-0.", []),
        ("They left 200-200.", []),
        ("It sold 150-201.", ["150", "201"]),
        ("It sold 5 clerks-3.", ["5"]),
    ],
)
def test_two_small_numbers_of_nothing_with_a_dash_are_a_score(figures: Read, text: str, values: list[str]) -> None:
    found = [value for figure in figures(text) for value in (figure.value, figure.low, figure.high) if value]
    assert found == values


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("One in five firms failed.", "0.2", "fraction"),
        ("Nine in 10 firms failed.", "0.9", "fraction"),
        ("Two out of 7 firms failed.", "0.285714285714", "fraction"),
        ("1 in 13 firms failed.", None, None),  # no round number: it may be the number of a place
        ("3 out of 13 firms failed.", "0.230769230769", "fraction"),
        ("5 in 5 firms failed.", None, None),
        ("6 in 5 firms failed.", None, None),
        ("One in every 20 firms failed.", "0.05", "fraction"),
    ],
)
def test_so_many_in_so_many_is_a_ratio(figures: Read, text: str, value: str | None, unit: str | None) -> None:
    found = [(figure.value, figure.unit) for figure in figures(text) if figure.unit == "fraction"]
    assert found == ([(value, unit)] if value else [])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They lead by four to one.", ["4"]),
        ("They lead by 4-to-one here.", ["4"]),
        ("They lead by about four to one.", ["4"]),
        ("They went four to one.", []),
        ("They lead by one to one.", []),
        ("They lead by four to two.", []),
        ("They lead by four to one mile.", []),
    ],
)
def test_odds_are_a_ratio_behind_by(figures: Read, text: str, values: list[str]) -> None:
    assert [figure.value for figure in figures(text) if figure.unit == "fraction"] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He is five feet two inches tall.", [("5.166666666667", "foot")]),
        ("He is five feet and two inches tall.", [("5.166666666667", "foot")]),
        ("He is five feet, two inches tall.", [("5.166666666667", "foot")]),
        ("He is five feet or two inches tall.", [("5", "foot"), ("2", "inch")]),
        ("He is 5 feet 11 inches tall.", [("5.916666666667", "foot")]),
        ("He is 5 feet 12 inches tall.", [("5", "foot"), ("12", "inch")]),
        ("He is 5.5 feet 2 inches tall.", [("5.5", "foot"), ("2", "inch")]),
        ("He is 5 feet 2 miles tall.", [("5", "foot"), ("2", "mile")]),
        ("It cost three dollars and fifty cents.", [("3.5", "US dollar")]),
        ("It cost 15 dollars 50.", [("15.5", "US dollar")]),
        ("It cost 15 dollars 10.", [("15.1", "US dollar")]),
        ("It cost 15 dollars 9.", [("15", "US dollar")]),
        ("It cost 15 dollars 100.", [("15", "US dollar"), ("100", None)]),
        ("It cost 15 dollars, 50.", [("15", "US dollar")]),
        ("It cost $15 50 cents.", [("15", "US dollar"), ("50", "cent")]),
        ("It cost 15 feet 50.", [("15", "foot")]),
    ],
)
def test_an_amount_and_its_smaller_part_are_one(figures: Read, text: str, found: list) -> None:
    assert [(figure.value, figure.unit) for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It lent 75 USD million.", ["75000000"]),
        ("It lent 75 USD 500.", ["75"]),
        ("It lent 75 million USD million.", ["75000000"]),
        ("It lent 75 tonnes million.", ["75"]),
    ],
)
def test_a_magnitude_behind_the_currency_belongs_to_it(figures: Read, text: str, values: list[str]) -> None:
    assert [figure.value for figure in figures(text)][: len(values)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It costs 8 or $9.", ["US dollar", "US dollar"]),
        ("It grew 5, 10 and 15 per cent.", ["percent", "percent", "percent"]),
        ("It took 8, $9 went.", ["US dollar"]),  # a comma joins only what the unit stands behind
        ("It sold six of its 54 vessels.", ["vessel", "vessel"]),
        ("It sold six by 54 vessels.", ["vessel", "vessel"]),
        ("It sold several dozen or 54 vessels.", [None, "vessel"]),
        ("It sold 2019 or 54 vessels.", ["vessel"]),
        ("It sold 300 or 54-member crews.", [None, "crew"]),
        ("It sold 300 under 54 vessels.", [None, "vessel"]),
        # the unit of the first
        ("It fell from 208 pounds to 193.", ["pound", "pound"]),
        ("It cost 208 tonnes or 193.", ["tonne", "tonne"]),
        ("It cost 208 tonnes and 193.", ["tonne", None]),
        ("It fell from 208 tonnes to 1993.", ["tonne"]),
        ("The boys are 5 years old and 6.", ["year of age", "year of age"]),
    ],
)
def test_neighbours_share_a_unit(figures: Read, text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in figures(text)] == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It won 12 seats in March and three in May.", ["seat", "seat"]),
        ("It won 12 seats in March, three in May.", ["seat", "seat"]),
        ("It won 12 seats in March but three in May.", ["seat", "seat"]),
        ("It won 12 seats in March and three for May.", ["seat"]),
        ("It won 12 seats in March. It won three in May.", ["seat"]),
        ("It won 12 seats and three in May.", ["seat"]),
        ("It won 12 seats in March and 1993 in May.", ["seat"]),
        ("It won 12 seats in March and three.", ["seat"]),
    ],
)
def test_a_unit_said_once_holds_before_the_same_preposition(figures: Read, text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures(text)] == units

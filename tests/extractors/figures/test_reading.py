"""One number with what stands beside it."""

from collections.abc import Callable

import pytest

from dateline.records import Figure

Read = Callable[[str], list[Figure]]


def first(figures: list[Figure]) -> tuple[str, str | None, str | None] | None:
    return (figures[0].text, figures[0].value, figures[0].unit) if figures else None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It lent $5.", ("$5", "5", "US dollar")),
        ("It lent -$5.", ("-$5", "-5", "US dollar")),
        ("It lent (-$5).", ("-$5", "-5", "US dollar")),
        ("It lent A-$5.", ("$5", "5", "US dollar")),
        ("It lent $5 m.", ("$5 m", "5000000", "US dollar")),
        ("It lent $5k.", ("$5k", "5000", "US dollar")),
        ("It lent $5 t.", ("$5 t", "5000000000000", "US dollar")),
        ("It lent $5B.", ("$5B", "5000000000", "US dollar")),
        ("It lent $5 million m.", ("$5 million", "5000000", "US dollar")),
        ("It lent $5mm.", ("$5", "5", "US dollar")),
        ("It lent $five m.", ("$five", "5", "US dollar")),
    ],
)
def test_money_before_its_amount(figures: Read, text: str, found: tuple[str, str, str]) -> None:
    assert first(figures(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It has 5k clerks.", ("5k clerks", "5000", "clerk")),
        ("It has 35m clerks.", ("35m clerks", "35000000", "clerk")),
        ("It has 35 m clerks.", ("35 m clerks", "35000000", "clerk")),
        ("It has 35m tonnes.", ("35m tonnes", "35000000", "tonne")),
        ("It has 35m of them.", ("35m", "35000000", None)),
        ("The audience was 12m.", ("12m", "12000000", None)),
        ("The audience was 12 m.", ("12 m", "12", "metre")),
        ("The audience was 12b.", ("12b", "12000000000", None)),
        ("The wall was 12m.", ("12m", "12", "metre")),
        ("It has 35 million m clerks.", ("35 million m", "35000000", "metre")),
        ("It has 35m² here.", ("35m²", "35", "square metre")),
    ],
)
def test_a_letter_behind_a_number_is_a_magnitude_or_a_unit(figures: Read, text: str, found: tuple) -> None:
    assert first(figures(text)) == found


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It took 20m.", "minute", "20"),
        ("It took about 20m.", "minute", "20"),
        ("It took 2h 20m.", "minute", "20"),
        ("She ran it in 5m 20s.", "minute", "5"),
        ("She swam 5m 20 times.", "metre", "5"),
        ("She swam 20m.", "metre", "20"),
        ("It took 20 metres.", "metre", "20"),
    ],
)
def test_a_letter_means_minutes_beside_words_of_time(figures: Read, text: str, unit: str, value: str) -> None:
    assert (unit, value) in [(figure.unit, figure.value) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It fell to - 20 degrees Celsius.", ("- 20 degrees Celsius", "-20", "degree Celsius")),
        ("It fell from 5 - 20 degrees Celsius.", None),
        ("It fell to - 20 metres.", ("20 metres", "20", "metre")),
        ("It fell to 20 degrees Celsius.", ("20 degrees Celsius", "20", "degree Celsius")),
    ],
)
def test_a_far_minus_belongs_to_degrees_of_heat(figures: Read, text: str, found: tuple | None) -> None:
    read = figures(text)
    assert first(read) == found if found else read[0].low != "-20"


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("Temperatures reached 40 degrees.", "temperature"),
        ("It was 40 degrees and hot.", "temperature"),
        ("The mast leans by 40 degrees.", "angle"),
        ("The temperature rose while the mast that they had built here leans by 40 degrees.", "angle"),
    ],
)
def test_words_nearby_make_degrees_heat(figures: Read, text: str, dimension: str) -> None:
    assert figures(text)[0].dimension == dimension


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It grew sixfold.", ("sixfold", "6", "time")),
        ("It hired a 150-strong crew.", ("150-strong", "150", "person")),
        ("It is on the 38th floor.", None),
        ("It sent the Su-57 there.", None),
        ("He is aged 25 now.", ("25", "25", "year of age")),
        ("They took two-thirds of it.", ("two-thirds", "0.666666666667", "fraction")),
        ("They took half the time.", None),
        ("They took half of it.", ("half", "0.5", "fraction")),
        ("They took 0.5 of it.", ("0.5", "0.5", None)),
        ("They took a quarter of a mile.", ("a quarter of a mile", "0.25", "mile")),
        ("They took a quarter of miles.", ("a quarter", "0.25", "fraction")),
        ("They took 5 of a mile.", None),
        ("They took hundreds of miles.", ("hundreds of miles", None, "mile")),
        ("One clerk left.", ("One clerk", "1", "clerk")),
        ("1 clerk left.", None),
        ("Two clerk left.", None),
    ],
)
def test_a_number_has_an_ending_an_age_a_part_or_a_noun(figures: Read, text: str, found: tuple | None) -> None:
    assert first(figures(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It costs $5 per barrel.", ("$5 per barrel", "$ per barrel", "US dollar per barrel")),
        ("It costs 5 dollars per barrel.", ("5 dollars per barrel", "dollars per barrel", "US dollar per barrel")),
        ("It made 5 tonnes a day.", ("5 tonnes a day", "tonnes a day", "tonne per day")),
        ("It made 500 a day.", ("500", None, None)),
    ],
)
def test_a_rate_belongs_to_a_unit(figures: Read, text: str, found: tuple) -> None:
    [figure] = figures(text)
    assert (figure.text, figure.unit_text, figure.unit) == found


def test_money_that_is_taken_by_the_number_before_is_none_of_the_next(figures: Read) -> None:
    assert [figure.text for figure in figures("It cost 20 EUR 300 clerks.")] == ["20 EUR"]

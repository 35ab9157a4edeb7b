"""Which numbers are figures, and their bounds and directions."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.figures.counted import CountedNouns
from dateline.extractors.figures.recognise import quantities_in
from dateline.records import Figure

Read = Callable[[str], list[Figure]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # in words: with a noun, more than twelve, vague, with a bound, or as a part of what was told before
        ("It has five clerks.", ["five clerks"]),
        ("It has five.", []),
        ("It has twelve.", []),
        ("It has thirteen.", ["thirteen"]),
        ("It has at least five.", ["five"]),
        ("It has several hundred.", ["several hundred"]),
        ("It lost four of which three sank.", ["four"]),
        ("It lost four of them.", ["four"]),
        ("It lost one of them.", []),
        ("It lost four of the.", []),
        # in digits: with a noun, from a hundred, with a decimal, or with a bound
        ("It has 99.", []),
        ("It has 100.", ["100"]),
        ("It has 9.5.", ["9.5"]),
        ("It has about 99.", ["99"]),
        ("It has 99 clerks.", ["99 clerks"]),
        # no year, unless it has a bound
        ("It has 1998.", []),
        ("It has 1998 clerks.", []),
        ("It has about 1998 clerks.", ["1998 clerks"]),
        ("It has 2198.", ["2198"]),
        # no name
        ("It met the Stoxx 500.", []),
        ("It met the Stoxx 500 dollars.", ["500 dollars"]),
    ],
)
def test_a_number_is_a_figure_if_it_is_told_from_names_years_and_pronouns(
    figures: Read, text: str, found: list[str]
) -> None:
    assert [figure.text for figure in figures(text)] == found


@pytest.mark.parametrize(
    ("text", "comparators"),
    [
        ("It made under 296 hp (224 kW).", ["<", "<"]),
        ("It made under 296 hp / 224 kW.", ["<", "<"]),
        ("It made under 296 hp, 224 kW.", ["<", "="]),
        ("It made under 296 hp (about 224 kW).", ["<", "~"]),
        ("It had under 296 (224 kW).", ["<", "="]),
        ("It made under 296 hp (500).", ["<", "="]),
    ],
)
def test_brackets_carry_a_bound_on_between_units(figures: Read, text: str, comparators: list[str]) -> None:
    assert [figure.comparator for figure in figures(text)] == comparators


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Tin fell by $310, or 1%.", ["down", "down"]),
        ("Tin fell by $310, or about 1%.", ["down", "down"]),
        ("Tin fell by $310 (1%).", ["down", "down"]),
        ("Tin fell by $310 and 1% of it.", ["down", "none"]),
        ("Tin fell from $310 in May to $300.", ["from", "to"]),
        ("Tin fell by $310 in May to $300.", ["down", "to"]),
        ("Tin cost $310 in May to $300.", ["none", "none"]),
        ("Tin was $310 less than last year.", ["down"]),
        ("They cut 40 tonnes or 2%.", ["none", "down"]),
        ("Tin: +2%.", ["up"]),
        ("Tin: -2%.", ["down"]),
        ("Tin: 2%.", ["none"]),
        ("Tin: -2 tonnes.", ["none"]),
        ("It was from 40 tonnes.", ["none"]),
    ],
)
def test_a_change_is_carried_on_and_told_by_signs(figures: Read, text: str, changes: list[str]) -> None:
    assert [figure.change for figure in figures(text)] == changes


def test_claimed_places_hold_no_figure_and_names_no_count(make_doc: Callable[[str], Doc]) -> None:
    text = "It sent 40 tanks, 50 guns and 60 tonnes."
    nouns = CountedNouns(make_doc(text))
    assert [each.text_of(text) for each in quantities_in(text, nouns)] == ["40", "50", "60"]
    assert [each.text_of(text) for each in quantities_in(text, nouns, claimed=[(8, 10)])] == ["50", "60"]
    assert [each.text_of(text) for each in quantities_in(text, nouns, names=[(8, len(text))])] == ["60"]

"""Figures as records: what is read, what is left alone."""

import pickle
import time
from collections.abc import Callable

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, SpanGroup

import dateline
from dateline.extractors.figures.component import mark_figures
from dateline.records import Figure

Read = Callable[[str], list[Figure]]


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It sent 1,000 containers.", "1,000 containers", "1000", "container"),
        ("Four million people died.", "Four million people", "4000000", "person"),
        ("It gave six military drones.", "six military drones", "6", "drone"),
        ("They came with a 150-strong escort.", "150-strong", "150", "person"),
        ("Three broad categories remain.", "Three broad categories", "3", "category"),
        ("It lent US$11bn.", "US$11bn", "11000000000", "US dollar"),
        ("It lent €3 billion.", "€3 billion", "3000000000", "euro"),
        ("It lent £2.4m.", "£2.4m", "2400000", "British pound"),
        ("It lent Rs 5 crore.", "Rs 5 crore", "50000000", "Indian rupee"),
        ("It lent 50mn roubles.", "50mn roubles", "50000000", "Russian ruble"),
        ("It lent PS50,000.", "PS50,000", "50000", "British pound"),
        ("It lent 20,000 marks.", "20,000 marks", "20000", "mark"),
        ("It lent MUSD 3.", "MUSD 3", "3000000", "US dollar"),
        ("It lent 11 billion US dollars.", "11 billion US dollars", "11000000000", "US dollar"),
        ("It lent 75 USD million.", "75 USD million", "75000000", "US dollar"),
        ("It paid three dollars and fifty cents.", "three dollars and fifty cents", "3.5", "US dollar"),
        ("Oil cost $58.24 per barrel.", "$58.24 per barrel", "58.24", "US dollar per barrel"),
        ("Oil flowed at 325,000 barrels a day.", "325,000 barrels a day", "325000", "barrel per day"),
        ("It made 1.2m tons.", "1.2m tons", "1200000", "ton"),
        ("It has 35m of these devices.", "35m of these devices", "35000000", "device"),
        ("A 37m mast fell.", "37m", "37", "metre"),
        ("He is 5 ft 6 in tall.", "5 ft 6 in", "5.5", "foot"),
        ("One in five firms failed.", "One in five firms", "0.2", "fraction"),
        ("Two-thirds of voters agreed.", "Two-thirds", "0.666666666667", "fraction"),
        ("Ana Rui, 66, spoke.", "66", "66", "year of age"),
        ("It rose by a quarter of a percentage point.", "a quarter of a percentage point", "0.25", "percentage point"),
        ("Trade fell by almost a third, to nothing.", "a third", "0.333333333333", "fraction"),
        ("Women outnumber men by four to one.", "four to one", "4", "fraction"),
        ("They fought three “cod wars” there.", "three “cod wars”", "3", "war"),
        ("It lost the boats, four of which sank.", "four", "4", None),
        ("At least 12 were hurt.", "12", "12", None),
        ("It lost -$5m.", "-$5m", "-5000000", "US dollar"),
        ("It grew minus 3.2%.", "minus 3.2%", "-3.2", "percent"),
        ("It grew sixfold.", "sixfold", "6", "time"),
        ("It grew 2.5-fold.", "2.5-fold", "2.5", "time"),
        ("The harbour held 40,000 who had fled.", "40,000", "40000", "person"),
        ("It took in his daughter, who was 10.", "10", "10", "year of age"),
        ("Life expectancy there is around 73.", "73", "73", "year of age"),
        ("It fell to - 20 degrees Celsius.", "- 20 degrees Celsius", "-20", "degree Celsius"),
    ],
)
def test_a_figure_has_its_words_value_and_unit(
    figures: Read, text: str, words: str, value: str, unit: str | None
) -> None:
    [figure] = figures(text)
    assert (figure.text, figure.value, figure.unit) == (words, value, unit)


@pytest.mark.parametrize(
    ("text", "dimension"),
    [("Temperatures reached 40 degrees.", "temperature"), ("The mast leans by 40 degrees.", "angle")],
)
def test_the_words_around_tell_degrees_of_heat_from_angles(figures: Read, text: str, dimension: str) -> None:
    [figure] = figures(text)
    assert (figure.unit, figure.dimension) == ("degree", dimension)


def test_an_amount_in_brackets_has_the_bound_of_the_one_before(figures: Read) -> None:
    assert [figure.comparator for figure in figures("It made under 296 hp (224 kW).")] == ["<", "<"]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It cost $25 – $40 per barrel.", "25", "40", "US dollar per barrel"),
        ("It grew 0.5 to 2 per cent.", "0.5", "2", "percent"),
        ("Between 5 and 7 million people fled.", "5000000", "7000000", "person"),
        ("It hired 20-30 people.", "20", "30", "person"),
        ("It cost $1.5-2.5bn.", "1500000000", "2500000000", "US dollar"),
        ("It carried 1.5 mA/cm2 to 0.5 mA/cm2.", "0.5", "1.5", "milliampere per square centimetre"),
        ("It made tens of millions of dollars.", "10000000", "100000000", "US dollar"),
        ("It went on for hundreds of miles.", "100", "1000", "mile"),
        ("Several hundred soldiers left.", "300", "900", "soldier"),
    ],
)
def test_a_range_has_two_ends_and_no_value(figures: Read, text: str, low: str, high: str, unit: str) -> None:
    [figure] = figures(text)
    assert (figure.value, figure.low, figure.high, figure.unit) == (None, low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The Su-57 and the KN-09 flew with a B52.",
        "Resolution 2375 and Articles 5 and 6 bind the G7.",
        "He lives at 10 Downing Street.",
        "They fought on the 38th parallel in 1950 and from 2012–13 on.",
        "It happened on 3 May 2021, or May 4, at 12:45, and in the 1990s.",
        "They won 5-0 and lost 2-3.",
        "Call +44 20 7946 0958 or (202) 555-0110.",
        "He was betrayed.[1] See https://example.org/2017/12/25.",
        "It was hit by a third party, and almost a third time.",
        "One of them told no one, and one could not.",
        "Henry VIII met Louis XIV.",
        "She met Euro 2024 staff.",
        "See page 13 and Vol. 4.",
        "The Six-Party Talks failed.",
        "He came half the time, in the second half of the match.",
        "",
    ],
)
def test_other_numbers_are_left_alone(figures: Read, text: str) -> None:
    assert figures(text) == []


def test_a_change_has_its_amount_and_both_ends(figures: Read) -> None:
    found = figures("Output had declined by 49.2% (from US$20.9bn to US$10.6bn).")
    assert [(figure.text, figure.change) for figure in found] == [
        ("49.2%", "down"),
        ("US$20.9bn", "from"),
        ("US$10.6bn", "to"),
    ]


def test_an_end_far_from_its_beginning_is_still_the_end_of_the_change(figures: Read) -> None:
    text = "It cut what the two towns had traded with each other by river, from $9 million in May to $3 million."
    assert [figure.change for figure in figures(text) if figure.currency] == ["from", "to"]


def test_two_amounts_of_one_change_have_its_direction(figures: Read) -> None:
    assert [figure.change for figure in figures("Tin fell by $310, or about 1%.")] == ["down", "down"]


def test_some_of_what_others_have_shares_the_unit(figures: Read) -> None:
    assert [figure.unit for figure in figures("It sold six of its 54 vessels.")] == ["vessel", "vessel"]


def test_the_range_of_a_vague_number_is_no_bound(figures: Read) -> None:
    assert [figure.comparator for figure in figures("Hundreds of men, and about 50 others, left.")] == ["=", "~"]


def test_bounds_stand_outside_the_span(figures: Read) -> None:
    [figure] = figures("It killed at least 500,000 people.")
    assert (figure.text, figure.comparator) == ("500,000 people", ">=")


def test_neighbours_share_a_unit(figures: Read) -> None:
    found = figures("It costs 8 or $9. Rates are 5, 10 and 15 per cent.")
    assert [(figure.value, figure.unit) for figure in found] == [
        ("8", "US dollar"),
        ("9", "US dollar"),
        ("5", "percent"),
        ("10", "percent"),
        ("15", "percent"),
    ]


def test_a_measure_has_a_value_in_the_base_unit(figures: Read) -> None:
    [figure] = figures("It lies 200 miles away.")
    assert (figure.base_value, figure.base_unit, figure.dimension) == ("321868.8", "metre", "length")


def test_the_unit_is_given_as_written(figures: Read) -> None:
    assert [figure.unit_text for figure in figures("Oil cost $58.24 per barrel; 7 million tons sold.")] == [
        "$ per barrel",
        "tons",
    ]


def test_numbers_in_dates_are_the_dates_work_but_ages_are_figures(make_doc: Callable[[str], Doc]) -> None:
    doc = make_doc("They met for five hours with a man who is 30 years old.")
    doc.spans["dates"] = SpanGroup(doc, spans=[doc[3:5], doc[10:12]])
    assert [span.text for span in mark_figures(doc).spans["figures"]] == ["30 years old"]


def test_notes_yield_no_figures(make_doc: Callable[[str], Doc]) -> None:
    doc = make_doc("It sent 40 tanks. It sent 50 guns.")
    doc.spans["blocks"] = SpanGroup(doc, spans=[doc.char_span(18, 34, label="note")])
    assert [span.text for span in mark_figures(doc).spans["figures"]] == ["40 tanks"]


def test_the_component_is_a_spacy_factory_that_can_be_pickled() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_figures")
    doc = nlp("It sent 40 tanks.")
    [span] = doc.spans["figures"]
    assert span._.figure.unit == "tank"
    assert pickle.loads(pickle.dumps(nlp.get_pipe("dateline_figures"))) is mark_figures


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120) | st.text(alphabet="0123456789.,-–$€%½ millonhudreaftkgs\n()[]/:", max_size=120))
def test_any_text_gives_figures_that_stand_in_it(text: str) -> None:
    doc = spacy.blank("en").make_doc(text)
    for span in mark_figures(doc).spans["figures"] if text else ():
        figure = span._.figure
        assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    "text", ["9" * 10_000, "9 " * 10_000, "one " * 10_000, "1,000 and " * 10_000, "$" * 10_000, "-" * 10_000]
)
def test_time_grows_with_the_text_only(make_doc: Callable[[str], Doc], text: str) -> None:
    doc = make_doc(text)
    started = time.process_time()
    mark_figures(doc)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("It measured 10 ± 2 metres.", "10 ± 2 metres", 8, 12),
        ("It weighed 5 +/- 0.5 kg.", "5 +/- 0.5 kg", 4.5, 5.5),
        ("The margin is plus or minus 3 percentage points.", "plus or minus 3 percentage points", -3, 3),
        ("The error is ±3%.", "±3%", -3, 3),
        ("It measured 10±2 metres.", "10±2 metres", 8, 12),
        ("It carried 3‒7 tonnes.", "3‒7 tonnes", 3, 7),
        ("Some 3~7 people came.", "3~7 people", 3, 7),
    ],
)
def test_plus_minus_is_a_range(text: str, words: str, low: float, high: float) -> None:
    (figure,) = dateline.extract(text).figures
    assert (figure.text, figure.value, float(figure.low), float(figure.high)) == (words, None, low, high)


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("The party won 12 seats in March and three in May.", "three", "3", "seat"),
        ("She held three summits each with Norvik and Talvia, and two with Orsk.", "two", "2", "summit"),
        ("Turnout was 61 per cent in the north and 48 in the south.", "48", "48", "percent"),
        ("The hall measures 10 x 20 m.", "10", "10", "metre"),
    ],
)
def test_a_unit_said_once_counts_for_both(figures: Read, text: str, words: str, value: str, unit: str) -> None:
    assert (words, value, unit) in [(each.text, each.value, each.unit) for each in figures(text)]


def test_numbers_of_other_things_take_no_unit_from_before(figures: Read) -> None:
    assert [each.text for each in figures("It won 12 seats in March. Three in May left it, and four were new.")] == [
        "12 seats"
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The wall is 4m high.", "4", "metre"),
        ("The firm raised 4m from investors.", "4000000", None),
        ("The land has a population of 12m.", "12000000", None),
        ("The ride takes 20 m by car.", "20", "minute"),
        ("She ran it in 5m 20s.", "5", "minute"),
    ],
)
def test_the_words_around_tell_metres_from_millions_and_minutes(
    figures: Read, text: str, value: str, unit: str | None
) -> None:
    first = figures(text)[0]
    assert (first.value, first.unit) == (value, unit)


def test_a_share_of_a_number_measures_what_it_is_taken_of() -> None:
    [figure] = dateline.extract("About 1 in 5 voters stayed at home.").figures
    assert (figure.value, figure.measured and figure.measured.text) == ("0.2", "voters")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The blast killed at least 12 and wounded 30.", ["12", "30"]),
        ("Nine died and 12 were injured.", ["Nine", "12"]),
        ("Police in Vell arrested 14 on Friday.", ["14"]),
    ],
)
def test_whom_something_befalls_are_people(text: str, people: list[str]) -> None:
    found = dateline.extract(text).figures
    assert [figure.text for figure in found if figure.unit == "person"] == people


def test_the_dead_are_counted_by_their_state() -> None:
    found = dateline.extract("The quake left 40 dead and 3,000 homeless.").figures
    assert [(figure.text, figure.unit) for figure in found] == [("40 dead", "dead"), ("3,000 homeless", "homeless")]


def test_a_noun_left_out_behind_a_possessor_is_what_a_figure_measures() -> None:
    text = "In 2022, Norvik’s trade with South Talvia totalled US$21.2bn, while Orsk’s reached US$310bn."
    measured = [figure.measured.text for figure in dateline.extract(text).figures if figure.measured]
    assert measured == ["Norvik’s trade with South Talvia", "trade with South Talvia"]


def test_a_share_of_people_who_are_not_said_measures_nothing() -> None:
    [figure] = dateline.extract("Nine in 10 who voted were glad.").figures
    assert (figure.value, figure.measured) == ("0.9", None)


def test_numbers_of_one_token_are_figures_of_their_own_places() -> None:
    found = dateline.extract("They ran the 4×100 metres relay on a 5×5 km course.").figures
    assert [figure.text for figure in found] == ["4", "100 metres", "5", "5 km"]


@pytest.mark.parametrize("text", ["It ended 4×10", "4×10", "It cost 5~", "7±2", "½", "killed 4×10"])
def test_numbers_at_the_edges_of_a_text_are_read(text: str) -> None:
    assert dateline.extract(text).dropped == ()

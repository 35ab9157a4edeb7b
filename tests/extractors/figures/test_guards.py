"""What keeps a number from being a figure."""

import pytest

from dateline.extractors.figures.guards import Masks, is_age, is_in_word, is_named, is_year, masks_in


@pytest.mark.parametrize(
    "text",
    [
        "12:45",
        "6pm",
        "2023-09-13",
        "September 13, 2023",
        "13-15 September",
        "2018–19",
        "Resolution 2375",
        "Articles 5 and 6",
        "No. 10",
        "[1]",
        "https://example.org/5",
        "10 Downing Street",
        "555-0199",
        "+44 20 7946 0958",
        "100 BC",
    ],
)
def test_the_number_is_masked(text: str) -> None:
    masks = Masks(masks_in(f"So {text} it is"))
    first = next(index for index, letter in enumerate(text, 3) if letter.isdigit())
    assert masks.cover(first)


@pytest.mark.parametrize(
    "text", ["$1,200", "5.5 metres", "12 September rallies"[:2], "the 500 to 600 men", "20-30 people"]
)
def test_an_amount_is_not_masked(text: str) -> None:
    assert list(masks_in(text)) == []


def test_masks_cover_every_place_inside_them_and_none_outside() -> None:
    masks = Masks([(10, 12), (0, 6), (2, 3)])
    assert [position for position in range(14) if masks.cover(position)] == [0, 1, 2, 3, 4, 5, 10, 11]


@pytest.mark.parametrize(
    ("text", "inside"), [("B52", True), ("Su-57", True), ("a 57", False), ("-57", False), ("5-57", False)]
)
def test_letters_before_make_a_word_of_it(text: str, inside: bool) -> None:
    assert is_in_word(text, len(text) - 2) is inside


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("the Stoxx ", True),
        ("an iPhone ", True),
        ("on Monday ", False),
        ("Over ", False),
        ("it sent ", False),
        ("", False),
    ],
)
def test_a_name_before_takes_the_number(before: str, named: bool) -> None:
    assert is_named(f"{before}50", len(before)) is named


@pytest.mark.parametrize(
    ("text", "number", "age"),
    [
        ("aged 25", "25", True),
        ("Ana Rui, 66, spoke", "66", True),
        ("tanks, 66, and", "66", False),
        ("Oslo, 660,", "660", False),
    ],
)
def test_ages_stand_after_names_and_aged(text: str, number: str, age: bool) -> None:
    start = text.index(number)
    assert is_age(text, start, start + len(number)) is age


@pytest.mark.parametrize(
    "text", ["on page 40,", "see vol. 12,", "in Sept. 12,", "in the Thirties", "Boeing 737", "size 12,"]
)
def test_what_a_number_names_in_a_text_is_no_figure(text: str, figures) -> None:
    assert figures(text) == []


def test_a_number_behind_the_name_of_a_place_is_part_of_an_address_though_it_is_spelt_like_a_bound(figures) -> None:
    assert figures("They moved to Lisk, CA 90069.") == []
    assert [figure.comparator for figure in figures("They sent ca. 90069 letters.")] == ["~"]


@pytest.mark.parametrize(
    ("text", "number", "age"),
    [
        ("aged 25", "25", True),
        ("ages 25", "25", True),
        ("age of 25", "25", True),
        ("aged about 25", "25", True),
        ("Aged at least 25", "25", True),
        ("managed 25", "25", False),
        ("aged 300", "300", True),
        ("who is 25.", "25", True),
        ("who is more than 25.", "25", True),
        ("who was 25 when", "25", True),
        ("who was 25 feet", "25", False),
        ("it was 25.", "25", False),
        ("he is now 120,", "120", True),
        ("he is now 121,", "121", False),
        ("he is 1,", "1", True),
        ("he is 0,", "0", False),
        ("he is 2.5,", "2.5", False),
        ("life expectancy there is 73", "73", True),
        ("life expectancy there; it has 73", "73", False),
        ("life expectancy rose 3 to 73", "73", False),
        ("Ana Rui (66) spoke", "66", True),
        ("Ana Rui, 66 spoke", "66", False),
        ("ana rui, 66, spoke", "66", False),
    ],
)
def test_what_makes_a_number_an_age(text: str, number: str, age: bool) -> None:
    start = text.index(number)
    assert is_age(text, start, start + len(number)) is age


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("It met Stoxx ", True),
        ("It met STOXX ", True),
        ("Stoxx ", False),  # any word has a capital letter there
        ("STOXX ", True),
        ("It ended. Stoxx ", False),
        ("It said: “Stoxx ", False),
        ("It met the iPhone ", True),
        ("It met the phone ", False),
        ("In May ", False),
        ("It met The ", False),
        ("It met Stoxx", False),
        ("It met Stoxx-", False),
    ],
)
def test_a_word_with_a_capital_letter_makes_a_name_but_where_a_sentence_begins(before: str, named: bool) -> None:
    assert is_named(f"{before}50", len(before)) is named


@pytest.mark.parametrize(
    ("before", "inside"),
    [
        ("B", True),
        ("Su-", True),
        ("mid-", True),
        ("sub-", False),
        ("to-", False),
        ("a_", True),
        ("a@", True),
        ("a/", True),
        ("5-", False),
        ("a ", False),
        ("(", False),
        ("", False),
    ],
)
def test_a_number_is_part_of_a_word(before: str, inside: bool) -> None:
    assert is_in_word(f"{before}57", len(before)) is inside


@pytest.mark.parametrize(
    ("digits", "year"),
    [
        ("1500", True), ("2099", True), ("1499", False), ("2100", False),
        ("150", False), ("15000", False), ("1.50", False), ("199x", False),
    ],
)  # fmt: skip
def test_what_looks_like_a_year(digits: str, year: bool) -> None:
    assert is_year(digits) is year


@pytest.mark.parametrize("text", ["12:45 MSK", "1245 JST", "0300 GMT", "12.30 pm", "Sept. 5", "5 Sept"])
def test_times_in_any_zone_and_days_are_masked(text: str) -> None:
    assert next(iter(masks_in(text))) == (0, len(text))


def test_no_masks_cover_nothing() -> None:
    assert not Masks([]).cover(0)
    assert not Masks([(3, 5)]).cover(2)
    assert Masks([(3, 5)]).cover(3)
    assert not Masks([(3, 5)]).cover(5)

"""Number phrases: where they stand and what they are worth."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.figures.numbers import decimal_of, numbers_in

_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("816 000", "816000"),
        ("816\u202f000", "816000"),
        ("1,234.5", "1234.5"),
        ("12,34,567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("1.234.567", "1234567"),
        ("1.234", "1.234"),
        ("3,5", "3.5"),
        ("1.39bn", "1390000000"),
        ("3½", "3.5"),
        ("10 1/2", "10.5"),
        ("2 lakh crore", "2000000000000"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("half a million", "500000"),
        ("three quarters of a billion", "750000000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("twenty-one", "21"),
        ("a hundred and five", "105"),
        ("four hundred and seventeen thousand and six", "417006"),
        ("two-thirds", "0.666666666667"),
        ("zero", "0"),
    ],
)
def test_a_phrase_is_one_number(text: str, value: str) -> None:
    [number] = numbers_in(f"({text})")
    assert (number.start, number.end) == (1, 1 + len(text))
    assert number.low == number.high == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("several hundred", 300, 900), ("tens of thousands of", 10_000, 100_000), ("a few dozen", 36, 60)],
)
def test_vague_words_have_a_low_and_a_high_end(text: str, low: int, high: int) -> None:
    [number] = numbers_in(text)
    assert number.vague
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize("text", ["second", "MCMXIV", "the first third-party", "a", "and a", "1.2.3", "9" * 40])
def test_other_words_are_no_numbers(text: str) -> None:
    assert list(numbers_in(text)) == []


def test_a_minus_sign_belongs_to_its_number() -> None:
    assert [number.low for number in numbers_in("-5 and −2.5, 20-30")] == [-5, Decimal("-2.5"), 20, 30]


@given(st.integers(min_value=0, max_value=10**15))
def test_thousands_separators_change_nothing(value: int) -> None:
    for separator in (",", "\u202f", "\u00a0", "'"):
        [number] = numbers_in(f"about {value:,}".replace(",", separator))
        assert number.low == value


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_decimals_are_exact(value: Decimal) -> None:
    [number] = numbers_in(f"{value:,}")
    assert number.low == value


@given(st.integers(min_value=0, max_value=999_999_999))
def test_spelled_numbers_read_back(value: int) -> None:
    [number] = numbers_in(spell(value))
    assert number.low == value
    assert number.in_words


@given(st.text(alphabet="0123456789.,-–½ and a half million two hundred of\n$%x", max_size=200))
def test_offsets_lie_in_the_text_in_order(text: str) -> None:
    last = 0
    for number in numbers_in(text):
        assert last <= number.start < number.end <= len(text)
        assert number.low <= number.high
        last = number.end


def spell(value: int) -> str:
    """The number in English words."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    for unit, name in ((10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if value >= unit:
            rest = f" {'and ' if unit == 100 else ''}{spell(value % unit)}" if value % unit else ""
            return f"{spell(value // unit)} {name}{rest}"
    raise AssertionError(value)


@pytest.mark.parametrize(
    ("text", "low", "scale"),
    [
        ("5 million", "5000000", "1000000"),
        ("5", "5", "1"),
        ("five thousand and six", "5006", "1"),
        ("2 lakh crore", "2000000000000", "10000000"),
        ("4 hundred thousand", "400000", "1000"),
        ("two hundred", "200", "1"),
        ("nine tenths", "0.9", "1"),
        ("two and a quarter", "2.25", "1"),
        ("a million and a quarter", "1250000", "1000000"),
        ("10 1/2", "10.5", "1"),
        ("10-1/2", "10.5", "1"),
        ("3/4", "0.75", "1"),
        ("¾", "0.75", "1"),
        ("2 ¾", "2.75", "1"),
        ("1.234,5", "1234.5", "1"),
        ("816'000", "816000", "1"),
        (".534", "0.534", "1"),
    ],
)
def test_the_value_of_a_number_and_the_magnitude_it_ends_in(text: str, low: str, scale: str) -> None:
    [number] = numbers_in(text)
    assert (number.low, number.high, number.scale) == (Decimal(low), Decimal(low), Decimal(scale))
    assert not number.vague


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("minus 5", ["-5"]),
        ("minus five", ["5"]),
        ("-5", ["-5"]),
        ("(-5)", ["-5"]),
        ("[−5]", ["-5"]),
        ("+5", ["5"]),
        ("to -5", ["-5"]),
        ("x-5", ["5"]),
        ("3 -5", ["3", "-5"]),
        ("3 –5", ["3", "5"]),
        ("in –5", ["-5"]),
        ("–5", ["-5"]),
        ("20-30", ["20", "30"]),
    ],
)
def test_a_sign_stands_at_the_beginning_or_behind_a_space_or_bracket(text: str, values: list[str]) -> None:
    assert [str(number.low) for number in numbers_in(text)] == values


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It fell by a third.", 1),
        ("It fell by almost a third.", 1),
        ("It is almost a third, here.", 1),
        ("It is more than a third of it.", 1),
        ("It took a third of it.", 1),
        ("It took a third.", 0),
        ("It fell by a third man.", 0),
        ("It fell by a third since May.", 1),
        ("It took a quarter of it.", 1),
        ("It took a quarter.", 0),
    ],
)
def test_a_third_is_a_share_before_of_or_behind_a_bound(text: str, count: int) -> None:
    assert len(list(numbers_in(text))) == count


@pytest.mark.parametrize(
    ("text", "in_words", "vague"),
    [("5", False, False), ("five", True, False), ("a dozen", True, False), ("dozens of", True, True)],
)
def test_a_number_tells_how_it_is_written(text: str, in_words: bool, vague: bool) -> None:
    [number] = numbers_in(text)
    assert (number.in_words, number.vague) == (in_words, vague)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two (three)", ["2", "3"]),
        ("two, three", ["2", "3"]),
        ("twenty-one", ["21"]),
        ("twenty\none", ["21"]),
        ("twenty  one", ["20", "1"]),
        ("twenty big one", ["20", "1"]),
    ],
)
def test_only_spaces_and_hyphens_join_words(text: str, values: list[str]) -> None:
    assert [str(number.low) for number in numbers_in(text)] == values


@pytest.mark.parametrize(
    ("value", "decimal"),
    [("1/3", "0.333333333333"), ("2/3", "0.666666666667"), ("1/8", "0.125"), ("7", "7")],
)
def test_a_fraction_that_does_not_end_has_twelve_places(value: str, decimal: str) -> None:
    assert str(decimal_of(Fraction(value))) == decimal

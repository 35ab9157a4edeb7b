import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.actors.person_names import FullNames, acronyms, fold, is_east_asian, person_name, short_for


@pytest.mark.parametrize(
    ("text", "given_names", "family"),
    [
        ("Mara Quist", ("mara",), ("quist",)),
        ("Ursula von der Leyen’s", ("ursula",), ("von", "der", "leyen")),
        ("Abu Ja‘far al-Mansur", ("abu", "jafar"), ("al", "mansur")),
        ("Kim Jong-un", ("jongun",), ("kim",)),
        ("Kim Jong Un", ("jongun",), ("kim",)),
        ("Xi Jinping", ("jinping",), ("xi",)),
        ("Nguyen Phu Trong", ("phutrong",), ("nguyen",)),
        ("Kim Philby", ("kim",), ("philby",)),
        ("Lee Harvey Oswald", ("lee", "harvey"), ("oswald",)),
        ("Erdoğan", (), ("erdogan",)),
    ],
)
def test_family_names_are_told_from_given_names(
    text: str, given_names: tuple[str, ...], family: tuple[str, ...]
) -> None:
    assert person_name(text) == (given_names, family)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong-un’s"),
        ("Yun Suk-yeol", "Yoon Suk-yeol"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Volodymyr Zelenskiy", "Volodymyr Zelenskyy"),
        ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
        ("Muhammad ibn ‘Abdullah", "Mohammed bin Abdullah"),
        ("Andrés Núñez", "Andres Nunez"),
    ],
)
def test_transcriptions_of_one_name_sound_alike(one: str, other: str) -> None:
    assert person_name(one).sounds == person_name(other).sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kim Jong-un", "Kim Jong-il"), ("Kim Jong-un", "Kim Jong-nam"), ("Donald Lind", "Ronald Lind")],
)
def test_relatives_do_not_sound_alike(one: str, other: str) -> None:
    assert person_name(one).sounds != person_name(other).sounds


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Quist", "Mara Quist", 2),
        ("M. Quist", "Mara Quist", 2),
        ("Mara Quist", "Mara J. Quist", 2),
        ("al-Mansur", "Abu Ja‘far al-Mansur", 2),
        ("Muhammad ibn Abdullah", "Muhammad ibn Abdullah ibn Ali ibn Talib", 2),
        ("Kim", "Kim Jong-un", 2),
        ("Bob Quist", "Robert C. “Bob” Quist", 2),
        ("Jong-un", "Kim Jong-un", 1),
        ("Mara", "Mara Quist", 1),
        ("Quist", "Quist", 0),
        ("Nora Quist", "Mara Quist", 0),
        ("George W. Lind", "George H. W. Lind", 0),
        ("Kim Jong-un", "Kim Jong-un", 0),
    ],
)
def test_short_forms_fit_full_names(short: str, full: str, expected: int) -> None:
    assert short_for(person_name(short), person_name(full)) == expected


def test_a_family_name_fits_before_a_given_name() -> None:
    full = [person_name(text) for text in ("Grant Lind", "Mara Grant")]
    assert FullNames(full).fitting(person_name("Grant")) == [full[1]]


def test_only_the_fullest_names_fit() -> None:
    full = [person_name(text) for text in ("Mara Quist", "Mara Jane Quist")]
    assert FullNames(full).fitting(person_name("Quist")) == [full[1]]


def test_acronyms_leave_small_words_out_or_not() -> None:
    assert acronyms(fold("Board of Trade")) == {"bt", "bot"}
    assert acronyms(fold("Lisk")) == set()


@given(st.text())
def test_any_text_can_be_read_as_a_name(text: str) -> None:
    name = person_name(text)
    orders = (name.given + name.family, name.family + name.given)  # families that stand first are known by name
    assert "".join(fold(text)) in map("".join, orders)
    assert short_for(name, name) == 0


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = " ".join(fold(text))
    assert " ".join(fold(once)) == once


@pytest.mark.parametrize(
    ("name", "expected"),
    [("kim jong", True), ("kim jong un", True), ("kim jong un il", False), ("anna jong", False), ("kim brandt", False)],
)
def test_a_family_name_of_east_asia_stands_before_one_or_two_syllables(name: str, expected: bool) -> None:
    assert is_east_asian(tuple(name.split())) is expected

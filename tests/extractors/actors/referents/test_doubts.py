"""Where a mention may as well mean another than the likeliest, on hand-checked parses."""

from collections.abc import Callable

import pytest

Meanings = Callable[..., dict[str, tuple[str, str]]]
PAIR = {"Orr": "PERSON", "Lind": "PERSON"}


@pytest.mark.parametrize(
    ("chances", "expected"), [((0.75, 0.25), ("A guard", "likeliest")), ((0.7, 0.3), ("He", "in-doubt"))]
)
def test_of_two_without_a_name_he_is_the_one_far_ahead(
    meanings: Meanings, chances: tuple[float, float], expected: tuple[str, str]
) -> None:
    links = [("A guard", {}), ("a clerk", {}), ("He", dict(zip(("A guard", "a clerk"), chances, strict=True)))]
    assert meanings("guard-clerk he-late", {}, links)["He"] == expected


def test_of_others_twice_as_likely_is_enough(meanings: Meanings) -> None:
    links = [("A guard", {}), ("a clerk", {}), ("The baker", {"A guard": 0.6, "a clerk": 0.3})]
    assert meanings("guard-clerk the-baker", {}, links)["The baker"] == ("A guard", "likeliest")


def test_an_owner_may_be_who_is_named_after_the_likeliest(meanings: Meanings) -> None:
    links = [("Orr", {}), ("Lind", {}), ("his", {"Orr": 0.9})]
    assert meanings("likes-plans", PAIR, links)["his"] == ("his", "in-doubt")
    assert meanings("likes-plans", PAIR, links, genders={"Lind": "female"})["his"] == ("Orr", "likeliest")
    assert meanings("likes-plans", PAIR, [*links[:2], ("his", {"Lind": 0.9})])["his"] == ("Lind", "likeliest")


def test_in_a_condition_he_may_be_who_is_named_after_the_likeliest(meanings: Meanings) -> None:
    links = [("Orr", {}), ("Lind", {}), ("he", {"Orr": 0.9, "Lind": 0.05})]
    assert meanings("seat-if-left", PAIR, links)["he"] == ("he", "in-doubt")
    assert meanings("seat-when-left", PAIR, links)["he"] == ("Orr", "likeliest")


def test_what_is_told_to_somebody_may_be_of_either(meanings: Meanings) -> None:
    links = [("Orr", {}), ("Lind", {}), ("he", {"Orr": 0.9})]
    assert meanings("told-won", PAIR, links)["he"] == ("Orr", "likeliest")
    links = [("Orr", {}), ("Lind", {}), ("he", {"Lind": 0.9})]
    assert meanings("told-won", PAIR, links)["he"] == ("he", "in-doubt")


def test_he_may_be_who_is_named_since_in_this_sentence_or_the_last(meanings: Meanings) -> None:
    names = PAIR | {"Kim": "PERSON"}
    links = [("Orr", {}), ("Kim", {}), ("He", {"Orr": 0.9})]
    assert meanings("blamed-himself kim-left he-late", names, links)["He"] == ("He", "in-doubt")
    assert meanings("blamed-himself kim-left it-rained he-late", names, links)["He"] == ("Orr", "likeliest")
    links = [("Orr", {}), ("Lind", {}), ("He", {"Orr": 0.9})]
    assert meanings("orr-lind he-late", names, links)["He"] == ("Orr", "likeliest")


def test_since_then_another_has_been_what_a_sentence_is_about(meanings: Meanings) -> None:
    links = [("A teacher", {}), ("The waiter", {}), ("He", {"A teacher": 0.8, "The waiter": 0.1})]
    assert meanings("a-teacher-left waiter-stayed he-late", {}, links)["He"] == ("He", "in-doubt")
    links[1] = ("The waiter/other", {})
    assert meanings("a-teacher-left waiter-stayed he-late", {}, links)["He"] == ("A teacher", "likeliest")
    links[1] = ("The waiter", {})
    assert meanings("a-teacher-left waiter-stayed it-rained he-late", {}, links)["He"] == ("A teacher", "likeliest")
    links[2] = ("His", {"A teacher": 0.8, "The waiter": 0.1})
    assert meanings("a-teacher-left waiter-stayed his-hat-fell", {}, links)["His"] == ("A teacher", "likeliest")


def test_who_speaks_does_not_count_as_another(meanings: Meanings) -> None:
    links = [("A teacher", {}), ("The waiter", {}), ("He", {"A teacher": 0.8, "The waiter": 0.1})]
    found = meanings("a-teacher-left waiter-stayed he-late", {}, links, speakers={"He": "waiter"})
    assert found["He"] == ("A teacher", "likeliest")


@pytest.mark.parametrize(
    ("chances", "expected"), [((0.75, 0.25), ("Lind", "likeliest")), ((0.7, 0.3), ("he", "in-doubt"))]
)
def test_the_subject_of_the_sentence_may_be_meant(
    meanings: Meanings, chances: tuple[float, float], expected: tuple[str, str]
) -> None:
    links = [("Orr", {}), ("Lind", {}), ("he", dict(zip(("Lind", "Orr"), chances, strict=True)))]
    assert meanings("year-won", PAIR, links)["he"] == expected
    assert meanings("year-won", {"Lind": "PERSON"}, links)["he"] == ("Lind", "likeliest")


def test_they_are_what_stands_near_in_the_sentence(meanings: Meanings) -> None:
    links = [("The farmers", {}), ("Debts/other", {}), ("their", {"The farmers": 0.9})]
    assert meanings("farmers-met debts-size", {}, links)["their"] == ("their", "in-doubt")
    links[2] = ("their", {"Debts": 0.9})
    assert meanings("farmers-met debts-size", {}, links)["their"] == ("Debts", "likeliest")


def test_its_is_what_its_noun_is_coordinated_with(meanings: Meanings) -> None:
    links = [("Lisk/organization", {}), ("A loan/other", {}), ("its", {"Lisk": 0.9})]
    assert meanings("lisk-claimed loan-cost", {"Lisk": "ORG"}, links)["its"] == ("its", "in-doubt")


@pytest.mark.parametrize(
    ("chances", "expected"),
    [((0.5, 0.1), ("The farmers", "likeliest")), ((0.5, 0.11), ("their", "in-doubt"))],
)
def test_the_subject_near_may_be_meant_if_not_too_unlikely(
    meanings: Meanings, chances: tuple[float, float], expected: tuple[str, str]
) -> None:
    names = ("The farmers", "Ships")
    links = [("The farmers", {}), ("Ships/other", {}), ("their", dict(zip(names, chances, strict=True)))]
    assert meanings("farmers-met ships-crews", {}, links)["their"] == expected

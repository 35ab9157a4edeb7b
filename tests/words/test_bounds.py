import pytest

from dateline.words.bounds import bound_after, bound_before, length_before


@pytest.mark.parametrize(
    ("before", "comparator", "length"),
    [
        ("they spent roughly", "~", 1),
        ("they spent not more than", "<=", 3),  # the longest: no `more than`
        ("it took a little over", ">", 3),
        ("it took well in excess of", ">", 4),
        ("it killed at least another", ">=", 3),
        ("as many as", "<=", 3),
    ],
)
def test_the_longest_bound_before_a_number_with_its_degree(before: str, comparator: str, length: int):
    found = bound_before(before.split())
    assert found is not None and (found.comparator, found.length) == (comparator, length)


@pytest.mark.parametrize("before", ["", "they spent", "only", "another", "at least they", "just", "well at least the"])
def test_no_bound(before: str):
    assert bound_before(before.split()) is None


def test_a_degree_belongs_to_bounds_of_more_and_less_only():
    about = bound_before(["it", "was", "much", "about"])
    assert about is not None and about.length == 1


@pytest.mark.parametrize(
    ("before", "mod"),
    [("more than", "MORE_THAN"), ("at most", "EQUAL_OR_LESS"), ("about", "APPROX"), ("nearly", "LESS_THAN")],
)
def test_the_mod_of_a_time_follows_from_the_comparator_or_stands_beside_it(before: str, mod: str):
    found = bound_before(before.split())
    assert found is not None and found.mod == mod


@pytest.mark.parametrize(
    ("after", "comparator", "length"),
    [
        ("or more of them", ">=", 2),
        ("or so", "~", 2),
        ("or more or less", "~", 4),
        ("- odd ships", "~", 2),
        ("odd ships", "~", 1),
        ("+", ">=", 1),
    ],
)
def test_a_bound_behind_a_number(after: str, comparator: str, length: int):
    found = bound_after(after.split())
    assert found is not None and (found.comparator, found.length) == (comparator, length)


@pytest.mark.parametrize("after", ["", "-", "- or more", "more", "ships or more"])
def test_no_bound_behind_a_number(after: str):
    assert bound_after(after.split()) is None


@pytest.mark.parametrize(
    ("before", "length"),
    [("killed only about", 2), ("killed at least another", 3), ("killed", 0), ("killed just over a total of", 5)],
)
def test_words_before_a_number_that_belong_to_it(before: str, length: int):
    assert length_before(before.split()) == length

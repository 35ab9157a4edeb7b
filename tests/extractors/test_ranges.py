"""Which ranges cover a place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.ranges import Cover


@pytest.mark.parametrize(
    ("offset", "items"),
    [
        (-1, []),
        (0, ["whole"]),
        (2, ["start", "whole"]),
        (4, ["start", "whole"]),
        (5, ["whole"]),
        (6, ["inner", "outer", "whole"]),
        (7, ["outer", "whole"]),
        (19, ["whole"]),
        (20, []),
    ],
)
def test_the_ranges_over_a_place_are_those_that_begin_at_or_before_it_and_end_behind_it(
    offset: int, items: list[str]
) -> None:
    ranges = Cover([(0, 20, "whole"), (2, 5, "start"), (6, 7, "inner"), (5, 9, "outer")])
    found = ranges.over(offset)
    assert found == (["outer", "whole"] if offset == 5 else items)


def test_of_ranges_of_one_start_the_longer_comes_first_and_none_is_lost() -> None:
    assert Cover([(1, 3, "short"), (1, 9, "long")]).over(2) == ["long", "short"]
    assert Cover([]).over(0) == []  # type: ignore[var-annotated]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))), st.integers(-1, 21))
def test_none_is_missed(ends: list[tuple[int, int]], offset: int) -> None:
    ranges = [(start, end, index) for index, (start, end) in enumerate(ends)]
    covering = {index for start, end, index in ranges if start <= offset < end}
    found = Cover(ranges).over(offset)
    assert set(found) == covering
    assert len(found) == len(covering)

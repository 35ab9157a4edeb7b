from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.ranges import Cover

RANGES = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 12)), max_size=8)


def test_a_range_covers_from_its_first_character_to_before_its_end() -> None:
    cover = Cover([(2, 4, "word")])
    assert [cover.over(place) for place in range(6)] == [[], [], ["word"], ["word"], [], []]


def test_of_nested_ranges_the_last_to_start_comes_first() -> None:
    cover = Cover([(0, 9, "text"), (3, 5, "word"), (2, 7, "clause")])
    assert cover.over(4) == ["word", "clause", "text"]
    assert cover.over(6) == ["clause", "text"]
    assert cover.over(8) == ["text"]


def test_nothing_covers_nothing() -> None:
    assert Cover([]).over(0) == []


@given(ranges=RANGES, place=st.integers(0, 26))
def test_it_finds_what_a_look_at_all_ranges_finds(ranges: list[tuple[int, int]], place: int) -> None:
    placed = [(start, start + length, index) for index, (start, length) in enumerate(ranges)]
    found = Cover(placed).over(place)
    assert sorted(found) == [index for start, end, index in placed if start <= place < end]
    assert found == sorted(found, key=lambda index: -placed[index][0]) or len(set(ranges)) < len(ranges)

"""Which of many ranges of characters cover a place, without looking at all of them."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Cover(Generic[T]):
    """Items by the half-open ranges of characters that they cover; ranges may nest and overlap."""

    def __init__(self, ranges: Iterable[tuple[int, int, T]]) -> None:
        ordered = sorted(ranges, key=lambda each: each[:2])
        self._starts = [start for start, _, _ in ordered]
        self._ends = [end for _, end, _ in ordered]
        self._items = [item for _, _, item in ordered]
        self._reach = list(accumulate(self._ends, max))  # no range up to this one ends later

    def over(self, offset: int) -> list[T]:
        """The items whose range covers the character, those that start last first."""
        found = []
        index = bisect_right(self._starts, offset) - 1
        while index >= 0 and self._reach[index] > offset:
            if self._ends[index] > offset:
                found.append(self._items[index])
            index -= 1
        return found

"""A quantity as it was recognised, before it becomes a record."""

from decimal import Decimal
from typing import NamedTuple

from dateline.extractors.figures.counted import Noun
from dateline.extractors.figures.numbers import Number
from dateline.extractors.figures.units import Rate
from dateline.extractors.figures.vocabulary import Unit
from dateline.records import Change, Comparator


class Quantity(NamedTuple):
    """A quantity at ``text[start:end]``: number and unit, with the currency sign."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    number: Number
    unit: Unit | None
    unit_start: int
    unit_end: int
    noun: Noun | None = None
    """The counted noun, where the unit is none of the vocabulary."""
    per: Rate | None = None
    """What a rate is for: ``barrel`` in "$58.24 per barrel"."""
    comparator: Comparator = "="
    change: Change = "none"

    @property
    def is_bare(self) -> bool:
        """Nothing says what the number is of."""
        return self.unit is None and self.noun is None

    @property
    def dimension(self) -> str | None:
        """The dimension of the unit; none for counts."""
        return self.unit.dimension if self.unit else None

    def text_of(self, text: str) -> str:
        """The number as written."""
        return text[self.number.start : self.number.end]

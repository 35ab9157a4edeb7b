"""What an expression counts from: the day of publication, and where the story is."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from dateline.extractors.dates.periods import UNITS, Period, Unit
from dateline.records import PUBLISHED

_LENGTH_WORDS = 20
"""Words over which the unit of a length of time is understood ("Ask for ten years and you get four")."""

Anchor = Literal["published", "story"]


class Base(NamedTuple):
    """A period to count from, and what gave it: ``published`` or the id of a date."""

    period: Period
    anchor: str


class Aside(NamedTuple):
    """A time that was named without the story going there; ``tells`` is whether something happened then.

    ``run`` is how many times close to each other were named so.
    """

    base: Base
    place: int
    tells: bool
    run: int = 1


class Story(NamedTuple):
    """Where a text is: the period that it tells of, the last aside, and what it named last of each unit.

    It is away where the text tells of another time than that it was written in.
    """

    told: Base | None = None
    is_away: bool = False
    aside: Aside | None = None
    named: Mapping[Unit, tuple[Base, int]] = MappingProxyType({})
    length: tuple[str, int] | None = None

    def naming(self, base: Base, place: int) -> "Story":
        """The same story where a text has named a period."""
        return self._replace(named={**self.named, base.period.unit: (base, place)})

    def without(self, unit: Unit) -> "Story":
        """The story where the text goes on to another stretch of time than the period of this unit."""
        return self._replace(named={other: named for other, named in self.named.items() if other != unit})


class View(NamedTuple):
    """What an expression can count from where it stands, in one reading of it.

    ``default`` is what it counts from if no word in it points elsewhere; ``told`` is what the story is for it.
    """

    present: Base | None
    story: Story
    default: Anchor
    told: Base | None
    is_away: bool
    place: int
    sentences: Sequence[int]
    """The first tokens of the sentences, if known."""
    turn: int = 0
    """Years that a story turns back."""

    def named(self, unit: Unit, within: int | None = None) -> Base | None:
        """The last period of exactly this unit that the text named, at most so many words before in its sentence.

        There is none any more where the text went on to another stretch of time.
        """
        base, place = self.story.named.get(unit, (None, self.place))
        if within is None:
            return base
        is_far = self.place - place > within or (bool(self.sentences) and not self._is_in_sentence_of(place))
        return None if is_far else base

    def base(self, anchor: Anchor, unit: Unit) -> Base | None:
        """The period of ``unit`` that holds the anchor; none where the anchor is less precise than that unit."""
        places = (self.present,) if anchor == "published" else (self.told, self.named("D"), self._fallback)
        for place in places:
            if place and place.period.precision >= UNITS.index(unit):
                return Base(place.period.within(unit), place.anchor)
        return None

    def finest(self, anchor: Anchor) -> Base | None:
        """The anchor's period, as precise as it is known."""
        return self.present if anchor == "published" else (self.told or self._fallback)

    def pointed(self, unit: Unit) -> Anchor:
        """What "this" and "last" count from: when the text was written, wherever that is known as precisely."""
        is_known = self.present and self.present.period.precision >= UNITS.index(unit)
        return "published" if is_known else "story"

    @property
    def length_unit(self) -> str | None:
        """The unit of a length of time that stands a few words before."""
        length = self.story.length
        return length[0] if length and self.place - length[1] <= _LENGTH_WORDS else None

    @property
    def _fallback(self) -> Base | None:
        """A text that tells of its own time counts from its publication."""
        return None if self.is_away or not self.present or self.present.anchor != PUBLISHED else self.present

    def _is_in_sentence_of(self, place: int) -> bool:
        return bisect_right(self.sentences, self.place) == bisect_right(self.sentences, place)


def years_between(one: Base, other: Base) -> int:
    """How many years lie between two periods."""
    return abs(one.period.year - other.period.year)

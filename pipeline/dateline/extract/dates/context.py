"""What is known where an expression stands: the day of publication, and where the story is."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from dateline.extract.dates.periods import UNITS, Period, Unit

_LEAP = 5
"""Years that a history moves at once without being taken for an aside."""
_NEAR_WORDS = 14
"""Words over which a year goes on to hold in news ("In 1943 they waited. In June they crossed.")."""

_JUST_WORDS = 6
_LENGTH_WORDS = 20
"""Words over which the unit of a length of time is understood ("Ask for ten years and you get four")."""

Anchor = Literal["published", "story"]


class Base(NamedTuple):
    """A period to count from, and what gave it: ``published`` or the id of a date."""

    period: Period
    anchor: str


class Context:
    """What is known where an expression stands: the day of publication and the periods that the story named so far."""

    def __init__(self, published: date | None, *, narrative: bool, sentences: Sequence[int]) -> None:
        """``sentences`` are the first tokens of the sentences, as far as they are known."""
        self._published = Base(Period.of_day(published), "published") if published else None
        self.narrative = narrative or published is None
        self._sentences = sentences
        self._story: Base | None = None
        self._aside: Period | None = None
        self._named: dict[Unit, Base] = {}
        self._length: tuple[str, int] | None = None
        self.place = 0
        self._story_place = 0

    def note(self, period: Period, name: str) -> None:
        """Take the period of the date ``name`` as the one that the story is at.

        A year far from the story is an aside ("a study of 2005 says") until a second one near it confirms the leap.
        """
        if period.precision < UNITS.index("Y") or (self._published and period == self._published.period):
            return
        if self.narrative and period.unit == "Y" and self._is_aside(period):
            self._aside = period
            return
        self._story = self._named[period.unit] = Base(period, name)
        self._story_place = self.place

    def _is_aside(self, year: Period) -> bool:
        places = (self._story and self._story.period, self._aside)
        return self._story is not None and not any(place and abs(place.year - year.year) <= _LEAP for place in places)

    def named(self, unit: Unit) -> Base | None:
        """The last period of exactly this unit that the text named, unless it went on to another stretch of time."""
        return self._named.get(unit)

    def just_named(self, unit: Unit) -> Base | None:
        """The period of this unit that the text named a few words before."""
        return self.named(unit) if self.place - self._story_place <= _JUST_WORDS else None

    def forget(self, unit: Unit) -> None:
        """The text goes on to another stretch of time than the period of this unit."""
        self._named.pop(unit, None)

    def base(self, anchor: Anchor, unit: Unit) -> Base | None:
        """The anchor's period of ``unit``; nothing where the anchor is not that precise."""
        places = (self._published,) if anchor == "published" else (self._story, self.named("D"), self._fallback)
        for place in places:
            if place and place.period.precision >= UNITS.index(unit):
                return Base(place.period.within(unit), place.anchor)
        return None

    def finest(self, anchor: Anchor) -> Base | None:
        """The anchor's period at the best precision that it has."""
        return self._published if anchor == "published" else (self._story or self._fallback)

    def note_length(self, unit: str) -> None:
        """A length of time in ``unit`` stands here."""
        self._length = unit, self.place

    @property
    def length_unit(self) -> str | None:
        """The unit of a length of time that stands a few words before."""
        return self._length[0] if self._length and self.place - self._length[1] <= _LENGTH_WORDS else None

    @property
    def _is_in_same_sentence(self) -> bool:
        if not self._sentences:
            return False
        return bisect_right(self._sentences, self.place) == bisect_right(self._sentences, self._story_place)

    @property
    def _fallback(self) -> Base | None:
        return None if self.narrative else self._published

    @property
    def default(self) -> Anchor:
        """What an expression is resolved against that does not point to the story."""
        return "story" if self.narrative and self._story else "published"

    @property
    def pointed(self) -> Anchor:
        """What "this" and "last" count from: the day of publication, wherever it is known."""
        return "published" if self._published else "story"

    def nearby(self, *, looks_back: bool) -> Anchor:
        """The same for an expression without any pointing word, which may go on from an old year.

        It does so in the sentence of that year, and shortly behind it where it looks back.
        """
        is_near = self._is_in_same_sentence or (looks_back and self.place - self._story_place < _NEAR_WORDS)
        if not self._story or not self._published or not is_near:
            return self.default
        is_old = abs(self._story.period.year - self._published.period.year) > 1
        return "story" if is_old else self.default

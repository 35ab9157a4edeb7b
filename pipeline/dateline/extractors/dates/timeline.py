"""What is known where an expression stands: the day of publication, and where the story is."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

from dateline.extractors.dates.periods import UNITS, Period, Unit
from dateline.records import PUBLISHED

_LEAP = 5
"""Years that a history moves at once without being taken for an aside."""
_NEAR_WORDS = 14
"""Words over which a year goes on to hold in news ("In 1943 they waited. In June they crossed.")."""

_LENGTH_WORDS = 20
"""Words over which the unit of a length of time is understood ("Ask for ten years and you get four")."""

Anchor = Literal["published", "story"]


class Base(NamedTuple):
    """A period to count from, and what gave it: ``published`` or the id of a date."""

    period: Period
    anchor: str


class Timeline:
    """What is known where an expression stands: the day of publication and the periods that the story named so far."""

    def __init__(self, present: Base | None, *, is_history: bool, sentences: Sequence[int]) -> None:
        """``present`` is when the text was written, ``sentences`` are the first tokens of the sentences, if known."""
        self._present = present
        self._is_history = is_history
        self.narrative = is_history or present is None or present.anchor != PUBLISHED
        self._sentences = sentences
        self._story: Base | None = None
        self._aside: Period | None = None
        self._named: dict[Unit, tuple[Base, int]] = {}
        self._length: tuple[str, int] | None = None
        self.place = 0
        self._story_place, self._is_told = 0, True

    def note(self, period: Period, name: str, *, tells: bool) -> None:
        """Take the period of the date ``name`` as the one that the story is at.

        ``tells`` is whether it says when something happened; a bare year often says what is spoken of ("the 1973 law").

        A year far from the story is an aside ("a study of 2005 says") until a second one near it confirms the leap.
        """
        if period.precision < UNITS.index("Y") or (self._present == Base(period, PUBLISHED)):
            return
        if self.narrative and period.unit == "Y" and not tells and self._is_aside(period):
            self._aside = period
            return
        self._story, self._story_place = Base(period, name), self.place
        self._is_told = tells or period.unit != "Y"
        if period.unit != "Q" or not self._is_to_come(period):  # results are not compared with what is foreseen
            self._named[period.unit] = self._story, self.place

    def _is_to_come(self, period: Period) -> bool:
        return self._present is not None and period.first > self._present.period.last

    def _is_aside(self, year: Period) -> bool:
        places = (self._story and self._story.period, self._aside)
        return self._story is not None and not any(place and abs(place.year - year.year) <= _LEAP for place in places)

    def named(self, unit: Unit, within: int | None = None) -> Base | None:
        """The last period of exactly this unit that the text named, at most so many words before in its sentence.

        There is none any more where the text went on to another stretch of time.
        """
        base, place = self._named.get(unit, (None, self.place))
        if within is None:
            return base
        is_far = self.place - place > within or (self._sentences and not self._is_in_sentence_of(place))
        return None if is_far else base

    def forget(self, unit: Unit) -> None:
        """The text goes on to another stretch of time than the period of this unit."""
        self._named.pop(unit, None)

    def base(self, anchor: Anchor, unit: Unit) -> Base | None:
        """The period of ``unit`` that holds the anchor; none where the anchor is less precise than that unit."""
        places = (self._present,) if anchor == "published" else (self._story, self.named("D"), self._fallback)
        for place in places:
            if place and place.period.precision >= UNITS.index(unit):
                return Base(place.period.within(unit), place.anchor)
        return None

    def finest(self, anchor: Anchor) -> Base | None:
        """The anchor's period, as precise as it is known."""
        return self._present if anchor == "published" else (self._story or self._fallback)

    def note_length(self, unit: str) -> None:
        """A length of time in ``unit`` stands here."""
        self._length = unit, self.place

    @property
    def length_unit(self) -> str | None:
        """The unit of a length of time that stands a few words before."""
        return self._length[0] if self._length and self.place - self._length[1] <= _LENGTH_WORDS else None

    def _is_in_sentence_of(self, place: int) -> bool:
        return bisect_right(self._sentences, self.place) == bisect_right(self._sentences, place)

    @property
    def _fallback(self) -> Base | None:
        return None if self.narrative else self._present

    @property
    def default(self) -> Anchor:
        """What an expression is counted from if no word in it points to the story."""
        return "story" if self.narrative and self._story else "published"

    def pointed(self, unit: Unit) -> Anchor:
        """What "this" and "last" count from: when the text was written, wherever that is known as precisely."""
        is_known = self._present and self._present.period.precision >= UNITS.index(unit)
        return "published" if is_known else "story"

    def nearby(self, *, looks_back: bool) -> Anchor:
        """The same for an expression without any pointing word, which may go on from an old year.

        It does so in the sentence that tells of that year, and shortly behind it where it looks back.
        """
        if not self._story or not self._present or abs(self._story.period.year - self._present.period.year) <= 1:
            return self.default
        if not self._is_told and not self._is_history:
            return self.default
        is_in_sentence = bool(self._sentences) and self._is_in_sentence_of(self._story_place)
        if is_in_sentence or (looks_back and self.place - self._story_place < _NEAR_WORDS):
            return "story"
        return self.default if self._is_history else "published"

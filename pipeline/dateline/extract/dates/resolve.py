"""Which calendar time an expression means: against the day of publication, the story so far, and tense."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from dateline.extract.dates.holidays import holiday
from dateline.extract.dates.normalise import count_of, duration_value, modifier, set_value, time_of_day, unit_size
from dateline.extract.dates.periods import SEASONS, UNITS, Period, Unit
from dateline.extract.dates.recognise import Fields, Phrase
from dateline.extract.dates.tense import Tense
from dateline.records import DateMod, DateType

Anchor = Literal["published", "story"]
Tensed = Callable[[], Tense | None]
"""Asks for the tense where an expression stands, only when it is needed."""


class Resolved(NamedTuple):
    """What an expression means: TIMEX3 type, value and modifier, its period where the calendar fixes one, and anchor."""

    type: DateType
    value: str
    mod: DateMod | None = None
    period: Period | None = None
    anchor: str | None = None


class Base(NamedTuple):
    """A period to count from, and what gave it: ``published`` or the id of a date."""

    period: Period
    anchor: str


class Context:
    """What is known where an expression stands: the day of publication and the periods that the story named so far."""

    def __init__(self, published: date | None, *, narrative: bool) -> None:
        self._published = Base(Period.of_day(published), "published") if published else None
        self.narrative = narrative or published is None
        self._story: Base | None = None
        self._day: Base | None = None

    def note(self, period: Period, name: str) -> None:
        """Take the period of the date ``name`` as the one that the story is at."""
        self._story = Base(period, name)
        if period.unit == "D":
            self._day = self._story

    def base(self, anchor: Anchor, unit: Unit) -> Base | None:
        """The anchor's period of ``unit``; nothing where the anchor is not that precise."""
        places = (self._published,) if anchor == "published" else (self._story, self._day, self._fallback)
        for place in places:
            if place and place.period.precision >= UNITS.index(unit):
                return Base(place.period.within(unit), place.anchor)
        return None

    def finest(self, anchor: Anchor) -> Base | None:
        """The anchor's period at the best precision that it has."""
        return self._published if anchor == "published" else (self._story or self._fallback)

    @property
    def _fallback(self) -> Base | None:
        return None if self.narrative else self._published

    @property
    def default(self) -> Anchor:
        """What an expression without a pointing word is resolved against."""
        return "story" if self.narrative and self._story else "published"


def resolve(phrase: Phrase, context: Context, tense: Tensed) -> Resolved | None:
    """Resolve one expression; ``None`` if it names no time that can exist."""
    try:
        resolved = _RESOLVERS[phrase.rule.kind](phrase.fields, context, tense)
    except (ValueError, OverflowError):  # outside the calendar
        return None
    return None if resolved and resolved.period and not resolved.period.is_real else resolved


def _calendar(fields: Fields, context: Context, tense: Tensed) -> Resolved | None:
    if "first" in fields:
        return _slashed(fields)
    if "fiscal_year" in fields:
        year = _int(fields, "fiscal_year")
        return Resolved("DATE", f"FY{year:04d}", modifier(fields), Period("Y", year))
    if "decade" in fields or "short_decade" in fields or "ordinal" in fields:
        return _dated(fields, _decade_or_century(fields))
    if (named := _year(fields)) is not None:
        return _dated(fields, _in_year(fields, named))
    for name, anchor in _YEAR_POINTERS.items():
        if name in fields and (base := context.base(anchor, "Y")):
            return _dated(fields, _in_year(fields, base.period.year + _int(fields, name)), base.anchor)
    return _based(fields, _nearest(fields, context, tense))


def _relative(fields: Fields, context: Context, tense: Tensed) -> Resolved | None:
    if "direction" in fields:
        return _counted(fields, context, "published", _int(fields, "direction"))
    if "later" in fields:
        return _counted(fields, context, "story", _int(fields, "later"))
    if "day_word" in fields:
        return _day_word(fields, context)
    if "holiday" in fields or ("month" in fields and not fields.keys() & {"which", "story"}):
        return _calendar(fields, context, tense)
    if "which" in fields or "story" in fields:
        return _pointed(fields, context)
    if "weekday" in fields:
        return _weekday(fields, context, tense)
    return _based(fields, context.base(context.default, _unit(fields)))


def _day_word(fields: Fields, context: Context) -> Resolved | None:
    if context.narrative and fields["day_word"] == 0 and "daypart" not in fields:
        return Resolved("DATE", "PRESENT_REF")
    return _based(fields, context.base("published", "D"), _int(fields, "day_word"))


def _duration(fields: Fields, context: Context, tense: Tensed) -> Resolved:
    count = count_of(fields["count"])
    if "extra" in fields:
        count = 1 + float(count_of(fields["extra"]))
    return Resolved("DURATION", duration_value(count, str(fields["unit"])), modifier(fields))


def _set(fields: Fields, context: Context, tense: Tensed) -> Resolved:
    return Resolved("SET", set_value(fields), modifier(fields))


def _vague(fields: Fields, context: Context, tense: Tensed) -> Resolved:
    return Resolved("DATE", str(fields["vague"]))


_YEAR_POINTERS: dict[str, Anchor] = {"year_which": "published", "year_story": "story"}
_RESOLVERS: dict[str, Callable[[Fields, Context, Tensed], Resolved | None]] = {
    "calendar": _calendar,
    "relative": _relative,
    "duration": _duration,
    "set": _set,
    "vague": _vague,
}


def _based(fields: Fields, base: Base | None, shift: int = 0) -> Resolved:
    """The base, moved by so many of its units, with the time of day that the fields hold; open where there is none."""
    if base is not None:
        return _dated(fields, base.period.shift(shift), base.anchor)
    time = time_of_day(fields)
    return Resolved("TIME" if time else "DATE", f"XXXX-XX-XX{time}" if time else _unknown(fields), modifier(fields))


def _dated(fields: Fields, period: Period, anchor: str | None = None) -> Resolved:
    """A period with the time of day that the fields hold."""
    time = time_of_day(fields) or ""
    if "within" in fields:
        period = period.within(fields["within"])  # type: ignore[arg-type]
    return Resolved("TIME" if time else "DATE", period.value + time, modifier(fields), period, anchor)


def _unknown(fields: Fields) -> str:
    """The value of a time that nothing fixes."""
    if "month" in fields:
        return f"XXXX-{fields['month']:02}" + (f"-{fields['day']:02}" if "day" in fields else "")
    if "weekday" in fields:
        return f"XXXX-WXX-{fields['weekday']}"
    if "season" in fields:
        return f"XXXX-{SEASONS[_int(fields, 'season') - 1]}"
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(_unit(fields), "XXXX-XX-XX")


def _slashed(fields: Fields) -> Resolved | None:
    """A day written with two slashes: read where only one order is possible, else the year alone."""
    first, second = _int(fields, "first"), _int(fields, "second")
    year = _year(fields)
    if year is None or (first > 12 and second > 12):
        return None
    if first <= 12 and second <= 12 and first != second:
        return Resolved("DATE", f"{year:04d}-XX-XX", None, Period("Y", year))
    day, month = (first, second) if first > 12 else (second, first)
    return _dated(fields, Period("D", year, month, day))


def _year(fields: Fields) -> int | None:
    """The year that the fields name: in full, in two digits, or in words."""
    if "end_year" in fields:
        short = _int(fields, "end_year")
        start = _int(fields, "year") if "year" in fields else (1900 if short > 40 else 2000)
        return start // 100 * 100 + short
    if "spoken" in fields:
        return _spoken_year(fields)
    if "year" not in fields:
        return None
    year = _int(fields, "year")
    return 1 - year if fields.get("era") == -1 else year


def _spoken_year(fields: Fields) -> int:
    words = [int(str(senses.get("cardinal", 0))) for senses in fields["spoken"] if "cardinal" in senses]  # type: ignore[union-attr]
    if words[0] == 2:
        return 2000 + sum(words[1:])
    return words[0] * 100 + sum(words[1:])


def _decade_or_century(fields: Fields) -> Period:
    before = fields.get("era") == -1
    if "ordinal" in fields:
        first = (_int(fields, "ordinal") + int(str(fields.get("tens", 0))) - 1) * 100
        return Period("C", -(first + 98) if before else max(first, 1))
    if "short_decade" in fields:
        return Period("E", 1900 + _int(fields, "short_decade"))
    decade = _int(fields, "decade")
    return Period("E", -(decade + 8) if before else decade)


def _in_year(fields: Fields, year: int) -> Period:
    """The period that the fields name in a given year."""
    if "holiday" in fields:
        return Period.of_day(holiday(str(fields["holiday"]), year, int(str(fields.get("offset", 0)))))
    if "month" in fields:
        month = _int(fields, "month")
        return Period("D", year, month, _int(fields, "day")) if "day" in fields else Period("M", year, month)
    for name, unit in (("quarter", "Q"), ("half", "H"), ("season", "S")):
        if name in fields:
            return Period(unit, year, _int(fields, name))  # type: ignore[arg-type]
    return Period("Y", year)


def _nearest(fields: Fields, context: Context, tense: Tensed) -> Base | None:
    """The period without a year that fits best: the last one for the past, the next one for the future."""
    base = context.finest(context.default)
    if base is None:
        return None
    here, anchor = base
    if "day" in fields and "month" not in fields:
        month = context.base(context.default, "M")
        return month and Base(Period("D", month.period.year, month.period.number, _int(fields, "day")), month.anchor)
    if "which" in fields:
        return Base(_last_or_next(fields, here, _int(fields, "which")), anchor)
    choices = [_in_year(fields, here.year + shift) for shift in (-1, 0, 1)]
    if anchor != "published":
        return Base(_closest(choices, here), anchor)
    direction = None if "day" in fields else tense()
    if direction == "past":
        return Base([choice for choice in choices if choice.first <= here.last][-1], anchor)
    if direction == "future":
        return Base(next(choice for choice in choices if choice.last >= here.first), anchor)
    return Base(_closest(choices, here), anchor)


def _closest(choices: list[Period], here: Period) -> Period:
    if here.unit == "Y":
        return choices[1]
    return min(choices, key=lambda choice: abs(_day_number(choice) - _day_number(here)))


def _day_number(period: Period) -> int:
    year, month, day = period.first
    return year * 372 + month * 31 + day


def _last_or_next(fields: Fields, here: Period, which: int) -> Period:
    """The last one that is over (-1), this year's (0), or the next one that is to begin (1)."""
    choices = [_in_year(fields, here.year + shift) for shift in (-2, -1, 0, 1)]
    if which < 0:
        return [choice for choice in choices if choice.last < here.first][-1]
    return next(choice for choice in choices if choice.first > here.last) if which else choices[2]


def _pointed(fields: Fields, context: Context) -> Resolved:
    """A unit, month, season, weekday or part of a day with a pointing word: "last year", "the next morning"."""
    anchor: Anchor = "story" if "story" in fields else "published"
    which = _int(fields, "story" if "story" in fields else "which")
    if "month" in fields or "season" in fields:
        base = context.finest(anchor)
        return _based(fields, base and Base(_last_or_next(fields, base.period, which), base.anchor))
    if "weekday" in fields:
        base = context.base(anchor, "D")
        return _based(fields, base and Base(_weekday_from(base.period, _int(fields, "weekday"), which), base.anchor))
    return _based(fields, context.base(anchor, _unit(fields)), which)


def _weekday_from(here: Period, weekday: int, which: int) -> Period:
    """The weekday before (-1), on or after (0), or after (1) a day."""
    ahead = (weekday - date(*here.first).isoweekday()) % 7
    if which < 0:
        return here.shift(ahead - 7)
    return here.shift(ahead or 7 if which > 0 else ahead)


def _weekday(fields: Fields, context: Context, tense: Tensed) -> Resolved:
    """A bare weekday: the day of publication or the last one before it; the next one where the sentence looks ahead."""
    base = context.base(context.default, "D")
    if base is None:
        return _based(fields, None)
    ahead = (_int(fields, "weekday") - date(*base.period.first).isoweekday()) % 7
    looks_ahead = context.default == "story" or tense() == "future"
    return _based(fields, base, ahead if looks_ahead or not ahead else ahead - 7)


def _counted(fields: Fields, context: Context, anchor: Anchor, direction: int) -> Resolved:
    """So many units before or after the anchor, at the precision of the unit: "three weeks ago" is a week."""
    count = count_of(fields["count"]) if "count" in fields else "X"
    if count == "X" or not count.is_integer():
        return Resolved("DATE", "PAST_REF" if direction < 0 else "FUTURE_REF")
    size, letter = unit_size(str(fields["unit"]))
    unit: Unit = letter if letter in UNITS else "D"  # type: ignore[assignment]
    about: Fields = {"unit": unit} | ({"approx": "APPROX"} if modifier(fields) else {})
    return _based(about, context.base(anchor, unit), 0 if letter.startswith("T") else direction * int(count) * size)


def _unit(fields: Fields) -> Unit:
    """The calendar unit that the fields name; a day where they name none."""
    unit = fields.get("unit")
    return unit if unit in UNITS else "D"  # type: ignore[return-value]


def _int(fields: Fields, name: str) -> int:
    return int(str(fields[name]))

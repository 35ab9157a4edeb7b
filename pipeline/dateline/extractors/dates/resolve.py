"""Which calendar time an expression means: against the day of publication, the story so far, and tense."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from dateline.extractors.dates.absolute import day_of, decade_or_century, in_year, slashed_day, year_of
from dateline.extractors.dates.fields import Fields
from dateline.extractors.dates.nearest import (
    closest,
    going_on,
    is_late_in_week,
    is_near,
    last_begun,
    last_or_next,
    next_unfinished,
    weekday_from,
)
from dateline.extractors.dates.normalise import (
    Count,
    count_of,
    duration_value,
    joined,
    modifier,
    set_value,
    time_of_day,
    total_of,
    unit_size,
)
from dateline.extractors.dates.periods import SEASONS, Period, Unit, as_unit
from dateline.extractors.dates.recognise import Expression
from dateline.extractors.dates.tense_of_verbs import Tense
from dateline.extractors.dates.timeline import Anchor, Base, View
from dateline.records import DateMod, DateType

_MONTHS_AROUND = 6
"""Months within which a day and its weekday meet."""

_WORDS_TO_DAY = 12
"""Words behind a day in which a time of the clock is that of the day ("on Saturday it struck the coast at 6 a.m.")."""
_WORDS_TO_MONTH = 6
"""Words behind a month in which "than a year earlier" is that of the year before."""
_QUARTER = "P3M"
_OPEN = (">", "<")
"""Bounds of a distance that leave its end open; "nearly two years ago" is about then."""

Tensed = Callable[[], Tense | None]
"""Asks for the tense where an expression stands, only when it is needed."""


class Resolved(NamedTuple):
    """What an expression means: TIMEX3 type, value, modifier, its period where the calendar fixes one, and anchor.

    ``span`` are the first and last period of a length of time that lies somewhere: "the past 24 hours".
    """

    type: DateType
    value: str
    mod: DateMod | None = None
    period: Period | None = None
    anchor: str | None = None
    span: tuple[Period, Period] | None = None


def resolve(expression: Expression, view: View, tense: Tensed) -> Resolved | None:
    """Resolve one expression; ``None`` if it names no time that can exist."""
    try:
        resolved = _RESOLVERS[expression.rule.kind](expression.fields, view, tense)
    except (ValueError, OverflowError):  # outside the calendar
        return None
    if resolved and resolved.period and not resolved.period.is_real:
        return _impossible(resolved, resolved.period)
    return resolved


def _impossible(resolved: Resolved, period: Period) -> Resolved | None:
    """What is sure of a day that does not exist, without days: of 31 February 2020, the month."""
    if period.unit != "D" or not 1 <= period.number <= 12:
        return None
    return Resolved("DATE", Period("M", period.year, period.number).value, resolved.mod)


def _calendar(fields: Fields, view: View, tense: Tensed) -> Resolved | None:
    """A date of the calendar; its year is given, or pointed to, or the one that fits best."""
    if "first" in fields:
        return _slashed(fields)
    if "fiscal_year" in fields:
        return _fiscal_year(fields)
    if period := decade_or_century(fields):
        return _dated(fields, period)
    named, base = year_of(fields), _pointed_year(fields, view)
    if named is None and base:
        named = base.period.year
    if named is not None:
        if "same_period" in fields and (quarter := view.named("Q")):
            return _dated(fields, Period("Q", named, quarter.period.number), quarter.anchor)
        return _dated(fields, in_year(fields, named), base and base.anchor)
    return _based(fields, _nearest(fields, view, tense))


def _relative(fields: Fields, view: View, tense: Tensed) -> Resolved | None:
    """A date that is counted or pointed to, or a bare weekday or unit."""
    if "direction" in fields:
        return _counted(fields, view, "published", fields.number("direction"))
    if "later" in fields:
        return _counted(fields, view, "story", fields.number("later"))
    if "day_word" in fields:
        return _day_word(fields, view)
    if "latest" in fields:
        return _latest(fields, view)
    if "time_spoken_of" in fields:
        return _time_spoken_of(fields, view)
    named = fields.keys() & {"month", "year"} and not fields.keys() & {"which", "story"}
    if "every" in fields:
        return _set(fields, view, tense)
    if "holiday" in fields or named:
        return _calendar(fields, view, tense)
    if "which" in fields or "story" in fields:
        return _pointed(fields, view)
    if "weekday" in fields:
        return _weekday(fields, view, tense)
    day = view.named("D", _WORDS_TO_DAY) if fields.keys() & {"clock", "hour", "clock_word"} else None
    return _based(fields, day or view.base(view.default, _unit(fields)))


def _duration(fields: Fields, view: View, tense: Tensed) -> Resolved | None:
    """A length of time; "in two months" is a date where the sentence looks ahead, "four" goes on from "six years"."""
    unit = fields.word("unit") if "unit" in fields else view.length_unit
    if unit is None or ("unit" not in fields and count_of(fields["count"]) == 1):  # "one" is a pronoun
        return None
    if "ahead" in fields and view.default == "published" and tense() == "future":
        return _counted(fields, view, "published", 1)
    value = duration_value(total_of(fields), unit)
    further = [duration_value(count_of(fields[number]), fields.word(name)) for number, name in _further_units(fields)]
    length = joined(value, *further)
    if further or (span := _span(fields, view, unit)) is None:
        return Resolved("DURATION", length, modifier(fields))
    return Resolved("DURATION", length, modifier(fields), None, span.anchor, span.periods)


class Span(NamedTuple):
    """The first and last period of a length of time, and what it was counted from."""

    periods: tuple[Period, Period]
    anchor: str | None


def _span(fields: Fields, view: View, unit: str) -> Span | None:
    """Where a length of time lies: at the edge of a year or month, or up to or from the day of publication."""
    number, letter = _whole_units(total_of(fields), unit) if "count" in fields else (None, "")
    if number is None:
        return None
    if "span_year" in fields:
        return _span_at_edge(fields, number * fields.number("edge_of"), as_unit(letter))
    day = view.base("published", "D")
    if not fields.get("span") or not day or view.default != "published" or view.is_away:
        return None
    hours = {"TH": 24, "TM": 24 * 60, "TS": 24 * 60 * 60}.get(letter)
    days = Period("D", *day.period.first)
    far = (
        days.shift(-(-number // hours) * fields.number("span"))
        if hours
        else days.moved(as_unit(letter), number * fields.number("span"))
    )
    return Span((far, days) if fields.number("span") < 0 else (days, far), day.anchor)


def _span_at_edge(fields: Fields, number: int, unit: Unit) -> Span:
    """The first (or, of a negative number, last) units of a year or month."""
    year = fields.number("span_year")
    whole = Period("M", year, fields.number("span_month")) if "span_month" in fields else Period("Y", year)
    edge = Period("D", *(whole.first if number > 0 else whole.last)).within(unit)
    other = edge.shift(number - 1 if number > 0 else number + 1)
    return Span((edge, other) if number > 0 else (other, edge), None)


def _further_units(fields: Fields) -> list[tuple[str, str]]:
    """The fields behind the first number and unit: of "two years, three months and a day", those of months and day."""
    return [(number, f"{number}_unit") for number in ("more", "last") if number in fields]


def _set(fields: Fields, view: View, tense: Tensed) -> Resolved:
    return Resolved("SET", set_value(fields), modifier(fields))


def _vague(fields: Fields, view: View, tense: Tensed) -> Resolved:
    return Resolved("DATE", fields.word("vague"))


_RESOLVERS: dict[str, Callable[[Fields, View, Tensed], Resolved | None]] = {
    "calendar": _calendar,
    "relative": _relative,
    "duration": _duration,
    "set": _set,
    "vague": _vague,
}


def _based(fields: Fields, base: Base | None, shift: int = 0) -> Resolved:
    """The base moved by a number of its units, with the time of day of the fields; no period if there is no base."""
    if base is not None:
        return _dated(fields, base.period.shift(shift), base.anchor)
    time = time_of_day(fields)
    return Resolved("TIME" if time else "DATE", f"XXXX-XX-XX{time}" if time else _unknown(fields), modifier(fields))


def _dated(fields: Fields, period: Period, anchor: str | None = None) -> Resolved:
    """A period with the time of day that the fields hold."""
    time = time_of_day(fields) or ""
    if "within" in fields:
        period = period.within(as_unit(fields.word("within")))
    return Resolved("TIME" if time else "DATE", period.value + time, modifier(fields), period, anchor)


def _unknown(fields: Fields) -> str:
    """The value of a time that nothing fixes: ``X`` for what is open."""
    if "month" in fields:
        return f"XXXX-{fields['month']:02}" + (f"-{fields['day']:02}" if "day" in fields else "")
    if "weekday" in fields:
        return f"XXXX-WXX-{fields['weekday']}"
    if "season" in fields:
        return f"XXXX-{SEASONS[fields.number('season') - 1]}"
    return {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX"}.get(_unit(fields), "XXXX-XX-XX")


def _fiscal_year(fields: Fields) -> Resolved | None:
    """A fiscal year, named by the year it ends in; its days differ from state to state and are not known."""
    year = year_of(fields)
    return None if year is None else Resolved("DATE", Period("Y", year).value, modifier(fields))


def _slashed(fields: Fields) -> Resolved | None:
    period = slashed_day(fields)
    if period is None:
        return None
    return Resolved("DATE", f"{period.value}-XX-XX" if period.unit == "Y" else period.value, None, period)


def _pointed_year(fields: Fields, view: View) -> Base | None:
    """The year in "July last year", "the spring of that year" and "1 January ten years ago"."""
    pointers: tuple[tuple[str, Anchor], ...] = (("year_which", view.pointed("Y")), ("year_story", "story"))
    for name, anchor in pointers:
        if name in fields and (base := view.base(anchor, "Y")):
            return Base(base.period.shift(fields.number(name)), base.anchor)
    if "years_ago" in fields and (base := view.base("published", "Y")):
        return Base(base.period.shift(-int(float(count_of(fields["years_ago"])))), base.anchor)
    return None


def _nearest(fields: Fields, view: View, tense: Tensed) -> Base | None:
    """The period without a year that fits best: the last one for the past, the next one for the future."""
    if "day" in fields and "month" not in fields:
        month = view.base(view.default, "M")
        return month and month._replace(period=_day_near(fields, month.period))
    base = view.finest(view.default)
    if base is None:
        return None
    make = partial(in_year, fields)
    if "which" in fields:
        period = last_or_next(make, base.period, fields.number("which"))
    elif base.anchor != "published":
        period = going_on(make, base.period)
        period = make(period.year + view.turn) if period else None
    else:
        period = _by_tense(fields, base.period, tense)
    return Base(period, base.anchor) if period else None


def _day_near(fields: Fields, month: Period) -> Period:
    """A day of the month; where its weekday is named, in the nearest month in which the two agree."""
    here = Period("D", *month.first[:2], day_of(fields))
    if "weekday" not in fields:
        return here
    months = (month.shift(shift) for shift in sorted(range(-_MONTHS_AROUND, _MONTHS_AROUND + 1), key=abs))
    days = (Period("D", *each.first[:2], day_of(fields)) for each in months)
    weekday = fields.number("weekday")
    return next((day for day in days if day.is_real and date(*day.first).isoweekday() == weekday), here)


def _by_tense(fields: Fields, here: Period, tense: Tensed) -> Period | None:
    """Whether tense decides.

    It does not for days close by, nor for quarters, which are reported in the future when they are over.

    But what is told of a month or feast took place in one that has begun, and what is planned for a feast lies ahead;
    of days, a past tense tells plans too, and "the February figures" are still to be published in March.
    """
    make = partial(in_year, fields)
    nearest, direction = closest(make, here), tense()
    if nearest and is_near(nearest, here) and not _contradicts(fields, nearest, here, direction):
        return nearest
    if direction == "past" and (last := last_begun(make, here)) and here.year - last.year <= 1:
        return last
    if direction == "future" and "quarter" not in fields:
        return next_unfinished(make, here)
    return nearest


def _contradicts(fields: Fields, nearest: Period, here: Period, direction: Tense | None) -> bool:
    """Whether the tense cannot be right: past for what has not begun, or future for a feast that is over."""
    if "day" in fields:
        return False
    is_over = "holiday" in fields and nearest.last < here.first
    return (direction == "past" and nearest.first > here.last) or (direction == "future" and is_over)


def _day_word(fields: Fields, view: View) -> Resolved:
    """Yesterday, today, tomorrow; "today" in a history is the present age."""
    is_told = view.is_away and (view.default == "story" or view.base("published", "D") is None)
    if is_told and fields["day_word"] == 0 and "daypart" not in fields:
        return Resolved("DATE", "PRESENT_REF")
    return _based(fields, view.base("published", "D"), fields.number("day_word"))


def _time_spoken_of(fields: Fields, view: View) -> Resolved:
    """ "At that time": where the story is; "at this time": in news, the present."""
    anchor = "story" if "story" in fields else view.default
    base = view.finest(anchor)
    if base and base.anchor != "published":
        return _based(fields, base)
    return Resolved("DATE", "PAST_REF" if "story" in fields else "PRESENT_REF")


def _latest(fields: Fields, view: View) -> Resolved:
    """The unit that the text speaks of, or that ends in a month, or the last one over when it was published."""
    unit = as_unit(fields.word("latest"))
    here, named = view.base("published", unit), view.named(unit)
    if named and not (here and named.period.first >= here.period.first):
        return _based(fields, named)
    if "end_month" in fields and here:
        end = last_begun(lambda year: Period("M", year, fields.number("end_month")), here.period)
        return _based(fields, Base(end.shift(-1).within(unit), here.anchor) if end else None)  # most of it lies there
    return _based(fields, here, -1)


def _pointed(fields: Fields, view: View) -> Resolved:
    """A unit, month, season, weekday or part of a day with a pointing word: "last year", "the next morning"."""
    unit: Unit = "M" if fields.keys() & {"month", "season"} else "D" if "weekday" in fields else _unit(fields)
    anchor: Anchor = "story" if "story" in fields else view.pointed(unit)
    which = fields.number("story" if "story" in fields else "which")
    if "month" in fields or "season" in fields:
        base = view.finest(anchor)
        period = base and last_or_next(partial(in_year, fields), base.period, which)
        return _based(fields, Base(period, base.anchor) if base and period else None)
    if "of_week" in fields and (week := view.base(anchor, "W")):
        first = Period("D", *week.period.shift(which).first)
        return _based(fields, Base(weekday_from(first, fields.number("weekday"), 0), week.anchor))
    if "weekday" in fields and "nth" not in fields:
        base = view.base(anchor, "D")
        days = 7 * fields.number("weeks", 0)
        return _based(
            fields, base and Base(weekday_from(base.period, fields.number("weekday"), which), base.anchor), days
        )
    base = view.base(anchor, _unit(fields))
    if "just_past" in fields and (today := view.base(anchor, "D")) and is_late_in_week(today.period):
        which = 0
    if base and fields.keys() & {"day", "nth"}:  # "the 15th of this month"
        month = base.period.shift(which)
        return _dated(fields, in_year(Fields(fields | {"month": month.number}), month.year), base.anchor)
    return _based(fields, base, which)


def _weekday(fields: Fields, view: View, tense: Tensed) -> Resolved:
    """A bare weekday: the day of publication or the last one before it; the next one where the sentence looks ahead."""
    base = view.base(view.default, "D")
    if base is None:
        return _based(fields, None)
    ahead = weekday_from(base.period, fields.number("weekday"), 0)
    looks_ahead = view.default == "story" or ahead == base.period or tense() == "future"
    return _based(fields, Base(ahead, base.anchor) if looks_ahead else Base(ahead.shift(-7), base.anchor))


def _counted(fields: Fields, view: View, anchor: Anchor, direction: int) -> Resolved:
    """So many units before or after the anchor, at the precision of the unit: "three weeks ago" is a week."""
    count = total_of(fields)
    if "weekdays" in fields and (day := view.base(anchor, "D")):
        return _weekdays_away(fields, day, direction * int(float(count)))
    if further := _further_units(fields):
        return _counted_in_units(fields, view.base(anchor, "D"), direction, [("count", "unit"), *further])
    number, letter = _whole_units(count, fields.word("unit") if "unit" in fields else "D")
    if fields.keys() & {"day_word", "exact"} and number is not None and not letter.startswith("T"):
        return _to_the_day(fields, view.base(anchor, "D"), as_unit(letter), direction * number)
    if number is None:
        return Resolved("DATE", "PAST_REF" if direction < 0 else "FUTURE_REF")
    if same := _same_of_another_year(fields, view, letter, number, direction):
        return same
    unit = as_unit(letter)
    about = Fields({"unit": unit} | ({"approx": "APPROX"} if modifier(fields) else {}))
    counted = _based(about, view.base(anchor, unit), 0 if letter.startswith("T") else direction * number)
    if fields.get("sign") in _OPEN:
        return counted._replace(mod=modifier(fields), period=None)
    return counted


def _whole_units(count: Count, unit: str) -> tuple[int | None, str]:
    """How many whole units, or months where years are none; nothing where it is left open: 1.5 years is 18 months."""
    size, letter = unit_size(unit)
    number = 0.5 if count == "X" else count * size
    if letter == "Y" and count != "X" and not number.is_integer():
        number, letter = number * 12, "M"
    return int(number) if number.is_integer() else None, letter


def _weekdays_away(fields: Fields, day: Base, count: int) -> Resolved:
    """ "Two Fridays ago"."""
    direction = 1 if count > 0 else -1
    nearest = weekday_from(day.period, fields.number("weekdays"), direction)
    return _based(Fields(), Base(nearest, day.anchor), 7 * (count - direction))


def _same_of_another_year(fields: Fields, view: View, letter: str, number: int, direction: int) -> Resolved | None:
    """The month or quarter that is spoken of, a year before or after: "they fell more in April than a year earlier"."""
    if "compared" in fields and (month := view.named("M", _WORDS_TO_MONTH)):
        return _based(fields, month, 12 * direction)
    if letter == "Y" and number == 1 and (quarter := view.named("Q")):  # business compares quarter with quarter
        return _based(fields, quarter, 4 * direction)
    return None


def _counted_in_units(fields: Fields, base: Base | None, direction: int, parts: list[tuple[str, str]]) -> Resolved:
    """So many years, months and days before or after a day, at the precision of the finest: "two years and a month"."""
    if base is None:
        return _based(fields, None)
    period, unit = base.period, base.period.unit
    for number, name in parts:
        unit = as_unit(fields.word(name))
        period = period.moved(unit, direction * int(float(count_of(fields[number]))))
    return _based(Fields(), Base(period.within(unit), base.anchor))


def _to_the_day(fields: Fields, base: Base | None, unit: Unit, count: int) -> Resolved:
    """The day, week, ... around the one that lies so many units away: "two years ago this week"."""
    if base is None:
        return _based(fields, None)
    moved = base.period.shift(fields.number("day_word", 0)).moved(unit, count)
    return _based(Fields(), Base(moved.within(as_unit(str(fields.get("exact", "D")))), base.anchor))


def _unit(fields: Fields) -> Unit:
    """The calendar unit that the fields name; a day where they name none."""
    return as_unit(fields.word("unit")) if "unit" in fields else "D"

"""What the parts of a time expression mean: numbers, durations, sets, times of day. Pure functions of its fields."""

import re
from typing import Literal

from dateline.extractors.dates.absolute import day_of
from dateline.extractors.dates.edtf import Edge, Edtf
from dateline.extractors.dates.fields import Fields
from dateline.extractors.dates.lexicon import Senses, Value
from dateline.extractors.dates.periods import SEASONS, Period
from dateline.records import DateMod

Count = float | Literal["X"]
"""How many; ``X`` where the text leaves it open ("several")."""

_NUMBERS = ("number", "decimal", "cardinal", "fraction", "fraction_sign")
_AFTER_NOON = ("AF", "EV", "NI")
_FINER = {"Y": (12, "M"), "TH": (60, "TM"), "TM": (60, "TS"), "D": (24, "TH"), "W": (7, "D")}
_HALVES: dict[object, DateMod] = {1: "START", 2: "END"}
_MONTH_AND_DAY = re.compile(r"\d\d-\d\d")
_SETS_BY_UNIT = {"WE": "XXXX-WXX-WE", "SU": "XXXX-SU", "WI": "XXXX-WI"}


def count_of(field: Value | tuple[Senses, ...]) -> Count:
    """Read a number, in digits or in words: "two and a half" is 2.5, "a" is 1, "several" is ``X``."""
    if isinstance(field, str):
        return "X"
    if not isinstance(field, tuple):
        return float(field)
    total = 0.0
    for senses in field:
        if "uncounted" in senses or "heaps" in senses:
            return "X"
        if "'couple'" in senses:
            total = 2.0
        elif "'quarters'" in senses:
            total *= 0.25
        elif "scale" in senses:
            total = (total or 1) * float(senses["scale"])
        else:
            total += next((float(senses[name]) for name in _NUMBERS if name in senses), 0)
    return total or 1.0


def total_of(fields: Fields) -> Count:
    """The number of units in an expression, with a part behind the unit: "a year and a half" is 1.5."""
    return 1 + float(count_of(fields["extra"])) if "extra" in fields else count_of(fields["count"])


def is_open(field: Value | tuple[Senses, ...]) -> bool:
    """Whether the number is only about right: "a couple"."""
    return isinstance(field, tuple) and any("'couple'" in senses for senses in field)


def duration_value(count: Count, unit: str) -> str:
    """The TIMEX3 value of ``count`` units: 5 ``TH`` is ``PT5H``, 2 ``10Y`` is ``P20Y``, 2.5 ``Y`` is ``P2Y6M``."""
    size, letter = unit_size(unit)
    parts: list[tuple[str, str]] = [("X", letter)] if count == "X" else _parts(count * size, letter)
    days = "".join(number + name for number, name in parts if not name.startswith("T"))
    time = "".join(number + name[1:] for number, name in parts if name.startswith("T"))
    return f"P{days}T{time}" if time else f"P{days}"


def joined(*durations: str) -> str:
    """Lengths of time as one: ``P2Y`` and ``P3M`` is ``P2Y3M``."""
    parts = [duration.removeprefix("P").partition("T") for duration in durations]
    days, time = "".join(days for days, _, _ in parts), "".join(time for _, _, time in parts)
    return f"P{days}T{time}" if time else f"P{days}"


def _parts(number: float, letter: str) -> list[tuple[str, str]]:
    whole, rest = int(number), number % 1
    factor, finer = _FINER.get(letter, (0, ""))
    if not rest or not (rest * factor).is_integer() or not factor:
        return [(f"{number:.10g}", letter)]
    small = (str(int(rest * factor)), finer)
    return [(str(whole), letter), small] if whole else [small]


def unit_size(unit: str) -> tuple[int, str]:
    """A unit of ``words.toml`` as a multiple of a TIMEX3 unit: ``10Y`` is 10 years."""
    digits = unit.rstrip("DEHIMQSTUWY")
    return int(digits or 1), unit[len(digits) :]


def _yearly(holiday: str) -> str:
    """The value of a feast of every year: ``XXXX-12-25`` where it has its day, else once a year."""
    return f"XXXX-{holiday}" if _MONTH_AND_DAY.fullmatch(holiday) else "P1Y"


def set_value(fields: Fields) -> str:
    """The TIMEX3 value of a SET: ``P1D``, ``XXXX-WXX-1``, ``XXXX-07``."""
    if "frequency" in fields:
        return str(fields["frequency"])
    if "holiday" in fields:
        return _yearly(fields.word("holiday"))
    weekday = fields.get("weekday", fields.get("weekdays", fields.get("working_day")))
    time = time_of_day(fields) or (f"T{fields['dayparts']}" if "dayparts" in fields else "")
    if weekday:
        return f"XXXX-WXX-{weekday}{time}"
    if "month" in fields:
        return f"XXXX-{fields['month']:02}" + (f"-{day_of(fields):02}" if "day" in fields else "")
    if "season" in fields:
        return f"XXXX-{SEASONS[fields.number('season') - 1]}"
    if time:
        return f"XXXX-XX-XX{time}"
    unit = str(fields.get("unit", fields.get("units")))
    count = count_of(fields["count"]) if "count" in fields and "times" not in fields and "units" in fields else 1.0
    return _SETS_BY_UNIT[unit] if count == 1 and unit in _SETS_BY_UNIT else duration_value(count, unit)


def time_of_day(fields: Fields) -> str | None:
    """The time part of a TIMEX3 value: ``T15:30``, ``T09:00Z``, ``TMO``; none without one or where it is impossible."""
    zone = str(fields.get("zone", ""))
    if "clock_word" in fields:
        return f"T{fields['clock_word']}{zone}"
    if "clock_with_seconds" in fields:
        digits = f"{fields['clock_with_seconds']:06}"
        return f"T{digits[:2]}:{digits[2:4]}:{digits[4:]}{zone}"
    if "clock" in fields or "hour" in fields:
        return _clock(fields, zone)
    return f"T{fields['daypart']}" if "daypart" in fields else None


def _clock(fields: Fields, zone: str) -> str | None:
    """Hours and minutes of a clock that was read as one number: 330 with ``half_day`` 12 is 15:30."""
    clock = fields["clock"] if "clock" in fields else fields.number("hour") * 100
    hour, minute = divmod(round(clock * 100) if isinstance(clock, float) else int(str(clock)), 100)
    if "hour_turn" in fields:  # a quarter to nine
        hour, minute = divmod(60 * hour + fields.number("hour_turn") * fields.number("part_of_hour"), 60)
    if "half_day" in fields:
        if hour > 12:
            return None
        hour = hour % 12 + fields.number("half_day")
    if fields.get("daypart") in _AFTER_NOON and hour < 12:
        hour += 12
    return f"T{hour:02d}:{minute:02d}{zone}" if hour <= 24 and minute < 60 else None


def modifier(fields: Fields) -> DateMod | None:
    """The TIMEX3 modifier: a part ("early"), a bound ("more than"), or an approximation ("about")."""
    for name in ("part", "bound"):
        if name in fields:
            return _HALVES.get(fields[name], fields[name])  # type: ignore[arg-type]
    return "APPROX" if "approx" in fields or ("count" in fields and is_open(fields["count"])) else None


def edtf_of(period: Period, mod: DateMod | None) -> Edtf:
    """A period with its modifier: ``2018~`` for about 2018, ``1945/..`` for after 1945."""
    match mod:
        case "APPROX":
            return Edtf.of(period, "~")
        case "BEFORE":
            return Edtf(None, Edge(period if period.unit == "Y" else Period("D", *period.first)))
        case "AFTER":
            return Edtf(Edtf.of(period).end, None)
    return Edtf.of(period)

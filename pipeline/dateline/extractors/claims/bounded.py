"""The time that dates give a clause: of one, its end open after since, until and before; of several, an interval."""

import re
from typing import Any

from dateline.extractors.claims.clause_dates import ClauseDate
from dateline.extractors.claims.clauses import Clause
from dateline.extractors.claims.tense import EXPECTED, Manner, is_past, is_to_come
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.dates.periods import Period, day_number, day_of_number
from dateline.extractors.whens import when_of_date, when_of_time
from dateline.language.docs import article_of
from dateline.language.syntax import is_perfect
from dateline.records import Date, How, When
from dateline.words import beside, table

_RULES: dict[str, Any] = beside(__file__)
_BOUNDS = {name: frozenset(each) for name, each in _RULES["bounds"].items()}
_SIGNS = {phrase: each["sign"] for phrase, each in table("bounds.times").items()}
_WITHIN = ("END", "MID")  # before the end of a year is in it
_FROM, _TO, _LISTED = (re.compile(_RULES["between"][name]) for name in ("from", "to", "listed"))


def time_of_dates(dates: list[ClauseDate], clause: Clause, manner: Manner) -> When:
    """The time of the first date; of more if they are listed (`in 2012 and 2016`) or the ends of a change.

    (`from … in 2019 to … in 2024`)
    """
    first = next((each for each in dates[1:] if _is_within(each.date, dates[0].date)), dates[0])
    others = dates[dates.index(first) + 1 :]
    last = first.date
    for other, _ in others:
        if _is_later(other, last) and (_is_listed(last, other, clause) or _are_ends(first.date, other, clause)):
            last = other
    if last != first.date:
        whole = Edtf.parse(str(first.date.edtf)).until(Edtf.parse(str(last.edtf)))
        return when_of_time(whole, "explicit", [each.date.id for each in dates if each.date.start <= last.start])
    return time_of_date(first, "explicit", clause, manner)


def _is_within(part: Date, whole: Date) -> bool:
    """`In 2016 it rained in July`."""
    days = (whole.earliest, part.earliest, part.latest, whole.latest)
    return None not in days and list(days) == sorted(map(str, days)) and part.edtf != whole.edtf


def _is_later(other: Date, first: Date) -> bool:
    return None not in (other.earliest, first.earliest) and str(other.earliest) > str(first.earliest)


def _is_listed(first: Date, other: Date, clause: Clause) -> bool:
    """`2012 and 2016`, `Monday, Tuesday`."""
    return bool(_LISTED.fullmatch(article_of(clause.head.doc).text[first.end : other.start]))


def _are_ends(first: Date, other: Date, clause: Clause) -> bool:
    """`from` stands before the first, `to` between the two."""
    text = article_of(clause.head.doc).text
    before = text[min(word.idx for word in clause.words) : first.start]
    return bool(_FROM.search(before) and _TO.search(text[first.end : other.start]))


def time_of_date(dated: ClauseDate, how: How, clause: Clause, manner: Manner) -> When:
    """The time of a date, open at the end after `since`, at the start after `until`, `by` and `before`.

    An open end is closed by the moment of speaking: what has been since 2019 ends there, what will be by 2030 begins.
    """
    date, before = dated
    time = Edtf.parse(str(date.edtf))
    word = before.rpartition(" ")[2]
    if word in _BOUNDS["after"] and date.type == "DATE":
        is_near = before.endswith(tuple(_BOUNDS["shortly_after"]))
        return when_of_time((time if is_near else _day_after(time)).until(), how, [date.id])
    if word in _BOUNDS["since"] or _SIGNS.get(before) == ">=" or (time.period and _goes_on(date, word, clause)):
        spoken = manner.moment if word in _BOUNDS["since"] and is_perfect(clause.head) else None
        return when_of_time(time.until(spoken if _is_earlier(time, spoken) else None), how, [date.id])
    begins = _beginning(time, clause, manner)
    is_within = date.type == "TIME" or date.mod in _WITHIN
    if word in _BOUNDS["until"] or _SIGNS.get(before) == "<=" or (word in _BOUNDS["before"] and is_within):
        return when_of_time(begins.until(_last_of(time, date)), how, [date.id])
    if word in _BOUNDS["before"]:
        return when_of_time(begins.until(_day_before(time)), how, [date.id])
    return when_of_date(date, how)


def _is_earlier(time: Edtf, other: Edtf | None) -> bool:
    return other is not None and time.earliest is not None and time.earliest < (other.earliest or "")


def _beginning(time: Edtf, clause: Clause, manner: Manner) -> Edtf:
    """The start of a time that only has an end: the moment of speaking if that comes first, else open."""
    day = manner.moment
    is_ahead = is_to_come(clause, manner) or (manner.modality in EXPECTED and not is_past(clause))
    is_before = day is not None and (day.latest or "") < (time.earliest or "")
    return day if day is not None and is_ahead and is_before else Edtf(None, None)


def _last_of(time: Edtf, date: Date) -> Edtf:
    """The last part of a time: its month, year or day; the last day of a season, quarter, half or time of day."""
    period = time.period
    if period is not None and (date.type == "TIME" or period.unit in ("H", "Q", "S")):
        return Edtf.of(Period("D", *period.last))
    return time.plain()


def _day_before(time: Edtf) -> Edtf:
    return _day(day_number(time.start.period.first) - 1) if time.start is not None else time


def _day_after(time: Edtf) -> Edtf:
    return _day(day_number(time.end.period.last) + 1) if time.end is not None else time


def _day(number: int) -> Edtf:
    return Edtf.of(Period("D", *day_of_number(number)))


def _goes_on(date: Date, word: str, clause: Clause) -> bool:
    """`from January` without `to`."""
    following = article_of(clause.head.doc).text[date.end :].split(maxsplit=1)[:1]
    return word in _BOUNDS["from"] and _BOUNDS["ends"].isdisjoint(following)

"""The time that a claim is about, as its own words tell: its dates, the clause it hangs on, a heading, or its tense."""

import re
from typing import Any, NamedTuple

from spacy.tokens import Token

from dateline.extractors.claims.clauses import Clause, first_verb
from dateline.extractors.claims.entries import Entries
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.dates.periods import Period, day_number, day_of_number
from dateline.extractors.lookup import Lookup
from dateline.extractors.whens import confidence_of, when_of_date, when_of_time
from dateline.language.docs import article_of
from dateline.language.syntax import (
    RELATIVE,
    children,
    has_copula,
    is_bare_conjunct,
    is_perfect,
    own_words,
    subtree,
)
from dateline.records import Date, How, Modality, Polarity, When
from dateline.words import beside, table, words

RULES: dict[str, Any] = beside(__file__)
_IN_DATE = frozenset({"nummod", "amod", "compound", "nmod:unmarked", "det", "flat", "case", "appos"})
_BOUNDS = {name: frozenset(each) for name, each in RULES["bounds"].items()}
_SIGNS = {phrase: each["sign"] for phrase, each in table("bounds.times").items()}
_DAYS = words("prepositions.days")
_TENSE = {name: frozenset(each) for name, each in RULES["tense"].items()}
_TOGETHER = frozenset(RULES["together"]["marks"])
_RULING = frozenset(RULES["rules"]["lemmas"])
_EXPECTED = ("planned", "probable")
_WITHIN = ("END", "MID")  # before the end of a year is in it
_FROM, _TO = re.compile(r"\bfrom\b"), re.compile(r"\bto\b")
_NOW = "PRESENT_REF"
_NATURE = frozenset(RULES["nature"]["lemmas"])
_LANDS = ("PLACE", "STATE")
_MAIN = frozenset({"ROOT", "parataxis"})


class Manner(NamedTuple):
    """How a clause is said: what its tense is to be read with."""

    moment: Edtf | None  # when it is said: a day, or a longer time that the saying falls in
    is_reported: bool
    is_indirect: bool  # not in the words of who says it
    polarity: Polarity
    modality: Modality


def when_of(clause: Clause, lookup: Lookup, entries: Entries, manner: Manner) -> When | None:
    """See the module. Tense says nothing of time in conditions."""
    if dates := _dates_of(clause.words, clause, lookup):
        return _explicit(dates, clause, lookup, manner)
    if now := _now(clause, lookup, manner):
        return now
    if (described := _described(clause.head, lookup)) is not None:
        return when_of_date(described, "inherited")
    if (date := _governing(clause, lookup)) is not None:
        if clause.head.dep_ == "advcl":
            return when_of_date(date, "inherited", confidence_of("inherited", sentences=1))
        return _bounded(date, "inherited", lookup, clause, manner)
    if manner.modality == "conditional" or _is_always(clause, lookup, entries):
        return None
    return _from_entry(clause, entries, manner) or _from_tense(clause, manner)


def _dates_of(words: list[Token], clause: Clause, lookup: Lookup) -> list[Date]:
    """The dates of a clause that say when it happened, not those that describe a noun of it (`the 1945 order`)."""
    subject = clause.subject
    inside = {token.i for token in subtree(subject)} if subject in words else set()
    found = lookup.dates.among(word for word in words if word.i not in inside and _tells_time(word, clause.head))
    return [date for date in found if date.earliest and date.type in ("DATE", "TIME")]


def _tells_time(word: Token, head: Token) -> bool:
    """Whether a word of a date hangs on a verb, or on its object by `in` or `on` (which parses do not tell apart)."""
    top = word
    while top.dep_ in _IN_DATE and top.head != top:
        top = top.head
    if top.dep_ == "nmod" and top.head != head:
        cases = {case.lower_ for case in children(top, "case")}
        return top.head.dep_ in {"obj", "obl", "nsubj:pass"} and not cases.isdisjoint(_DAYS) and top.head.i < top.i
    return True


def _explicit(dates: list[Date], clause: Clause, lookup: Lookup, manner: Manner) -> When:
    """The time of the first date; of two dates if they are the ends of a change (`from … in 2019 to … in 2024`)."""
    first, *others = dates
    for other in others:
        if other.earliest and first.earliest and other.earliest > first.earliest and _are_ends(first, other, clause):
            whole = Edtf.parse(str(first.edtf)).until(Edtf.parse(str(other.edtf)))
            return when_of_time(whole, "explicit", (first.id, other.id))
    return _bounded(first, "explicit", lookup, clause, manner)


def _are_ends(first: Date, other: Date, clause: Clause) -> bool:
    """`from` stands before the first, `to` between the two."""
    text = article_of(clause.head.doc).text
    before = text[min(word.idx for word in clause.words) : first.start]
    return bool(_FROM.search(before) and _TO.search(text[first.end : other.start]))


def _bounded(date: Date, how: How, lookup: Lookup, clause: Clause, manner: Manner) -> When:
    """The time of a date, open at the end after `since`, at the start after `until`, `by` and `before`.

    An open end is closed by the moment of speaking: what has been since 2019 ends there, what will be by 2030 begins.
    """
    time = Edtf.parse(str(date.edtf))
    if time.period is None:
        return when_of_date(date, how)
    before = lookup.words_before(date)
    word = before.rpartition(" ")[2]
    if word in _BOUNDS["since"] or _SIGNS.get(before) == ">=" or _goes_on(date, word, clause):
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
    is_to_come = _is_to_come(clause, manner) or (manner.modality in _EXPECTED and not _is_past(clause))
    is_before = day is not None and (day.latest or "") < (time.earliest or "")
    return day if day is not None and is_to_come and is_before else Edtf(None, None)


def _last_of(time: Edtf, date: Date) -> Edtf:
    """The last part of a time: its month, year or day; the last day of a season, quarter, half or time of day."""
    period = time.period
    if period is not None and (date.type == "TIME" or period.unit in ("H", "Q", "S")):
        return Edtf.of(Period("D", *period.last))
    return time.plain()


def _day_before(time: Edtf) -> Edtf:
    period = time.period
    return Edtf.of(Period("D", *day_of_number(day_number(period.first) - 1))) if period is not None else time


def _goes_on(date: Date, word: str, clause: Clause) -> bool:
    """`from January` without `to`."""
    following = article_of(clause.head.doc).text[date.end :].split(maxsplit=1)[:1]
    return word in _BOUNDS["from"] and _BOUNDS["ends"].isdisjoint(following)


def _now(clause: Clause, lookup: Lookup, manner: Manner) -> When | None:
    """`now`, `today` of who speaks."""
    day = manner.moment
    for date in lookup.dates.among(clause.words) if day else ():
        if date.value == _NOW and day is not None:
            return when_of_time(day, "explicit", [date.id])
    return None


def _lasts(head: Token) -> bool:
    """Whether it goes on to what has no date: `created it in 1945 and paid for it until the collapse`."""
    ends = children(head, "obl", "advcl")
    return any(word.lower_ in _BOUNDS["lasting"] for end in ends for word in children(end, "case", "mark"))


def _governing(clause: Clause, lookup: Lookup) -> Date | None:
    """The date of the first predicate of a coordination, or of the clause that another happens with, in one tense."""
    current = clause
    while not _lasts(current.head):
        head = current.head
        together = head.dep_ == "advcl" and any(mark.lower_ in _TOGETHER for mark in _marks(head))
        governing = clause._replace(head=head.head, words=own_words(head.head))
        is_same = _is_past(current) == _is_past(governing) or is_bare_conjunct(head)
        if not is_same or not (together or head.dep_ in {"conj", "parataxis"}):
            return None
        current = governing
        if inherited := _dates_of(current.words, current, lookup):
            return inherited[0]
    return None


def _marks(head: Token) -> list[Token]:
    return [child for child in children(head, "mark", "advmod") if child.i < head.i]


def _described(head: Token, lookup: Lookup) -> Date | None:
    """The date that a relative clause describes: `in August 2022, when …`."""
    date = lookup.dates.at(head.head) if head.dep_ in RELATIVE else None
    has_when = any(word.lower_ == "when" for word in _marks(head))
    return date if has_when and date is not None and date.earliest else None


def _is_always(clause: Clause, lookup: Lookup, entries: Entries) -> bool:
    """What a law of history rules (`It bans tests`), what never is, what a river does, and what is so every year."""
    if first_verb(clause).tag_ not in {"VBZ", "VBP"}:
        return False
    actor = lookup.actor_of(clause.subject) if clause.subject is not None else None
    is_place = actor is not None and actor.type in _LANDS and any(verb.lemma_ in _NATURE for verb in clause.verbs)
    has_never = any(child.lower_ == "never" for child in clause.head.children) and not is_perfect(clause.head)
    is_habit = any(date.type == "SET" for date in lookup.dates.among(clause.words))
    rules = entries.at(clause.head) is not None and any(verb.lemma_ in _RULING for verb in clause.verbs)
    return is_place or has_never or is_habit or rules


def _from_entry(clause: Clause, entries: Entries, manner: Manner) -> When | None:
    """The date of a timeline's entry, for a clause in the present tense."""
    entry = None if manner.is_reported else entries.at(clause.head)
    first = first_verb(clause)
    is_told = first.tag_ not in {"VBD", "MD"} and not is_perfect(clause.head)
    return when_of_date(entry, "narrative", confidence_of("inherited")) if entry is not None and is_told else None


def _from_tense(clause: Clause, manner: Manner) -> When | None:
    day = manner.moment
    if day is None:
        return None
    if _is_to_come(clause, manner):
        return when_of_time(day.until(), "tense")
    if _is_present(clause, manner):
        return when_of_time(day, "tense")
    return None


def _is_to_come(clause: Clause, manner: Manner) -> bool:
    first = first_verb(clause)
    if first.lower_ in _TENSE["open"]:
        return not has_copula(clause.head)
    would = first.lower_ in _TENSE["reported_future"] and not is_perfect(clause.head)
    return first.lower_ in _TENSE["future"] or (would and manner.is_indirect and manner.modality != "conditional")


def _is_present(clause: Clause, manner: Manner) -> bool:
    first = first_verb(clause)
    if first.lower_ in _TENSE["present"] | _TENSE["open"]:
        return True
    if first.lower_ in _TENSE["perfect"] and first != clause.head:
        return manner.polarity == "negative"
    return first.tag_ in {"VBZ", "VBP"}


def _is_past(clause: Clause) -> bool:
    return first_verb(clause).tag_ == "VBD"

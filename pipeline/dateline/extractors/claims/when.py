"""The time that a claim is about, as its own words tell: its dates, the clause it hangs on, a heading, or its tense."""

from typing import Any

from spacy.tokens import Token

from dateline.extractors.claims.bounded import time_of_date, time_of_dates
from dateline.extractors.claims.clause_dates import ClauseDate, dates_of
from dateline.extractors.claims.clauses import Clause, first_verb
from dateline.extractors.claims.entries import Entries
from dateline.extractors.claims.tense import Manner, is_past, time_of_tense
from dateline.extractors.lookup import Lookup
from dateline.extractors.whens import confidence_of, when_of_date, when_of_time
from dateline.language.syntax import RELATIVE, children, is_bare_conjunct, is_clause, is_perfect, own_words
from dateline.records import Date, When
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_LASTING = frozenset(_RULES["lasting"]["words"])
_TOGETHER = frozenset(_RULES["together"]["marks"])
_WHERE = frozenset({"where"})
_RULING = frozenset(_RULES["rules"]["lemmas"])
_NATURE = frozenset(_RULES["nature"]["lemmas"])
_NOW = "PRESENT_REF"
_LANDS = ("PLACE", "STATE")


def when_of(clause: Clause, lookup: Lookup, entries: Entries, manner: Manner) -> When | None:
    """See the module. Tense says nothing of time in conditions."""
    if dates := dates_of(clause.words, clause, lookup, manner.saying):
        return time_of_dates(dates, clause, manner)
    if now := _now(clause, lookup, manner):
        return now
    if (described := _described(clause.head, lookup)) is not None:
        return when_of_date(described, "inherited")
    if (dated := _governing(clause, lookup, manner)) is not None:
        if clause.head.dep_ != "conj" and clause.head.dep_ != "parataxis":
            return when_of_date(dated.date, "inherited", confidence_of("inherited", sentences=1))
        return time_of_date(dated, "inherited", clause, manner)
    if manner.modality == "conditional" or _is_always(clause, lookup, entries):
        return None
    return _from_entry(clause, entries, manner) or time_of_tense(clause, manner)


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
    return any(word.lower_ in _LASTING for end in ends for word in children(end, "case", "mark"))


def _governing(clause: Clause, lookup: Lookup, manner: Manner) -> ClauseDate | None:
    """The date of the first predicate of a coordination, or of the clause that another happens with, in one tense."""
    current = clause
    while not _lasts(current.head):
        head = current.head
        together = _is_together(head)
        over = _predicate_over(head) if head.dep_ in RELATIVE else head.head
        governing = clause._replace(head=over, words=own_words(over), verbs=[over])
        is_same = is_past(current) == is_past(governing) or is_bare_conjunct(head)
        if not is_same or not (together or head.dep_ in {"conj", "parataxis"}):
            return None
        current = governing
        if inherited := dates_of(current.words, current, lookup, manner.saying):
            return inherited[0]
    return None


def _predicate_over(head: Token) -> Token:
    """The verb of the clause that the noun of a relative clause stands in."""
    return next((word for word in head.head.ancestors if is_clause(word)), head.head)


def _is_together(head: Token) -> bool:
    """`while they talked`; `in Lisk, where they talked`."""
    marks = {mark.lower_ for mark in _marks(head)}
    return not marks.isdisjoint(_TOGETHER if head.dep_ == "advcl" else _WHERE if head.dep_ in RELATIVE else ())


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
    entry = None if manner.saying is not None else entries.at(clause.head)
    first = first_verb(clause)
    is_told = first.tag_ not in {"VBD", "MD"} and not is_perfect(clause.head)
    return when_of_date(entry, "narrative", confidence_of("inherited")) if entry is not None and is_told else None

"""The time that a claim is about, and when it was said."""

import datetime

from spacy.tokens import Token

from dateline.extract.claims.clauses import Clause
from dateline.extract.claims.scope import TABLE
from dateline.extract.lookup import Lookup
from dateline.language.syntax import auxiliaries, children, own_words, subtree
from dateline.records import Date, How, When

_IN_DATE = frozenset({"nummod", "amod", "compound", "nmod:unmarked", "det", "flat", "case", "appos"})
_OPEN_END = frozenset(TABLE["bounds"]["since"])
_OPEN_START = frozenset(TABLE["bounds"]["until"])
_EXCLUDED = frozenset(TABLE["bounds"]["before"])
_FUTURE = frozenset(TABLE["tense"]["future"])
_PRESENT = frozenset(TABLE["tense"]["present"])


def when_of(clause: Clause, lookup: Lookup, spoken: str | None, *, tells_tense: bool) -> When | None:
    """From a date in the clause; else, for a later predicate of a coordination, from the first one; else from tense.

    ``spoken`` is the day on which the clause is said, where it is known: the present is that day, the future that day
    and later. ``tells_tense`` is false where tense says nothing of time, as in conditions.
    """
    dates = _dates_of(clause.words, clause.subject, lookup)
    if dates:
        return _when(dates[0], "explicit", lookup)
    head = clause.head
    while head.dep_ == "conj":
        head = head.head
        if inherited := _dates_of(own_words(head), clause.subject, lookup):
            return _when(inherited[0], "inherited", lookup)
    return _from_tense(clause, spoken) if spoken and tells_tense else None


def said_on(cue_words: list[Token], lookup: Lookup) -> Date | None:
    """The first date in a reporting clause."""
    return next((date for date in lookup.dates.among(cue_words) if date.edtf), None)


def _dates_of(words: list[Token], subject: Token | None, lookup: Lookup) -> list[Date]:
    """The dates of a clause that say when it happened, not those that describe a noun of it (`the 1945 order`)."""
    inside = {token.i for token in subtree(subject)} if subject in words else set()
    found = lookup.dates.among(word for word in words if word.i not in inside and _tells_time(word))
    return [date for date in found if date.earliest and date.type in ("DATE", "TIME")]


def _tells_time(word: Token) -> bool:
    """Whether a word of a date hangs on a verb, or on its object by `in` or `on` (which parses do not tell apart)."""
    top = word
    while top.dep_ in _IN_DATE and top.head != top:
        top = top.head
    if top.dep_ == "nmod":
        cases = {case.lower_ for case in children(top, "case")}
        return (
            top.head.dep_ in {"obj", "obl", "nsubj:pass"} and not cases.isdisjoint({"in", "on"}) and top.head.i < top.i
        )
    return True


def _when(date: Date, how: How, lookup: Lookup) -> When:
    """The time of a date, open at the end after `since`, at the start after `until`, `by` and `before`."""
    before = lookup.word_before(date)
    if before in _OPEN_END and "/" not in str(date.edtf):
        return When(edtf=f"{date.edtf}/..", earliest=date.earliest, dates=(date.id,), how=how)
    if before in _OPEN_START and "/" not in str(date.edtf):
        return When(edtf=f"../{date.edtf}", latest=date.latest, dates=(date.id,), how=how)
    if before in _EXCLUDED and date.earliest and not date.earliest.startswith(("-", "0000", "0001")):
        last = str(datetime.date.fromisoformat(date.earliest) - datetime.timedelta(days=1))
        return When(edtf=f"../{last}", latest=last, dates=(date.id,), how=how)
    return When(edtf=date.edtf, earliest=date.earliest, latest=date.latest, dates=(date.id,), how=how)


def _from_tense(clause: Clause, day: str) -> When | None:
    verbal = clause.head.pos_ in {"VERB", "AUX"}
    first = min([*auxiliaries(clause.head), *([clause.head] if verbal else [])], default=clause.head)
    if first.lower_ in _FUTURE:
        return When(edtf=f"{day}/..", earliest=day, how="tense")
    if first.lower_ in _PRESENT or (first.tag_ in {"VBZ", "VBP"} and first.lemma_ != "have"):
        return When(edtf=day, earliest=day, latest=day, how="tense")
    return None

"""Which dates of a clause say when it happens: those that hang on its predicate, and not on another word of it.

A date says nothing of the clause where it hangs on a participle (`the arrest announced on Monday`), an infinitive, a
comparison, a noun of an event (`condemned the raid on 3 May`) or another noun (`the 1945 order`). What stands between a
verb of saying and what is said tells when it was said.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from spacy.tokens import Doc, Token

from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.claims.clauses import Clause
from dateline.extractors.lookup import Lookup
from dateline.language.docs import span_at
from dateline.language.syntax import case_of, children, subtree
from dateline.records import Attribution, Date
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_TIMES = frozenset({"DATE", "TIME"})
_DAYS = words("prepositions.days")
_EVENTS = words("events.nouns")
_REACTING = frozenset(_RULES["reacting"]["lemmas"])
_BESIDE = frozenset(_RULES["beside"]["cases"])
_BOUNDING = frozenset(_RULES["bounding"]["cases"])
_BEFORE_DAYS = frozenset(_RULES["before_days"]["words"])
_OF_TIMES = frozenset(_RULES["of_times"]["nouns"])
_CAME_ABOUT = words("verbs.came_about")
_SINCE = "since"
_HEARERS = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PRON"})
_MOST_HEARERS = 5
_NESTED = frozenset({"acl", "advcl", "xcomp", "ccomp", "csubj"})


class ClauseDate(NamedTuple):
    """A date of a clause, and the words before it in lower case; of `since the vote in 1980`, those before the vote."""

    date: Date
    before: str


def dates_of(
    words: Iterable[Token], clause: Clause, lookup: Lookup, saying: Attribution | None = None
) -> list[ClauseDate]:
    """The dates among the words of a clause that say when it happens, in order of the text."""
    found: dict[str, ClauseDate] = {}
    for word in words:
        for date in lookup.dates.all_at(word):
            if date.id in found or not date.earliest or date.type not in _TIMES:
                continue
            if (before := _words_before(word, date, clause, lookup)) is None:
                continue
            if saying is None or not is_of_saying(date, saying, clause.head.doc):
                found[date.id] = ClauseDate(date, before)
    return list(found.values())


def is_of_saying(date: Date, saying: Attribution, doc: Doc) -> bool:
    """Whether a date tells when something was said: it stands outside of what is said, or right behind the cue.

    `said on 9 May that 60 had quit`, `told reporters Friday the bridge would close`.
    """
    span = span_at(doc, date.start, date.end)
    follows = doc[span.end : span.end + 1].text.lower()
    if not any(part.start <= date.start < part.end for part in saying.content):
        return True
    is_day = date.earliest == date.latest
    if not (is_day or follows == "that") or saying.cue.end > date.start:
        return False
    first = span[0]
    before = list(reversed(doc[max(first.i - _MOST_HEARERS, 0) : first.i]))
    while before and before[0].lower_ in _BEFORE_DAYS:
        before.pop(0)
    for word in before:
        if word.idx < saying.cue.end:
            return True
        if word.pos_ not in _HEARERS or word.dep_.startswith("nsubj"):
            return False
    return False


def _words_before(word: Token, date: Date, clause: Clause, lookup: Lookup) -> str | None:
    """The words before a date that says when a clause happens, or before the noun that it hangs on; else None."""
    top = _top_of(word, lookup)
    over = [each for each in _up_to(top, clause) if each.dep_ != "advmod"]  # `as early as May`
    beside = _phrase_before(top) if not over else None
    if beside is not None:
        over = [beside]
    if case_of(top) in _BESIDE or any(_is_aside(each, clause) for each in over):
        return None
    before = lookup.words_before(date)
    nouns = [each for each in over if each.dep_ != "xcomp"]
    if not nouns or nouns[0] == clause.head or top == clause.subject:
        return before
    noun, *further = nouns
    if (bounding := case_of(noun)) in _BOUNDING:
        return (
            None if further else _SINCE if bounding == "after" else bounding
        )  # `after the storm of 2007`: from 2007 on
    if noun.lemma_.lower() in _OF_TIMES and case_of(top) == "of" and not further:
        return case_of(noun)  # `by the deadline of 1 June`
    return before if beside is not None or _says_when(top, nouns, clause) else None


def _top_of(word: Token, lookup: Lookup) -> Token:
    """The word of a date, or of the first of several dates, on which the others depend."""
    span = lookup.dates.span_at(word)
    assert span is not None
    top = span.root
    while top.dep_ == "conj" and (other := lookup.dates.span_at(top.head)) is not None:
        top = other.root
    return top


def _phrase_before(top: Token) -> Token | None:
    """`since the vote`, of `since the vote in May`, where the parse hangs both on the verb."""
    first = top.left_edge.i
    word = top.doc[first - 1] if first > 0 else top
    while word.head != word and word.head != top.head:
        word = word.head
    return word if word.dep_ == "obl" and word.head == top.head and word != top and case_of(word) else None


def _up_to(top: Token, clause: Clause) -> Iterator[Token]:
    """The words that a date hangs on, from the inside out, without the predicate."""
    while top.head != top and top != clause.head and top.head != clause.head:
        top = top.head
        yield top


def _is_aside(word: Token, clause: Clause) -> bool:
    """A participle, an infinitive or another clause within the clause; what is only named beside it."""
    if word.dep_ == "xcomp" and (word.head.pos_ == "ADJ" or word.head.lemma_ in _CAME_ABOUT):
        return False  # `were able to pay on Friday`, `began to build in 2019`
    is_verb = word.pos_ in ("VERB", "AUX") and word not in clause.verbs and word.dep_.partition(":")[0] in _NESTED
    return is_verb or case_of(word) in _BESIDE


def _says_when(top: Token, nouns: list[Token], clause: Clause) -> bool:
    """Whether `in` or `on` ties a date to the verb though the parse ties it to a noun (parses do not tell apart)."""
    noun = nouns[0]
    is_tied = not _DAYS.isdisjoint(case.lower_ for case in children(top, "case")) and noun.i < top.i
    if clause.subject in nouns:
        return noun.lemma_.lower() not in _EVENTS and is_tied and top.i < clause.head.i and noun.head == clause.head
    if noun.dep_ not in {"obj", "obl", "nsubj:pass"} or not is_tied:
        return False
    is_reaction = clause.head.lemma_ in _REACTING or cue_of(clause.head) is not None
    return not (is_reaction and any(word.lemma_.lower() in _EVENTS for word in subtree(noun)))

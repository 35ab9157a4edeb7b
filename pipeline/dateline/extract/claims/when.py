"""The time that a claim is about, and when it was said."""

from spacy.tokens import Token

from dateline.extract.claims.clauses import Clause
from dateline.extract.lookup import Lookup
from dateline.language.syntax import auxiliaries, children, own_words, subtree
from dateline.records import Article, Date, How, When

_IN_DATE = frozenset({"nummod", "amod", "compound", "nmod:unmarked", "det", "flat", "case", "appos"})


def when_of(clause: Clause, lookup: Lookup, article: Article, *, own_voice: bool) -> When | None:
    """From a date in the clause; else, for a later predicate of a coordination, from the first one; else from tense.

    A date inside the subject (`the 1945 order`) tells nothing of the event. Tense speaks for the author's own voice
    only: the present is the day of publication, the future the time after it.
    """
    dates = _dates_of(clause.words, clause.subject, lookup)
    if dates:
        return _when(dates[0], "explicit")
    head = clause.head
    while head.dep_ == "conj":
        head = head.head
        if inherited := _dates_of(own_words(head), clause.subject, lookup):
            return _when(inherited[0], "inherited")
    return _from_tense(clause, article) if own_voice and article.published_day else None


def said_on(cue_words: list[Token], lookup: Lookup) -> str | None:
    """EDTF of the first date in a reporting clause."""
    return next((date.edtf for date in lookup.dates.among(cue_words) if date.edtf), None)


def _dates_of(words: list[Token], subject: Token | None, lookup: Lookup) -> list[Date]:
    """The dates of a clause that say when it happened, not those that describe a noun of it."""
    inside = {token.i for token in subtree(subject)} if subject is not None else set()
    found = lookup.dates.among(word for word in words if word.i not in inside and _tells_time(word))
    return [date for date in found if date.earliest and date.type in ("DATE", "TIME")]


def _tells_time(word: Token) -> bool:
    """Whether a word of a date hangs on a verb, or on its object by `in` or `on` (which parses do not tell apart)."""
    top = word
    while top.dep_ in _IN_DATE and top.head is not top:
        top = top.head
    if top.dep_ == "nmod":
        cases = {case.lower_ for case in children(top, "case")}
        return (
            top.head.dep_ in {"obj", "obl", "nsubj:pass"} and not cases.isdisjoint({"in", "on"}) and top.head.i < top.i
        )
    return True


def _when(date: Date, how: How) -> When:
    return When(edtf=date.edtf, earliest=date.earliest, latest=date.latest, dates=(date.id,), how=how)


def _from_tense(clause: Clause, article: Article) -> When | None:
    day = str(article.published_day)
    auxiliary = auxiliaries(clause.head)
    first = min([*auxiliary, clause.head] if clause.head.pos_ in {"VERB", "AUX"} else auxiliary, default=clause.head)
    if first.lower_ in {"will", "'ll", "’ll", "wo", "shall"}:
        return When(edtf=f"{day}/..", earliest=day, how="tense")
    if first.tag_ in {"VBZ", "VBP"} and first.lemma_ != "have":
        return When(edtf=day, earliest=day, latest=day, how="tense")
    return None

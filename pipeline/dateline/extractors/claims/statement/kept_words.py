"""The words of a clause that its statement keeps."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import dropwhile

from spacy.tokens import Token

from dateline.extractors.claims.clause_dates import is_of_saying
from dateline.extractors.claims.clauses import Clause
from dateline.extractors.claims.statement.naming import TABLE
from dateline.extractors.lookup import Lookup
from dateline.extractors.negation import denied_mark
from dateline.language.docs import span_at
from dateline.language.syntax import (
    RELATIVE,
    antecedent_of,
    children,
    first_conjunct,
    head_of,
    is_clausal,
    is_clause,
    is_restrictive,
    own_words,
    text_at,
)
from dateline.records import Attribution
from dateline.words import words

_NOTE_MARK = re.compile(r"\[\d{1,3}\]$|[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_TIES = frozenset({"advmod", "cc", "mark"})
_BREAKS = words("marks.dashes") | {":"}
_LONGEST_APPOSITION = 12
_LINKING = words("marks.dashes") | words("marks.clause_ends") | frozenset(",-()")
_SUBORDINATING = frozenset(TABLE["subordinating"])
_CONNECTIVES = frozenset(TABLE["connectives"])
_OPENINGS = frozenset(TABLE["openings"])
_LONGEST_CONNECTIVE = max(len(each.split()) for each in _CONNECTIVES)


def kept_words(clause: Clause, lookup: Lookup, attributions: Sequence[Attribution]) -> list[Token]:
    """The words of a clause, without reporting words, ties to other clauses, and additions to its nouns."""
    said_by = {word for attribution in attributions for word in _saying(attribution, clause)}
    said_by |= _day_of_saying(clause, lookup, attributions)
    own = [word for word in own_words(clause.head, keeps=partial(_belongs, clause=clause)) if word not in said_by]
    words = lookup.completed(own or clause.words)
    words = _without_reports(_from_complementiser(words, clause), clause)
    first = next((word for word in words if not word.is_punct), None)
    words = _without_connectives(_closed_up([word for word in words if not _is_link(word, clause, first)]))
    before = _phrase_before(clause, attributions)
    if before:
        return [*before, *dropwhile(lambda word: word <= before[-1] or word.text == ",", words)]
    return [*_said_before(clause, attributions), *words]


def _saying(attribution: Attribution, clause: Clause) -> list[Token]:
    """The words of source and cue, with the phrase that they make: `according to the board`, `in her view`."""
    doc = clause.head.doc
    parts = [part for part in (attribution.source, attribution.cue) if part is not None]
    words = [word for part in parts for word in span_at(doc, part.start, part.end)]
    last = max(words)
    phrase = [word for word in head_of(doc[min(words).i : last.i + 1]).subtree if word.i <= last.i]
    if clause.head not in phrase:
        return [*phrase, *words]
    return [] if any(word in clause.verbs for word in words) else words


def _day_of_saying(clause: Clause, lookup: Lookup, attributions: Sequence[Attribution]) -> set[Token]:
    """`Friday`, of `the mayor said Friday the bridge was closed`, which the parse ties to what is said."""
    if not attributions:
        return set()
    saying, predicate, doc = attributions[-1], clause.predicate[0], clause.head.doc
    words = [word for word in clause.words if saying.cue.end <= word.idx < predicate.idx]
    days = [date for date in lookup.dates.among(words) if is_of_saying(date, saying, doc)]
    spans = [span_at(doc, date.start, date.end) for date in days]
    return {word for span in spans for word in (*span, *children(span.root, "case"))}


def _said_before(clause: Clause, attributions: Sequence[Attribution]) -> list[Token]:
    """What is said before an inserted `she believes` and hangs on that in the parse: `By then, she believes, …`."""
    cue = clause.head.head
    is_inserted = clause.head.dep_ == "ccomp" and cue < clause.words[0] and text_at(cue.doc, cue.i + 1) == ","
    if not is_inserted or not attributions or children(clause.head, "mark"):
        return []
    ahead = [child for child in children(cue, "obl", "advcl") if child < cue and child.ent_type_ != "DATE"]
    said = sorted(word for child in ahead for word in child.subtree if word < cue and not word.is_space)
    is_apart = bool(said) and not said[-1].is_punct and text_at(cue.doc, said[-1].i + 1) == ","
    return [*said, said[-1].nbor()] if is_apart else said


def _phrase_before(clause: Clause, attributions: Sequence[Attribution]) -> list[Token]:
    """The subject of a quotation that is broken off behind it: `“Nobody,” she said, “has told us.”`"""
    parts = attributions[-1].content if attributions else ()
    if clause.subject is not None or len(parts) < 2:
        return []
    if parts[0].end > clause.predicate[0].idx or parts[1].start > clause.predicate[0].idx:
        return []
    words = [word for word in span_at(clause.head.doc, parts[0].start, parts[0].end) if not word.is_punct]
    is_phrase = bool(words) and words[-1].pos_ in _NOMINAL and not any(is_clause(word) for word in words)
    return words if is_phrase else []


def _from_complementiser(words: list[Token], clause: Clause) -> list[Token]:
    """From `that` on: what stands before it tells when or where it was said."""
    marks = [mark for mark in children(clause.head, "mark") if mark.lower_ == "that" and clause.head.dep_ == "ccomp"]
    return [word for word in words if word > marks[0]] if marks else words


def _without_reports(words: list[Token], clause: Clause) -> list[Token]:
    """Without a participle behind the clause that reports something else: `…, telling them that the port was safe`."""
    behind = [child for child in children(clause.head, "advcl") if child > clause.head and child.tag_ == "VBG"]
    cues = {each.cue.start for each in clause.head.doc._.attributions} if behind else set()
    said = {word for participle in behind if participle.idx in cues for word in participle.subtree}
    return [word for word in words if word not in said]


def _belongs(head: Token, clause: Clause) -> bool:
    """Whether a clause within the clause is needed to understand it: all but those that only add to a noun."""
    first = first_conjunct(head)
    if first != head and any(mark.lower_ != "that" and mark.tag_ == "IN" for mark in children(head, "mark")):
        return True  # `they left because it rained, not because it was late`
    if first != head:
        return first != first_conjunct(clause.head) and _belongs(first, clause)
    first_word = min(head.subtree)
    if head.dep_ == "ccomp" and _begins_anew(first_word):
        return False
    return head.dep_ in {"ccomp", "acl", "advcl", "csubj", "csubj:pass"} or is_restrictive(head)


def _begins_anew(word: Token) -> bool:
    """Whether a colon or dash stands before the word, or before its quotation mark."""
    return any(before.text in _BREAKS for before in word.doc[max(word.i - 1, 0) : word.i + 1])


def _is_link(word: Token, clause: Clause, first: Token | None) -> bool:
    """A word that only ties the clause to another (`that`, `where`, a relative subject or object), or a note's mark."""
    if _NOTE_MARK.match(word.text):
        return True
    if word == denied_mark(word.head) and word.head.dep_ != "advcl":
        return False
    if (word.dep_ == "mark" and word.head in clause.verbs) or (word.dep_ == "cc" and word == first):
        is_tie = word.tag_ not in {"TO", "DT"} and not children(word, "fixed") and word.lower_ != "whether"
        return is_tie and word.i < clause.predicate[0].i
    if _stands_before_mark(word, clause):
        return True
    if word.head not in clause.verbs or word.i > clause.head.i:
        return False
    if word.lower_ == "that" and clause.head.dep_ == "ccomp" and word == first:
        return word.tag_ != "DT"
    if word.tag_ == "WRB":
        return clause.head.dep_ in RELATIVE | {"advcl"} or word == first
    antecedent = antecedent_of(word)
    return antecedent is not None and word.dep_ in {"nsubj", "nsubj:pass", "obj"} and not is_clausal(antecedent)


def _stands_before_mark(word: Token, clause: Clause) -> bool:
    """`even` in `even after the debt was paid`, `two days before` in `two days before it lapsed`."""
    if first_conjunct(clause.head).dep_ != "advcl":
        return False
    marks = [mark.i for mark in children(clause.head, "mark")]
    if marks:
        return word.i < marks[0]
    ahead = [each for each in clause.words if clause.subject is not None and each < clause.subject]
    ties = [each for each in ahead if each.lower_ in _SUBORDINATING and each.tag_ == "IN"]
    return bool(ties) and word <= ties[0]


def _closed_up(words: list[Token]) -> list[Token]:
    """The words without the punctuation that stood round a clause that was left out."""
    if not words:
        return []
    kept = {word.i for word in words}
    first, last = words[0].i, words[-1].i
    beside_gap = {i for i in kept for near in (i - 1, i + 1) if first < near < last and near not in kept}
    return [word for word in words if not (word.i in beside_gap and word.text in _LINKING) or _closes(word, words)]


def _closes(mark: Token, words: list[Token]) -> bool:
    """Whether a comma behind a gap is the second of an apposition before the gap: `Mara Quist, 61, who …, left`."""
    before = [word for word in words if word < mark]
    if mark.text != "," or not before or before[-1].i == mark.i - 1 or before[-1].is_punct:
        return False
    opening = [word for word in before[-_LONGEST_APPOSITION:] if word.text == ","]
    return bool(opening) and opening[-1].head in {before[-1], before[-1].head} and before[-1].head != mark.head


def _is_of_degree(word: Token) -> bool:
    """`so`, of `so far`, `so many`: it belongs to the word behind it, not to the clause."""
    return word.dep_ == "advmod" and word.head.i == word.i + 1 and word.head.pos_ in {"ADV", "ADJ", "DET"}


def _without_connectives(words: list[Token]) -> list[Token]:
    """Without `however` and the like where commas set them off, and `so` at the beginning."""
    if words and words[0].lower_ in _OPENINGS and words[0].dep_ in _TIES and not _is_of_degree(words[0]):
        words = words[1:]
    for length in range(_LONGEST_CONNECTIVE, 0, -1):
        for start in range(len(words) - length + 1):
            end = start + length
            before, after = words[max(start - 1, 0) : start], words[end : end + 1]
            is_set_off = (not before or before[0].text == ",") and (not after or after[0].text == ",")
            if not is_set_off or len(words) == length:
                continue
            if " ".join(word.lower_ for word in words[start:end]) in _CONNECTIVES:
                return _without_connectives([*words[: start - len(before)], *words[end + len(after) :]])
    return words

"""Attributions by a noun of saying: `X’s claim that …`, `a report by X that …`, `…, was the message from X`."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extractors.attributions.candidate import Candidate, source_words
from dateline.extractors.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extractors.attributions.cues import cue_of, cues_of
from dateline.extractors.attributions.speakers import owner_of
from dateline.language.syntax import SUBJECTS, children, extent_of, has_copula, is_finite

_CLAUSES = ("parataxis", "csubj", "csubj:outer", "nsubj:outer", "ccomp")
_THAT_CLAUSES = ("ccomp", "acl", "acl:relcl")
_OF_SUBJECT = frozenset({"det", "amod", "compound", "nummod", "nmod:poss"})


def from_nouns(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X’s claim that …`, `a report by X that …`, `…, was the message from X`, `X’s view is that …`."""
    for token in doc:
        if token.pos_ != "NOUN":
            continue
        if cue := cue_of(token):
            for clause in children(token, *_THAT_CLAUSES):
                if _has_that(clause) and is_finite(clause):
                    words = list(clause.subtree)
                    yield _candidate(token, source_words(owner_of(token)), cue.act, words, quotations)
            if (words := _predicated(token)) and (owner := owner_of(token, of=True)):
                yield _candidate(token, source_words(owner), cue.act, words, quotations)
        elif (reported := _clause_of_mistagged(token)) and (subject := _subject_of_mistagged(token)):
            act = cues_of(doc.vocab).verbs[token.lemma_.lower()].act
            yield _candidate(token, subject, act, list(reported.subtree), quotations)


def _candidate(noun: Token, source: list[Token], act: str, words: list[Token], quotations: Quotations) -> Candidate:
    extent = extent_of([noun])
    contents = drawn_to_quotations(runs_of(words, set()), quotations, extent)
    head, place = (source[-1], extent_of(source)) if source else (None, None)
    return Candidate(head, place, extent, noun, act, contents, "noun-clause")


def _has_that(clause: Token) -> bool:
    """Whether `that` begins a clause, and stands for nothing in it."""
    marks = (mark for mark in children(clause, "mark") if mark.lower_ == "that")
    return any("Rel" not in mark.morph.get("PronType", []) for mark in marks)


def _predicated(noun: Token) -> list[Token]:
    """What is said to be the message: the clause before `was the message`, or the one after `the message was that`."""
    own = set(noun.subtree)
    copulas = children(noun, "cop")
    if copulas and noun.dep_ == "parataxis" and noun.head < copulas[0] and is_finite(noun.head):
        return [word for word in noun.head.subtree if word not in own]
    if copulas:
        before = [child for child in children(noun, *_CLAUSES) if child < copulas[0] and is_finite(child)]
        return [word for clause in before[:1] for word in clause.subtree]
    if noun.dep_ in {"nsubj", "nsubj:outer"} and noun < noun.head and _has_that(noun.head):
        that = children(noun.head, "mark")[0]
        is_copula = noun.right_edge.i + 1 < that.i and that.nbor(-1).lemma_ == "be"
        return [word for word in noun.head.subtree if word >= that] if is_copula else []
    return []


def _clause_of_mistagged(token: Token) -> Token | None:
    """`the board judges that …`, where the verb was taken for a noun: the clause after it."""
    is_verb = token.tag_ == "NNS" and token.dep_ in {"ROOT", "parataxis", "conj"} and not has_copula(token)
    if not is_verb or token.lemma_.lower() not in cues_of(token.vocab).verbs:
        return None
    clauses = [clause for clause in children(token, *_THAT_CLAUSES) if _has_that(clause) and is_finite(clause)]
    return next((clause for clause in clauses if clause.left_edge.i == token.i + 1), None)


def _subject_of_mistagged(token: Token) -> list[Token]:
    """The words of its subject, taken for the beginning of a compound."""
    subject = children(token, *SUBJECTS)
    parts = subject or [child for child in token.lefts if child.dep_ in _OF_SUBJECT]
    return [word for child in parts for word in child.subtree if not word.is_punct and word.dep_ != "advmod"]

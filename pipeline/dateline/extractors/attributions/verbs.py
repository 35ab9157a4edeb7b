"""Attributions by a verb of saying: `X said that …`, `… , said X`, `X told Y: “…”`, `it was reported that …`."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extractors.attributions.candidate import Candidate, source_words
from dateline.extractors.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extractors.attributions.cues import Cue, amounts_of, cue_of
from dateline.extractors.attributions.frames import speaker_behind, speaks
from dateline.extractors.attributions.speakers import speaker_of
from dateline.extractors.attributions.words import EVERYBODY, FILLERS, NEGATIONS, WORDS_ONLY
from dateline.language.syntax import (
    AUXILIARIES,
    RELATIVE,
    SUBJECTS,
    Extent,
    auxiliaries,
    children,
    extent_of,
    is_clause,
    is_finite,
    is_restrictive,
    subtree,
)

BESIDE = "verb-beside-quotation"
_INVERTED = frozenset({"parataxis", "ccomp", "advcl", "conj", "discourse"})
_SPEECH = Cue("say", speech=True)
_AFTER_CLAUSE = re.compile(r"[ \t]*(?::\s*|[,—–-]*[ \t]*)")
_BEFORE_CLAUSE = re.compile(r"[ \t,—–-]*$")
_GAP = 10  # characters of punctuation between a reporting clause and the quotation before it


def from_verbs(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X said that …`, `… , said X`, `X told Y: “…”`, `it was reported that …`, `X promised to …`."""
    for token in doc:
        cue = _cue_at(token, quotations)
        if cue is not None and (candidate := _from_verb(token, cue, quotations)):
            yield candidate


def _cue_at(token: Token, quotations: Quotations) -> Cue | None:
    """What the table says of a verb; any verb that reports the quotation beside it speaks."""
    if token.pos_ != "VERB" or _is_command(token):
        return None
    return cue_of(token) or (_SPEECH if speaks(token, quotations) else None)


def _is_command(verb: Token) -> bool:
    """A bare verb without subject: `Say what you like`, `(see Figure 1)`."""
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and not auxiliaries(verb):
        return True
    if any(child.dep_ in SUBJECTS | AUXILIARIES | {"mark"} for child in verb.children):
        return False
    if verb.i and verb.nbor(-1).text == "(":
        return verb.tag_ in {"VB", "VBP"}
    return verb.tag_ == "VB" and verb.dep_ not in {"xcomp", "conj", "ccomp"}


def _from_verb(verb: Token, cue: Cue, quotations: Quotations) -> Candidate | None:
    source = speaker_of(verb)
    group = cue_words(verb)
    extent = extent_of(group)
    contents, rule = _contents(verb, cue, source, quotations, extent)
    if not contents:
        return None
    if not any(token.is_alpha for token in source_words(source)):
        source = None
    if source is None and rule == "verb-infinitive":
        return None
    return Candidate(source, extent_of(source_words(source)) if source else None, extent, verb, cue.act, contents, rule)


def cue_words(verb: Token) -> list[Token]:
    """The verb with auxiliaries, negation, particles and what stands between them."""
    parts = [verb, *auxiliaries(verb), *children(verb, "compound:prt")]
    parts += [child for child in children(verb, "advmod") if child.lower_ in NEGATIONS]
    first, last = min(parts).i, max(parts).i
    inside = list(verb.doc[first : last + 1])
    is_question = any(word.dep_ in SUBJECTS for word in inside)
    return [verb] if is_question or len(inside) > len(parts) + 2 else inside


def _contents(
    verb: Token, cue: Cue, source: Token | None, quotations: Quotations, extent: Extent
) -> tuple[list[Extent], str]:
    left_out = {token.i for token in _cue_clause(verb)}
    for complement in children(verb, "ccomp", "csubj:pass"):  # "it was reported that" has the latter
        if is_finite(complement) or quotations.at(complement.idx) or complement.i < verb.i:
            words = [*complement.subtree, *_displaced_subject(verb, complement)]
            runs = runs_of(words, left_out - {word.i for word in words})
            return drawn_to_quotations(runs, quotations, extent), "verb-clause"
    for clause in _clauses_before(verb):
        return drawn_to_quotations(runs_of(clause.subtree, left_out), quotations, extent), "verb-inverted"
    for complement in children(verb, "parataxis", "obj", "xcomp", "dep", "obl", "advcl") if cue.speech else ():
        if quotations.at(complement.idx) and not quotations.at(verb.idx):
            return drawn_to_quotations(runs_of(complement.subtree, left_out), quotations, extent), "verb-quotation"
    if source is not None and _is_interposed(verb, quotations):
        words = [token for token in verb.head.subtree if token.i not in left_out]
        return drawn_to_quotations(runs_of(words, left_out), quotations, extent), "verb-inverted"
    if cue.infinitive:
        for complement in children(verb, "xcomp", "ccomp", "advcl"):
            if complement.i > verb.i and children(complement, "mark"):
                receivers = [child for child in children(verb, "obj", "iobj") if verb.i < child.i < complement.i]
                words = [word for part in (*receivers, complement) for word in part.subtree]
                runs = runs_of(words, left_out - {word.i for word in words})
                return drawn_to_quotations(runs, quotations, extent), "verb-infinitive"
    if cue.object and source is not None:
        for complement in children(verb, "obj"):
            words = [*_without_additions(complement), *(w for child in children(verb, "xcomp") for w in child.subtree)]
            for amount in amounts_of(verb):
                words += verb.doc[complement.left_edge.i : amount.right_edge.i + 1]
            return drawn_to_quotations(
                runs_of(words, left_out - {w.i for w in words}), quotations, extent
            ), "verb-object"
    beside = _quotation_beside(verb, left_out, quotations) if cue.speech else None
    return ([beside], BESIDE) if beside else ([], "")


def _without_additions(noun: Token) -> list[Token]:
    """The words of a noun phrase but for a relative clause that may be the author's own: between commas."""
    added = [
        word
        for child in noun.children
        if child.dep_ in RELATIVE and not is_restrictive(child)
        for word in child.subtree
    ]
    return [word for word in noun.subtree if word not in added]


def _displaced_subject(verb: Token, complement: Token) -> list[Token]:
    """The subject of a reported clause that the parser took for the object of the verb: `says [fraud] would be …`."""
    if any(child.dep_ in SUBJECTS for child in complement.children):
        return []
    objects = [child for child in children(verb, "obj") if verb.i < child.i < complement.i]
    return [token for child in objects for token in child.subtree]


def _clauses_before(verb: Token) -> list[Token]:
    """A main clause before `…, she said` that the parser took for an adverbial one."""
    return [
        child
        for child in children(verb, "advcl", "dep", "csubj", "parataxis")
        if child.i < verb.i
        and is_clause(child)
        and not children(child, "mark")
        and min(child.subtree).tag_ not in {"WRB", "IN"}
        and any(token.text == "," for token in verb.doc[child.i : verb.i])
    ]


def _cue_clause(verb: Token) -> list[Token]:
    """The words of the reporting clause itself, without its content."""
    content = frozenset({"ccomp", "csubj:pass", "parataxis", "conj", "cc", "xcomp"})
    return [token for token in subtree(verb, excluded=content) if not (token.is_punct or token.is_space)]


def _is_interposed(verb: Token, quotations: Quotations) -> bool:
    """`…, he said, …`: the reporting clause hangs on what it reports and has no content of its own."""
    behind = speaker_behind(verb)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS or child == behind]
    if not subjects or verb.dep_ not in _INVERTED or not is_finite(verb):
        return False
    if any(child != behind for child in children(verb, "xcomp", "obj")):
        return False
    if verb.lemma_.lower() in WORDS_ONLY or _is_filler(verb, subjects[0]):
        return False
    first = min(_cue_clause(verb))
    follows_break = first.i == first.sent.start or any(token.is_punct for token in verb.doc[first.i - 1 : first.i])
    if marks := children(verb, "mark"):
        return verb.dep_ == "advcl" and [mark.lower_ for mark in marks] == ["as"] and follows_break
    here, there = quotations.at(verb.idx), quotations.at(verb.head.idx)
    if (here is not None and here != there) or (verb.dep_ != "parataxis" and there is None and not behind):
        return False
    begins = {verb, *auxiliaries(verb), subjects[0].left_edge}
    return first in begins and first.i > 0 and any(token.is_punct for token in verb.doc[max(first.i - 2, 0) : first.i])


def _is_filler(verb: Token, subject: Token) -> bool:
    """`you know`, `as we know`: said of everybody, so that nobody says it."""
    return subject.lower_ in EVERYBODY and verb.lemma_.lower() in FILLERS


def _quotation_beside(verb: Token, left_out: set[int], quotations: Quotations) -> Extent | None:
    """A quotation with but punctuation between it and the reporting clause; in another line only after a colon."""
    if quotations.at(verb.idx):
        return None
    text, clause = quotations.text, extent_of(verb.doc[index] for index in left_out)
    after, before = (
        _AFTER_CLAUSE.match(text, clause.end),
        _BEFORE_CLAUSE.search(text, max(clause.start - _GAP, 0), clause.start),
    )
    for place in (after.end() if after else None, before.start() - 1 if before else None):
        quotation = quotations.at(place) if place is not None and place >= 0 else None
        if quotation and " " in text[quotation.start : quotation.end].strip():
            return Extent(*quotation)
    return None

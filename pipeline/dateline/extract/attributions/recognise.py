"""Where attributions stand: from verbs and nouns of saying with their clauses, from phrases, from quotations alone.

Each function yields candidates in the order of the text. A candidate's content is given in extents of characters.
"""

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extract.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extract.attributions.cues import Cue, Phrase, load_cues
from dateline.language.syntax import (
    SUBJECTS,
    Extent,
    antecedent_of,
    auxiliaries,
    children,
    extent_of,
    is_clause,
    is_finite,
    own_words,
    source_phrase,
    subject_of,
    subtree,
)

BESIDE = "verb-beside-quotation"
_INVERTED = frozenset({"parataxis", "ccomp", "advcl", "conj", "discourse"})
_SPEECH = Cue("say", infinitive=False, speech=True)
_MODIFIERS = frozenset({"compound", "nmod:poss", "nmod:desc", "amod", "nummod", "det", "flat"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PHRASE_LENGTH = 12  # tokens within which the noun of a phrase is looked for


class Candidate(NamedTuple):
    """An attribution as found: head token of the source, cue, content, and the rule that found it."""

    source: Token | None
    source_extent: Extent | None
    cue: Extent
    cue_head: Token
    act: str
    contents: list[Extent]
    rule: str


def from_verbs(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X said that …`, `… , said X`, `X told Y: “…”`, `it was reported that …`, `X promised to …`."""
    for token in doc:
        cue = _cue_of(token, quotations)
        if cue is not None and (candidate := _from_verb(token, cue, quotations)):
            yield candidate


def _cue_of(token: Token, quotations: Quotations) -> Cue | None:
    """What the table says of a verb; any verb with a colon and a quotation after it (`boomed: “…”`) speaks."""
    if token.pos_ != "VERB":
        return None
    following = token.doc[token.i + 1 : token.i + 3]
    speaks = len(following) == 2 and following[0].text == ":" and quotations.at(following[1].idx) is not None
    return load_cues().verbs.get(token.lemma_.lower()) or (_SPEECH if speaks else None)


def _from_verb(verb: Token, cue: Cue, quotations: Quotations) -> Candidate | None:
    source = _speaker(verb)
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
    parts += [child for child in children(verb, "advmod") if child.lower_ in {"not", "n't", "n’t", "never"}]
    first, last = min(parts).i, max(parts).i
    inside = list(verb.doc[first : last + 1])
    return inside if len(inside) <= len(parts) + 2 else [verb]


def source_words(source: Token | None) -> list[Token]:
    """The words of the source's noun phrase; none for an expletive or missing source."""
    if source is None or source.dep_ == "expl" or source.lower_ == "there":
        return []
    return source_phrase(source)


def _speaker(verb: Token) -> Token | None:
    """Who says it: the subject, what a relative pronoun stands for, or the agent of a passive."""
    if children(verb, "aux:pass"):
        agents = children(verb, "obl:agent")
        return agents[0] if agents else None
    subject = subject_of(verb)
    if verb.dep_ in {"acl", "acl:relcl"} and subject is None and verb.tag_ == "VBG":
        return verb.head
    if subject is not None and (antecedent := antecedent_of(subject)) is not None:
        return antecedent
    return subject


def _contents(
    verb: Token, cue: Cue, source: Token | None, quotations: Quotations, extent: Extent
) -> tuple[list[Extent], str]:
    left_out = {token.i for token in _cue_clause(verb)}
    for complement in children(verb, "ccomp"):
        if is_finite(complement) or quotations.at(complement.idx) or complement.i < verb.i:
            words = [*complement.subtree, *_displaced_subject(verb, complement)]
            runs = runs_of(words, left_out - {word.i for word in words})
            return drawn_to_quotations(runs, quotations, extent), "verb-clause"
    for clause in _clauses_before(verb):
        return drawn_to_quotations(runs_of(clause.subtree, left_out), quotations, extent), "verb-inverted"
    for complement in (*children(verb, "parataxis"), *children(verb, "obj", "xcomp", "dep", "obl", "advcl")):
        if quotations.at(complement.idx) and not quotations.at(verb.idx):
            return drawn_to_quotations(runs_of(complement.subtree, left_out), quotations, extent), "verb-quotation"
    if source is not None and _is_interposed(verb, quotations):
        words = [token for token in verb.head.subtree if token.i not in left_out]
        return drawn_to_quotations(runs_of(words, left_out), quotations, extent), "verb-inverted"
    if cue.infinitive:
        for complement in children(verb, "xcomp", "ccomp", "advcl"):
            if complement.i > verb.i and children(complement, "mark"):
                return drawn_to_quotations(runs_of(complement.subtree, left_out), quotations, extent), "verb-infinitive"
    beside = _quotation_beside(verb, left_out, quotations) if cue.speech else None
    return ([beside], BESIDE) if beside else ([], "")


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
    content = frozenset({"ccomp", "parataxis", "conj", "cc", "xcomp"})
    return [token for token in subtree(verb, excluded=content) if token.i == verb.i or not token.is_punct]


def _is_interposed(verb: Token, quotations: Quotations) -> bool:
    """`…, he said, …`: the reporting clause hangs on what it reports and has no content of its own."""
    if children(verb, "xcomp", "obj") or verb.dep_ not in _INVERTED:
        return False
    if marks := children(verb, "mark"):
        return verb.dep_ == "advcl" and [mark.lower_ for mark in marks] == ["as"]
    here, there = quotations.at(verb.idx), quotations.at(verb.head.idx)
    if here is not None and here != there:
        return False
    if verb.dep_ != "parataxis" and there is None:
        return False
    first = min(_cue_clause(verb))
    return first.i > 0 and any(token.is_punct for token in verb.doc[max(first.i - 2, 0) : first.i])


def _quotation_beside(verb: Token, left_out: set[int], quotations: Quotations) -> Extent | None:
    """A quotation with nothing but punctuation between it and the reporting clause."""
    doc = verb.doc
    if quotations.at(verb.idx):
        return None
    ordered = sorted(left_out)
    before = next((t for t in reversed(doc[max(ordered[0] - 3, 0) : ordered[0]]) if t.text not in ",:—–-\n"), None)
    after = next((t for t in doc[ordered[-1] + 1 : ordered[-1] + 4] if t.text not in ",:—–-"), None)
    for token in (after, before):
        quotation = quotations.at(token.idx) if token is not None else None
        if quotation and " " in doc.text[quotation.start : quotation.end].strip():
            return Extent(*quotation)
    return None


def from_nouns(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`X’s claim that …`, `a report by X that …`."""
    nouns = load_cues().nouns
    for token in doc:
        cue = nouns.get(token.lemma_.lower())
        if cue is None or token.pos_ != "NOUN":
            continue
        for clause in children(token, "acl", "ccomp", "acl:relcl"):
            marks = [mark for mark in children(clause, "mark") if mark.lower_ == "that"]
            if not marks or not is_finite(clause):
                continue
            owners = children(token, "nmod:poss") or [
                child
                for child in children(token, "nmod")
                if any(c.lower_ in {"by", "from"} for c in children(child, "case"))
            ]
            source = owners[0] if owners else None
            words = source_words(source)
            extent = extent_of([token])
            contents = drawn_to_quotations(runs_of(clause.subtree, set()), quotations, extent)
            yield Candidate(
                source, extent_of(words) if words else None, extent, token, cue.act, contents, "noun-clause"
            )


def from_phrases(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`according to X`, `in X’s view`: the content is the clause that the phrase stands in."""
    for token in doc:
        for phrase in load_cues().phrases:
            if token.lower_ == phrase.words[0] and (candidate := _from_phrase(token, phrase, quotations)):
                yield candidate


def _from_phrase(first: Token, phrase: Phrase, quotations: Quotations) -> Candidate | None:
    cue = _cue_after(first, phrase.words) if phrase.source == "after" else _cue_round(first, phrase.words)
    if not cue:
        return None
    source = _noun_after(cue[-1]) if phrase.source == "after" else next(iter(children(cue[0], "nmod:poss")), None)
    if source is None:
        return None
    words = [word for word in source_words(source) if word not in cue]
    top = source if phrase.source == "after" else cue[-1]
    clause = next((a for a in top.ancestors if a.pos_ in {"VERB", "AUX"} or children(a, "cop")), None)
    if clause is None or not words:
        return None
    left_out = {token.i for token in (*top.subtree, *cue, first)}
    subordinate = [c for c in clause.children if c.dep_ in {"ccomp", "advcl", "conj"} and c.i not in left_out]
    content = [*own_words(clause), *(token for child in subordinate for token in child.subtree)]
    extent = extent_of(cue)
    contents = drawn_to_quotations(runs_of(content, left_out), quotations, extent)
    return Candidate(source, extent_of(words), extent, cue[-1], phrase.act, contents, "phrase") if contents else None


def _cue_after(first: Token, words: tuple[str, ...]) -> list[Token]:
    """The tokens of a phrase that the source follows."""
    cue = list(first.doc[first.i : first.i + len(words)])
    return cue if tuple(token.lower_ for token in cue) == words else []


def _cue_round(first: Token, words: tuple[str, ...]) -> list[Token]:
    """The noun of a phrase that holds its source: `view` of `in X’s view`."""
    nouns = (t for t in first.doc[first.i + 1 : first.i + _PHRASE_LENGTH] if t.lower_ == words[-1] and t.pos_ == "NOUN")
    return list(nouns)[:1]


def _noun_after(token: Token) -> Token | None:
    """The head of the noun phrase that follows."""
    following = token.doc[token.i + 1 : token.i + _PHRASE_LENGTH]
    return next((t for t in following if t.pos_ in _NOMINAL and t.dep_ not in _MODIFIERS), None)

"""Attributions by a verb of saying: `X said that …`, `… , said X`, `X told Y: “…”`, `it was reported that …`."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extractors.attributions.candidate import Candidate, source_words
from dateline.extractors.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extractors.attributions.cues import Cue, cue_of
from dateline.extractors.attributions.frames import speaks
from dateline.extractors.attributions.speakers import speaker_of
from dateline.extractors.attributions.verb_contents import Saying, content_of, quotation_beside
from dateline.extractors.attributions.words import NEGATIONS
from dateline.language.syntax import (
    AUXILIARIES,
    SUBJECTS,
    auxiliaries,
    children,
    extent_of,
    subtree,
)

_SPEECH = Cue("say", speech=True)


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
    source = _named(speaker_of(verb))
    saying = Saying(verb, cue, source, quotations, {word.i for word in _own_clause(verb)})
    rule, words = content_of(saying)
    extent = extent_of(cue_words(verb))
    contents = drawn_to_quotations(runs_of(words, set()), quotations, extent)
    is_beside = not rule
    if is_beside and (quotation := quotation_beside(saying)):
        rule, contents = "verb-beside-quotation", [quotation]
    if not contents:
        return None
    place = extent_of(source_words(source)) if source is not None else None
    return Candidate(source, place, extent, verb, cue.act, contents, rule, is_beside)


def _named(source: Token | None) -> Token | None:
    """A source that has a word to its name."""
    return source if any(token.is_alpha for token in source_words(source)) else None


def cue_words(verb: Token) -> list[Token]:
    """The verb with auxiliaries, negation, particles and what stands between them."""
    parts = [verb, *auxiliaries(verb), *children(verb, "compound:prt")]
    parts += [child for child in children(verb, "advmod") if child.lower_ in NEGATIONS]
    first, last = min(parts).i, max(parts).i
    inside = list(verb.doc[first : last + 1])
    is_question = any(word.dep_ in SUBJECTS for word in inside)
    return [verb] if is_question or len(inside) > len(parts) + 2 else inside


def _own_clause(verb: Token) -> list[Token]:
    """The words of the reporting clause itself, without its content."""
    content = frozenset({"ccomp", "csubj:pass", "parataxis", "conj", "cc", "xcomp"})
    return [token for token in subtree(verb, excluded=content) if not (token.is_punct or token.is_space)]

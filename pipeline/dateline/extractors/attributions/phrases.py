"""Attributions by a phrase: `according to X`, `in X’s view`."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extractors.attributions.candidate import Candidate, source_words
from dateline.extractors.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extractors.attributions.cues import CuePhrase, cues_of
from dateline.extractors.attributions.words import MEASURES, RELATIVES
from dateline.language.syntax import Extent, children, extent_of, first_conjunct, has_copula

_MODIFIERS = frozenset({"compound", "nmod:poss", "nmod:desc", "amod", "nummod", "det", "flat"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PHRASE_LENGTH = 12  # tokens within which the noun of a phrase is looked for


def from_phrases(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """`according to X`, `in X’s view`: the content is the clause that the phrase stands in."""
    cues = cues_of(doc.vocab)
    for token in doc:
        for phrase in cues.phrases:
            if token.lower_ == phrase.words[0] and (candidate := _from_phrase(token, phrase, quotations)):
                yield candidate


def whole_content(cue: Span, source: Span, quotations: Quotations) -> list[Extent]:
    """What is told according to a source of the model; nothing where the cue is no phrase."""
    words = tuple(token.lower_ for token in cue)
    if not any(phrase.source == "after" and phrase.words == words for phrase in cues_of(cue.vocab).phrases):
        return []
    return _content(source.root, {*cue, *source}, quotations, extent_of(cue))


def _from_phrase(first: Token, phrase: CuePhrase, quotations: Quotations) -> Candidate | None:
    cue = _cue_after(first, phrase.words) if phrase.source == "after" else _cue_round(first, phrase.words)
    if not cue or (phrase.apart and not _is_apart(first)):
        return None
    source = _noun_after(cue[-1]) if phrase.source == "after" else next(iter(children(cue[0], "nmod:poss")), None)
    if source is None or source.lemma_.lower() in MEASURES:
        return None
    words = [word for word in source_words(source) if word not in cue]
    if not words:
        return None
    if phrase.source == "after":
        words += _relative_clause_after(words)
    top, extent = source if phrase.source == "after" else cue[-1], extent_of(cue)
    contents = _content(top, {*cue, *words, first}, quotations, extent)
    return Candidate(source, extent_of(words), extent, cue[-1], phrase.act, contents, "phrase") if contents else None


def _is_apart(first: Token) -> bool:
    """Whether a phrase begins its sentence, or punctuation stands before it."""
    return first.i == first.sent.start or first.nbor(-1).is_punct


def _content(top: Token, kept: set[Token], quotations: Quotations, cue: Extent) -> list[Extent]:
    """The quotation after the phrase and a colon; else the clause that it stands in, with those coordinated."""
    following = top.doc[top.right_edge.i + 1 : top.right_edge.i + 3]
    if len(following) == 2 and following[0].text == ":" and (quotation := quotations.at(following[1].idx)):
        return [Extent(*quotation)]
    clause = next((a for a in top.ancestors if a.pos_ in {"VERB", "AUX"} or has_copula(a)), None)
    if clause is None:
        return []
    if not clause.left_edge.i < min(kept).i < clause.i or clause.left_edge.dep_ != "cc":
        clause = first_conjunct(clause)  # `but, according to X, it grew` tells nothing of what stands before
    aside = [
        child for child in children(clause, "parataxis", "mark") if child.dep_ == "parataxis" or not child.n_rights
    ]
    left_out = {word.i for word in (*top.subtree, *kept)}
    left_out |= {word.i for child in aside for word in child.subtree}
    words = [word for word in clause.subtree if not (word.dep_ == "cc" and word.head == clause)]
    return drawn_to_quotations(runs_of(words, left_out), quotations, cue)


def _relative_clause_after(words: list[Token]) -> list[Token]:
    """`a report [that the board published], …`, where the parser hung the clause on what is reported."""
    last = max(words)
    behind = last.doc[last.i + 1 : last.i + 2]
    if not any(token.lower_ in RELATIVES and token.n_rights for token in behind):
        return []
    clause = list(behind[0].subtree)
    return clause[:-1] if clause[-1].is_punct else clause


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

"""Attributions by a phrase: `according to X`, `in X’s view`."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from dateline.extract.attributions.candidate import Candidate, source_words
from dateline.extract.attributions.contents import Quotations, drawn_to_quotations, runs_of
from dateline.extract.attributions.cues import Phrase, load_cues
from dateline.extract.attributions.words import RELATIVES
from dateline.language.syntax import children, extent_of, own_words

_MODIFIERS = frozenset({"compound", "nmod:poss", "nmod:desc", "amod", "nummod", "det", "flat"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_PHRASE_LENGTH = 12  # tokens within which the noun of a phrase is looked for


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
    if phrase.source == "after":
        words += _relative_clause_after(words)
    left_out = {token.i for token in (*top.subtree, *cue, *words, first)}
    subordinate = [c for c in clause.children if c.dep_ in {"ccomp", "advcl", "conj"} and c.i not in left_out]
    content = [*own_words(clause), *(token for child in subordinate for token in child.subtree)]
    extent = extent_of(cue)
    contents = drawn_to_quotations(runs_of(content, left_out), quotations, extent)
    return Candidate(source, extent_of(words), extent, cue[-1], phrase.act, contents, "phrase") if contents else None


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

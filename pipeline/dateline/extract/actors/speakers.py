"""Who speaks: the words inside quotation marks and turns of a conversation, with their source."""

from spacy.tokens import Doc, Token

from dateline.extract.attributions.candidate import Candidate
from dateline.extract.attributions.contents import Quotations
from dateline.extract.attributions.linked import from_spans
from dateline.extract.attributions.turns import from_turns, turns_of


def speakers(doc: Doc) -> dict[int, Token]:
    """Quoted token -> the head of its source."""
    quotations = Quotations(doc.text)
    quoted = {token.i for start, end in quotations.all for token in _tokens(doc, start, end)}
    turns = {
        token.i: turn.source for turn in from_turns(doc, turns_of(doc)) for token in _words(doc, turn) if turn.source
    }
    linked = (candidate for candidate in from_spans(doc, quotations) if candidate.source)
    return turns | {token.i: c.source for c in linked for token in _words(doc, c) if c.source and token.i in quoted}


def _words(doc: Doc, candidate: Candidate) -> list[Token]:
    return [token for extent in candidate.contents for token in _tokens(doc, *extent)]


def _tokens(doc: Doc, start: int, end: int) -> list[Token]:
    span = doc.char_span(start, end, alignment_mode="contract")
    return list(span) if span is not None else []

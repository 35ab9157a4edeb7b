"""Who speaks: the words inside quotation marks, with the source that the language model links to them."""

from spacy.tokens import Doc, Token

from dateline.extract.attributions.linked import from_spans
from dateline.extract.attributions.quotes import quotations_of


def speakers(doc: Doc) -> dict[int, Token]:
    """Quoted token -> the head of its source."""
    quoted = {token.i for start, end in quotations_of(doc.text) for token in _tokens(doc, start, end)}
    found: dict[int, Token] = {}
    for candidate in from_spans(doc):
        if candidate.source is not None:
            for start, end in candidate.contents:
                found |= {token.i: candidate.source for token in _tokens(doc, start, end) if token.i in quoted}
    return found


def _tokens(doc: Doc, start: int, end: int) -> list[Token]:
    span = doc.char_span(start, end, alignment_mode="contract")
    return list(span) if span is not None else []

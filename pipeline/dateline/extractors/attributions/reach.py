"""How far a span reaches: to the end of its phrase, never into what is kept apart from it."""

from spacy.tokens import Span

from dateline.words.marks import CLOSING, OPENING

_BEFORE_HEAD = frozenset(
    {
        "det",
        "det:predet",
        "amod",
        "advmod",
        "compound",
        "nummod",
        "case",
        "nmod:poss",
        "nmod:desc",
        "mark",
        "aux",
        "cop",
        "cc",
    }
)


def to_end_of_phrase(span: Span, kept: list[Span]) -> Span:
    """To the end of what its last word belongs to or begins: `both who were asked last` [`week`], `to share` [`it`]."""
    last = span[-1]
    if last.dep_ in _BEFORE_HEAD or last.text in OPENING:
        return up_to(span, last.head.right_edge.i + 1, kept)
    goes_on = not any(following.is_punct or following.is_space for following in span.doc[span.end : span.end + 1])
    return up_to(span, last.right_edge.i + 1, kept) if goes_on else span


def up_to(span: Span, end: int, kept: list[Span]) -> Span:
    """A longer span without punctuation at its end; the same where it would run over others that are kept."""
    doc = span.doc
    while end > span.end and (doc[end - 1].is_space or (doc[end - 1].is_punct and doc[end - 1].text not in CLOSING)):
        end -= 1
    runs_over = any(span.end <= other.start < end for other in kept)
    return span if runs_over or end <= span.end else doc[span.start : end]

"""What a figure is of, by the dependency tree (Universal Dependencies v2); without a tree, the counted noun itself."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extract.figures.quantity import Quantity
from dateline.language.docs import span_at

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_ATTRIBUTES = ("nmod", "nmod:unmarked", "compound", "amod", "nummod", "appos", "nmod:npmod", "obl:unmarked")
_BEFORE_NOUN = ("amod", "compound", "nmod:poss", "flat", "nmod:unmarked", "det")
_MOST_STEPS = 8


def measured_of(doc: Doc, quantity: Quantity) -> tuple[int, int] | None:
    """Offsets of what the quantity counts or measures."""
    if not doc.has_annotation("DEP"):
        return (quantity.noun.start, quantity.noun.end) if quantity.noun else None
    figure = span_at(doc, quantity.start, quantity.end)
    root = figure.root
    if quantity.noun is not None:
        complement = _complement(root, figure)
        return quantity.noun.start, _end(complement.right_edge) if complement else quantity.noun.end
    complement = _complement(root, figure)
    noun = complement or _governor(root, figure)
    return _phrase(noun, figure) if noun is not None else None


def _complement(root: Token, figure: Span) -> Token | None:
    """The noun of an ``of`` phrase after the figure: tons *of fuel*."""
    for child in root.rights:
        if child.dep_ == "nmod" and child.i >= figure.end and any(part.lower_ == "of" for part in child.lefts):
            return child
    return None


def _governor(root: Token, figure: Span) -> Token | None:
    """The noun that the figure describes, or the subject of the clause it stands in."""
    for token in _upwards(root):
        subject = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        if subject is not None and not figure.start <= subject.i < figure.end:
            return subject
        if token.dep_ in _ATTRIBUTES and token.head.pos_ in ("NOUN", "PROPN") and not _is_inside(token.head, figure):
            return token.head
    return None


def _upwards(token: Token) -> Iterator[Token]:
    for _ in range(_MOST_STEPS):
        yield token
        if token.head == token:
            return
        token = token.head


def _phrase(noun: Token, figure: Span) -> tuple[int, int] | None:
    """The noun with its modifiers and an ``of`` phrase, without the figure."""
    first = min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ in _BEFORE_NOUN)])
    last = max([noun.i, *(child.right_edge.i for child in noun.rights if _completes(child, figure))])
    if first < figure.end and figure.start <= noun.i:
        first = figure.end
    doc = noun.doc
    while first < noun.i and (doc[first].pos_ in ("DET", "PUNCT") or doc[first].is_space):
        first += 1
    return (doc[first].idx, _end(doc[last])) if first <= last else None


def _completes(child: Token, figure: Span) -> bool:
    is_of = child.dep_ == "nmod" and any(part.lower_ == "of" for part in child.lefts)
    apart = child.left_edge.i >= figure.end or child.right_edge.i < figure.start
    return child.dep_ in ("flat", "compound") or (is_of and apart)


def _is_inside(token: Token, figure: Span) -> bool:
    return figure.start <= token.i < figure.end


def _end(token: Token) -> int:
    return token.idx + len(token)

"""What a figure is of, by the dependency tree (Universal Dependencies v2); without a tree, the counted noun itself."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extract.figures.cues import EFFECTS
from dateline.extract.figures.quantity import Quantity
from dateline.language.docs import span_at

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_ATTRIBUTES = ("nmod", "nmod:unmarked", "nmod:desc", "compound", "amod", "nummod", "appos", "acl", "acl:relcl")
_BEFORE_NOUN = ("amod", "compound", "nmod:poss", "nmod:unmarked", "nmod:desc", "flat", "det")
_AFTER_NOUN = ("flat", "compound")
_NOUNS = ("NOUN", "PROPN")
_EDGES = ("DET", "PUNCT", "SPACE", "CCONJ", "ADP")
_BOUNDS = ("about", "around", "nearly", "almost", "some", "only", "over", "under", "roughly", "approximately", "just")
_LINKS = ("of", "worth", "(")
_MOST_STEPS = 8


class Measured:
    """Finds what each of a doc's quantities counts or measures."""

    def __init__(self, doc: Doc, quantities: list[Quantity]) -> None:
        self._doc = doc
        self._is_parsed = doc.has_annotation("DEP")
        self._taken = {token.i for quantity in quantities for token in span_at(doc, quantity.start, quantity.end)}

    def of(self, quantity: Quantity) -> tuple[int, int] | None:
        """Offsets of what the quantity is of."""
        noun = quantity.noun
        if not self._is_parsed:
            return (noun.start, noun.end) if noun else None
        figure = span_at(self._doc, quantity.start, quantity.end)
        complement = _complement(figure)
        if noun is not None and not noun.is_joined:
            subject = _subject(figure.root)
            if subject is None or subject.i >= figure.start:
                end = _end(complement.right_edge) if complement else noun.end
                return noun.start, max(noun.end, end)  # `eight of 10 boats`: the complement stands before the noun
            complement = subject
        head = complement or self._before(figure) or self._governor(figure.root)
        return self._phrase(head) if head is not None else None

    def _before(self, figure: Span) -> Token | None:
        """The noun that a word before the figure ties it to, whatever the tree: ``imports of $5``, ``Kenya ($5)``."""
        index = figure.start - 1
        while index > 0 and self._doc[index].lower_ in _BOUNDS:
            index -= 1
        if index < 1 or self._doc[index].lower_ not in _LINKS:
            return None
        noun = self._doc[index - (2 if index > 1 and self._doc[index - 1].text == "," else 1)]
        return noun if noun.pos_ in _NOUNS and noun.i not in self._taken else None

    def _governor(self, root: Token) -> Token | None:
        """The noun that the figure describes, or what the clause that it stands in is about."""
        for token in _upwards(root):
            head = token.head
            topic = _subject(token)
            if token.dep_ == "obl" and (changed := _topic(head, ("obj",))) and changed.i < root.i:
                topic = changed
            elif token.dep_ in ("nmod", "obl") and head.lemma_ in EFFECTS and head.pos_ == "NOUN":
                topic = next((child for child in head.rights if child.dep_ == "nmod" and child.i < root.i), topic)
            if topic is not None and topic.i not in self._taken and topic.pos_ != "PRON":
                return topic
            if token.dep_ in _ATTRIBUTES and head.pos_ in _NOUNS and head.i not in self._taken:
                return head
        return None

    def _phrase(self, noun: Token) -> tuple[int, int] | None:
        """The noun with its modifiers and an ``of`` phrase, without the words of figures."""
        first = min([noun.i, *(child.left_edge.i for child in noun.lefts if child.dep_ in _BEFORE_NOUN)])
        last = max([noun.i, *(child.right_edge.i for child in noun.rights if _completes(child))])
        taken = [index for index in range(first, noun.i) if index in self._taken]
        first = taken[-1] + 1 if taken else first
        while first < noun.i and self._doc[first].pos_ in _EDGES:
            first += 1
        last = next((index - 1 for index in range(noun.i + 1, last + 1) if index in self._taken), last)
        while last > noun.i and self._doc[last].pos_ in _EDGES:
            last -= 1
        return self._doc[first].idx, _end(self._doc[last])


def _complement(figure: Span) -> Token | None:
    """The noun of an ``of`` phrase after the figure: tons *of fuel*."""
    return next((child for child in figure.root.rights if child.i >= figure.end and _is_of(child)), None)


def _subject(token: Token) -> Token | None:
    return _topic(token, _SUBJECTS)


def _topic(token: Token, relations: tuple[str, ...]) -> Token | None:
    return next((child for child in token.children if child.dep_ in relations), None)


def _upwards(token: Token) -> Iterator[Token]:
    for _ in range(_MOST_STEPS):
        yield token
        if token.head == token:
            return
        token = token.head


def _completes(child: Token) -> bool:
    return child.dep_ in _AFTER_NOUN or _is_of(child)


def _is_of(child: Token) -> bool:
    return child.dep_ == "nmod" and any(part.lower_ == "of" for part in child.lefts)


def _end(token: Token) -> int:
    return token.idx + len(token)

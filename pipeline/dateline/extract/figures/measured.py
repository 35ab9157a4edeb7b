"""What a figure is of, by the dependency tree (Universal Dependencies v2); without a tree, the counted noun itself."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extract.figures.counted import Noun
from dateline.extract.figures.cues import EFFECTS, HAVING
from dateline.extract.figures.joining import AGAIN
from dateline.extract.figures.numbers import SIGNS
from dateline.extract.figures.quantity import Quantity
from dateline.language.docs import span_at

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_ATTRIBUTES = ("nmod", "nmod:unmarked", "nmod:desc", "compound", "amod", "nummod", "appos", "acl", "acl:relcl")
_BEFORE_NOUN = ("amod", "compound", "nmod:poss", "nmod:unmarked", "nmod:desc", "flat", "det")
_AFTER_NOUN = ("flat", "compound")
_NOUNS = ("NOUN", "PROPN")
_EDGES = ("DET", "PUNCT", "SPACE", "CCONJ", "ADP")
_BOUNDS = ("about", "around", "nearly", "almost", "some", "only", "over", "under", "roughly", "approximately", "just")
_WAYS = ("up", "down")
_LINKS = ("of", "worth", "(", *_WAYS)
_ENDS = ("by", "to", "from", "at")
_LIGHT = ("total", "sum", "amount", "average", "equivalent", "maximum", "minimum", "excess")
_MOST_STEPS = 8
_ITEM = re.compile(r"[,;]\s")
_TO = re.compile(r"\sto\s")
_REACH = 80
_IN_BRACKETS = 10


class Measured:
    """Finds what each of a doc's quantities counts or measures, in their order."""

    def __init__(self, doc: Doc, quantities: list[Quantity]) -> None:
        self._doc = doc
        self._text = doc.text
        self._is_parsed = doc.has_annotation("DEP")
        self._taken = {token.i for quantity in quantities for token in span_at(doc, quantity.start, quantity.end)}

    def of_all(self, quantities: Iterable[Quantity]) -> Iterator[tuple[int, int] | None]:
        """Offsets of what each quantity is of."""
        last, found = None, None
        for quantity in quantities:
            if last is None or found is None or not self._shares(last, quantity):
                found = self._of(quantity)
            yield found
            last = quantity

    def _shares(self, last: Quantity, quantity: Quantity) -> bool:
        """Whether it tells more of what the last one is of: ``8 miles (13 km)``, ``(2 m, 5 kg)``, ``5% to $9``."""
        link = self._text[last.end : quantity.start]
        if quantity.noun is not None or last.noun is not None:
            return False
        if _TO.fullmatch(link):
            return quantity.change == "to" and last.change in ("up", "down")
        before = self._text[max(0, last.start - _REACH) : last.start]
        return bool(AGAIN.fullmatch(link)) or (bool(_ITEM.fullmatch(link)) and before.rfind("(") > before.rfind(")"))

    def _of(self, quantity: Quantity) -> tuple[int, int] | None:
        noun = quantity.noun
        if not self._is_parsed:
            return (noun.start, noun.end) if noun and noun.end > noun.start else None
        figure = span_at(self._doc, quantity.start, quantity.end)
        complement = self._complement(figure)
        if noun is not None and not noun.is_joined:
            return self._of_count(figure, noun, complement)
        head = complement or self._before(figure) or self._governor(_root(figure))
        return self._phrase(head) if head is not None else None

    def _of_count(self, figure: Span, noun: Noun, complement: Token | None) -> tuple[int, int] | None:
        """*Boxes of shells*, else who has them; what is counted, the unit tells."""
        if complement is not None:
            return noun.start, max(noun.end, _end(complement.right_edge))
        root = _root(figure)
        if root.dep_ not in ("obj", "obl") or root.head.lemma_ in HAVING:
            owner = self._governor(root)
            if owner is not None and owner.i < figure.start:
                return self._phrase(owner)
        return None

    def _complement(self, figure: Span) -> Token | None:
        """The noun of an ``of`` phrase after the figure or brackets: tons *of fuel*, 8 miles (13 km) *of track*."""
        if found := next((child for child in _root(figure).rights if child.i >= figure.end and _is_of(child)), None):
            return found
        behind = self._doc[figure.end : figure.end + _IN_BRACKETS]
        if behind.text.startswith("("):
            closing = next((token.i + 1 for token in behind if token.text == ")"), figure.end)
            of = self._doc[closing] if closing < len(self._doc) else None
            if of is not None and of.lower_ == "of" and of.head.i > closing and of.head.pos_ in _NOUNS:
                return of.head
        return None

    def _before(self, figure: Span) -> Token | None:
        """The noun that a word before the figure ties it to, whatever the tree: ``imports of $5``, ``Kenya ($5)``."""
        index = figure.start - 1
        while index > 0 and self._doc[index].lower_ in _BOUNDS:
            index -= 1
        if index < 0:
            return None
        if figure.text[0] in SIGNS and figure.text[-1] == "%":  # FTSE -0.6%
            while index > 0 and self._doc[index].pos_ == "NUM" and index not in self._taken:
                index -= 1
            return self._noun_at(index)
        if index > 0 and self._doc[index].lower_ == "by" and self._doc[index - 1].pos_ == "PROPN":
            return self._gapped(index - 1)
        if index < 1 or self._doc[index].lower_ not in _LINKS:
            return None
        if self._doc[index].lower_ in _WAYS and self._doc[index - 1].pos_ == "AUX":
            index -= 1
        if self._doc[index].text == "(" and (inside := _modified(figure)) is not None:
            return inside
        noun = self._noun_at(index - (2 if index > 1 and self._doc[index - 1].text == "," else 1))
        return self._governor(noun) if noun is not None and noun.lemma_ in _LIGHT else noun

    def _gapped(self, index: int) -> Token | None:
        """The name before "by" where the verb is left out: shares fell 2%, *Burlington* by 3%."""
        return self._noun_at(index) if index and self._doc[index - 1].text in (",", "and") else None

    def _noun_at(self, index: int) -> Token | None:
        noun = self._doc[index]
        return noun if noun.pos_ in _NOUNS and noun.i not in self._taken else None

    def _governor(self, root: Token) -> Token | None:
        """The noun that the figure describes, or what the clause that it stands in is about."""
        for token in _upwards(root):
            head = token.head
            topic = _subject(token)
            changed = _topic(head, ("obj",)) if token.dep_ == "obl" and _is_end(token) else None
            if changed is not None and changed.i < root.i and changed.pos_ in _NOUNS:
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


def _root(figure: Span) -> Token:
    """Its last word that hangs on a word outside; the article of "a million dollar house" may hang there too."""
    return next((token for token in reversed(figure) if token.head not in figure or token.head == token), figure.root)


def _modified(figure: Span) -> Token | None:
    """The noun behind the figure that it describes: 1.5 mm internal *diameter*."""
    root = _root(figure)
    is_behind = root.head.i >= figure.end and root.head.pos_ in _NOUNS
    return root.head if is_behind and root.dep_ in _ATTRIBUTES else None


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


def _is_end(token: Token) -> bool:
    """Whether the figure is that by, to or from which something is changed."""
    return any(child.lower_ in _ENDS for child in token.lefts)


def _completes(child: Token) -> bool:
    return child.dep_ in _AFTER_NOUN or _is_of(child)


def _is_of(child: Token) -> bool:
    return child.dep_ == "nmod" and any(part.lower_ == "of" for part in child.lefts)


def _end(token: Token) -> int:
    return token.idx + len(token)

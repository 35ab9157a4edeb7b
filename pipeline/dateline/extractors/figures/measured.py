"""What a figure is of, by the dependency tree (Universal Dependencies v2); without a tree, the counted noun itself."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.extractors.figures.counted import OWNERS, Noun
from dateline.extractors.figures.cues import ADVERBS, EFFECTS, HAVING, MEASURED
from dateline.extractors.figures.joining import AGAIN
from dateline.extractors.figures.numbers import SIGNS
from dateline.extractors.figures.quantity import Quantity
from dateline.extractors.figures.vocabulary import FRACTION
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import case_of, elided_words, has_copula
from dateline.words import words
from dateline.words.marks import CLOSED_BY

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_ATTRIBUTES = ("nmod", "nmod:unmarked", "nmod:desc", "compound", "amod", "nummod", "appos", "acl", "acl:relcl")
_BEFORE_NOUN = ("amod", "compound", "nmod:poss", "nmod:unmarked", "nmod:desc", "flat", "det", "det:predet")
_WITHIN_NOUN = ("flat", "compound", "nmod", "nmod:poss", "nmod:desc", "conj", "appos")
_NOUNS = ("NOUN", "PROPN")
_EDGES = ("PUNCT", "SPACE", "CCONJ", "ADP", "SCONJ")
_AS_BOUNDS = ("obl", "advmod", "xcomp")
_CLAUSES = ("ccomp", "parataxis")
_QUOTES = {opening: CLOSED_BY[opening] for opening in "“‘"}
_RELATIVE = words("pronouns.relative")
_MOST_STEPS = 8
_ITEM = re.compile(r"[,;]\s|,?\sand\s")
_TO = re.compile(r"\sto\s")
_REACH = 80
_IN_BRACKETS = 10


class Measured:
    """Finds what each of a doc's quantities counts or measures, in their order."""

    def __init__(self, doc: Doc, quantities: list[Quantity]) -> None:
        self._doc = doc
        self._text = article_of(doc).text
        self._is_parsed = doc.has_annotation("DEP")
        self._taken = {
            token.i
            for quantity in quantities
            for token in span_at(doc, quantity.start, quantity.end)
            if quantity.noun is None or quantity.noun.is_joined
        }
        self._dated = {token.i for date in doc.spans.get("dates", ()) for token in date}

    def of_all(self, quantities: Iterable[Quantity]) -> Iterator[tuple[int, int] | None]:
        """Offsets of what each quantity is of."""
        last, found = None, None
        for quantity in quantities:
            if last is None or found is None or not self._shares(last, quantity):
                found = self._of(quantity)
            yield found
            last = quantity

    def _shares(self, last: Quantity, quantity: Quantity) -> bool:
        """Whether both figures are of the same thing: ``8 miles (13 km)``, ``(2 m, 5 kg)``, ``5% to $9``."""
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
        if noun is not None and noun.start < noun.end and quantity.unit == FRACTION:
            return noun.start, noun.end  # 1 in 5 voters
        figure = span_at(self._doc, start_with_bounds(self._text, quantity.start), quantity.end)
        root = _root(figure)
        if noun is not None and not noun.is_joined and quantity.change == "none":
            return self._of_count(quantity, figure, noun)
        if quantity.is_bare and root.dep_ == "obj" and root.head.lemma_ not in HAVING:
            return None  # people, or whatever the words before have told
        is_price = quantity.per is not None and quantity.change != "none"  # prices fell to $25 per barrel of crude
        complement = None if is_price else self._complement(figure)
        if complement is not None and complement.pos_ == "PRON" and complement.tag_ != "WP":
            return None
        head = complement or _whole(root) or self._before(figure, quantity) or self._governor(root, figure)
        if head is None or head.i in self._taken:
            return None
        if elided := elided_words(head):
            return elided[0].idx, _end(elided[-1])
        return self._phrase(head, figure)

    def _of_count(self, quantity: Quantity, figure: Span, noun: Noun) -> tuple[int, int] | None:
        """What a count is of: *boxes of shells*, else who has what is counted. The counted noun alone is the unit."""
        complement = self._complement(figure)
        is_some = noun.start >= quantity.end  # 98 of the 190 seats
        if complement is not None and noun.start < noun.end and not is_some and complement.pos_ in _NOUNS:
            return noun.start, max(noun.end, self._phrase(complement, figure)[1])
        owner = self._owner(_root(figure), figure)
        if owner is not None:
            return self._phrase(owner, figure)
        return (noun.start, noun.end) if is_some and noun.start < noun.end else None

    def _owner(self, counted: Token, figure: Span) -> Token | None:
        """Who has, makes or loses what is counted: *Norvik* has 40 ships, *Norvik's* 40 ships, *a fleet* of 40."""
        possessor = next((word for word in (*counted.lefts, *figure) if _owns(word, figure, counted)), None)
        if possessor is not None:
            return possessor if possessor.pos_ in _NOUNS else None
        head, subject = counted.head, _subject(counted)
        if subject is not None and has_copula(counted):  # the crew was 40 men
            return subject if subject.pos_ in _NOUNS and self._may_be_measured(subject, figure) else None
        if _is_object(counted, figure) and head.lemma_ in HAVING:
            owner = self._governor(counted, figure)
            return owner if owner is not None and owner.i < figure.start else None
        if counted.dep_ == "nmod" and head.pos_ == "NOUN" and head.i < figure.start and head.i not in self._taken:
            relation = case_of(counted)
            is_whole = relation == "of" and _is_indefinite(head)
            return head if is_whole or relation == "with" else None
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

    def _before(self, figure: Span, quantity: Quantity) -> Token | None:
        """The noun that a word before the figure ties it to, whatever the tree: ``imports of $5``, ``Kenya ($5)``."""
        index = figure.start - 1
        if index < 0:
            return None
        if self._text[quantity.start] in SIGNS and figure.text[-1] == "%":  # FTSE -0.6%
            while index > 0 and self._doc[index].pos_ == "NUM" and index not in self._taken:
                index -= 1
            return self._noun_at(index)
        if index > 0 and self._doc[index].lower_ == "by" and self._doc[index - 1].pos_ == "PROPN":
            return self._gapped(index - 1)
        if index < 1 or self._doc[index].lower_ not in MEASURED["links"]:
            return None
        if self._doc[index].lower_ in ADVERBS and self._doc[index - 1].pos_ == "AUX":
            index -= 1
        is_bracketed = self._doc[index].text == "("
        if is_bracketed and (inside := _modified(figure)) is not None:
            return inside
        noun = self._noun_at(index - (2 if index > 1 and self._doc[index - 1].text == "," else 1))
        if noun is not None and is_bracketed and quantity.dimension == "percentage":
            return _rate_above(noun)
        return self._governor(noun, figure) if noun is not None and noun.lemma_ in MEASURED["light"] else noun

    def _gapped(self, index: int) -> Token | None:
        """The name before "by" where the verb is left out: shares fell 2%, *Burlington* by 3%."""
        return self._noun_at(index) if index and self._doc[index - 1].text in (",", "and") else None

    def _noun_at(self, index: int) -> Token | None:
        noun = self._doc[index]
        return noun if noun.pos_ in _NOUNS and noun.i not in self._taken else None

    def _governor(self, root: Token, figure: Span) -> Token | None:
        """The noun that the figure describes, or what the clause that it stands in is about; none for a pronoun."""
        for token in _upwards(root):
            head = token.head
            topic = _subject(token)
            is_changed = token.dep_ == "xcomp" or (token.dep_ == "obl" and _is_end(token))
            changed = _object(head, root) if is_changed else None
            if changed is not None and changed.pos_ in _NOUNS:
                topic = changed
            elif token.dep_ in ("nmod", "obl") and head.lemma_ in EFFECTS and head.pos_ == "NOUN":
                topic = next((child for child in head.rights if child.dep_ == "nmod" and child.i < root.i), topic)
            if topic is not None and topic.pos_ == "PRON":
                is_relative = token.dep_ == "acl:relcl" and topic.tag_ in ("WDT", "WP")
                return head if is_relative and self._may_be_measured(head, figure) else None
            if topic is not None and self._may_be_measured(topic, figure):
                return topic
            describes = token.dep_ in _ATTRIBUTES and head.pos_ in _NOUNS and not _is_distance(token)
            if describes and self._may_be_measured(head, figure):
                return head
            if token.dep_ in _CLAUSES:
                return None
        return None

    def _may_be_measured(self, noun: Token, figure: Span) -> bool:
        """Whether a figure can be of it: a noun that is no figure and no time; but *a week of closure* may cost $5."""
        is_noun = noun.pos_ in _NOUNS or _topic(noun, ("det",)) is not None
        if not is_noun or noun in figure or noun.i in self._taken:
            return False
        return noun.i not in self._dated or any(_is_of(child) for child in noun.rights)

    def _phrase(self, noun: Token, figure: Span) -> tuple[int, int]:
        """The noun with all that belongs to it, but for clauses, the figure itself, other amounts, and times."""
        while noun.dep_ == "flat":
            noun = noun.head
        left_out = {token.i for token in figure} | self._taken
        first = min([noun.i, *(child.left_edge.i for child in noun.lefts if _precedes(child))])
        last = noun.right_edge.i if noun.pos_ == "PRON" else _last_of(noun)
        first = next((index + 1 for index in range(noun.i - 1, first - 1, -1) if index in left_out), first)
        while first < noun.i and self._doc[first].pos_ in _EDGES:
            first += 1
        ends = left_out | (self._dated - {noun.i})
        cut = next((index - 1 for index in range(noun.i + 1, last + 1) if index in ends), last)
        edges = _EDGES if cut == last else (*_EDGES, "DET", "ADV", "ADJ")  # areas with *at most* 100
        last = cut
        while last > noun.i and self._doc[last].pos_ in edges:
            last -= 1
        written = self._doc[first : last + 1].text
        closing = _QUOTES.get(next((mark for mark in written if mark in _QUOTES), ""))
        if closing is not None and closing not in written[1:] and self._doc[last + 1 : last + 2].text == closing:
            last += 1
        return self._doc[first].idx, _end(self._doc[last])


def _root(figure: Span) -> Token:
    """Its last word that hangs on a word outside; the article of "a million dollar house" may hang there too."""
    return next((token for token in reversed(figure) if token.head not in figure or token.head == token), figure.root)


def _modified(figure: Span) -> Token | None:
    """The noun behind the figure that it describes: 1.5 mm internal *diameter*."""
    root = _root(figure)
    is_behind = root.head.i >= figure.end and root.head.pos_ in _NOUNS
    return root.head if is_behind and root.dep_ in _ATTRIBUTES else None


def _whole(root: Token) -> Token | None:
    """The noun that a clause with "of which" tells a part of: *debts*, of which it paid 5%."""
    clause = root.head
    if clause.dep_ != "acl:relcl":
        return None
    parts = (child for word in (root, clause) for child in word.children if child.lower_ in _RELATIVE)
    return clause.head if any(case.lower_ == "of" for part in parts for case in part.lefts) else None


def _rate_above(noun: Token) -> Token:
    """The noun told in percent that this one belongs to, if there is one: *tariffs* on steel from Talvia (25%)."""
    for token in _upwards(noun):
        if token.lemma_ in MEASURED["rates"]:
            return token.head if token.dep_ == "conj" and token.head.pos_ in _NOUNS else token
        if token.dep_ not in _WITHIN_NOUN:
            break
    return noun


def _owns(word: Token, figure: Span, counted: Token) -> bool:
    return word.dep_ == "nmod:poss" and (word.head == counted or word.head in figure)


def _is_object(counted: Token, figure: Span) -> bool:
    """Whether a verb acts on what is counted, also where the parse takes a bound for a preposition: *over* 40 ships."""
    if counted.dep_ == "obj":
        return True
    is_within = all(child in figure for child in counted.lefts if child.dep_ == "case")
    return counted.dep_ in _AS_BOUNDS and is_within and _topic(counted.head, ("nsubj:pass",)) is None


def _is_indefinite(noun: Token) -> bool:
    """Whether it is made up of others: *a fleet* of 40, *sales* of 40; not one of the acts done to them."""
    articles = [child.lower_ for child in noun.lefts if child.dep_ in ("det", "nmod:poss")]
    return articles in (["a"], ["an"]) or (not articles and noun.tag_ == "NNS")


def _subject(token: Token) -> Token | None:
    """The subject, also where the tree has lost it: copper fell, and *zinc* was unchanged."""
    if found := _topic(token, _SUBJECTS):
        return found
    auxiliary = next((child for child in token.lefts if child.dep_ in ("aux", "aux:pass", "cop")), None)
    if auxiliary is None or auxiliary.i < 2:
        return None
    noun = auxiliary.nbor(-1)
    return noun if noun.pos_ in _NOUNS and auxiliary.nbor(-2).dep_ == "cc" else None


def _topic(token: Token, relations: tuple[str, ...]) -> Token | None:
    return next((child for child in token.children if child.dep_ in relations), None)


def _object(token: Token, before: Token) -> Token | None:
    """The last noun before a figure that the verb acts on."""
    return next((child for child in reversed(list(token.children)) if child.dep_ == "obj" and child.i < before.i), None)


def _upwards(token: Token) -> Iterator[Token]:
    for _ in range(_MOST_STEPS):
        yield token
        if token.head == token:
            return
        token = token.head


def _is_end(token: Token) -> bool:
    """Whether the figure is that by, to or from which something is changed."""
    return any(child.lower_ in MEASURED["ends"] for child in token.lefts)


def _is_distance(token: Token) -> bool:
    """Whether the figure tells how far from a noun: of "a depot 200 km from the border" it is not of the border."""
    return token.i < token.head.i and any(
        child.dep_ == "case" and token.i < child.i < token.head.i for child in token.head.lefts
    )


def _last_of(noun: Token) -> int:
    """The last word of the noun's phrases and of the nouns beside it."""
    last, pending = noun.i, [noun]
    while pending:
        current = pending.pop()
        doings = [child for child in current.rights if child.dep_ == "acl"]
        ends = [child.right_edge.i for child in doings if any(part.lower_ == "of" for part in child.lefts)]
        last = max(last, current.i, *ends)
        pending += [child for child in current.rights if _completes(child)]
    return last


def _precedes(child: Token) -> bool:
    return child.dep_ in _BEFORE_NOUN and _topic(child, _SUBJECTS) is None


def _completes(child: Token) -> bool:
    if child.dep_ in ("nmod", "conj"):
        return child.pos_ in (*_NOUNS, "PRON", "NUM", "SYM")
    return child.dep_ in ("flat", "compound", "case") and child.text not in OWNERS


def _is_of(child: Token) -> bool:
    return child.dep_ == "nmod" and any(part.lower_ == "of" for part in child.lefts)


def _end(token: Token) -> int:
    return token.idx + len(token)

"""The noun that a number counts: ``six military drones`` are drones. By the parse, else by tags, else by the words."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.extractors.figures.vocabulary import measures_of
from dateline.language.docs import article_of
from dateline.words import beside, words
from dateline.words.marks import CLOSED_BY

_WORDS = beside(__file__)
STOPS = frozenset(_WORDS["stops"])
OWNERS = frozenset(_WORDS["owners"])
ARTICLES = words("numbers.lists.articles")
_SINGULARS = frozenset(_WORDS["singulars"])
_IRREGULAR: dict[str, str] = _WORDS["irregular"]
_IDIOMS = frozenset(_WORDS["one"]["idioms"])
_DONE_TO = frozenset(_WORDS["people"]["done_to"])
_SUFFERED = frozenset(_WORDS["people"]["suffered"])
_STATES = frozenset(_WORDS["people"]["states"])
_ENDINGS: dict[str, dict[str, str]] = _WORDS["endings"]
_ENDING = re.compile("|".join(f"[{ending['marks']}]?({word})\\b" for word, ending in _ENDINGS.items()))
_DETERMINERS = frozenset(_WORDS["determiners"])
_NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM")
_WORD = re.compile(r"[^\W\d_][\w’'-]*$")
_QUOTES = words("marks.quotes:closed_by") - words("marks.apostrophes")
_HYPHENS = words("marks.hyphens")
_APART = words("marks.brackets") | words("marks.quotes") - words("marks.quotes:apostrophe") | frozenset(".,;:")
_MOST_WORDS = 5
_REACH = 8


class Noun(NamedTuple):
    """What is counted: the words from the number to the noun, at ``text[start:end]``, and the noun's lemma."""

    start: int
    end: int
    lemma: str
    is_joined: bool = False
    """It is part of the amount: "a three-member panel"."""


class CountedNouns:
    """Finds the nouns of one doc."""

    def __init__(self, doc: Doc) -> None:
        self.measures = measures_of(doc.vocab)
        self._doc = doc
        self._text = article_of(doc).text
        self._starts: list[int] = doc.to_array("IDX").tolist()
        self._is_tagged = doc.has_annotation("POS")
        self._is_parsed = doc.has_annotation("DEP")

    def after(self, start: int, end: int, *, is_one: bool) -> Noun | None:
        """The noun counted by the number at ``start`` to ``end``."""
        counted = self._behind(start, end, is_one)
        if counted is None and not is_one and self._is_of_people(start):
            return Noun(end, end, "person")
        return counted

    def _behind(self, start: int, end: int, is_one: bool) -> Noun | None:
        first = self._index(end)
        if any(character.isdigit() for character in self._text[end : self._end(first - 1)]):
            return None  # of 4×200 metres, the 4
        joined = first < len(self._doc) and self._doc[first].text in _HYPHENS and self._doc[first].idx == end
        if first < len(self._doc) and self._doc[first].lower_ == "who":
            return Noun(end, end, "person")
        if is_one and first < len(self._doc) and self._doc[first].lower_ == "of":
            return self._one_of(first)
        first = first + 1 if joined else self._past_of(first)
        joined = joined or self._describes(start, first)
        if self._doc[first : first + 1].text in _QUOTES:  # three "cod wars"
            first += 1
        if (
            first >= len(self._doc)
            or not self._doc[first].text[0].isalpha()
            or "\n" in self._text[end : self._doc[first].idx]
        ):
            return None
        if self._doc[first].lower_ in (_IDIOMS if is_one else STOPS):
            return None
        noun = (
            self._by_tags(start, first, is_one or joined)
            if self._is_tagged
            else self._by_words(first, is_one, is_one or joined)
        )
        if noun is None:
            state = self._doc[first]  # left *40 dead*
            return Noun(state.idx, state.idx + len(state), state.lower_) if state.lower_ in _STATES else None
        behind = self._doc[noun.i + 1 : noun.i + 2].text
        last = self._doc[noun.i + 1] if behind and behind == CLOSED_BY.get(self._doc[first - 1].text) else noun
        return Noun(self._doc[first].idx, last.idx + len(last), lemma_of(noun), joined)

    def _index(self, position: int) -> int:
        """The first token that begins at a place or behind it."""
        return bisect_left(self._starts, position)

    def _end(self, index: int) -> int:
        return self._starts[index] + len(self._doc[index])

    def _holding(self, position: int) -> int:
        """The token that a place lies in."""
        return bisect_right(self._starts, position) - 1

    def _is_of_people(self, start: int) -> bool:
        """Whether the number stands alone and means people, by its verb: killed *12* and wounded at least *30*."""
        if not self._is_parsed:
            return False
        number = self._doc[self._holding(start)]
        if number.dep_ in ("nsubj", "nsubj:pass"):
            befalls = _SUFFERED if number.dep_ == "nsubj" else _DONE_TO
            return number.head.lemma_ in befalls and number.left_edge.pos_ != "DET"
        index = self._index(start_with_bounds(self._text, start)) - 1
        behind = self._doc[number.i + 1 : number.i + 2]
        return (
            index >= 0 and self._doc[index].lemma_ in _DONE_TO and not any(token.pos_ in _NOMINAL for token in behind)
        )

    def _describes(self, start: int, first: int) -> bool:
        """Whether the number and a singular noun describe another: ``a three course meal``."""
        number = self._doc[self._holding(start)]
        noun = number.head
        if not self._is_parsed or number.dep_ != "nummod" or noun.i != first or noun.dep_ != "compound":
            return False
        return any(child.lower_ in ARTICLES for child in noun.head.lefts)

    def _past_of(self, index: int) -> int:
        """Past ``of`` and a determiner or owner: ``two of Johnson's deputies``."""
        if index >= len(self._doc) or self._doc[index].lower_ != "of":
            return index
        for offset in range(1, 5):
            if index + offset + 1 < len(self._doc) and self._doc[index + offset].lower_ in OWNERS:
                return index + offset + 1
        following = self._doc[index + 1] if index + 1 < len(self._doc) else None
        return index + 2 if following is not None and following.lower_ in _DETERMINERS else index + 1

    def _one_of(self, index: int) -> Noun | None:
        """What the ``of`` at ``index`` takes one from: ``one of the largest ships``."""
        head = self._doc[index].head if self._is_parsed else None
        if head is None or not index < head.i < index + _REACH or head.pos_ != "NOUN" or not _counts_many(head):
            return None
        return Noun(self._doc[index + 1].idx, head.idx + len(head), lemma_of(head))

    def _by_tags(self, start: int, first: int, may_be_singular: bool) -> Token | None:
        number = self._doc[min(self._index(start), first - 1)]
        head = number.head if self._is_parsed and number.dep_ == "nummod" else None
        if head is not None and first <= head.i < first + _REACH and (head.pos_ == "NOUN" or head.tag_ == "NNPS"):
            return head if may_be_singular or _counts_many(head) else None
        found = None
        for token in self._doc[first : first + _REACH]:
            if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and (token.tag_ == "NNPS" or found is None)):
                found = token
            elif token.text in "-‑":  # work-related emails
                found = None
            elif (found is not None and found.pos_ != "PROPN") or not _may_modify(token):
                break
        if found is None or (found.pos_ == "PROPN" and found.tag_ != "NNPS"):
            return None
        return found if may_be_singular or _counts_many(found) else None

    def _by_words(self, first: int, is_one: bool, may_be_singular: bool) -> Token | None:
        passed: list[Token] = []
        for token in self._doc[first : first + _MOST_WORDS]:
            if not _WORD.match(token.text) or token.lower_ in STOPS:
                break
            passed.append(token)
            if _is_plural(token.lower_) and not is_one:
                return token
        return next((word for word in passed if word.is_lower), None) if may_be_singular else None


def ending_at(text: str, position: int) -> Noun | None:
    """What an ending of the number before ``position`` counts: ``150-strong``, ``sixfold``."""
    match = _ENDING.match(text, position)
    if match is None or match.lastindex is None:
        return None
    return Noun(*match.span(match.lastindex), _ENDINGS[match[match.lastindex]]["counts"], is_joined=True)


def lemma_of(token: Token) -> str:
    """The singular of a noun: by the irregular forms, the lemmatizer, or the rules of spelling."""
    word = token.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if token.lemma_:
        return _IRREGULAR.get(token.lemma_.lower(), token.lemma_)
    return singular_of(token.text) if _is_plural(word) else token.text


def singular_of(plural: str) -> str:
    """The singular by the rules of English spelling."""
    if plural.endswith("ies") and len(plural) > 4:
        return f"{plural[:-3]}y"
    if plural.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return plural[:-2]
    return plural.removesuffix("s")


def _is_plural(word: str) -> bool:
    if word in _IRREGULAR:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "ous", "us")) and word not in _SINGULARS


def _counts_many(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS", "") or _is_plural(noun.lower_)


def _may_modify(token: Token) -> bool:
    """A word that may stand between a number and its noun."""
    return (token.pos_ in ("ADJ", "NUM", "PUNCT") and token.text not in _APART) or token.tag_ in (
        "VBN",
        "VBG",
        "RBR",
    )

"""What around an expression of a parsed text tells whether it lies ahead: nouns, clauses, the verb that it hangs on."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from dateline.extractors.dates.tense_of_verbs import Tense, tense_of_verb, tense_of_verbs
from dateline.extractors.dates.tense_words import REPORTED, RULES, WORDS
from dateline.language.syntax import auxiliary_words, text_at
from dateline.words import words

_WORDS_BEFORE: int = RULES["words_before"]
_WORDS_BEHIND: int = RULES["words_behind"]
_DAYS = words("prepositions.days")


def tense_around(token: Token, verbs: list[Token]) -> Tense | None:
    """The tense where ``token`` stands; ``verbs`` are the predicates that it hangs on, from the inside out."""
    return next(filter(None, (hint(token, verbs) for hint in _HINTS)), None)


def is_of_record(token: Token) -> bool:
    """Whether it tells how long something had not happened: "the first vote in six years"."""
    if any(map(_ranks, takewhile(_is_nominal, _words_before(token)))):
        return True
    for word in token.ancestors:
        if word.pos_ in ("NOUN", "PROPN") and any(map(_ranks, word.doc[word.left_edge.i : word.i])):
            return True
        if word.pos_ == "VERB" and not word.dep_.startswith("acl"):
            return False
    return False


def _is_nominal(word: Token) -> bool:
    return word.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM")


def _ranks(word: Token) -> bool:
    return word.tag_ == "JJS" or word.lower_ in WORDS["ranks"]


def _told_before(token: Token, verbs: list[Token]) -> Tense | None:
    """ "He told reporters Monday they would leave": Monday is when he told them, though the parse ties it to "leave".

    The verb of saying stands right before, or with only its hearers between; the parse ties the day to a verb behind.
    """
    if not verbs or verbs[0].i < token.i or token.dep_ == "nmod:poss":  # "said Friday's vote will be held"
        return None
    for word in _words_before(token):
        if word.lower_ in REPORTED:
            return "past"
        if word.i == token.i - 1 and word.lower_ in _DAYS:
            continue  # `said on Monday they would leave`
        if word.pos_ not in ("NOUN", "PROPN", "DET", "ADJ"):
            return None
    return None


def _ahead_of(token: Token, verbs: list[Token]) -> Tense | None:
    """ "Ahead of Sunday's vote", "ahead of the vote on Sunday"."""
    for word in _words_before(token):
        if word.lower_ == "ahead" and text_at(word.doc, word.i + 1).lower() == "of":
            return "future"
        if word.is_punct or word.pos_ in ("VERB", "AUX"):
            return None
    return None


def _words_before(token: Token) -> Iterator[Token]:
    """The nearest words before, from the last one."""
    return (token.doc[place] for place in range(token.i - 1, max(token.i - 1 - _WORDS_BEFORE, -1), -1))


def _tense_of_relative(token: Token, verbs: list[Token]) -> Tense | None:
    """ "On 5 May, when they will vote" is to come, whatever is told of it."""
    behind = token.doc[token.i + 1 : token.i + 1 + _WORDS_BEHIND]
    clauses = [child for child in token.rights if child.dep_.startswith("acl")]
    clauses += [word.head for word in behind if word.lower_ == "when"]
    tense: Tense | None = next(filter(None, map(tense_of_verb, clauses)), None)
    return None if tense == "past" and tense_of_verbs(verbs) == "future" else tense


def _tense_of_nouns(token: Token, verbs: list[Token]) -> Tense | None:
    """The tense of the nouns it hangs on: "the planned visit in September", "the outcome of Tuesday's vote".

    Of a month it tells nothing ("success in November will depend on").
    """
    is_in = any(child.lower_ == "in" for child in token.children)
    for noun in token.ancestors:
        if noun.pos_ not in ("NOUN", "PROPN"):
            return None
        if any(child.lower_ in WORDS["planned"] for child in noun.children):
            return "future"
        if noun.lemma_ in WORDS["done"] and not is_in:
            return "past"
        if any(child.dep_ == "case" and child.lower_ in WORDS["until"] for child in noun.lefts):
            return "past" if tense_of_verbs(verbs) == "past" else "future"
    return None


def _tense_of_set(token: Token, verbs: list[Token]) -> Tense | None:
    """The day that a verb like "set" fixes, or fixes something for, lies ahead: "set Friday for the vote"."""
    if not verbs or verbs[0].lower_ != "set" or auxiliary_words(verbs[0]) & WORDS["perfect"]:
        return None
    branch = next((child for child in verbs[0].rights if child == token or child.is_ancestor(token)), None)
    if branch is None:
        return None
    objects = [child for child in verbs[0].rights if child.dep_ == "obj"]
    is_day = objects == [branch] and (branch == token or branch.lemma_ == "date")
    return "future" if is_day or any(child.lower_ == "for" for child in branch.lefts) else None


def _tense_of_thing(token: Token, verbs: list[Token]) -> Tense | None:
    """ "Oil for November delivery": some things are still to come when they are spoken of in the present."""
    return "future" if token.head.lemma_ in WORDS["to_come"] else None


def _tense_of_predicates(token: Token, verbs: list[Token]) -> Tense | None:
    return tense_of_verbs(verbs)


_HINTS = (
    _told_before,
    _ahead_of,
    _tense_of_relative,
    _tense_of_nouns,
    _tense_of_set,
    _tense_of_predicates,
    _tense_of_thing,
)
"""What tells the tense in a parsed text, in order; the first that finds one decides."""

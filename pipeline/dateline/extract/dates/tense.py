"""Whether the words around an expression look back or ahead."""

import tomllib
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc, Token

Tense = Literal["past", "future"]

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_WORDS = {name: frozenset(words) for name, words in _RULES.items() if isinstance(words, list)}
_WORDS |= {"says": frozenset(_RULES["says"]), "reporting": frozenset(_RULES["says"].values())}
_PAST, _FUTURE = _WORDS["past"], _WORDS["future"]
_ENDINGS = tuple(_RULES["past_endings"])
_WINDOW: int = _RULES["window"]
_WORDS_BEFORE: int = _RULES["words_before"]
_WORDS_BEHIND: int = _RULES["words_behind"]


def tense_at(doc: Doc, is_parsed: bool, index: int) -> Tense | None:
    """The tense of the predicate that token ``index`` depends on; without a parse, of the verb form beside it."""
    word = doc[index - 1].lower_ if index else ""
    verbs = [token for token in (doc[index], *doc[index].ancestors) if _is_predicate(token)] if is_parsed else []
    if word in _WORDS["deadline"]:
        return "past" if verbs and _is_deadline_over(word, index, verbs[0]) else "future"
    if word in _WORDS["over"] or doc[index].lower_ == "earlier":
        return "past"
    if is_parsed:
        return next(filter(None, (hint(doc[index], verbs) for hint in _HINTS)), None)
    before = [doc[place].lower_ for place in range(index - 1, max(index - _WINDOW, 0) - 1, -1)]
    behind = [doc[place].lower_ for place in range(index + 1, min(index + _WINDOW, len(doc)))]
    if _WORDS["reporting"].intersection(before[:2]):
        return "past"
    return _tense_of_words(before) or _tense_of_words(behind)


def is_of_record(token: Token) -> bool:
    """Whether it is the length that a record stands for: "the first vote in six years", "the first to go in years"."""
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
    return word.tag_ == "JJS" or word.lower_ in _WORDS["ranks"]


def _told_before(token: Token, verbs: list[Token]) -> Tense | None:
    """ "He told reporters Monday they would leave": it says when they told, though the parse has it with "leave".

    Only where a verb behind has it, and the verb of speech stands right before, with whom it is told to between.
    """
    if not verbs or verbs[0].i < token.i:
        return None
    for word in _words_before(token):
        if word.lower_ in _WORDS["reporting"]:
            return "past"
        if word.pos_ not in ("NOUN", "PROPN", "DET", "ADJ"):
            return None
    return None


def _ahead_of(token: Token, verbs: list[Token]) -> Tense | None:
    """ "Ahead of Sunday's vote", "ahead of the vote on Sunday"."""
    for word in _words_before(token):
        if word.lower_ == "ahead" and word.nbor().lower_ == "of":
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
    tense: Tense | None = next(filter(None, map(_tense_of_verb, clauses)), None)
    return None if tense == "past" and _tense_of_verbs(token, verbs) == "future" else tense


def _tense_of_nouns(token: Token, verbs: list[Token]) -> Tense | None:
    """The tense of the nouns it hangs on: "the planned visit in September", "the outcome of Tuesday's vote".

    Of a month it tells nothing ("success in November will depend on").
    """
    is_in = any(child.lower_ == "in" for child in token.children)
    for noun in token.ancestors:
        if noun.pos_ not in ("NOUN", "PROPN"):
            return None
        if any(child.lower_ in _WORDS["planned"] for child in noun.children):
            return "future"
        if noun.lemma_ in _WORDS["done"] and not is_in:
            return "past"
        if any(child.dep_ == "case" and child.lower_ in _WORDS["until"] for child in noun.lefts):
            return "past" if _tense_of_verbs(token, verbs) == "past" else "future"
    return None


def _tense_of_set(token: Token, verbs: list[Token]) -> Tense | None:
    """The day that is set, or that something is set for, is to come."""
    if not verbs or verbs[0].lower_ != "set" or _auxiliaries(verbs[0]) & _WORDS["perfect"]:
        return None
    branch = next((child for child in verbs[0].rights if child == token or child.is_ancestor(token)), None)
    if branch is None:
        return None
    objects = [child for child in verbs[0].rights if child.dep_ == "obj"]
    is_day = objects == [branch] and (branch == token or branch.lemma_ == "date")
    return "future" if is_day or any(child.lower_ == "for" for child in branch.lefts) else None


def _tense_of_thing(token: Token, verbs: list[Token]) -> Tense | None:
    """ "Oil for November delivery": some things are still to come when they are spoken of in the present."""
    return "future" if token.head.lemma_ in _WORDS["to_come"] else None


def _is_predicate(token: Token) -> bool:
    """A verb, or what a copula says ("the vote will be on Friday")."""
    return token.pos_ in ("VERB", "AUX") or bool(_auxiliaries(token))


def _tense_of_words(words: Iterable[str]) -> Tense | None:
    """The tense of the first verb form among the words of the sentence."""
    for word in words:
        if word in _WORDS["stops"]:
            return None
        if tense := _tense_of_word(word):
            return tense
    return None


def _tense_of_verbs(token: Token, verbs: list[Token]) -> Tense | None:
    """The first that tells, from the inside out; what is told in the present is not past for being reported then."""
    is_present = False
    for verb in verbs:
        tense = _tense_of_verb(verb)
        if tense == "future" or (tense and not is_present):
            return tense
        is_present = is_present or _is_present(verb)
    return None


def _is_present(verb: Token) -> bool:
    is_finite = verb.tag_ in ("VBZ", "VBP") or bool(_auxiliaries(verb) & _WORDS["present"])
    return is_finite and verb.lemma_ not in _WORDS["says"]


def _tense_of_verb(verb: Token) -> Tense | None:
    auxiliaries = _auxiliaries(verb)
    if _is_future(verb, auxiliaries) or _is_scheduled(verb, auxiliaries):
        return "future"
    if verb.tag_ == "VBG" and any(child.lower_ == "after" for child in verb.lefts):
        return "past"
    if verb.lower_ in _WORDS["timeless"] and verb.tag_ == "VBN" and not auxiliaries:
        return None
    is_passive_now = bool(auxiliaries & _WORDS["present"]) and not auxiliaries & _PAST
    if auxiliaries & _PAST or (verb.tag_ in ("VBD", "VBN") and not is_passive_now):
        return "past"
    return None


def _is_deadline_over(word: str, index: int, verb: Token) -> bool:
    """``By Friday the fire was out``, ``until Friday's fire the port had been open``; one in front more readily."""
    auxiliaries, is_in_front = _auxiliaries(verb), index < verb.i
    over = _WORDS["over_by"] if word == "by" or is_in_front else _WORDS["perfect"]
    return not _is_future(verb, auxiliaries) and bool(auxiliaries & over or (is_in_front and verb.tag_ == "VBD"))


def _is_future(verb: Token, auxiliaries: set[str]) -> bool:
    if auxiliaries & _WORDS["modal"] and not auxiliaries & _WORDS["have"]:
        return True
    is_planned = verb.lower_ in _FUTURE and not auxiliaries & _WORDS["perfect"]
    is_due = any(child.lower_ == "due" for child in verb.lefts)  # "is due to leave"
    is_set = verb.lower_ == "set" and any(child.pos_ == "VERB" and _has_to(child) for child in verb.rights)
    is_ahead = bool(auxiliaries & _FUTURE) or is_planned or is_due or is_set
    return is_ahead or _is_plan(verb) or _is_to_be(verb, auxiliaries)


def _is_scheduled(verb: Token, auxiliaries: set[str]) -> bool:
    """``The polls close on Tuesday``: the present tense of what goes by a calendar tells of what is to come."""
    return verb.tag_ in ("VBZ", "VBP") and not auxiliaries and verb.lemma_ in _WORDS["scheduled"]


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")}


def _is_plan(verb: Token) -> bool:
    """Whether it is the infinitive of what is agreed, planned or wanted, and not of what came about or of a purpose."""
    if not _has_to(verb) or not (verb.dep_ in ("xcomp", "acl", "ccomp") or verb.head.lower_ == "set"):
        return False
    is_tried = verb.head.lemma_ in _WORDS["tried"] and verb.head.tag_ in ("VBD", "VBN")
    came_about = verb.head.lemma_ in _WORDS["came_about"] or is_tried
    return not came_about and not _auxiliaries(verb.head) & _WORDS["perfect"]


def _is_to_be(verb: Token, auxiliaries: set[str]) -> bool:
    """``The deal is to be signed``."""
    return bool(auxiliaries & _WORDS["is_to"]) and _has_to(verb)


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in verb.lefts)


def _tense_of_word(word: str) -> Tense | None:
    if word in _FUTURE:
        return "future"
    is_past = len(word) > 4 and word.endswith(_ENDINGS) and word not in _WORDS["reporting"] | _WORDS["neither"]
    return "past" if word in _PAST or is_past else None


_HINTS = (
    _told_before,
    _ahead_of,
    _tense_of_relative,
    _tense_of_nouns,
    _tense_of_set,
    _tense_of_verbs,
    _tense_of_thing,
)
"""What tells the tense in a parsed text, the first that knows."""

"""Whether the words around an expression look back or ahead."""

import tomllib
from collections.abc import Iterable
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
_ADDRESSEE: int = _RULES["addressee"]


def tense_at(doc: Doc, is_parsed: bool, index: int) -> Tense | None:
    """The tense of the predicate that token ``index`` depends on; without a parse, of the verb form beside it."""
    word = doc[index - 1].lower_ if index else ""
    verbs = [token for token in (doc[index], *doc[index].ancestors) if _is_predicate(token)] if is_parsed else []
    if word in _WORDS["deadline"]:
        return "past" if verbs and _is_deadline_over(word, index, verbs[0]) else "future"
    if word in _WORDS["over"] or doc[index].lower_ == "earlier":
        return "past"
    if is_parsed:
        told = _told_before(doc, index, verbs) or _tense_of_nouns(doc[index]) or _tense_of_verbs(verbs)
        return told or ("future" if doc[index].head.lemma_ == "deadline" else None)
    before = [doc[place].lower_ for place in range(index - 1, max(index - _WINDOW, 0) - 1, -1)]
    behind = [doc[place].lower_ for place in range(index + 1, min(index + _WINDOW, len(doc)))]
    if _WORDS["reporting"].intersection(before[:2]):
        return "past"
    return _tense_of_words(before) or _tense_of_words(behind)


def _told_before(doc: Doc, index: int, verbs: list[Token]) -> Tense | None:
    """ "He told reporters Monday they would leave": it says when they told, though the parse has it with what they told.

    Only where a verb behind has it, and the verb of speech stands right before, with whom it is told to between.
    """
    if verbs and verbs[0].i > index:
        for place in range(index - 1, max(index - _ADDRESSEE, -1), -1):
            if doc[place].lower_ in _WORDS["reporting"]:
                return "past"
            if doc[place].is_punct or doc[place].pos_ not in ("NOUN", "PROPN", "DET", "ADJ"):
                return None
    return None


def _tense_of_nouns(token: Token) -> Tense | None:
    """The tense of the nouns it hangs on: "the planned visit in September", "the outcome of Tuesday's vote".

    Of a month it tells nothing ("success in November will depend on").
    """
    is_in = any(child.lower_ == "in" for child in token.children)
    for noun in token.ancestors:
        if noun.pos_ not in ("NOUN", "PROPN"):
            return None
        if any(child.lower_ in _WORDS["planned"] for child in noun.children if child.dep_ != "conj"):
            return "future"
        if noun.lemma_ in _WORDS["done"] and not is_in:
            return "past"
    return None


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


def _tense_of_verbs(verbs: list[Token]) -> Tense | None:
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
    is_ahead = bool(auxiliaries & _FUTURE) or is_planned or is_due
    return is_ahead or _is_plan(verb) or _is_to_be(verb, auxiliaries)


def _is_scheduled(verb: Token, auxiliaries: set[str]) -> bool:
    """``The polls close on Tuesday``: the present tense of what goes by a calendar tells of what is to come."""
    return verb.tag_ in ("VBZ", "VBP") and not auxiliaries and verb.lemma_ in _WORDS["scheduled"]


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "aux:pass", "cop")}


def _is_plan(verb: Token) -> bool:
    """Whether it is the infinitive of what is agreed, planned or wanted, and not of what came about or of a purpose."""
    if verb.dep_ not in ("xcomp", "acl", "ccomp") or not any(child.lower_ == "to" for child in verb.lefts):
        return False
    is_tried = verb.head.lemma_ in _WORDS["tried"] and verb.head.tag_ in ("VBD", "VBN")
    came_about = verb.head.lemma_ in _WORDS["came_about"] or is_tried
    return not came_about and not _auxiliaries(verb.head) & _WORDS["perfect"]


def _is_to_be(verb: Token, auxiliaries: set[str]) -> bool:
    """``The deal is to be signed``."""
    return bool(auxiliaries & _WORDS["is_to"]) and any(child.lower_ == "to" for child in verb.lefts)


def _tense_of_word(word: str) -> Tense | None:
    if word in _FUTURE:
        return "future"
    is_past = len(word) > 4 and word.endswith(_ENDINGS) and word not in _WORDS["reporting"] | _WORDS["neither"]
    return "past" if word in _PAST or is_past else None

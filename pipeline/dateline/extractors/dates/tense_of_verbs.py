"""The tense of a verb of a parsed text, by its form, its auxiliaries and the verb that it hangs on."""

from typing import Literal

from spacy.tokens import Token

from dateline.extractors.dates.tense_words import FUTURE, PAST, SAYING, WORDS
from dateline.language.syntax import auxiliary_words

Tense = Literal["past", "future"]


def is_predicate(token: Token) -> bool:
    """A verb, or what a copula says ("the vote will be on Friday")."""
    return token.pos_ in ("VERB", "AUX") or bool(auxiliary_words(token))


def tense_of_verbs(verbs: list[Token]) -> Tense | None:
    """The tense of the innermost verb that has one; a past verb of saying does not make a present clause past."""
    is_present = False
    for verb in verbs:
        tense = tense_of_verb(verb)
        if tense == "future" or (tense and not is_present):
            return tense
        is_present = is_present or _is_present(verb)
    return None


def _is_present(verb: Token) -> bool:
    is_finite = verb.tag_ in ("VBZ", "VBP") or bool(auxiliary_words(verb) & WORDS["present"])
    return is_finite and verb.lemma_ not in SAYING


def tense_of_verb(verb: Token) -> Tense | None:
    """The tense of a verb without those that it hangs on; ``None`` for the present, and where there is no telling."""
    helpers = auxiliary_words(verb)
    if _is_future(verb, helpers) or _is_scheduled(verb, helpers):
        return "future"
    if _could_not(verb, helpers) or (verb.tag_ == "VBG" and any(child.lower_ == "after" for child in verb.lefts)):
        return "past"
    if verb.lower_ in WORDS["timeless"] and verb.tag_ == "VBN" and not helpers:
        return None
    is_passive_now = bool(helpers & WORDS["present"]) and not helpers & PAST
    if helpers & PAST or (verb.tag_ in ("VBD", "VBN") and not is_passive_now):
        return "past"
    return None


def is_deadline_over(word: str, index: int, verb: Token) -> bool:
    """Whether the verb lies in the past: ``by Friday the fire was out``, ``until Friday the port had been open``.

    Before the verb, a deadline is over more often than behind it: ``until Friday they sold bread``.
    """
    helpers, is_in_front = auxiliary_words(verb), index < verb.i
    over = WORDS["over_by"] if word == "by" or is_in_front else WORDS["perfect"]
    is_over = verb.lower_ in over or bool(helpers & over) or (is_in_front and verb.tag_ == "VBD")
    return is_over and not _is_future(verb, helpers)


def _is_future(verb: Token, helpers: set[str]) -> bool:
    if helpers & WORDS["modal"] and not helpers & WORDS["have"] and not _could_not(verb, helpers):
        return True
    is_planned = verb.lower_ in FUTURE and not helpers & WORDS["perfect"]
    is_due = any(child.lower_ == "due" for child in verb.lefts)  # "is due to leave"
    is_set = verb.lower_ == "set" and any(child.pos_ == "VERB" and _has_to(child) for child in verb.rights)
    is_ahead = bool(helpers & FUTURE) or is_planned or is_due or is_set
    return is_ahead or _is_plan(verb) or _is_to_be(verb, helpers)


def _could_not(verb: Token, helpers: set[str]) -> bool:
    """Whether something could not be done, or nobody could do it: that is past. What could be done is future."""
    words = (word for child in verb.lefts for word in (child, *child.lefts))
    return "could" in helpers and any(word.lower_ in WORDS["negation"] for word in words)


def _is_scheduled(verb: Token, helpers: set[str]) -> bool:
    """``The polls close on Tuesday``: the present tense of what goes by a calendar tells of what is to come."""
    return verb.tag_ in ("VBZ", "VBP") and not helpers and verb.lemma_ in WORDS["scheduled"]


def _is_plan(verb: Token) -> bool:
    """Whether it is an infinitive of what is agreed or wanted (``agreed to leave``).

    Not of what came about (``managed to leave``), nor of a purpose (``stopped to rest``).
    """
    if not _has_to(verb) or not (verb.dep_ in ("xcomp", "acl", "ccomp") or verb.head.lower_ == "set"):
        return False
    is_tried = verb.head.lemma_ in WORDS["tried"] and verb.head.tag_ in ("VBD", "VBN")
    came_about = verb.head.lemma_ in WORDS["came_about"] or is_tried
    return not came_about and not auxiliary_words(verb.head) & WORDS["perfect"]


def _is_to_be(verb: Token, helpers: set[str]) -> bool:
    """``The deal is to be signed``."""
    return bool(helpers & WORDS["is_to"]) and _has_to(verb)


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in verb.lefts)

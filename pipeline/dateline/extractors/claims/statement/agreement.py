"""Forms of a verb in statements: in the third person (`am` is `is`, `like` is `likes`), in full, and denied."""

from typing import Any

from spacy.tokens import Token

from dateline.language.syntax import AUXILIARIES, children, finite_verb_of, subject_of
from dateline.words import beside, words
from dateline.words.forms import present_of

_FORMS: dict[str, Any] = beside(__file__)
_THIRD_PERSON: dict[str, str] = _FORMS["third_person"]
_IN_FULL: dict[str, str] = _FORMS["in_full"]
_DENYING: dict[str, str] = _FORMS["denying"]
_APOSTROPHES = "".join(words("marks.apostrophes"))


def subject_of_verb(word: Token) -> Token | None:
    """The subject that a finite verb agrees with."""
    return subject_of(word if word.pos_ == "VERB" and word.dep_ not in AUXILIARIES else word.head)


def may_be_subject(noun: Token, head: Token) -> bool:
    """Whether a predicate agrees with a noun: not `help` with `the detail`; with a measure, both forms do."""
    verb = finite_verb_of(head)
    is_one = noun.tag_ == "NN" and not children(noun, "conj", "det:predet")
    is_many = noun.tag_ == "NNS" and not children(noun, "nummod")
    return not (is_one and verb.tag_ == "VBP") and not (is_many and verb.tag_ == "VBZ")


def in_third_person(verb: Token) -> str:
    """The verb, which is in the present tense."""
    return _THIRD_PERSON.get(verb.lower_) or present_of(verb.lower_)


def in_full(auxiliary: Token) -> str:
    """`can` of `can’t`, `have` of `they’ve`."""
    word = auxiliary.lower_.lstrip(_APOSTROPHES)
    if word == "d":
        return "would" if auxiliary.tag_ == "MD" else "had"
    if word == "s":
        return "has" if auxiliary.lemma_ == "have" or _is_of_perfect(auxiliary) else "is"
    return _IN_FULL.get(word, auxiliary.text)


def _is_of_perfect(auxiliary: Token) -> bool:
    """`’s`, of `she’s been ill`, `he’s sold it`."""
    verb = auxiliary.head
    following = [word for word in verb.children if word > auxiliary and word.dep_ in {"cop", "aux", "aux:pass"}]
    return auxiliary.dep_ == "aux" and any(word.tag_ in {"VBN", "VBD"} for word in following[:1] or [verb])


def denied(verb: Token) -> str:
    """`will [not]`, `was [not]`; `[did not take]` for `took`."""
    is_main = verb.pos_ == "VERB" and verb.dep_ not in AUXILIARIES
    if not is_main or verb.lemma_ == "be":
        return f"{verb.text} [not]"
    auxiliary = _DENYING.get(verb.tag_, "do")
    return f"[{auxiliary} not {verb.lemma_}]"

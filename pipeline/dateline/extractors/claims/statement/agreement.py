"""Forms of a verb in statements: in the third person (`am` is `is`, `like` is `likes`), in full, and denied."""

from spacy.tokens import Token

from dateline.language.syntax import AUXILIARIES, children, finite_verb_of, subject_of
from dateline.words import words

_IRREGULAR = {
    "am": "is", "’m": " is", "'m": " is", "are": "is", "’re": " is", "'re": " is", "have": "has", "’ve": " has",
    "'ve": " has", "do": "does", "go": "goes",
}  # fmt: skip
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall", "ve": "have", "ll": "will", "re": "are", "m": "am"}
_HISSING = ("s", "x", "z", "ch", "sh", "ss", "o")
_APOSTROPHES = "".join(words("marks.apostrophes"))
_VOWELS = "aeiou"


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
    word = verb.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSING) else f"{word}s"


def in_full(auxiliary: Token) -> str:
    """`can` of `can’t`, `have` of `they’ve`."""
    word = auxiliary.lower_.lstrip(_APOSTROPHES)
    if word == "d":
        return "would" if auxiliary.tag_ == "MD" else "had"
    if word == "s":
        return "has" if auxiliary.lemma_ == "have" or _is_of_perfect(auxiliary) else "is"
    return _CONTRACTED.get(word, auxiliary.text)


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
    auxiliary = {"VBD": "did", "VBZ": "does"}.get(verb.tag_, "do")
    return f"[{auxiliary} not {verb.lemma_}]"

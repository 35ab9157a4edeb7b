"""Whether the words around an expression look back or ahead."""

from collections.abc import Iterable

from spacy.tokens import Doc

from dateline.extractors.dates.tense_around import tense_around
from dateline.extractors.dates.tense_of_verbs import Tense, is_deadline_over, is_predicate
from dateline.extractors.dates.tense_words import FUTURE, PAST, PAST_FORMS, RULES, SPOKEN, WORDS

_ENDINGS = tuple(RULES["past_endings"])
_WINDOW: int = RULES["window"]


def tense_at(doc: Doc, is_parsed: bool, index: int) -> Tense | None:
    """The tense of the predicate that token ``index`` depends on; without a parse, of the verb form beside it."""
    word = doc[index - 1].lower_ if index else ""
    verbs = [token for token in (doc[index], *doc[index].ancestors) if is_predicate(token)] if is_parsed else []
    if word in WORDS["deadline"]:
        return "past" if verbs and is_deadline_over(word, index, verbs[0]) else "future"
    if word in WORDS["over"] or doc[index].lower_ == "earlier":
        return "past"
    if is_parsed:
        return tense_around(doc[index], verbs)
    before = [doc[place].lower_ for place in range(index - 1, max(index - _WINDOW, 0) - 1, -1)]
    behind = [doc[place].lower_ for place in range(index + 1, min(index + _WINDOW, len(doc)))]
    if SPOKEN.intersection(before[:2]):
        return "past"
    return _tense_of_words(before) or _tense_of_words(behind)


def _tense_of_words(words: Iterable[str]) -> Tense | None:
    """The tense of the first verb form among the words of the sentence."""
    for word in words:
        if word in WORDS["stops"]:
            return None
        if tense := _tense_of_word(word):
            return tense
    return None


def _tense_of_word(word: str) -> Tense | None:
    if word in FUTURE:
        return "future"
    if word in SPOKEN or word in WORDS["neither"]:
        return None
    has_ending = len(word) > 4 and word.endswith(_ENDINGS)
    return "past" if has_ending or word in PAST | PAST_FORMS else None

"""Words beside a figure that tell its direction: ``rose by``, ``up from``, ``6% less than last year``."""

import re
from itertools import pairwise

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.extractors.figures.counted import ARTICLES
from dateline.records import Change
from dateline.words import beside, words
from dateline.words.marks import SENTENCE_END

_CUES = beside(__file__)
_DIRECTIONS: tuple[Change, ...] = ("up", "down")
EFFECTS: dict[str, Change] = {
    word: direction for kind in ("change", "changed") for direction in _DIRECTIONS for word in _CUES[kind][direction]
}
"""Words that say that something changes -> its direction."""
HAVING = frozenset(_CUES["having"]["verbs"])
"""Verbs whose object says how much or how many their subject has, makes, gains or loses."""
MEASURED: dict[str, frozenset[str]] = {name: frozenset(listed) for name, listed in _CUES["measured"].items()}
"""Words that tell what a figure is of, by their part."""
_TRANSITIVE = frozenset(word for direction in _DIRECTIONS for word in _CUES["changed"][direction])
ADVERBS = frozenset(_CUES["change"]["adverbs"])
_COMPARATIVES: dict[str, Change] = {
    **dict.fromkeys(_CUES["change"]["more"], "up"),
    **dict.fromkeys(_CUES["change"]["less"], "down"),
}
_EARLIER = frozenset(_CUES["change"]["earlier"])
_ENDS: dict[str, Change] = _CUES["change"]["ends"]
_BE = words("verbs.be")
_SUPPLIES = frozenset(_CUES["change"]["supplies"])
_LINKS = frozenset(_CUES["change"]["links"])
_NEXT_WORD = re.compile(r"\s(\w+)\b(?!-)")
_THAN = re.compile(r"[^.;!?\n]{0,40}?\sthan\s([^.;!?\n]{0,80})")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PIECE = re.compile(r"[\w’'.]+|[^\w\s]")
_SENTENCE_END = re.compile(rf"(?:{SENTENCE_END}|;)\s+(?=[^a-z])|\n")
_TO_END = re.compile(r"[^.;!?\n]{0,60}\sto\s(?:\w+\s)?")
_SHARES = ("percentage", "ratio")
_SENTENCE_REACH = 240
_MOST_WORDS = 4
_NEAR = 16
_NEAR_BY = 10


def change_before(text: str, start: int, dimension: str | None) -> Change:
    """The direction that the words before ``start`` give to a figure of ``dimension``: by it, to it or from it.

    What one cuts or loses may be anything, so those words take a figure directly only if it is a share; "up" and "down"
    take any but a count ("shot down 28 drones").
    """
    before = _PIECE.findall(_sentence_before(text, start_with_bounds(text, start)))
    if not before:
        return "none"
    *earlier, last = before
    if last in _ENDS and _tell_of_change(earlier):
        is_for_them = _ENDS[last] == "to" and dimension is None and _is_supply(earlier)
        return "none" if is_for_them else _ENDS[last]
    if last == "by" and (changed := [word for word in before[-_NEAR_BY:] if word in EFFECTS]):
        return EFFECTS[changed[-1]]
    for link in range(min(_MOST_WORDS, len(before)) - 1, 0, -1):
        word = before[-link - 1]
        is_linked = word in EFFECTS and " ".join(before[-link:]) in _LINKS
        if is_linked and (word not in ADVERBS or last not in ARTICLES or dimension in _SHARES):
            return EFFECTS[word]
    return EFFECTS.get(last, "none") if _takes_directly(last, dimension) else "none"


def change_after(text: str, end: int) -> Change:
    """The direction in which something differs from before by the figure before ``end``: ``6% less than last year``."""
    word = _NEXT_WORD.match(text, end)
    if word is None or word[1] not in _COMPARATIVES:
        return "none"
    other = _THAN.match(text, word.end())
    if other and not _YEAR.search(other[1]) and _EARLIER.isdisjoint(_PIECE.findall(other[1])):
        return "none"
    return _COMPARATIVES[word[1]]


def is_other_end(text: str, last_end: int, start: int) -> bool:
    """Whether the figure at ``start`` is what the change from a figure that ends at ``last_end`` leads to."""
    return _TO_END.fullmatch(text, last_end, start) is not None


def _is_supply(before: list[str]) -> bool:
    """Whether the words end in what is supplied to somebody: ``cut power``, ``power was cut``."""
    is_passive = len(before) > 2 and before[-1] in _TRANSITIVE and before[-2] in _BE
    return bool(before) and before[-3 if is_passive else -1] in _SUPPLIES


def _takes_directly(word: str, dimension: str | None) -> bool:
    if word in _TRANSITIVE:
        return dimension in _SHARES
    return word not in ADVERBS or dimension is not None


def _tell_of_change(before: list[str]) -> bool:
    """Whether one of the last words says that something changes."""
    recent = before[-_NEAR:]
    return any(word in EFFECTS and word not in ADVERBS for word in recent) or any(
        word in ADVERBS and (following == "by" or not following.isalpha())
        for word, following in pairwise([*recent, "."])
    )


def _sentence_before(text: str, start: int) -> str:
    """The words of the sentence before ``start``, in lower case."""
    before = text[max(0, start - _SENTENCE_REACH) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return before[ends[-1] if ends else 0 :].lower()

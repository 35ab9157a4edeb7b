"""Words beside a figure that tell its direction: ``rose by``, ``up from``, ``6% less than last year``."""

import re
from itertools import pairwise

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.records import Change
from dateline.words import beside
from dateline.words.marks import SENTENCE_END

_CUES = beside(__file__)
_DIRECTIONS: tuple[Change, ...] = ("up", "down")
EFFECTS: dict[str, Change] = {
    word: direction for kind in ("change", "changed") for direction in _DIRECTIONS for word in _CUES[kind][direction]
}
"""Words that say that something changes -> its direction."""
HAVING = frozenset(_CUES["having"]["verbs"])
"""Verbs whose object says how much or how many their subject has, makes, gains or loses."""
MEASURED: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _CUES["measured"].items()}
"""Words that tell what a figure is of, by their part."""
_TRANSITIVE = frozenset(word for direction in _DIRECTIONS for word in _CUES["changed"][direction])
_ADVERBS = frozenset(_CUES["change"]["adverbs"])
_COMPARATIVES: dict[str, Change] = {
    **dict.fromkeys(_CUES["change"]["more"], "up"),
    **dict.fromkeys(_CUES["change"]["less"], "down"),
}
_EARLIER = frozenset(_CUES["change"]["earlier"])
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
    words = _PIECE.findall(_sentence_before(text, start_with_bounds(text, start)))
    if words[-1:] == ["to"] and dimension is None and words[-2:-1] and words[-2] in _SUPPLIES:
        return "none"
    if words and words[-1] in ("to", "from") and _tell_of_change(words[:-1]):
        return "to" if words[-1] == "to" else "from"
    if words and words[-1] == "by" and (changed := [word for word in words[-_NEAR_BY:] if word in EFFECTS]):
        return EFFECTS[changed[-1]]
    for link in range(min(_MOST_WORDS, len(words)) - 1, 0, -1):
        word = words[-link - 1]
        is_linked = word in EFFECTS and " ".join(words[-link:]) in _LINKS
        if is_linked and (word not in _ADVERBS or words[-1] not in ("a", "an") or dimension in _SHARES):
            return EFFECTS[word]
    return EFFECTS.get(words[-1], "none") if words and _takes_directly(words[-1], dimension) else "none"


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


def _takes_directly(word: str, dimension: str | None) -> bool:
    if word in _TRANSITIVE:
        return dimension in _SHARES
    return word not in _ADVERBS or dimension is not None


def _tell_of_change(words: list[str]) -> bool:
    """Whether one of the last words says that something changes."""
    recent = words[-_NEAR:]
    return any(word in EFFECTS and word not in _ADVERBS for word in recent) or any(
        word in _ADVERBS and (following == "by" or not following.isalpha())
        for word, following in pairwise([*recent, "."])
    )


def _sentence_before(text: str, start: int) -> str:
    before = text[max(0, start - _SENTENCE_REACH) : start].lower()
    window = text[max(0, start - _SENTENCE_REACH) : start]
    ends = [match.end() for match in _SENTENCE_END.finditer(window)]
    return before[ends[-1] :] if ends else before

"""Numbers that are no figures: in dates, times, names, addresses, telephone numbers, scores, marks of lists."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.extractors.figures.counted import STOPS
from dateline.words import beside, signs, words
from dateline.words.marks import SENTENCE_END

_RULES = beside(__file__)


def _month() -> str:
    """A month in full or short, with a capital letter."""
    shorts = "|".join(short.capitalize() for short in words("calendar.short_months"))
    return rf"(?:(?:{'|'.join(month.capitalize() for month in words('calendar.months'))})\b|(?:{shorts})\b\.?)"


def _name() -> str:
    """A noun that a number names, in one or more: ``article``, ``Pages``, ``vol.``."""
    nouns = words("numbered.nouns:number") | words("numbered.short:plain")
    shorts = "|".join(rf"{short}\." for short in words("numbered.short:number"))
    return f"(?i:(?:{'|'.join(nouns)})s?|{shorts})"


_FILLED = {
    "{month}": _month(),
    "{name}": _name(),
    "{decade}": "|".join(words("numbers.decades")),
    "{zone}": "|".join(zone.upper() for zone in words("calendar.zones")),
}


def _pattern(mask: str) -> str:
    for name, pattern in _FILLED.items():
        mask = mask.replace(name, pattern)
    return mask


_MASKS = [re.compile(_pattern(mask)) for mask in _RULES["masks"]]
_WORD_BEFORE = re.compile(r"[^\W\d_]$|[_@/]$|(?<!\w)(?!(?:to|by|and|under|over|sub|~)[-‑])[^\W\d_]\w*[-‑]$")
_LAST_WORD = re.compile(r"([^\W\d_][\w’'&.-]*)[  ]$")
_SENTENCE_END = re.compile(
    rf"(?:^|{SENTENCE_END}|[{signs('marks.clause_ends')}][{signs('marks.closing')}]*|\n|[{signs('marks.opening')}{signs('marks.dashes')}-])\s*$"
)
_AGED = re.compile(r"\b[Aa]ge[ds]?\s(?:of\s)?$")
_APPOSED = re.compile(r"(?:^|[^\w])[A-Z][\w’'.-]+(?:,\s|\s\()$")
_IS = re.compile(r"\b(?:[Hh]e|[Ss]he|who)\s(?:is|was)\s(?:now\s|then\s)?$")
_ENDS = re.compile(r"[.,;)]|\s(?:and|when|but|at the time)\b")
_EXPECTANCY = re.compile(r"\blife expectancy\b[^.;\d]*$", re.IGNORECASE)
_OLDEST = 120
_REACH = 40
_LONG_REACH = 80


def masks_in(text: str) -> Iterator[tuple[int, int]]:
    """The spans of a text whose numbers are no figures."""
    return (match.span() for mask in _MASKS for match in mask.finditer(text))


class Masks:
    """Spans of a text that hold no figures."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def cover(self, position: int) -> bool:
        """Whether the character at ``position`` lies in a mask."""
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self._ends[index]


def is_in_word(text: str, start: int) -> bool:
    """Whether the number at ``start`` is part of a name or word: ``B52``, ``Su-57``, ``mid-40``."""
    return _WORD_BEFORE.search(text, max(0, start - _REACH), start) is not None


def is_named(text: str, start: int) -> bool:
    """Whether the word before the number makes a name with it: ``Stoxx 50``, ``Euro 2020``."""
    match = _LAST_WORD.search(text, max(0, start - _REACH), start)
    if match is None or (not match[1][0].isupper() and not any(letter.isupper() for letter in match[1][1:])):
        return False
    if match[1].lower() in STOPS or match[1].lower() in _ORDINARY:
        return False
    return not _SENTENCE_END.search(text, max(0, match.start() - 3), match.start()) or match[1].isupper()


def is_age(text: str, start: int, end: int) -> bool:
    """Whether the bare number at ``start`` is an age: ``aged about 25``, ``Maria Lopes, 66, said``, ``who was 10``."""
    first = start_with_bounds(text, start)
    if _AGED.search(text, max(0, first - _REACH), first):
        return True
    if not text[start:end].isdigit() or not 1 <= int(text[start:end][:4]) <= _OLDEST:
        return False
    if _EXPECTANCY.search(text, max(0, start - _LONG_REACH), start):
        return True
    if _IS.search(text, max(0, first - _REACH), first) and _ENDS.match(text, end):
        return True
    is_apposed = _APPOSED.search(text, max(0, start - _REACH), start)
    return bool(is_apposed) and text[end : end + 1] in (",", ")")


def is_year(digits: str) -> bool:
    """Whether the digits look like a year: nothing else tells them from one."""
    return len(digits) == 4 and digits.isdigit() and digits[:2] in ("15", "16", "17", "18", "19", "20")


_ORDINARY = frozenset(_RULES["ordinary"])

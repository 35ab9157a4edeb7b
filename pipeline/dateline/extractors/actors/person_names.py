"""Names of persons as parts that can be compared: folded, split, and with the family name told from the given one."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from dateline.words import beside, signs, words

_RULES = beside(__file__)
SMALL_WORDS, PARTICLES = words("names.small"), words("names.particles")
_FAMILY_FIRST = frozenset(_RULES["family_first"])
_SYLLABLES = re.compile(f"(?:{_RULES['syllable']}){{1,3}}")
_TRANSCRIPTIONS = [(re.compile(pattern), replacement) for pattern, replacement in _RULES["transcriptions"]]
_POSSESSIVE = re.compile(rf"[{signs('marks.apostrophes')}]s?$")
_SPLIT = re.compile(rf"[\s.{signs('marks.hyphens')}{signs('marks.dashes')}]+")

GIVEN_NAMES: dict[str, str] = {
    name: gender for gender in ("female", "male", "either") for name in words(f"given_names.{gender}")
}
"""Given names, folded -> female, male, or either."""

_FAMILY, _GIVEN, _NOT_SHORT = 2, 1, 0


class PersonName(NamedTuple):
    """Given names and family name, folded; ``family`` is empty where only one word is known."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        return bool(self.given and self.family)

    @property
    def sounds(self) -> "PersonName":
        """The same with one spelling for each sound."""
        return PersonName(tuple(map(_sound, self.given)), tuple(map(_sound, self.family)))


def fold(text: str) -> tuple[str, ...]:
    """The words of a name without case, diacritics, apostrophes, hyphens and possessive ending."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", text)).casefold()
    kept = "".join(char for char in plain if char.isalnum() or _SPLIT.match(char))
    return tuple("ibn" if word == "bin" else word for word in _SPLIT.split(kept) if word)


@lru_cache(maxsize=4096)
def person_name(text: str) -> PersonName:
    """Parse a person's name; East Asian family names stand first, others last with their particles."""
    words = fold(text)
    if len(words) < 2:
        return PersonName(given=(), family=words)
    if is_east_asian(words):
        return PersonName(given=("".join(words[1:]),), family=words[:1])
    start = len(words) - 1
    while start > 0 and words[start - 1] in PARTICLES:
        start -= 1
    return PersonName(given=words[:start], family=words[start:])


def is_east_asian(words: tuple[str, ...]) -> bool:
    """A family name of East Asia and one or two given names of syllables that occur there."""
    return words[0] in _FAMILY_FIRST and len(words) <= 3 and all(map(is_syllables, words[1:]))


def is_syllables(word: str) -> bool:
    """One to three syllables of an East Asian given name."""
    return _SYLLABLES.fullmatch(word.casefold()) is not None


def short_for(short: PersonName, full: PersonName) -> int:
    """How well a name is a shorter form of a full one: 2 by family name, 1 by given name, 0 not at all."""
    if short == full or not full.is_full:
        return _NOT_SHORT
    if "".join(short.given + short.family) in full.given:
        return _GIVEN
    words = short.given + short.family
    if len(words) > 2 and words == (full.given + full.family)[: len(words)]:
        return _FAMILY
    if short.is_full:
        is_short = _is_shorter(short.given, full.given) or _is_nickname(short.given, full.given)
        return _FAMILY if short.family == full.family and is_short else _NOT_SHORT
    if short.family in (full.family, full.family[-1:]):
        return _FAMILY
    return _NOT_SHORT


class FullNames:
    """The full names of an article, to be asked whose short form a name is; those ``apart`` are short for no other."""

    def __init__(self, names: Iterable[PersonName], apart: Collection[PersonName] = ()) -> None:
        self._apart = apart
        self._by_word: dict[str, list[PersonName]] = defaultdict(list)
        for name in dict.fromkeys(names):
            if name.is_full:
                for word in dict.fromkeys(name.given + name.family):
                    self._by_word[word].append(name)

    def fitting(self, short: PersonName) -> list[PersonName]:
        """The fullest names that a name is short for, those by family name if there are any."""
        if short in self._apart:
            return []
        words = ("".join(short.given + short.family), *short.family[-1:], *short.given[:1])
        fits = {full: short_for(short, full) for word in words for full in self._by_word.get(word, ())}
        best = max(fits.values(), default=_NOT_SHORT)
        fitting = [full for full, fit in fits.items() if fit == best != _NOT_SHORT]
        return [full for full in fitting if full in self._apart or not any(short_for(full, other) for other in fitting)]


def _is_shorter(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """``George`` and ``G W`` for ``George W``, but not ``George W`` for ``George H W``."""
    if len(short) > len(full) or short == full:
        return False
    return all(_is_initial(ours, theirs) for ours, theirs in zip(short, full, strict=False))


def _is_nickname(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """``Bob`` for ``Robert C. "Bob"``."""
    return len(short) == 1 and len(short[0]) > 1 and short[0] in full[1:]


def _is_initial(ours: str, theirs: str) -> bool:
    return ours == theirs or (len(ours) == 1 and theirs.startswith(ours))


def is_acronym(words: tuple[str, ...]) -> bool:
    """Single letters, as dotted acronyms are folded: ``I.M.F.``."""
    return len(words) > 1 and all(len(word) == 1 for word in words)


def acronyms(words: tuple[str, ...]) -> set[str]:
    """First letters of folded words, with and without those of the small words; none for a single word."""
    if len(words) < 2 or is_acronym(words):
        return set()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL_WORDS)}


def _sound(word: str) -> str:
    for pattern, replacement in _TRANSCRIPTIONS:
        word = pattern.sub(replacement, word)
    return word

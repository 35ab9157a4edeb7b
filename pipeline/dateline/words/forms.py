"""The forms of verbs, made of the lemma by the tables of ``forms.toml`` and by spelling."""

import re
from functools import cache

from dateline.words import table, words

_PASTS = {**table("forms.pasts"), **table("forms.strong"), **table("forms.auxiliaries")}
_ALSO = table("forms.also")
_DOUBLING = words("forms.doubling.verbs")
_SHORT = re.compile(r"(?:qu|[^aeiou])*[aeiou][^aeiouwxy]")  # `plan`, `quip`, but not `show`, `fix`, `need`


@cache
def past_of(lemma: str) -> str:
    """``said`` of ``say``, ``admitted`` of ``admit``, ``pointed out`` of ``point out``."""
    verb, blank, particle = lemma.partition(" ")
    return f"{_PASTS.get(verb) or _regular(verb)}{blank}{particle}"


def pasts_of(lemma: str) -> set[str]:
    """In every spelling: ``signaled`` and ``signalled``."""
    return {past_of(lemma), _ALSO.get(lemma, past_of(lemma))}


@cache
def present_of(lemma: str) -> str:
    """The form of ``he``, ``she`` and ``it``: ``says``, ``denies``, ``stresses``; not of ``be`` and ``have``."""
    verb, blank, particle = lemma.partition(" ")
    if re.search(r"[^aeiou]y$", verb):
        verb = f"{verb[:-1]}ie"
    elif re.search(r"(?:s|x|z|ch|sh|o)$", verb):
        verb = f"{verb}e"
    return f"{verb}s{blank}{particle}"


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    if re.search(r"[^aeiou]y$", verb):
        return f"{verb[:-1]}ied"
    if _SHORT.fullmatch(verb) or verb in _DOUBLING:
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"

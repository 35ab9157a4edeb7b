"""Two names that the text tells to be one: ``Office for Fair Markets (BHM)``, ``Jonel Varga (“Izo”)``."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Span, Token

from dateline.extractors.actors.owned_bodies import apart
from dateline.extractors.actors.person_names import acronyms, fold
from dateline.extractors.actors.types import Name
from dateline.words import beside, words

_RULES = beside(__file__)
_OPENINGS = words("marks.brackets:closed_by")
_CLOSINGS = words("marks.brackets:closes")
_QUOTES = frozenset(_RULES["quotes"])
_CALLED = frozenset(_RULES["called"])
_BODIES = ("ORG", "GROUP")
_LONGEST, _LETTERS = 8, 2  # tokens in a bracket; capitals that make an abbreviation


class Alias(NamedTuple):
    """The words in a bracket behind a name, without its quotation marks and ``known as`` before them."""

    words: Span
    is_called: bool
    """Whether it had any of those."""


def alias_behind(name: Span) -> Alias | None:
    """``BHM`` behind ``Office for Fair Markets (BHM)``."""
    doc, start = name.doc, name.end + 1
    if start >= len(doc) or doc[name.end].text not in _OPENINGS:
        return None
    end = next(
        (place for place in range(start, min(start + _LONGEST, len(doc))) if doc[place].text in _CLOSINGS), start
    )
    first = start
    while start < end and _leads(doc[start]):
        start += 1
    while start < end and doc[end - 1].text in _QUOTES:
        end -= 1
    return Alias(doc[start:end], start > first) if start < end else None


def _leads(token: Token) -> bool:
    return token.text in _QUOTES or token.lower_ in _CALLED


def is_abbreviation(text: str) -> bool:
    """``BHM``, ``MoD``, ``BdK``; not ``Con``."""
    letters = text.replace(".", "").replace("-", "")
    return letters.isalnum() and sum(map(str.isupper, letters)) >= max(_LETTERS, len(letters) / 2)


def aliases(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """The pairs of names, the one in the bracket last."""
    at = {(name.span.start, name.span.end): name for name in names}
    for name in names:
        alias = alias_behind(name.span)
        other = at.get((alias.words.start, alias.words.end)) if alias else None
        if alias and other and _is_alias(name, other, is_called=alias.is_called):
            yield name, other


def _is_alias(name: Name, other: Name, *, is_called: bool) -> bool:
    if name.type == other.type == "PERSON":
        return is_called
    if name.type not in _BODIES or other.type not in _BODIES:
        return False
    if is_short_for(name, other) or is_short_for(other, name):
        return True
    return other.meaning is None and len(name.span) > 1 and is_abbreviation(other.span.text)


def is_short_for(short: Name, long: Name) -> bool:
    """``GTC`` for the Grain Trade Council."""
    return "".join(fold(short.span.text)) in acronyms(fold(long.span.text))


def as_explained(names: Sequence[Name]) -> list[Name]:
    """The names without entries of the knowledge base that they are not by the words of the text: ``Isis (the
    Institute for Silk and Infrared Science)``."""
    others = {
        fold(short.span.text)
        for pair in aliases(names)
        for short, long in (pair, pair[::-1])
        if is_short_for(short, long) and short.meaning is not None and short.meaning != long.meaning
    }
    return apart(names, others)

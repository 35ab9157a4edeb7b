"""What kind of actor a name is, as all its mentions in an article together tell."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Span

from dateline.extract.actors.knowledge import Meaning
from dateline.extract.actors.names import FullNames, fold, is_east_asian, person_name
from dateline.extract.actors.roles import TITLES
from dateline.records import ActorType

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_PREFERENCE: list[ActorType] = _RULES["preference"]
_PERSONAL = frozenset(_RULES["personal"])

Words = tuple[str, ...]


class Name(NamedTuple):
    """A name in the text: its tokens, its type as far as it is seen here, and what the knowledge base says of it."""

    span: Span
    type: ActorType
    meaning: Meaning | None = None


def agree_on_types(names: Sequence[Name]) -> list[Name]:
    """Give all mentions of a name one type: what most of them are seen as; the knowledge base stands above that."""
    votes: dict[Words, Counter[ActorType]] = defaultdict(Counter)
    for name in names:
        votes[fold(name.span.text)][_vote(name)] += 1
    types = {
        words: min(count, key=lambda type_: (-count[type_], _PREFERENCE.index(type_))) for words, count in votes.items()
    }
    titled = {fold(name.span.text) for name in names if _has_title(name.span)}
    persons = _persons(votes, types, titled)
    return [
        name if _is_known(name) else name._replace(type="PERSON" if words in persons else types[words])
        for name in names
        for words in [fold(name.span.text)]
    ]


def _is_known(name: Name) -> bool:
    return name.meaning is not None and name.meaning.sense == "name"


def _vote(name: Name) -> ActorType:
    return "PLACE" if name.meaning is not None and name.meaning.sense == "seat" else name.type


def _has_title(span: Span) -> bool:
    """``Chancellor Brandt``; ``the chief executive, Dana Brandt,``."""
    doc, before = span.doc, span.start - 1
    if before > 0 and doc[before].text == "," and doc[span.end : span.end + 1].text == ",":
        before -= 1
    return before >= 0 and doc[before].lower_ in TITLES


def _persons(
    votes: Mapping[Words, Counter[ActorType]], types: Mapping[Words, ActorType], titled: set[Words]
) -> set[Words]:
    """Names that are a person's: by their words, by the other names of the article, or as the recogniser says."""
    seen = titled | {words for words, type_ in types.items() if type_ == "PERSON"}
    seen |= {words for words, count in votes.items() if not _PERSONAL.isdisjoint(words[:2]) and not count["PLACE"]}
    full_names = FullNames(person_name(" ".join(words)) for words in seen)
    return seen | {
        words
        for words, count in votes.items()
        if (full_names.fitting(person_name(" ".join(words))) and (len(words) > 1 or count["PERSON"]))
        or (len(words) > 1 and is_east_asian(words) and words[:1] in seen)
    }

"""What kind of actor a name is, as all its mentions in an article together tell."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Span

from dateline.extractors.actors.knowledge import SEATS, PhraseMeaning
from dateline.extractors.actors.person_names import GIVEN_NAMES, FullNames, fold, is_acronym, is_east_asian, person_name
from dateline.extractors.actors.roles import stands_before_name
from dateline.records import ActorType
from dateline.words import beside, words

_RULES = beside(__file__)
_PREFERENCE: list[ActorType] = _RULES["preference"]
_GROUPS = words("world.groups")
_PLACE_CASES = frozenset(_RULES["place_cases"])
_PLACE_VERBS = frozenset(_RULES["place_verbs"])
_PERSONAL = words("names.patronymic")
_FIRMS = words("bodies.nouns:firm")
_OF_FIRMS = frozenset(_RULES["of_firms"])
TAILS = words("bodies.nouns:left_out")

Words = tuple[str, ...]


class Owner(NamedTuple):
    """Whose a body is, told before its name: ``Talvia’s Defence Ministry``, ``the Talvian Defence Ministry``."""

    start: int
    """Its first token."""
    stem: str
    """The beginning of its word, which the state and its adjective share."""


class Name(NamedTuple):
    """A name in the text: its tokens, its type as far as it is seen here, and what the knowledge base says of it.

    ``is_seat``: it names a capital, which stands for its state here. ``is_other``: it is not what the knowledge base
    knows by that name.
    """

    span: Span
    type: ActorType
    meaning: PhraseMeaning | None = None
    is_seat: bool = False
    owner: Owner | None = None
    is_other: bool = False


def agree_on_types(names: Sequence[Name]) -> list[Name]:
    """Give all mentions of a name one type: what most of them are seen as; the knowledge base stands above that."""
    votes: dict[Words, Counter[ActorType]] = defaultdict(Counter)
    for name in names:
        votes[fold(name.span.text)][_vote(name)] += 1
    types = {
        words: min(count, key=lambda type_: (-count[type_], _PREFERENCE.index(type_))) for words, count in votes.items()
    }
    titled = {fold(name.span.text) for name in names if has_title(name.span)}
    located = {fold(name.span.text) for name in names if is_located(name.span)}
    types |= dict.fromkeys((fold(name.span.text) for name in names if _is_firm(name.span)), "ORG")
    types |= _short_for_bodies(types, titled)
    persons = _persons(votes, titled | {words for words, type_ in types.items() if type_ == "PERSON"}, located)
    names = [name._replace(type="PLACE") if _is_town(name) else name for name in names]
    return [
        name
        if _is_known(name) or _is_town(name)
        else name._replace(type="PERSON" if words in persons else types[words])
        for name in names
        for words in [fold(name.span.text)]
    ]


def _is_known(name: Name) -> bool:
    return name.meaning is not None and name.meaning.sense == "name"


def _is_town(name: Name) -> bool:
    """``in London``, also where a person is called so."""
    return name.meaning is not None and name.meaning.sense == "city" and is_located(name.span)


def _vote(name: Name) -> ActorType:
    if name.span.text.casefold() in _GROUPS:
        return "GROUP"
    if name.type == "PERSON" and len(name.span) == 1 and is_acronym(fold(name.span.text)):
        return "ORG"
    return "PLACE" if name.meaning is not None and name.meaning.sense in SEATS else name.type


def has_title(span: Span) -> bool:
    """``Chancellor Brandt``; ``the chief executive, Dana Brandt,``."""
    doc, before = span.doc, span.start - 1
    if before > 0 and doc[before].text == "," and doc[span.end : span.end + 1].text == ",":
        before -= 1
    return before >= 0 and stands_before_name(doc[before])


def _is_firm(span: Span) -> bool:
    """``Drugmaker Asterion``; ``Holm’s company, Deepwater Holm``; ``a stake in Lorvan Grid``.

    ``The head of the bank, Ada Osk``, is none.
    """
    relation, noun = span.root.dep_, span.root.head
    is_called = span.start > 0 and span.doc[span.start - 1].lower_ in _FIRMS
    is_beside = relation == "appos" and noun.lemma_.lower() in _FIRMS and noun.dep_ != "nmod"
    return is_called or is_beside or (relation == "nmod" and noun.lemma_.lower() in _OF_FIRMS)


def _short_for_bodies(types: Mapping[Words, ActorType], titled: set[Words]) -> dict[Words, ActorType]:
    """Single words taken for a person, where the article names a body of that first word: ``Quillon Energy``."""
    stems = {words[:1] for words, type_ in types.items() if type_ == "ORG" and len(words) == 2 and words[1] in TAILS}
    families = {words[-1:] for words, type_ in types.items() if type_ == "PERSON" and len(words) > 1}
    return dict.fromkeys((words for words in stems - families - titled if types.get(words) == "PERSON"), "ORG")


def is_located(span: Span) -> bool:
    """``in Houston``, ``visited Houston``."""
    is_reached = span.root.dep_ == "obj" and span.root.head.lemma_ in _PLACE_VERBS
    return is_reached or (span.start > 0 and span.doc[span.start - 1].lower_ in _PLACE_CASES)


def _persons(votes: Mapping[Words, Counter[ActorType]], seen: set[Words], located: set[Words]) -> set[Words]:
    """Names that are a person's: ``seen`` as one, by their words, or by the other names of the article."""
    personal = {words for words, count in votes.items() if not _PERSONAL.isdisjoint(words[:2]) and not count["PLACE"]}
    persons = seen | personal
    full_names = FullNames(person_name(" ".join(words)) for words in persons)
    return persons | {
        words
        for words, count in votes.items()
        if (full_names.fitting(person_name(" ".join(words))) and (count["PERSON"] or words not in located))
        or (len(words) > 1 and is_east_asian(words) and words[:1] in persons)
        or (len(words) == 2 and words[0] in GIVEN_NAMES and words[1] not in GIVEN_NAMES and not count["STATE"])
    }

"""Where named entities end: a recogniser that goes from word to word takes some too many ("Carl Tobias,").

What no name begins or ends with is cut off, by the tags: marks, prepositions, conjunctions, "'s", the verb behind a
name. A pronoun alone is no name. What was broken at a particle is put together again. A month or weekday before a
family name is the given name of a person where no time can stand ("August Brandt resigned").
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import filter_spans

from dateline.language.docs import check_needs
from dateline.language.syntax import has_parse, relation
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_WORDS = {name: frozenset(words) for name, words in _RULES.items()}
_DAYS = _WORDS["months"] | _WORDS["weekdays"]
_TIME = "obl"


@Language.factory("dateline_names", requires=["doc.ents", "token.pos"], assigns=["doc.ents"])
def create_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; see `trim_entities`."""
    return trim_entities


def trim_entities(doc: Doc) -> Doc:
    """Cut the entities back to names. It stands behind the tags and the entities."""
    check_needs(doc, "dateline_names")
    names = (name for name in map(_trimmed, doc.ents) if name is not None)
    entities = _joined(names)
    called = list(_called_like_a_day(doc, entities)) if has_parse(doc) else []
    doc.set_ents(filter_spans([*called, *entities]), default="outside")
    return doc


def _called_like_a_day(doc: Doc, entities: Iterable[Span]) -> Iterator[Span]:
    """``August Brandt``, in ``August Brandt resigned`` and not in ``In August Brandt resigned``."""
    persons = {entity.start: entity.end for entity in entities if entity.label_ == "PERSON"}
    for given in doc[:-1]:
        family = given.nbor()
        is_pair = given.lower_ in _DAYS and given.is_title and family.is_title and family.is_alpha
        if is_pair and _is_given_name(given, family, family.i in persons):
            yield Span(doc, given.i, persons.get(family.i, family.i + 1), "PERSON")


def _is_given_name(given: Token, family: Token, is_person: bool) -> bool:
    before = given.nbor(-1) if given.i > 0 and not given.is_sent_start else None
    if before is not None and before.pos_ in _WORDS["before_times_pos"]:
        return False
    if relation(given) == _TIME:  # Monday Brandt resigned may tell when, but not April Brandt resigned
        others = (word for word in given.head.children if word != given and relation(word) == _TIME)
        is_told_when = any(word.lower_ in _DAYS for word in others)
        return is_person and (is_told_when or given.lower_ in _WORDS["months"])
    is_flat = family.dep_ == "flat" and family.head == given
    return is_person or (
        family.pos_ == "PROPN" and (is_flat or (family.head == given.head and family.dep_ == given.dep_))
    )


def _joined(entities: Iterable[Span]) -> list[Span]:
    """Persons whose name was broken at a particle are one: "Musa ibn", "‘Ali"."""
    joined: list[Span] = []
    for entity in entities:
        if joined and _goes_on(joined[-1], entity):
            joined[-1] = Span(entity.doc, joined[-1].start, entity.end, entity.label)
        else:
            joined.append(entity)
    return joined


def _goes_on(name: Span, following: Span) -> bool:
    between = [token.text for token in following.doc[name.end : following.start]]
    are_persons = name.label_ == following.label_ == "PERSON"
    return (
        are_persons
        and name[-1].lower_ in _WORDS["particles"]
        and len(between) < 2
        and _WORDS["ayn"].issuperset(between)
    )


def _trimmed(entity: Span) -> Span | None:
    start, end = entity.start, entity.end
    while start < end and (entity.doc[start].is_space or entity.doc[start].pos_ in _WORDS["never_first_pos"]):
        start += 1
    while start < end and _ends_outside(entity.doc[start:end]):
        end -= 1
    return Span(entity.doc, start, end, entity.label) if start < end else None


def _ends_outside(words: Span) -> bool:
    last = words[-1]
    if last.is_space:
        return True
    if last.pos_ == "PUNCT":
        return last.text not in _WORDS["marks"] and not _closes_bracket(words)
    return last.pos_ in _WORDS["never_last_pos"] or _is_verb(words)


def _closes_bracket(words: Span) -> bool:
    return words[-1].text == ")" and any(word.text == "(" for word in words[:-1])


def _is_verb(words: Span) -> bool:
    """A small verb behind a name: "O'Malley said"."""
    last = words[-1]
    return len(words) > 1 and last.pos_ == "VERB" and last.is_lower and not words[:-1].text.islower()

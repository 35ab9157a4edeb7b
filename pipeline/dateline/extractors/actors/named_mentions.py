"""Where actors are named: entities of the model and phrases of the knowledge base, made to agree."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from spacy.tokens import Doc, Span

from dateline.extractors.actors.aliases import as_explained
from dateline.extractors.actors.entities import clean_entities
from dateline.extractors.actors.knowledge import KnownPhrase, PhraseMeaning, PhrasesByToken, by_token
from dateline.extractors.actors.laws import find_laws
from dateline.extractors.actors.owned_bodies import with_owners
from dateline.extractors.actors.person_names import GIVEN_NAMES, fold, person_name
from dateline.extractors.actors.types import Name, Words, agree_on_types, has_title, is_located
from dateline.extractors.actors.unrecognised_names import missed_names
from dateline.language.silent import silent_tokens
from dateline.records import ActorType
from dateline.words import beside, words

_RULES = beside(__file__)
_TYPES: dict[str, ActorType] = _RULES["types"]
_NOTES = frozenset(_RULES["notes"])
_ADJECTIVE_ENDINGS = words("names.adjective_endings")
_POSSESSIVES = words("names.possessives")
_PLURALS = ("NNPS", "NNS")


def find_names(doc: Doc, phrases: Sequence[KnownPhrase]) -> list[Name]:
    """All names in the order of the text, none overlapping.

    ``phrases`` are those of the knowledge base. A longer entity wins over a phrase inside it (``China Daily``), a
    phrase over every other entity that it overlaps; then all names are looked for where the model has missed them.
    In notes, which are full of titles and publishers, only the names of the body and of the knowledge base are seen.
    """
    known = by_token(phrases)
    blocked = _blocked(doc) | {index for law in find_laws(doc, known) for index in _tokens(law)}
    blocked |= {index for span, meaning in phrases if _is_nickname(span, meaning) for index in _tokens(span)}
    known = {index: phrase for index, phrase in known.items() if blocked.isdisjoint(_tokens(phrase[0]))}
    unseen = blocked | _within(doc, _NOTES)
    spans = [span for span in clean_entities(doc, known) if unseen.isdisjoint(_tokens(span))]
    names = agree_on_types(_settle(known, [Name(span, _TYPES[span.label_]) for span in spans if span.label_ in _TYPES]))
    names = sorted([*names, *missed_names(doc, names, blocked)], key=lambda name: name.span.start)
    return as_explained(with_owners(doc, names, known))


def _is_nickname(span: Span, meaning: PhraseMeaning) -> bool:
    """A seat of government between quotation marks: his “Blue House” in Lisk."""
    doc = span.doc
    around = [doc[place] for place in (span.start - 1, span.end) if 0 <= place < len(doc)]
    return meaning.sense == "seat" and len(around) == 2 and all(token.is_quote for token in around)


def _tokens(span: Span) -> range:
    return range(span.start, span.end)


def _blocked(doc: Doc) -> set[int]:
    """Tokens of dates and figures, and of the parts of the page that are not text."""
    spans = [*doc.spans.get("dates", ()), *doc.spans.get("figures", ())]
    return silent_tokens(doc, "actors") | {index for span in spans for index in _tokens(span) if not _owns(doc, index)}


def _within(doc: Doc, labels: Collection[str]) -> set[int]:
    """Tokens of the blocks of the layout with these labels."""
    return {index for block in doc.spans.get("blocks", ()) if block.label_ in labels for index in _tokens(block)}


def _owns(doc: Doc, index: int) -> bool:
    """The name in a figure with its possessor: ``two of Russia’s allies``."""
    return index + 1 < len(doc) and doc[index + 1].lower_ in _POSSESSIVES and doc[index].text[0].isupper()


def _settle(known: PhrasesByToken, entities: list[Name]) -> list[Name]:
    """One name for each place. Adjectives (``Russian``) leave none."""
    persons = {part for name in entities if name.type == "PERSON" for part in _parts(name.span)}
    families = _families(entities)
    adjectives = {name.span.text.casefold() + ending for name in entities for ending in _ADJECTIVE_ENDINGS}
    entities = [
        name._replace(type="PERSON") if _is_namesake(name.span, families) and name.span.start in known else name
        for name in entities
    ]
    kept = [name for name in entities if not (_loses(name, known, persons) or _is_adjective(name, adjectives))]
    taken = {index for name in kept for index in _tokens(name.span)}
    for span, meaning in dict.fromkeys(known.values()):
        if meaning.sense == "demonym" or not taken.isdisjoint(_tokens(span)):
            continue
        if _is_namesake(span, families):
            kept.append(Name(span, "PERSON"))
        else:
            kept.append(Name(span, "GROUP" if meaning.sense == "people" else meaning.entry.type, meaning))
    return kept


def _families(names: Iterable[Name]) -> dict[Words, int]:
    """Family names of persons named in full -> where that ends for the first time."""
    families: dict[Words, int] = {}
    for name in names:
        person = person_name(name.span.text)
        if person.is_full and (name.type == "PERSON" or (len(name.span) == 2 and person.given[0] in GIVEN_NAMES)):
            families.setdefault(person.family, name.span.end)
    return families


def _is_namesake(span: Span, families: Mapping[Words, int]) -> bool:
    """``London`` after ``Mark London`` is he, but for ``in London``."""
    named = families.get(fold(span.text))
    return named is not None and named <= span.start and not is_located(span)


def _loses(name: Name, known: PhrasesByToken, persons: set[Words]) -> bool:
    """Another meaning of the same words is better: always, but for longer names and for persons named like a place."""
    doc = name.span.doc
    for span, meaning in {known[index] for index in _tokens(name.span) if index in known}:
        is_inside = name.span.start <= span.start and span.end <= name.span.end and len(span) < len(name.span)
        if meaning.sense == "name" and span.start == name.span.start and _is_small(doc[span.end : name.span.end]):
            is_inside = False
        is_person = name.type == "PERSON" and fold(span.text) in persons
        if not (is_inside or is_person):
            return True
    return False


def _is_small(words: Span) -> bool:
    """``army`` in ``United Nations Command army``."""
    return all(word.is_lower for word in words)


def _parts(person: Span) -> tuple[Words, ...]:
    """What a person named in full, or after a title, may be called elsewhere."""
    name = person_name(person.text)
    return (name.family, name.given) if name.is_full else (name.family,) * has_title(person)


def _is_adjective(name: Name, adjectives: set[str]) -> bool:
    """``Kurds`` and ``Democrats`` are groups, ``Kurdish`` and the adjective of a name are no actors."""
    last = name.span[-1]
    is_plural = last.tag_ in _PLURALS if last.tag_ else last.lower_.endswith("s") and not last.lower_.endswith("ss")
    return (name.type == "GROUP" and not is_plural) or name.span.text.casefold() in adjectives

"""Whether it is nearly sure whom a pronoun or a description means: what is not, stays open in statements.

Sure is the last one named of all whom the word may mean, or the one that a subject takes up where the others are no
subjects. ``sure_referents.toml`` has the words.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any

from spacy.tokens import Token

from dateline.extractors.claims.statement.unnamed_antecedents import is_empty
from dateline.extractors.lookup import Lookup, NamedMention
from dateline.language.docs import span_at
from dateline.language.persons import is_human
from dateline.language.syntax import SUBJECTS, children, first_conjunct
from dateline.records import Actor, Attribution
from dateline.words import beside, words

_TABLE: dict[str, Any] = beside(__file__)
_TYPES: dict[str, frozenset[str]] = {word: frozenset(types) for word, types in _TABLE["types"].items()}
_GENDERS = dict.fromkeys(words("pronouns.personal:male"), "m") | dict.fromkeys(words("pronouns.personal:female"), "f")
_DETERMINERS = frozenset(_TABLE["descriptions"]["determiners"])
_OTHERS = frozenset(_TABLE["descriptions"]["others"])
_ABOVE_ALL = 3
_LANDS = frozenset(_TABLE["descriptions"]["lands"])
_OWN_LANDS = frozenset(_TABLE["descriptions"]["own_lands"])
_PAIRS = frozenset(_TABLE["descriptions"]["pairs"])
_MANY = words("pronouns.personal:third") & words("pronouns.personal:several")
_PLURAL = "many"
_AHEAD = frozenset({"advcl", "obl"})
_SENTENCES = 2  # before that of the word


def is_sure(word: Token, mention: NamedMention, lookup: Lookup, attributions: Sequence[Attribution]) -> bool:
    """Whether the word, a pronoun or the last of a description, surely means the actor of its mention."""
    if mention.kind == "nominal":
        is_of_states = all(actor.type == "STATE" for actor in mention.actors)
        begins_name = mention.actors[0].name.lower().startswith(f"{word.lower_} of ")  # the Ministry of Harbours
        is_rare = word.lower_ in _LANDS or begins_name
        is_pair = len(mention.actors) > 1 and word.lemma_ in _PAIRS
        is_known = is_pair or is_rare or (is_of_states and _is_above_all(word, mention, lookup))
        is_place = mention.actors[0].type == "PLACE" and not is_rare
        is_own_land = len(mention.actors) == 1 and word.lower_ in _OWN_LANDS  # mostly that of the readers
        if is_place or (is_own_land and not _is_of_last_subject(word, mention, lookup)):
            return False
        return _is_description(word, mention) and (is_known or _is_last(word, mention, lookup))
    person = word.morph.get("Person", [""])[0]
    if person == "2":
        return bool(attributions) and mention.actors[0].is_named
    if person == "1" and word.morph.get("Number", []) == ["Plur"]:
        return _is_of_source(mention, lookup, attributions)
    if person == "1":
        return bool(attributions) or mention.actors[0].is_named
    speakers = {each.source_actor for each in attributions if each.kind == "direct" and each.source_actor}
    return _means_surely(word, mention, lookup, speakers)


def is_sure_name(mention: NamedMention, lookup: Lookup) -> bool:
    """Whether a part of a person's name is that of nobody else of whom the article speaks nearly as often."""
    actor = mention.actors[0]
    others = [other for other in lookup.persons_called(mention.span.text) if other.id != actor.id]
    return all(len(actor.mentions) >= _ABOVE_ALL * len(other.mentions) for other in others)


def _means_surely(pronoun: Token, mention: NamedMention, lookup: Lookup, speakers: Collection[str]) -> bool:
    actor = mention.actors[0]
    if pronoun.lower_ not in _TYPES:
        return False  # hers, theirs
    if "“" in actor.name or '"' in actor.name:
        return False
    is_bare = not actor.is_named or " " not in actor.name
    if actor.type == "PERSON" and not is_bare and lookup.has_article(actor):
        return False  # no person has an article: `the Sandberg Train`
    if is_empty(pronoun) or children(pronoun, "conj") or pronoun.dep_ == "conj":
        return False  # `his or her mother`
    return not _is_before_its_noun(pronoun, mention, lookup) and _is_last(pronoun, mention, lookup, speakers)


def _is_before_its_noun(pronoun: Token, mention: NamedMention, lookup: Lookup) -> bool:
    """Whether the subject of the sentence comes after the pronoun, and may be what it means: `As he left, Orr wept`."""
    root = pronoun.sent.root
    subjects = [word for word in children(root, *SUBJECTS) if pronoun < word.left_edge]
    over = next((word for word in (pronoun, *pronoun.ancestors) if word.head == root and word != root), root)
    if not subjects or over.dep_ not in _AHEAD:
        return False
    named = lookup.mention_at(subjects[0])
    if named is None:
        return is_human(subjects[0]) and pronoun.lower_ in _GENDERS
    return named.actors != mention.actors and _may_mean(pronoun, named.actors)


def _is_last(word: Token, mention: NamedMention, lookup: Lookup, speakers: Collection[str] = ()) -> bool:
    """Whether the actor was the last one named, or the last one that was a subject.

    A speaker's `I` is always the speaker.
    """
    rivals: list[Token] = []
    missing = {actor.id for actor in mention.actors}
    for earlier, named in _mentions_before(mention.span.start, word, lookup):
        found = missing & {actor.id for actor in named.actors}
        missing -= found
        if not missing:
            return not rivals or (_is_subject(earlier) and not any(map(_is_subject, rivals)))
        others = [actor for actor in named.actors if actor.id not in speakers]
        if not found and (_may_mean(word, others) if mention.kind == "pronoun" else _is_alike(mention, named)):
            rivals.append(earlier)
    return not rivals and _is_above_all(word, mention, lookup)


def _is_of_last_subject(word: Token, mention: NamedMention, lookup: Lookup) -> bool:
    """Whether what was last named is a subject."""
    named = _mentions_before(mention.span.start, word, lookup)
    return next((_is_subject(noun) for noun, earlier in named if earlier.kind == "name"), False)


def _is_above_all(word: Token, mention: NamedMention, lookup: Lookup) -> bool:
    """Whether the article speaks far more often of what is meant than of any other that may be."""
    ours = {actor.id for actor in mention.actors}
    others = [actor for actor in lookup.actors.all() if actor.id not in ours]
    if mention.kind == "pronoun":
        others = [actor for actor in others if _may_mean(word, [actor])]
    else:
        others = [actor for actor in others if actor.type == mention.actors[0].type]
    most = max((len(actor.mentions) for actor in others), default=0)
    return all(len(actor.mentions) >= _ABOVE_ALL * most for actor in mention.actors)


def _mentions_before(start: int, word: Token, lookup: Lookup) -> Iterator[tuple[Token, NamedMention]]:
    """Mentions from the word back, each with its head; up to the sentences before."""
    limit = word.sent.start
    for _ in range(_SENTENCES):
        limit = word.doc[limit - 1].sent.start if limit else 0
    place = start - 1
    while place >= limit:
        named = lookup.mention_at(word.doc[place])
        if named is None:
            place -= 1
            continue
        yield named.span.root, named
        place = min(place, named.span.start) - 1


def _is_subject(noun: Token) -> bool:
    return first_conjunct(noun).dep_ in SUBJECTS


def _may_mean(pronoun: Token, actors: Sequence[Actor]) -> bool:
    """By type and, as far as it is known, by gender."""
    types = _TYPES.get(pronoun.lower_, frozenset())
    gender = _GENDERS.get(pronoun.lower_)
    genders = {None, gender} if gender else {None, _PLURAL, *_GENDERS.values()}
    return any(actor.type in types and _gender(actor) in genders for actor in actors)


def _is_alike(mention: NamedMention, named: NamedMention) -> bool:
    return {actor.type for actor in mention.actors} == {actor.type for actor in named.actors}


@cache
def _gender_of(words: frozenset[str]) -> str | None:
    genders = {_GENDERS[word] for word in words if word in _GENDERS}
    if not genders and not _MANY.isdisjoint(words):
        return _PLURAL
    return genders.pop() if len(genders) == 1 else None


def _gender(actor: Actor) -> str | None:
    return _gender_of(frozenset(mention.text.lower() for mention in actor.mentions if mention.kind == "pronoun"))


def _is_description(noun: Token, mention: NamedMention) -> bool:
    """Whether a description is definite and complete: `the minister`, not `a guy`, `the next president`."""
    words = {word.lower_ for word in mention.span}
    has_more = any(
        child.dep_ in {"nmod", "acl", "acl:relcl", "appos", "flat"} and child > noun for child in noun.children
    )
    return mention.span[0].lower_ in _DETERMINERS and words.isdisjoint(_OTHERS) and not has_more


def _is_of_source(mention: NamedMention, lookup: Lookup, attributions: Sequence[Attribution]) -> bool:
    """Whether the source names those that `we` are: `the airline said`, `Ada Brun, head of the Orr Bank, said`."""
    if not attributions:
        return False
    source = attributions[-1]
    ours = {actor.id for actor in mention.actors}
    if source.source_actor in ours:
        return True
    span = source.source
    named = lookup.actors.among(span_at(mention.span.doc, span.start, span.end)) if span is not None else []
    return any(actor.id in ours and actor.type != "STATE" for actor in named)

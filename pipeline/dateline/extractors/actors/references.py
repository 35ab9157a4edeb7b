"""Mentions of actors by other words than their names: descriptions and pronouns; and actors that have no name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors import genders
from dateline.extractors.actors.binding import taken_up
from dateline.extractors.actors.descriptions import known_descriptions
from dateline.extractors.actors.group import Cluster, Reference
from dateline.extractors.actors.mentioned import (
    Entity,
    Known,
    Voice,
    core,
    entities_of,
    is_coordination,
    is_of_state,
    is_plural,
    is_pronoun,
    mentions_of,
)
from dateline.extractors.actors.represented_bodies import (
    BESIDE,
    WE,
    Bodies,
    Entities,
    is_body,
    own_state,
    spoken_by,
    states_of_officials,
)
from dateline.extractors.actors.role_holders import HeldRole
from dateline.extractors.actors.speech_participants import Speech, speech_of
from dateline.extractors.actors.states import States
from dateline.extractors.actors.unnamed import is_actor, sources_of, type_of
from dateline.language.syntax import antecedent_of, auxiliaries, children
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_I = frozenset(_RULES["first_person"]["one"])
_YOU = frozenset(_RULES["first_person"]["asked"])
_OF_PERSONS = ("who", "whom")
_RELATIVE = ("WDT", "WP", "WP$")


def find_references(
    doc: Doc,
    clusters: Sequence[Cluster],
    states: States,
    held: Sequence[HeldRole],
    sentences: Sequence[int],
) -> Iterator[Reference]:
    """Mentions of the actors by other words than their names, and of actors that have none.

    ``sentences`` numbers the sentence of each token. The text is read twice: the first reading tells the
    gender of persons whom neither name nor title tells it of.
    """
    names = _by_title(held) | _by_name(clusters)
    known = known_descriptions(doc, clusters, states, held, sentences) | names
    speech = speech_of(doc)
    speaker_of = {place: head for place, head in speech.speakers.items() if doc[place].lower_ in _I | WE}
    speaker_of |= {place: head for place, head in speech.asked.items() if doc[place].lower_ in _YOU}
    reflexive = {token.i: word for token in doc if (word := taken_up(token)) is not None}
    apart = speaker_of.keys() | reflexive.keys()
    told = genders.by_given_name(clusters) | genders.by_title(clusters, held)
    mentions = mentions_of(doc)
    first = entities_of(mentions, known, told, sentences, apart, _voices((), speech))
    _mark_states(first)
    voices = _voices(first, speech)
    entities = entities_of(mentions, known, genders.by_pronouns(first) | told, sentences, apart, voices)

    at = {span.root.i: entity for entity in entities for span in entity.mentions if not is_coordination(span)}
    by_clusters = {entity.clusters: entity for entity in entities if entity.clusters}
    for place, actors in names.items():
        at.setdefault(place, by_clusters.setdefault(actors, Entity(actors)))
    bodies = Bodies(doc, at, states_of_officials(clusters, held, by_clusters))
    for place, noun in _defined(doc, speech.speakers):
        at.setdefault(noun.i, Entity((), [_description(noun)])).mentions.append(doc[place : place + 1])
        speaker_of.pop(place, None)
    for pronoun, noun in _relative(doc):
        if (antecedent := _taken_up(pronoun, noun, at, by_clusters)) is not None:
            antecedent.mentions.append(pronoun)
    for place, word in reflexive.items():
        if word.i in at:
            at[word.i].mentions.append(doc[place : place + 1])
    for place, head in speaker_of.items():
        spoken = spoken_by(doc[place], at.get(head.i), bodies)
        if spoken is not None:
            spoken.mentions.append(doc[place : place + 1])
    for place, entity in list(at.items()):
        state = own_state(doc[place], at, bodies)
        if state is not None and not entity.clusters:
            state.mentions += entity.mentions
            entity.mentions = []
    sources = sources_of(doc)
    for entity in dict.fromkeys((*at.values(), *by_clusters.values())):
        is_named = any(cluster.names for cluster in entity.clusters)
        if not entity.clusters and is_actor(entity, sources):
            entity.clusters = (Cluster(type_of(entity)),)
        found = list(_references(entity, names))
        if is_named or any(reference.kind == "nominal" for reference in found):
            yield from found  # nobody is known by pronouns alone


def _defined(doc: Doc, speakers: Mapping[int, Token]) -> Iterator[tuple[int, Token]]:
    """``We, the bishops of Lisk, …`` tells who each ``we`` of the same voice is."""
    nouns: dict[Token | None, Token] = {}
    for token in (token for token in doc if token.lower_ in WE):
        voice = speakers.get(token.i)
        beside = [noun for noun in children(token, "appos") if noun.i > token.i and noun.pos_ in ("NOUN", "PROPN")]
        if beside:
            nouns[voice] = beside[0]
        elif voice in nouns:
            yield token.i, nouns[voice]


def _description(noun: Token) -> Span:
    return Span(noun.doc, noun.left_edge.i, noun.i + 1, label="person")


def _voices(entities: Iterable[Entity], speech: Speech) -> dict[int, Voice]:
    """Who says each token of direct speech, and after whom the speaker of a turn speaks."""
    at = {span.root.i: entity.clusters for entity in entities for span in entity.mentions}
    speakers = {place: Voice(head.i, at.get(head.i, ())) for place, head in speech.speakers.items()}
    return speakers | {place: Voice(head.i, (), is_other=True) for place, head in speech.after.items()}


def _mark_states(entities: Iterable[Entity]) -> None:
    """A place that ``the country`` means is a state."""
    for entity in entities:
        for cluster in entity.clusters if len(entity.clusters) == 1 else ():
            if (
                cluster.type == "PLACE"
                and cluster.entry is None
                and any(is_of_state(core(each)) for each in entity.descriptions)
            ):
                cluster.type = "STATE"


def _taken_up(
    pronoun: Span, noun: Token, at: Entities, by_clusters: dict[tuple[Cluster, ...], Entity]
) -> Entity | None:
    """What a relative pronoun takes up: its noun, all those coordinated (``Lisk and Orr, which have``), or a person.

    ``Who`` is nobody's workplace: ``an economist at the bank who`` is the economist.
    """
    several = [noun, *noun.conjuncts]
    if len(several) > 1 and not is_plural(noun) and _is_plural_verb(pronoun.root.head):
        clusters = tuple(dict.fromkeys(each for one in several if one.i in at for each in at[one.i].clusters))
        return by_clusters.setdefault(clusters, Entity(clusters)) if clusters else None
    while pronoun.root.lower_ in _OF_PERSONS and noun.dep_ == "nmod" and noun.i in at and is_body(at[noun.i]):
        noun = noun.head
    return at.get(noun.i)


def _is_plural_verb(verb: Token) -> bool:
    """``have inherited``, ``lie``."""
    return any(
        "Plur" in word.morph.get("Number", []) for word in (verb, *auxiliaries(verb)) if word.pos_ in ("VERB", "AUX")
    )


def _by_name(clusters: Iterable[Cluster]) -> dict[int, tuple[Cluster, ...]]:
    """The actor that each token of a name stands for."""
    return {token.i: (cluster,) for cluster in clusters for name in cluster.names for token in name.span}


def _by_title(held: Iterable[HeldRole]) -> dict[int, tuple[Cluster, ...]]:
    """Whose title stands beside the name."""
    return {token.i: each.holders for each in held if each.holders for token in each.role.span}


def _references(entity: Entity, names: Known) -> Iterator[Reference]:
    for cluster in entity.clusters:
        for span in entity.mentions:
            if is_coordination(span):
                continue
            if is_pronoun(span.root) or span.root.tag_ in _RELATIVE:
                yield Reference(span, "pronoun", cluster)
            elif _is_description(span, names) and not _is_beside_name(span.root, cluster, names):
                yield Reference(core(span), "nominal", cluster)


def _is_description(span: Span, names: Known) -> bool:
    return span.root.pos_ == "NOUN" and span.root.dep_ != "compound" and span.root.i not in names


def _is_beside_name(noun: Token, cluster: Cluster, names: Known) -> bool:
    """``a lecturer`` in ``Helke Brand, a lecturer``: a role of the actor."""
    joined = [child for child in noun.children if child.dep_ in BESIDE]
    joined += [each for child in joined for each in children(child, "appos", "flat")]
    joined += [noun.head] if noun.dep_ in BESIDE else []
    return any(cluster in names.get(token.i, ()) for token in joined)


def _relative(doc: Doc) -> Iterator[tuple[Span, Token]]:
    """``who`` in ``Osk, who owns a cannery``, and the noun that it takes up."""
    for token in doc:
        noun = antecedent_of(token) if token.pos_ != "ADV" else None
        if noun is not None:
            yield doc[token.i : token.i + 1], noun

"""Mentions of actors by other words than their names: descriptions and pronouns; and actors that have no name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors import genders
from dateline.extractors.actors.binding import taken_up
from dateline.extractors.actors.descriptions import known_descriptions
from dateline.extractors.actors.group import Cluster, Reference
from dateline.extractors.actors.referents.decisions import entities_of
from dateline.extractors.actors.referents.entity import ActorsByToken, Entity
from dateline.extractors.actors.referents.kinds import is_of_state
from dateline.extractors.actors.referents.mention_words import (
    core,
    is_coordination,
    is_plural,
    is_pronoun,
    mentions_of,
)
from dateline.extractors.actors.referents.reading import Reading, Voice
from dateline.extractors.actors.represented_bodies import (
    BESIDE,
    WE,
    Bodies,
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
from dateline.words import beside, words

_I = words("pronouns.personal:first") & words("pronouns.personal:one")
_YOU = words("pronouns.personal:second")
_OF_PERSONS = frozenset(beside(__file__)["of_persons"])
_EXPLAINED = "explained"
_RELATIVE = ("WDT", "WP", "WP$")

_ByToken = dict[int, Entity]
"""Token that heads a mention -> what it means."""

_ByActors = dict[tuple[Cluster, ...], Entity]


def find_references(
    doc: Doc,
    clusters: Sequence[Cluster],
    states: States,
    held: Sequence[HeldRole],
    sentences: Sequence[int],
) -> Iterator[Reference]:
    """Mentions of the actors by other words than their names, and of actors that have none.

    ``sentences`` numbers the sentence of each token. What the ranker of mentions found is decided first; then come the
    pronouns whose meaning follows from that: those that the clause, the quotation or a person tells.
    """
    names = _by_title(held) | _by_name(clusters)
    known = known_descriptions(doc, clusters, states, held, sentences) | names
    speech = speech_of(doc)
    quoted, reflexive = _quoted(doc, speech), _reflexive(doc)
    told = genders.by_given_name(clusters) | genders.by_title(clusters, held)
    apart = quoted.keys() | reflexive.keys()
    entities = _read_twice(doc, Reading(known, told, sentences, apart, _voices((), speech)), speech)

    at = {each.span.root.i: entity for entity in entities for each in entity.mentions if not is_coordination(each.span)}
    by_actors = {entity.clusters: entity for entity in entities if entity.clusters}
    for place, actors in names.items():
        at.setdefault(place, by_actors.setdefault(actors, Entity(actors)))
    bodies = Bodies(doc, at, states_of_officials(clusters, held, by_actors))
    quoted = _without_explained(doc, quoted, speech.speakers, at)
    _add_relative(doc, at, by_actors)
    _add_reflexive(doc, reflexive, at)
    _add_quoted(doc, quoted, at, bodies)
    _join_states_of_persons(doc, at, bodies)
    yield from _of_actors(doc, dict.fromkeys((*at.values(), *by_actors.values())), names)


def _quoted(doc: Doc, speech: Speech) -> dict[int, Token]:
    """``I``, ``we`` and ``you`` in direct speech, each with the head of who is meant: the speaker, or who is asked."""
    speakers = {place: head for place, head in speech.speakers.items() if doc[place].lower_ in _I | WE}
    return speakers | {place: head for place, head in speech.asked.items() if doc[place].lower_ in _YOU}


def _reflexive(doc: Doc) -> dict[int, Token]:
    """The reflexive pronouns, each with the word that it takes up."""
    return {token.i: word for token in doc if (word := taken_up(token)) is not None}


def _read_twice(doc: Doc, reading: Reading, speech: Speech) -> list[Entity]:
    """What the mentions of the ranker mean.

    The first reading tells the gender of persons whom neither name nor title tells it of, and who speaks.
    """
    mentions = mentions_of(doc)
    first = entities_of(mentions, reading)
    _mark_states(first)
    found = {**genders.by_pronouns(first), **reading.genders}
    again = Reading(reading.known, found, reading.sentences, reading.apart, _voices(first, speech))
    return entities_of(mentions, again)


def _voices(entities: Iterable[Entity], speech: Speech) -> dict[int, Voice]:
    """Who says each token of direct speech, and after whom the speaker of a turn speaks."""
    at = {each.span.root.i: entity.clusters for entity in entities for each in entity.mentions}
    speakers = {place: Voice(head.i, at.get(head.i, ())) for place, head in speech.speakers.items()}
    return speakers | {place: Voice(head.i, (), is_other=True) for place, head in speech.after.items()}


def _mark_states(entities: Iterable[Entity]) -> None:
    """A place that ``the country`` means is a state."""
    for entity in entities:
        cluster = entity.clusters[0] if len(entity.clusters) == 1 else None
        if cluster is None or cluster.type != "PLACE" or cluster.entry is not None:
            continue
        if any(is_of_state(each.root) for each in entity.descriptions):
            cluster.type = "STATE"


def _without_explained(
    doc: Doc, quoted: Mapping[int, Token], speakers: Mapping[int, Token], at: _ByToken
) -> dict[int, Token]:
    """What is left when each ``we`` has been added to the noun that explains it."""
    explained = dict(_explained(doc, speakers))
    for place, noun in explained.items():
        if noun.i not in at:
            at[noun.i] = Entity(())
            at[noun.i].add(_description(noun), _EXPLAINED)
        at[noun.i].add(doc[place : place + 1], _EXPLAINED)
    return {place: head for place, head in quoted.items() if place not in explained}


def _explained(doc: Doc, speakers: Mapping[int, Token]) -> Iterator[tuple[int, Token]]:
    """``We, the bishops of Lisk, …`` tells who each later ``we`` of the same voice is."""
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


def _add_relative(doc: Doc, at: _ByToken, by_actors: _ByActors) -> None:
    """``who`` in ``Osk, who owns a cannery``."""
    for token in doc:
        noun = antecedent_of(token) if token.pos_ != "ADV" else None
        entity = _taken_up(token, noun, at, by_actors) if noun is not None else None
        if entity is not None:
            entity.add(doc[token.i : token.i + 1], "relative")


def _taken_up(pronoun: Token, noun: Token, at: _ByToken, by_actors: _ByActors) -> Entity | None:
    """What a relative pronoun takes up: its noun, all those coordinated (``Lisk and Orr, which have``), or a person.

    ``Who`` is nobody's workplace: ``an economist at the bank who`` is the economist.
    """
    several = [noun, *noun.conjuncts]
    if len(several) > 1 and not is_plural(noun) and _is_plural_verb(pronoun.head):
        clusters = tuple(dict.fromkeys(each for one in several if one.i in at for each in at[one.i].clusters))
        return by_actors.setdefault(clusters, Entity(clusters)) if clusters else None
    while pronoun.lower_ in _OF_PERSONS and noun.dep_ == "nmod" and noun.i in at and is_body(at[noun.i]):
        noun = noun.head
    return at.get(noun.i)


def _is_plural_verb(verb: Token) -> bool:
    """``have inherited``, ``lie``."""
    return any(is_plural(word) for word in (verb, *auxiliaries(verb)) if word.pos_ in ("VERB", "AUX"))


def _add_reflexive(doc: Doc, reflexive: Mapping[int, Token], at: _ByToken) -> None:
    for place, word in reflexive.items():
        if word.i in at:
            at[word.i].add(doc[place : place + 1], "reflexive")


def _add_quoted(doc: Doc, quoted: Mapping[int, Token], at: _ByToken, bodies: Bodies) -> None:
    for place, head in quoted.items():
        entity = spoken_by(doc[place], at.get(head.i), bodies)
        if entity is not None:
            entity.add(doc[place : place + 1], "quoted")


def _join_states_of_persons(doc: Doc, at: _ByToken, bodies: Bodies) -> None:
    """``her government`` is that of the state she speaks for."""
    for place, entity in list(at.items()):
        state = own_state(doc[place], at, bodies)
        if state is not None and not entity.clusters:
            for span, _ in entity.mentions:
                state.add(span, "state-of-person")
            entity.mentions = []


def _of_actors(doc: Doc, entities: Iterable[Entity], names: ActorsByToken) -> Iterator[Reference]:
    """The mentions of all that are actors; nobody is one by pronouns alone."""
    sources = sources_of(doc)
    for entity in entities:
        if not entity.clusters and is_actor(entity, sources):
            entity.clusters = (Cluster(type_of(entity)),)
        is_named = any(cluster.names for cluster in entity.clusters)
        found = list(_references(entity, names))
        if is_named or any(reference.kind == "nominal" for reference in found):
            yield from found


def _by_name(clusters: Iterable[Cluster]) -> dict[int, tuple[Cluster, ...]]:
    """The actor that each token of a name stands for."""
    return {token.i: (cluster,) for cluster in clusters for name in cluster.names for token in name.span}


def _by_title(held: Iterable[HeldRole]) -> dict[int, tuple[Cluster, ...]]:
    """Whose title stands beside the name."""
    return {token.i: each.holders for each in held if each.holders for token in each.role.span}


def _references(entity: Entity, names: ActorsByToken) -> Iterator[Reference]:
    for cluster in entity.clusters:
        for span, rule in entity.mentions:
            if is_coordination(span):
                continue
            if is_pronoun(span.root) or span.root.tag_ in _RELATIVE:
                yield Reference(span, "pronoun", cluster, rule)
            elif _is_description(span, names) and not _is_beside_name(span.root, cluster, names):
                yield Reference(core(span), "nominal", cluster, rule)


def _is_description(span: Span, names: ActorsByToken) -> bool:
    return span.root.pos_ == "NOUN" and span.root.dep_ != "compound" and span.root.i not in names


def _is_beside_name(noun: Token, cluster: Cluster, names: ActorsByToken) -> bool:
    """``a lecturer`` in ``Helke Brand, a lecturer``: a role of the actor."""
    joined = [child for child in noun.children if child.dep_ in BESIDE]
    joined += [each for child in joined for each in children(child, "appos", "flat")]
    joined += [noun.head] if noun.dep_ in BESIDE else []
    return any(cluster in names.get(token.i, ()) for token in joined)

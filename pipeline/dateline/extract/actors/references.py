"""Mentions of actors by other words than their names: descriptions and pronouns; and actors that have no name."""

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span, Token

from dateline.extract.actors import genders
from dateline.extract.actors.binding import taken_up
from dateline.extract.actors.group import LAST_WORDS, Cluster, Reference
from dateline.extract.actors.holders import HeldRole
from dateline.extract.actors.mentioned import (
    Entity,
    Known,
    Voice,
    above_all,
    core,
    entities_of,
    is_coordination,
    is_of_state,
    is_plural,
    is_pronoun,
)
from dateline.extract.actors.names import fold
from dateline.extract.actors.roles import Office
from dateline.extract.actors.speakers import speech_of
from dateline.extract.actors.states import States
from dateline.extract.actors.types import Name
from dateline.language.docs import span_at
from dateline.language.syntax import antecedent_of, auxiliaries, children, head_of
from dateline.records import ActorType

_RULES: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_TYPES: dict[str, ActorType] = _RULES["types"]
_BESIDE = frozenset(_RULES["beside"]["relations"])
_I = frozenset(_RULES["first_person"]["one"])
_WE = frozenset(_RULES["first_person"]["several"])
_YOU = frozenset(_RULES["first_person"]["asked"])
_OF_GOVERNMENT = frozenset(_RULES["government"]["offices"])
_LEADER = "leader"
_RANKS = frozenset(_RULES["government"]["ranks"])
_LEADERS = frozenset(_RULES["government"]["leaders"])
_CENTRAL_BANK = ["central", "bank"]
_CENTRAL = frozenset(_RULES["central_banks"]["words"])
_GOVERNMENTS = frozenset(_RULES["government"]["nouns"])
_FIRST, _OF_LATE = 3, 2  # sentences: those in which an article names what it is about, and how far back is of late
_HEAD = 5  # sentences, with headline and by-line, in which somebody may stand whom a later one names
_OF_PERSONS = ("who", "whom")
_RELATIVE = ("WDT", "WP", "WP$")
_BODIES = frozenset(_RULES["first_person"]["bodies"])
_BODY_KINDS = ("organization", "place")
_LEADS = frozenset(_RULES["first_person"]["leads"])
_SERVES = frozenset(_RULES["first_person"]["serves"])
_NOBODY = frozenset(_RULES["nobody"]["determiners"])
_NO_NOUNS = frozenset(_RULES["nobody"]["nouns"])
_SELF = frozenset(_RULES["nobody"]["themselves"])

Entities = Mapping[int, Entity]
"""Token that heads a mention -> what it means."""


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
    known = _by_last_word(doc, clusters, sentences) | _by_trade(doc, clusters) | _governments(doc, states)
    known |= names | _by_office(held, sentences)
    speech = speech_of(doc)
    speaker_of = {place: head for place, head in speech.speakers.items() if doc[place].lower_ in _I | _WE}
    speaker_of |= {place: head for place, head in speech.asked.items() if doc[place].lower_ in _YOU}
    reflexive = {token.i: word for token in doc if (word := taken_up(token)) is not None}
    apart = speaker_of.keys() | reflexive.keys()
    told = genders.by_given_name(clusters) | genders.by_title(clusters, held)
    first = entities_of(doc, known, told, sentences, apart, _voices((), speech.speakers))
    _mark_states(first)
    voices = _voices(first, speech.speakers)
    entities = entities_of(doc, known, genders.by_pronouns(first) | told, sentences, apart, voices)

    at = {span.root.i: entity for entity in entities for span in entity.mentions if not is_coordination(span)}
    by_clusters = {entity.clusters: entity for entity in entities if entity.clusters}
    for place, actors in names.items():
        at.setdefault(place, by_clusters.setdefault(actors, Entity(actors)))
    bodies = _Bodies(doc, at, _state_of_officials(clusters, held, by_clusters))
    for pronoun, noun in _relative(doc):
        if (antecedent := _taken_up(pronoun, noun, at, by_clusters)) is not None:
            antecedent.mentions.append(pronoun)
    for place, word in reflexive.items():
        if word.i in at:
            at[word.i].mentions.append(doc[place : place + 1])
    for place, head in speaker_of.items():
        spoken = _spoken_by(doc[place], at.get(head.i), bodies)
        if spoken is not None:
            spoken.mentions.append(doc[place : place + 1])
    for place, entity in list(at.items()):
        state = _own_state(doc[place], at, bodies)
        if state is not None and not entity.clusters:
            state.mentions += entity.mentions
            entity.mentions = []
    sources = _sources(doc)
    for entity in dict.fromkeys((*at.values(), *by_clusters.values())):
        if not entity.clusters and _is_actor(entity, sources):
            entity.clusters = (Cluster(_type(entity)),)
        yield from _references(entity, names)


def _voices(entities: Iterable[Entity], speakers: Mapping[int, Token]) -> dict[int, Voice]:
    """Who says each token of direct speech."""
    at = {span.root.i: entity.clusters for entity in entities for span in entity.mentions}
    return {place: Voice(head.i, at.get(head.i, ())) for place, head in speakers.items()}


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
    while pronoun.root.lower_ in _OF_PERSONS and noun.dep_ == "nmod" and noun.i in at and _is_body(at[noun.i]):
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


def _by_office(held: Sequence[HeldRole], sentences: Sequence[int]) -> dict[int, tuple[Cluster, ...]]:
    """``the Russian president``, where the article names one holder of that office; and at the head of an article
    ``a former minister`` or ``Talvia’s leader``, who is named later."""
    holders: dict[Office, set[Cluster]] = defaultdict(set)
    of_kind: dict[str, set[Cluster]] = defaultdict(set)
    for role, persons in held:
        holders[role.office].update(persons)
        of_kind[_kind_of(role.office)].update(persons)
        of_kind[_LEADER].update(persons if _kind_of(role.office) in _LEADERS else ())
    found: dict[int, tuple[Cluster, ...]] = {}
    for role, persons in held:
        if persons or role.is_plural:
            continue
        place, before = role.span.root.i, role.span.doc[role.span.start - 1].lower_ if role.span.start else ""
        kind = of_kind[_kind_of(role.office)]
        if before == "the" and len(holders[role.office]) == 1:
            found[place] = tuple(holders[role.office])
        elif before != "the" and sentences[place] <= _HEAD and len(kind) == 1 and _is_named_after(kind, place):
            found[place] = tuple(kind)
    return found


def _kind_of(office: Office) -> str:
    """``prime minister``, but ``minister`` of a harbour minister."""
    return " ".join([*sorted(office.modifiers & _RANKS), office.head])


def _is_named_after(persons: Iterable[Cluster], place: int) -> bool:
    return all(name.span.start > place for person in persons for name in person.names)


def _by_last_word(doc: Doc, clusters: Iterable[Cluster], sentences: Sequence[int]) -> dict[int, tuple[Cluster, ...]]:
    """``the board`` for the National Audit Board, once that has been named; a place of late or at first."""
    bodies: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for word in {_head_word(name.span) for name in cluster.names if len(name.span) > 1} & LAST_WORDS:
            bodies[word].append(cluster)
    found: dict[int, tuple[Cluster, ...]] = {}
    for token in doc[1:]:
        fitting = tuple(each for each in bodies.get(token.lower_, ()) if _is_present(each, token, sentences))
        if len(fitting) == 1 and _is_whole_description(token):
            found[token.i] = fitting
    return found


def _by_trade(doc: Doc, clusters: Iterable[Cluster]) -> dict[int, tuple[Cluster, ...]]:
    """``the central bank``, before it is named too, where only one is."""
    banks = tuple(cluster for cluster in clusters if any(map(_is_central_bank, cluster.names)))
    if len(banks) != 1:
        return {}
    return {token.i: banks for token in doc[1:] if [doc[token.i - 1].lower_, token.lower_] == _CENTRAL_BANK}


def _is_central_bank(name: Name) -> bool:
    words = fold(name.span.text)
    return "bank" in words and (not _CENTRAL.isdisjoint(words) or " ".join(words) in _CENTRAL)


def _governments(doc: Doc, states: States) -> dict[int, tuple[Cluster, ...]]:
    """``the Talvian government``; ``In Lisk, the government``, if Lisk is the capital."""
    found: dict[int, tuple[Cluster, ...]] = {}
    for noun in (token for token in doc if token.lower_ in _GOVERNMENTS):
        told = [states.adjectives[word.i] for word in children(noun, "amod", "compound") if word.i in states.adjectives]
        places = [*children(noun, "nmod"), *children(noun.head, "obl")]
        told += [states.capitals[place.i] for place in places if place.i in states.capitals and _case(place) == "in"]
        if told:
            found[noun.i] = (told[0],)
    return found


def _is_present(cluster: Cluster, token: Token, sentences: Sequence[int]) -> bool:
    before = [name.span.start for name in cluster.names if name.span.start < token.i]
    if cluster.type != "PLACE":
        return bool(before)
    at_first = any(sentences[start] <= _FIRST for start in before)
    return at_first or any(sentences[token.i] - sentences[start] <= _OF_LATE for start in before)


def _head_word(name: Span) -> str:
    """``board`` of the National Audit Board, ``ministry`` of the Ministry of Fisheries."""
    words = [token.lower_ for token in name]
    return words[words.index("of", 1) - 1] if "of" in words[1:] else words[-1]


def _is_whole_description(token: Token) -> bool:
    """``the board``, but not ``the board of trustees`` and not ``the Board``, which is a name."""
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    is_longer = following in ("of", "-") or token.dep_ == "compound"
    return token.is_lower and token.nbor(-1).lower_ == "the" and not is_longer


def _state_of_officials(
    clusters: Sequence[Cluster], held: Sequence[HeldRole], by_clusters: dict[tuple[Cluster, ...], Entity]
) -> dict[Cluster, Entity]:
    """Who holds an office of government, with the state that the article names most, if it is one above all."""
    states = above_all(cluster for cluster in clusters if cluster.type == "STATE")
    if not states:
        return {}
    state = by_clusters.setdefault(states, Entity(states))
    return {holder: state for role, holders in held if role.office.head in _OF_GOVERNMENT for holder in holders}


class _Bodies:
    """Which body a person speaks for."""

    def __init__(self, doc: Doc, at: Entities, states: Mapping[Cluster, Entity]) -> None:
        self._doc, self._at, self._states = doc, at, states

    def of(self, speaker: Entity) -> Entity | None:
        """A body itself; else the one named with a person, in the words of a mention or beside it: ``Its leader``."""
        if _is_body(speaker):
            return speaker
        for token in self._words(speaker):
            phrases = [token, token.head] if token.dep_ in _BESIDE else [token]
            for word in (word for phrase in phrases for word in phrase.subtree if word != token):
                if word.i in self._at and _is_body(self._at[word.i]):
                    return self._at[word.i]
            if (served := self._served_by(token)) is not None:
                return served
        return next((self._states[cluster] for cluster in speaker.clusters if cluster in self._states), None)

    def _served_by(self, person: Token) -> Entity | None:
        """The body of ``Morrow negotiated for Talvia`` and ``Osk, who owns a cannery``."""
        clauses = [clause for clause in children(person, "acl:relcl") if any(map(_is_who, children(clause, "nsubj")))]
        clauses += [person.head] if person.dep_ == "nsubj" else []
        for clause in clauses:
            things = [thing for thing in children(clause, "obj") if clause.lemma_ in _LEADS]
            things += [thing for thing in children(clause, "obl") if clause.lemma_ in _SERVES and _case(thing) == "for"]
            for thing in things:
                body = self._at.get(thing.i)
                if body is not None and not body.clusters and body.kind in _BODY_KINDS:
                    body.clusters = (Cluster("ORG"),)
                if body is not None and _is_body(body):
                    return body
        return None

    def _words(self, speaker: Entity) -> Iterator[Token]:
        """The words that name a person, but for the labels of turns, on which the parse hangs what is said."""
        for place, entity in self._at.items():
            if entity is speaker and self._doc[place + 1 : place + 2].text != ":":
                yield self._doc[place]


def _is_who(token: Token) -> bool:
    return token.lower_ == "who"


def _case(noun: Token) -> str:
    return next((case.lower_ for case in children(noun, "case")), "")


def _spoken_by(pronoun: Token, speaker: Entity | None, bodies: _Bodies) -> Entity | None:
    """What a quoted ``I`` or ``we`` means: the speaker, or the body that he speaks for."""
    return speaker if speaker is None or pronoun.lower_ not in _WE else bodies.of(speaker)


def _own_state(noun: Token, at: Entities, bodies: _Bodies) -> Entity | None:
    """The state of ``her government``: that of the person."""
    owner = next((at[child.i] for child in children(noun, "nmod:poss") if child.i in at), None)
    return None if owner is None or not is_of_state(noun.doc[noun.i : noun.i + 1]) else bodies.of(owner)


def _is_body(entity: Entity) -> bool:
    return len(entity.clusters) == 1 and entity.clusters[0].type in _BODIES


def _sources(doc: Doc) -> set[int]:
    """The heads of the sources of attributions."""
    spans = [span_at(doc, each.source.start, each.source.end) for each in doc._.attributions if each.source]
    return {head_of(span).i for span in spans}


def _is_actor(entity: Entity, sources: Collection[int]) -> bool:
    """Persons and bodies without a name that are a source or are mentioned again; groups not if meant in general."""
    described = [span for span in entity.descriptions if span.root.pos_ == "NOUN"]
    if not described or entity.kind not in _TYPES or any(map(_is_nobody, described)):
        return False
    if any(span.root.i in sources for span in described):
        return True
    is_known = not is_plural(described[0].root) or (entity.kind == "person" and any(map(_is_definite, described)))
    return len(entity.mentions) > 1 and is_known


def _is_definite(description: Span) -> bool:
    """``the judges``, ``her lawyers``."""
    return description[0].lower_ == "the" or bool(children(description.root, "nmod:poss"))


def _is_nobody(description: Span) -> bool:
    """``no other pair``, ``the others``; ``this newspaper``, which means itself."""
    word, noun = description[0].lower_, description.root.lemma_.lower()
    return word in _NOBODY or noun in _NO_NOUNS or (word == "this" and noun in _SELF)


def _type(entity: Entity) -> ActorType:
    return "GROUP" if is_plural(entity.descriptions[0].root) else _TYPES[entity.kind]


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
    joined = [child for child in noun.children if child.dep_ in _BESIDE]
    joined += [each for child in joined for each in children(child, "appos", "flat")]
    joined += [noun.head] if noun.dep_ in _BESIDE else []
    return any(cluster in names.get(token.i, ()) for token in joined)


def _relative(doc: Doc) -> Iterator[tuple[Span, Token]]:
    """``who`` in ``Osk, who owns a cannery``, and the noun that it takes up."""
    for token in doc:
        noun = antecedent_of(token) if token.pos_ != "ADV" else None
        if noun is not None:
            yield doc[token.i : token.i + 1], noun

"""States that the knowledge base does not know: names that the article has an adjective of (``Talvian``), or that have
what only states have (``Talvia’s army``)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.knowledge import KnownPhrase
from dateline.extractors.actors.metonymy import is_state
from dateline.language.syntax import children, has_case
from dateline.words import beside, words

_RULES = beside(__file__)
_ENDINGS = words("names.adjective_endings")
_VOWELS: str = _RULES["vowels"]
_CAPITAL = "capital"
_POSSESSIONS = frozenset(_RULES["possessions"])


class States(NamedTuple):
    """What tells of a state without its name: token -> state."""

    adjectives: Mapping[int, Cluster]
    capitals: Mapping[int, Cluster]


def mark_states(doc: Doc, clusters: Iterable[Cluster]) -> None:
    """Give unknown names of one word the type of a state where the text tells."""
    capitalised = {token.lower_ for token in doc if token.is_title}
    peoples = {token.lower_ for token in doc if token.is_title and (token.ent_type_ == "NORP" or token.pos_ == "ADJ")}
    for cluster in clusters:
        if cluster.entry is None and all(len(name.span) == 1 for name in cluster.names):
            seen = capitalised if cluster.type == "PLACE" else peoples
            names = {name.span.text.lower() for name in cluster.names}
            is_owner = cluster.type != "ORG" and any(_owns_what_states_own(name.span) for name in cluster.names)
            if is_owner or any(not seen.isdisjoint(_demonyms(name)) for name in names):
                cluster.type = "STATE"


def states_of_adjectives(doc: Doc, phrases: Iterable[KnownPhrase], clusters: Sequence[Cluster]) -> dict[int, Cluster]:
    """Token of an adjective -> the state that it is of: ``Russian``, and ``Talvian`` where the article names Talvia."""
    by_entry = {cluster.entry.id: cluster for cluster in clusters if cluster.entry}
    found = {
        span.root.i: by_entry[meaning.entry.id]
        for span, meaning in phrases
        if meaning.sense == "demonym" and meaning.entry.id in by_entry
    }
    unknown = [cluster for cluster in clusters if cluster.type == "STATE" and cluster.entry is None]
    adjectives = {each: cluster for cluster in unknown for each in _demonyms(cluster.names[0].span.text.lower())}
    named = {token.i for cluster in clusters for name in cluster.names for token in name.span}
    return found | {
        token.i: adjectives[token.lower_]
        for token in doc
        if token.is_title and token.lower_ in adjectives and token.i not in named
    }


def capitals_of(
    phrases: Iterable[KnownPhrase], adjectives: Mapping[int, Cluster], clusters: Sequence[Cluster]
) -> dict[int, Cluster]:
    """Token of a capital -> its state: those that are known, and those that the article calls so."""
    by_entry = {cluster.entry.id: cluster for cluster in clusters if cluster.entry}
    known = {
        span.root.i: by_entry[meaning.entry.id]
        for span, meaning in phrases
        if meaning.sense == "city" and meaning.entry.id in by_entry
    }
    unknown = [cluster for cluster in clusters if cluster.entry is None and cluster.type == "PLACE"]
    called = {place: state for place in unknown if (state := _state_with_capital(place, adjectives))}
    return known | {name.span.root.i: state for place, state in called.items() for name in place.names}


def without_acting_capitals(capitals: Mapping[int, Cluster], clusters: Sequence[Cluster]) -> list[Cluster]:
    """Where a city acts that the article calls a capital, it is the state: ``the Talvian capital, Lisk, refused``."""
    for place in clusters:
        state = capitals.get(place.names[0].span.root.i) if place.entry is None and place.type == "PLACE" else None
        if state is not None:
            acting = [name for name in place.names if is_state(name.span, is_city=True)]
            place.names = [name for name in place.names if name not in acting]
            seats = [name._replace(is_seat=True) for name in acting]
            state.names = sorted([*state.names, *seats], key=lambda name: name.span.start)
    return [cluster for cluster in clusters if cluster.names]


def _state_with_capital(place: Cluster, adjectives: Mapping[int, Cluster]) -> Cluster | None:
    for name in place.names:
        root = name.span.root
        nouns = [root.head] if root.dep_ == "appos" else children(root, "appos")
        for noun in (noun for noun in nouns if noun.lemma_.lower() == _CAPITAL):
            for word in children(noun, "amod", "compound"):
                if word.i in adjectives:
                    return adjectives[word.i]
    return None


def _owns_what_states_own(name: Span) -> bool:
    """``Talvia’s army``, ``the army of Talvia``."""
    token = name.root
    is_owner = token.dep_ == "nmod:poss" or has_case(token, "of")
    return is_owner and token.head.lemma_.lower() in _POSSESSIONS


def _demonyms(name: str) -> set[str]:
    """``Talvian`` of Talvia, ``Lorvan`` of Lorvania, ``Ilmari`` of Ilmar, ``Brundish`` of Brund."""
    stems = {name, name.rstrip(_VOWELS)}
    return {stem + ending for stem in stems for ending in ("", *_ENDINGS)} - {name}

"""The state or island in focus: ``the government``, ``this country``, ``the island``."""

from collections.abc import Iterable
from typing import Any

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.referents.agreement import is_at_home, owners_of
from dateline.extractors.actors.referents.chances import Chances, Meaning, surely
from dateline.extractors.actors.referents.kinds import is_of_state
from dateline.extractors.actors.referents.mention_words import MentionWords
from dateline.extractors.actors.referents.reading import Reading
from dateline.language.syntax import case_of
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_ABOVE_ALL: float = _RULES["above_all"]
_DEFINITE = frozenset(_RULES["definite"])
_ISLAND = "island"
_ISLANDS = words("world.islands")
_POLITICAL = "GPE"


def in_focus(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """What ``the government`` or ``the island`` means, unless it says whose it is."""
    if len(mention.words) != 2 or mention.words[0] not in _DEFINITE or owners_of(mention):
        return None
    acting = reading.acting_on(mention)
    states = [each for each in _states_meant(reading, mention) if acting is None or each not in acting.clusters]
    found = reading.ahead(states, mention, 1) or above_all(states)
    return surely(reading.of_actors(found)) if found else None


def _states_meant(reading: Reading, mention: MentionWords) -> list[Cluster]:
    """The states mentioned that a noun may mean; before any state is named, the places that may be one."""
    candidates = [cluster for cluster in reading.candidates if is_at_home(cluster, mention)]
    states = [cluster for cluster in candidates if cluster.type == "STATE"]
    if mention.root.lower_ == _ISLAND:
        return [state for state in states if state.entry is None or state.entry.id in _ISLANDS]
    if is_of_state(mention.root):
        return states or list(filter(_may_be_state, candidates))
    return []


def above_all(states: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """The state that the article names far more often than any other."""
    in_order = sorted(states, key=lambda state: -len(state.names))
    if len(in_order) > 1 and len(in_order[0].names) < _ABOVE_ALL * len(in_order[1].names):
        return ()
    return tuple(in_order[:1])


def _may_be_state(cluster: Cluster) -> bool:
    """A place that is not known to be anything else, and not where a government is: ``the government in Lisk``."""
    is_seat = any(is_of_state(name.span.root.head) and case_of(name.span.root) == "in" for name in cluster.names)
    is_unknown = cluster.type == "PLACE" and cluster.entry is None
    return is_unknown and not is_seat and cluster.names[0].span.label_ == _POLITICAL

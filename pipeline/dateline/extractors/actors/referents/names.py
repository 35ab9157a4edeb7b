"""Mentions that mean actors by their names: names themselves, titles, ``Talvia’s government``, ``both countries``."""

from collections.abc import Collection, Mapping
from typing import Any

from dateline.extractors.actors.binding import described_as, stands_after
from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.referents.agreement import differ
from dateline.extractors.actors.referents.chances import Chances, Meaning, likeliest, surely
from dateline.extractors.actors.referents.kinds import is_of_state
from dateline.extractors.actors.referents.mention_words import MentionWords, is_coordination
from dateline.extractors.actors.referents.reading import Reading
from dateline.language.syntax import children, of_complements
from dateline.records import ActorType
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_BOTH = frozenset(_RULES["both"])
_ONE_BY_ONE: Mapping[str, list[str]] = _RULES["one_by_one"]
TOGETHER: Mapping[str, ActorType] = {noun: type_ for type_, nouns in _RULES["together"].items() for noun in nouns}
"""Nouns for two actors together (``both countries``), with their type."""

_RIVER = "river"


def named(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """The actor that it names, or all actors of a coordination, if every part names one."""
    heads = [mention.root, *mention.root.conjuncts] if is_coordination(mention.span) else [mention.root]
    found = [reading.known.get(head.i, ()) for head in heads]
    actors = dict.fromkeys(cluster for clusters in found for cluster in clusters) if all(found) else ()
    return _meaning(reading, mention, chances, actors)


def state_of_owner(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """The state of ``Talvia’s new government``, ``the government of Talvia``."""
    if not is_of_state(mention.root):
        return None
    for owner in [*children(mention.root, "nmod:poss"), *of_complements(mention.root)]:
        entity = reading.meant_by(owner)
        clusters = entity.clusters if entity is not None else reading.known.get(owner.i, ())
        if len(clusters) == 1 and clusters[0].type == "STATE":
            return _meaning(reading, mention, chances, clusters)
    return None


def two_together(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """The two actors in focus that ``both countries`` means."""
    type_ = TOGETHER.get(mention.lemma)
    told = [
        word for word in mention.words if word in _BOTH and mention.lemma in _ONE_BY_ONE.get(word, (mention.lemma,))
    ]
    if type_ is None or not told:
        return None
    acting = reading.acting_on(mention)
    others = [each for each in reading.candidates if acting is None or each not in acting.clusters]
    two = reading.ahead([cluster for cluster in others if cluster.type == type_], mention, 2)
    return _meaning(reading, mention, chances, two)


def river(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """``The river``: the one in focus of those whose name has an article, as ``the Danube``."""
    if mention.words != ("the", _RIVER):
        return None
    return _meaning(reading, mention, chances, reading.ahead(list(filter(_is_river, reading.candidates)), mention, 1))


def _is_river(cluster: Cluster) -> bool:
    """A place with an article before its name: ``the Danube``, ``the Lisk River``."""
    with_article = [name.span for name in cluster.names if name.span.start and name.span[0].nbor(-1).lower_ == "the"]
    is_named_so = all(len(span) == 1 or span[-1].lower_ == _RIVER for span in with_article)
    return cluster.type == "PLACE" and bool(with_article) and is_named_so


def _meaning(reading: Reading, mention: MentionWords, chances: Chances, actors: Collection[Cluster]) -> Meaning | None:
    """These actors, and with them what was described before they are named."""
    if not actors:
        return None
    entity = reading.of_actors(tuple(sorted(actors, key=lambda cluster: cluster.names[0].span.start)))
    description = described_as(mention.root)
    noun = description or stands_after(mention.root)
    earlier = reading.meant_by(noun) if noun is not None else likeliest(chances.allowed)
    if earlier is None or earlier.clusters or any(differ(mention, one) for one in earlier.read):
        return surely(entity)
    if description is not None or all(reading.fits(one, entity) for one in earlier.read):
        reading.merge(earlier, entity)
    return surely(entity)

"""The component ``dateline_actors``: who is named in an article, as :class:`~dateline.records.Actor` records."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span, SpanGroup

from dateline.extractors.actors.former_states import Days
from dateline.extractors.actors.group import Cluster, group_names
from dateline.extractors.actors.identity import Registry, identify, identify_by_office, key_of
from dateline.extractors.actors.knowledge import Entry, Gazetteer, entries_of, load_entries
from dateline.extractors.actors.named_mentions import find_names
from dateline.extractors.actors.person_names import fold
from dateline.extractors.actors.references import find_references
from dateline.extractors.actors.role_holders import assign_roles
from dateline.extractors.actors.roles import find_roles
from dateline.extractors.actors.speech_participants import name_sources
from dateline.extractors.actors.states import (
    States,
    capitals_of,
    mark_states,
    states_of_adjectives,
    without_acting_capitals,
)
from dateline.language.docs import article_of, dropping
from dateline.language.own_words import keep_own
from dateline.language.persons import OWN_TITLES
from dateline.records import Actor, Article, Identity, Mention, MentionKind, record_id

_FILE = "knowledge.jsonl"

_KNOWN, _REPEATED, _ONCE, _NEVER, _AMBIGUOUS = (
    0.95,
    0.85,
    0.6,
    0.5,
    0.3,
)  # how sure an actor is: known, named twice, once, never, or unclear
_DETERMINERS = ("DT", "PRP$", "PDT", "WP$")


class _Place(NamedTuple):
    """A mention of an actor, and the rule that says so, if it is not by name."""

    span: Span
    kind: MentionKind
    rule: str | None


class ActorExtractor(Pipe):
    """Finds names, titles and references, and makes one record of each actor.

    The user's own entries are saved with it.
    """

    def __init__(self, tokenizer: Callable[[str], Doc], own: Iterable[Entry] = ()) -> None:
        self._tokenizer = tokenizer
        self._learn(own)

    def _learn(self, own: Iterable[Entry]) -> None:
        """Know the shipped entries, and the user's ``own``, which replace those of their ids."""
        self._own = list(own)
        replaced = {entry.id for entry in self._own}
        shipped = [entry for entry in load_entries() if entry.id not in replaced]
        self._gazetteer = Gazetteer(self._tokenizer, shipped, self._own)
        self._registry = Registry([*shipped, *self._own])
        self._shared = self._registry.shared

    def to_bytes(self, **_: Any) -> bytes:
        return "".join(entry.model_dump_json(exclude_defaults=True) + "\n" for entry in self._own).encode()

    def to_disk(self, path: Path | str, **_: Any) -> None:
        Path(path).mkdir(exist_ok=True)
        (Path(path) / _FILE).write_bytes(self.to_bytes())

    def from_bytes(self, content: bytes, **_: Any) -> "ActorExtractor":
        self._learn(Entry.model_validate_json(line) for line in content.decode().splitlines())
        return self

    def from_disk(self, path: Path | str, **_: Any) -> "ActorExtractor":
        self._learn(load_entries([Path(path) / _FILE]))
        return self

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return ActorExtractor, (self._tokenizer, self._own)

    def __call__(self, doc: Doc) -> Doc:
        """Write ``doc._.actors``, and ``doc.spans["actors"]`` with one span a mention."""
        sentences = list(accumulate(int(token.is_sent_start is True) for token in doc))
        phrases = self._gazetteer.find(doc)
        clusters = identify(
            group_names(find_names(doc, phrases), sentences, Days(doc, sentences), self._shared), self._registry
        )
        mark_states(doc, clusters)
        adjectives = states_of_adjectives(doc, phrases, clusters)
        capitals = capitals_of(phrases, adjectives, clusters)
        clusters = without_acting_capitals(capitals, clusters)
        persons = [name.span for cluster in clusters if cluster.type == "PERSON" for name in cluster.names]
        roles = find_roles(doc, phrases, persons)
        held = assign_roles(roles, clusters)
        identify_by_office(held, self._registry)

        mentions = defaultdict[Cluster, list[_Place]](list)
        for cluster in clusters:
            mentions[cluster] += [_Place(name.span, "name", None) for name in cluster.names]
        for reference in find_references(doc, clusters, States(adjectives, capitals), held, sentences):
            mentions[reference.cluster].append(_Place(reference.span, reference.kind, reference.rule))
        offices = defaultdict[Cluster, list[Span]](list)
        for role, holders in held:
            for holder in holders:
                offices[holder].append(role.full)

        article = article_of(doc)
        actors = []
        for cluster, places in mentions.items():
            with dropping(doc, "actors", f"at {places[0].span.start_char}"):
                actors.append((_actor(article, cluster, places, offices[cluster]), places))
        _write(doc, actors)
        name_sources(doc)
        return doc


def _write(doc: Doc, actors: Sequence[tuple[Actor, Sequence[_Place]]]) -> None:
    doc._.actors = [actor for actor, _ in actors]
    group = SpanGroup(doc, name="actors")
    for actor, mentions in actors:
        for mention in mentions:
            labelled = Span(doc, mention.span.start, mention.span.end, label=actor.type)
            labelled._.actor = actor
            group.append(labelled)
    doc.spans["actors"] = group


def _actor(article: Article, cluster: Cluster, mentions: Sequence[_Place], offices: Sequence[Span]) -> Actor:
    in_order = sorted(mentions, key=lambda mention: (mention.span.start, mention.span.end))
    fullest = _fullest(cluster) if cluster.names else _described(in_order)
    entry = cluster.entry
    name = _owned(cluster) or _name(cluster, fullest)
    confidence, certainty = _certainty(cluster)
    return Actor(
        id=record_id(article.id, "actors", fullest.start_char, fullest.end_char),
        article_id=article.id,
        start=fullest.start_char,
        end=fullest.end_char,
        text=fullest.text,
        confidence=confidence,
        rule=certainty,
        name=name,
        type=cluster.type,
        key=key_of(cluster, name),
        known_as=Identity(id=entry.id, iso=entry.iso, wikidata=entry.wikidata) if entry else None,
        roles=tuple(article.cut(span.start_char, span.end_char) for span in offices),
        mentions=tuple(
            Mention(start=span.start_char, end=span.end_char, text=span.text, kind=kind, rule=rule)
            for span, kind, rule in in_order
        ),
    )


def _fullest(cluster: Cluster) -> Span:
    """The mention that names the actor most fully: by its entry's name, or else in the most words."""
    spans = [name.span for name in cluster.names if not name.is_seat]
    if cluster.entry:
        spans = [span for span in spans if span.text == cluster.entry.name] or spans
    counts = Counter(span.text for span in spans)
    return max(spans, key=lambda span: (len(fold(span.text)), counts[span.text], len(span.text), -span.start))


def _name(cluster: Cluster, fullest: Span) -> str:
    """Of the knowledge base, but for persons, who go by the name that the article gives them."""
    if cluster.entry and cluster.type != "PERSON":
        return cluster.entry.name
    return fullest.text if cluster.names else _without_determiner(fullest)


def _owned(cluster: Cluster) -> str | None:
    """``Talvia’s Defence Ministry``, where the article names another one."""
    owned = [name for name in cluster.names if name.owner] if cluster.has_namesake else []
    return owned[0].span.doc[owned[0].owner.start : owned[0].span.end].text if owned and owned[0].owner else None


def _described(mentions: Sequence[_Place]) -> Span:
    """The first description of an actor without a name."""
    return next(mention.span for mention in mentions if mention.kind == "nominal")


def _without_determiner(span: Span) -> str:
    """``senior official`` of ``a senior official``."""
    words = [token for token in span if token.tag_ not in _DETERMINERS]
    return span.doc[words[0].i : span.end].text if words else span.text


def _certainty(cluster: Cluster) -> tuple[float, str]:
    if cluster.entry:
        return _KNOWN, "knowledge"
    if not cluster.names:
        return _NEVER, "coreference"
    if not cluster.is_certain:
        return _AMBIGUOUS, "ambiguous"
    return (_REPEATED if len(cluster.names) > 1 else _ONCE), "entity"


@Language.factory(
    "dateline_actors",
    assigns=["doc._.actors", "doc.spans", "span._.actor"],
    default_config={"knowledge": [], "titles": []},
)
def create_actors(nlp: Language, name: str, knowledge: list[dict[str, Any]], titles: list[str]) -> ActorExtractor:
    """The component with the shipped knowledge base.

    ``knowledge`` are further entries (:class:`~dateline.extractors.actors.knowledge.Entry`), ``titles`` further nouns
    for offices, ranks and callings. It needs tokens only, and uses entities, tags, a parse, dates, mentions and
    attributions where components before it have found them.
    """
    keep_own(nlp.vocab, OWN_TITLES, titles)
    return ActorExtractor(nlp.tokenizer, entries_of(knowledge))

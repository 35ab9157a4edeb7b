"""The component ``dateline_events``: finds events, and gives claims, sayings and figures their times.

It fills ``doc._.events`` and ``doc.spans["events"]``.

The claims come with the times of their own words; here they take those of the events that they tell or name, and of the
story. How far each is to be trusted is in ``when.how`` and ``when.confidence``.
"""

from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from dateline.extractors.events.claim_times import Named, time_by_event
from dateline.extractors.events.figure_times import time_figures
from dateline.extractors.events.known import KnownEvent, KnownEvents, load_events
from dateline.extractors.events.linking import Happening, link
from dateline.extractors.events.mentions import Mention, find_mentions
from dateline.extractors.events.narrative import narrative_times
from dateline.extractors.events.sayings import with_occasions
from dateline.extractors.events.scenes import Scene, Scenes
from dateline.extractors.events.times import time_of, time_of_story
from dateline.extractors.lookup import Lookup
from dateline.language.docs import article_of, check_needs, dropping, span_at, write_to_spans
from dateline.language.syntax import extent_of
from dateline.records import Article, Attribution, Claim, Event, EventMention, Identity, When, record_id

_KNOWN, _REPEATED, _ONCE = 0.95, 0.8, 0.6  # how sure an event is: known, spoken of twice, or once


@Language.factory(
    "dateline_events",
    requires=["token.dep", "token.tag", "token.pos", "token.lemma"],
    assigns=["doc._.events", "doc.spans", "span._.event"],
    default_config={"knowledge": []},
)
def create_events(nlp: Language, name: str, knowledge: list[dict[str, Any]]) -> Callable[[Doc], Doc]:
    """The component with the shipped events; ``knowledge`` are further ones (:class:`~.known.KnownEvent`).

    It uses dates, actors, attributions and claims where components before it have found them.
    """
    own = [KnownEvent.model_validate(row) for row in knowledge]
    return partial(find_events, known=KnownEvents(nlp.tokenizer, [*load_events(), *own]))


def find_events(doc: Doc, known: KnownEvents) -> Doc:
    """Find the events of a doc, and give its claims times. Raises ``DatelineError`` if it has no parse."""
    check_needs(doc, "dateline_events")
    lookup, article = Lookup(doc), article_of(doc)
    scenes = Scenes(doc, lookup)
    happenings = link(find_mentions(doc, known, lookup), scenes, lookup)
    events: list[tuple[Event, Happening]] = []
    for happening in happenings:
        with dropping(doc, "events", f"at {happening.first.head.idx}"):
            events.append((_event(article, happening, time_of(happening, scenes)), happening))
    doc._.attributions = with_occasions(doc, events)
    doc._.claims = _with_times(doc, events, scenes)
    time_figures(doc, doc._.claims, lookup)
    scenes = Scenes(doc, lookup)
    events = [(_with_story(event, happening, scenes), happening) for event, happening in events]
    write_to_spans(doc, "attributions")
    write_to_spans(doc, "claims")
    _write(doc, events)
    return doc


def _event(article: Article, happening: Happening, when: When | None) -> Event:
    """The record of an event; its span is the mention with the most words."""
    mentions = [_mention(article, mention, rule) for mention, rule in happening.mentions]
    mentions += [
        EventMention(**article.cut(scene.claim.predicate.start, scene.claim.predicate.end).model_dump(), kind="verb")
        for scene in happening.told
    ]
    mentions.sort(key=lambda mention: (mention.start, mention.end))
    known: KnownEvent | None = happening.first.known
    fullest, _ = max(happening.mentions, key=lambda each: (each[0].kind == "name", len(each[0].words)))
    extent = extent_of(fullest.words)
    return Event(
        **article.cut(*extent).model_dump(),
        id=record_id(article.id, "events", *extent),
        article_id=article.id,
        confidence=_KNOWN if known else _REPEATED if len(mentions) > 1 else _ONCE,
        rule="known" if known else fullest.kind,
        name=known.name if known else fullest.text,
        mentions=tuple(mentions),
        claims=tuple(scene.claim.id for scene in happening.told),
        participants=tuple(happening.participants),
        places=tuple(happening.places),
        when=when,
        key=known.id if known else None,
        known_as=Identity(id=known.id, wikidata=known.wikidata) if known else None,
    )


def _mention(article: Article, mention: Mention, rule: str | None) -> EventMention:
    return EventMention(**article.cut(*extent_of(mention.words)).model_dump(), kind=mention.kind, rule=rule)


def _with_times(doc: Doc, events: Collection[tuple[Event, Happening]], scenes: Scenes) -> list[Claim]:
    """The claims with the events that they tell or name, and the times that these and the story give them."""
    named: dict[str, list[Named]] = {}
    for event, happening in events:
        for scene in happening.told:
            named.setdefault(scene.claim.id, []).append(Named(event, None))
        for mention, _ in happening.mentions:
            for holder in scenes.naming(mention.head):
                named.setdefault(holder.claim.id, []).append(Named(event, mention.head))
    attributions = {each.id: each for each in doc._.attributions}
    published = (article_of(doc).published or "")[:10] or None
    timed = [_timed(scene, named.get(scene.claim.id, []), attributions, published) for scene in scenes.in_order]
    dated = {event.id for event, _ in events if event.when is not None}
    of_story = dict(narrative_times(timed, article_of(doc), attributions, dated))
    return [
        scene.claim.model_copy(update={"when": of_story[scene.claim.id]}) if scene.claim.id in of_story else scene.claim
        for scene in timed
    ]


def _timed(scene: Scene, named: list[Named], attributions: dict[str, Attribution], published: str | None) -> Scene:
    """The claim with its events, the time of one of them unless its own words tell it, and when it was said."""
    claim = scene.claim
    when = claim.when
    if when is None or when.how in ("inherited", "tense"):
        when = time_by_event(scene, named, published) or when
    ids = tuple(dict.fromkeys(each.event.id for each in named))
    said = attributions[claim.attributions[0]].said if claim.attributions else None
    return scene._replace(claim=claim.model_copy(update={"events": ids, "when": when, "said": said}))


def _with_story(event: Event, happening: Happening, scenes: Scenes) -> Event:
    """The event with the day of the story, if nothing else tells when it was."""
    if event.when is not None:
        return event
    return event.model_copy(update={"when": time_of_story(happening, scenes)})


def _write(doc: Doc, events: Iterable[tuple[Event, Happening]]) -> None:
    records = {event.id: event for event, _ in events}
    doc._.events = list(records.values())
    group = SpanGroup(doc, name="events")
    for event in doc._.events:
        for mention in event.mentions:
            span: Span = span_at(doc, mention.start, mention.end)
            span._.event = event
            group.append(span)
    doc.spans["events"] = group

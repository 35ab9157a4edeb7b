"""The times that claims take from events: of what they tell or name, since it, until it."""

from typing import NamedTuple

from spacy.tokens import Token

from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.events.scenes import Scene
from dateline.extractors.events.times import RULES, is_at_its_time
from dateline.extractors.whens import confidence_of, when_of_time
from dateline.language.syntax import case_of, relation
from dateline.records import Event, When

_SINCE = frozenset(RULES["bounds"]["since"])
_UNTIL = frozenset(RULES["bounds"]["until"])


class Named(NamedTuple):
    """An event that a claim names, and the noun that names it; none where its predicate tells it."""

    event: Event
    noun: Token | None


def time_by_event(scene: Scene, named: list[Named], published: str | None) -> When | None:
    """The time of a claim by the events that it tells or names, the surest first."""
    return next(filter(None, (_time(scene, each, published) for each in named)), None)


def _time(scene: Scene, named: Named, published: str | None) -> When | None:
    event, noun = named
    when = event.when
    if when is None or when.edtf is None or scene.lasts or (scene.is_to_come and _is_over(when, published)):
        return None
    if noun is None or is_at_its_time(noun, scene) or _is_of_its_subject(noun, when, scene):
        return _when(when, Edtf.parse(when.edtf), event)
    if relation(noun) != "obl" or noun.head != scene.head:
        return None
    time = Edtf.parse(when.edtf)
    if case_of(noun) in _SINCE:
        return _when(when, Edtf(time.end, None), event)
    if case_of(noun) in _UNTIL:
        return _when(when, Edtf(None, time.start), event)
    return None


def _is_over(when: When, published: str | None) -> bool:
    """`will leave the treaty of 1972`: what is to come is not of its time."""
    return published is not None and when.latest is not None and when.latest < published


def _is_of_its_subject(noun: Token, when: When, scene: Scene) -> bool:
    """`The March 3 raids targeted two banks`: what an event with a date of its own did."""
    subject = scene.claim.subject
    is_subject = subject is not None and subject.start <= noun.idx < subject.end and noun.lemma_ == subject.lemma
    return is_subject and when.how == "explicit" and scene.is_past and cue_of(scene.head) is None


def _when(of_event: When, time: Edtf, event: Event) -> When:
    confidence = of_event.confidence * confidence_of("event")
    return when_of_time(time, "event", of_event.dates, [event.id], confidence)

"""The day that a news article tells of, where a clause has no time of its own: `The court acquitted her aide.`

It is the last day that a main clause in the past has told, from where it is told on; a new paragraph goes back to the
day of the lead. A month, a year or a pluperfect leads away from it to the end of the paragraph. States, lives and
habits take none.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from dateline.extractors.events.mentions import VERBS
from dateline.extractors.events.scenes import Scene
from dateline.extractors.whens import confidence_of
from dateline.language.syntax import SUBJECTS, first_conjunct
from dateline.records import Article, Attribution, When
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_TIMELESS = frozenset(_RULES["timeless"]["lemmas"])
_HABITS = frozenset(_RULES["habits"]["adverbs"])
_DAYS: int = _RULES["news"]["days"]
_PARAGRAPHS: int = _RULES["news"]["paragraphs"]
_CLOSE_DAYS: int = _RULES["news"]["close_days"]
_REACH: int = _RULES["news"]["reach"]
_REACH_ALONE: int = _RULES["news"]["reach_alone"]
_TOLD = ("explicit", "event")


class _Told(NamedTuple):
    """A day that the text tells, and the sentence in which it does so."""

    when: When
    sentence: int


def narrative_times(
    scenes: list[Scene], article: Article, attributions: dict[str, Attribution], dated: set[str]
) -> Iterator[tuple[str, When]]:
    """Ids of claims with the day of the story that they tell; ``dated`` are ids of events that have a time."""
    lead = _lead(scenes, article, attributions)
    current, paragraph, is_alone = lead, -1, True
    last = lead.sentence if lead is not None else 0
    for scene in scenes:
        if scene.paragraph != paragraph:
            current = lead if scene.sentence - last <= (_REACH_ALONE if is_alone else _REACH) else None
            paragraph = scene.paragraph
        told = _told(scene, attributions)
        if told is not None:
            current = _Told(told, scene.sentence) if _day_of(told) else None
            is_alone = is_alone and _is_news(_day_of(told), article, _DAYS)
        elif scene.is_pluperfect and scene.is_main:
            current = None
        elif current is not None and _tells(scene, attributions) and not _is_of_other_event(scene, dated):
            yield scene.claim.id, _narrative(current, scene)
        if current == lead:
            last = scene.sentence


def _told(scene: Scene, attributions: dict[str, Attribution]) -> When | None:
    """The time that a main clause in the past tells, or when it was said that something was so."""
    when = scene.claim.when
    if when is not None and when.how in _TOLD:
        happens = scene.is_past and scene.head.pos_ == "VERB" and scene.head.lemma_ not in _TIMELESS
        return when if happens and (scene.is_main or scene.claim.attributions) else None
    said = [attributions[id].said for id in scene.claim.attributions]
    return next((time for time in said if time is not None and time.how in _TOLD), None)


def _lead(scenes: list[Scene], article: Article, attributions: dict[str, Attribution]) -> _Told | None:
    """The first day near publication that the first paragraphs tell, of what happened or of what was said."""
    first = scenes[0].paragraph if scenes else 0
    for scene in scenes:
        days = _DAYS if scene.paragraph <= first + _PARAGRAPHS else _CLOSE_DAYS
        said = (attributions[id].said for id in scene.claim.attributions)
        for when in (_told(scene, attributions), *said):
            if when is not None and when.how in _TOLD and _is_news(_day_of(when), article, days):
                return _Told(when, scene.sentence)
    return None


def _day_of(when: When | None) -> str | None:
    """The one day that a time is."""
    return when.earliest if when is not None and when.earliest == when.latest else None


def _is_news(day: str | None, article: Article, days: int) -> bool:
    published = article.published_day
    if day is None or published is None:
        return False
    return 0 <= (published - date.fromisoformat(day)).days <= days


def _tells(scene: Scene, attributions: dict[str, Attribution]) -> bool:
    """Whether a claim tells what happened once, in the past, and not in somebody's own words."""
    claim, head = scene.claim, scene.head
    if not scene.is_past or scene.lasts or claim.modality != "actual" or head.pos_ != "VERB":
        return False
    if not scene.is_main and first_conjunct(head).dep_ != "ccomp":
        return False  # `since they left`, `who left`: of before as often
    if claim.when is not None and claim.when.how != "tense":
        return False
    if any(attributions[id].kind != "indirect" or attributions[id].turn for id in claim.attributions):
        return False
    around = {word.lower_ for word in head.children} | {
        word.lower_ for child in head.children if child.dep_ in SUBJECTS for word in child.lefts
    }
    return head.lemma_ not in _TIMELESS and _HABITS.isdisjoint(around)


def _is_of_other_event(scene: Scene, dated: set[str]) -> bool:
    """`The Gulf War changed trade` is not of the day of the story."""
    subject = scene.claim.subject
    return subject is not None and subject.lemma in VERBS and not dated.isdisjoint(scene.claim.events)


def _narrative(told: _Told, scene: Scene) -> When:
    distance = abs(scene.sentence - told.sentence)
    return told.when.model_copy(update={"how": "narrative", "confidence": confidence_of("narrative", distance)})

"""When an event happened: by the dates of its nouns, as it is known, or by clauses that tell it or hold its nouns."""

from collections.abc import Iterator
from typing import Any

from spacy.tokens import Token

from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.events.linking import Happening
from dateline.extractors.events.mentions import Mention
from dateline.extractors.events.scenes import Scene, Scenes
from dateline.extractors.whens import confidence_of, when_of_date, when_of_time
from dateline.language.syntax import case_of, relation
from dateline.records import Date, When
from dateline.words import beside

RULES: dict[str, Any] = beside(__file__)
_OF_SUBJECT, _OF_OBJECT = (frozenset(RULES["both"]["lemmas"] + RULES[name]["lemmas"]) for name in ("subject", "object"))
_DURING = frozenset(RULES["during"]["cases"])
_WITHIN = frozenset({"compound", "nmod:poss"})


def time_of(happening: Happening, scenes: Scenes) -> When | None:
    """The time of an event: as it is known, else as its nouns tell (the most precise time), else as clauses do."""
    if (known := happening.first.known) is not None:
        return when_of_time(known.time, "event", confidence=confidence_of("explicit"))
    if happening.dates:
        return min(map(_of_dates, happening.dates), key=_width)
    return next(_of_clauses(happening, scenes), None)


def _of_dates(dates: list[Date]) -> When:
    """The time of a noun with a date, or from the first to the last of several: `the talks of 5 and 6 May`."""
    first, last = min(dates, key=lambda date: date.earliest or ""), max(dates, key=lambda date: date.earliest or "")
    whole = Edtf.parse(str(first.edtf)).until(Edtf.parse(str(last.edtf)))
    if first.edtf == last.edtf or (whole.latest or "") <= (first.latest or ""):
        return when_of_date(min(dates, key=_width), "explicit")  # one in another: `the 3 May talks of 2021`
    return when_of_time(whole, "explicit", [date.id for date in dates])


def _width(time: Date | When) -> tuple[bool, int]:
    """Open times last; else the fewest days first."""
    if time.earliest is None or time.latest is None:
        return True, 0
    first, last = (int(day.replace("-", "")) for day in (time.earliest, time.latest))
    return False, last - first


def _of_clauses(happening: Happening, scenes: Scenes) -> Iterator[When]:
    """The times of the claims that tell it; then of those in which a noun of it is what happens."""
    own = [scene.claim.when for scene in happening.told]
    around = (scene.claim.when for mention, _ in happening.mentions if (scene := scene_of(mention, scenes)) is not None)
    for when in (*own, *around):
        if when is not None and when.how == "explicit":
            yield when.model_copy(update={"confidence": confidence_of("event")})


def time_of_story(happening: Happening, scenes: Scenes) -> When | None:
    """The day of the story that a claim has which tells it, or in which its first noun is what happens."""
    first = scene_of(happening.first, scenes)
    for scene in [*happening.told, *([first] if first is not None else [])]:
        if scene.claim.when is not None and scene.claim.when.how in ("narrative", "inherited"):
            return scene.claim.when
    return None


def scene_of(mention: Mention, scenes: Scenes) -> Scene | None:
    """The claim of which an event is the subject, object or occasion, so that both are of one time."""
    scene = scenes.at(mention.head)
    return scene if scene is not None and is_at_its_time(mention.head, scene) else None


def is_at_its_time(noun: Token, scene: Scene) -> bool:
    """Whether a clause happens when the event of one of its nouns does: `the attack killed 40`, `in the attack`."""
    if noun == scene.head:
        return True
    claim = scene.claim
    for part, verbs in ((claim.subject, _OF_SUBJECT), (claim.object, _OF_OBJECT)):
        if part is not None and part.start <= noun.idx < part.end:
            is_head = noun.lemma_ == part.lemma and noun.dep_ not in _WITHIN
            return is_head and scene.head.lemma_ in verbs
    return is_occasion(noun, scene.head)


def is_occasion(noun: Token, predicate: Token) -> bool:
    """`in the attack`, `at the summit`, `at the summit banquet`, of what is said or done there."""
    while noun.dep_ in _WITHIN and noun.head.pos_ == "NOUN":
        noun = noun.head
    return noun.head == predicate and relation(noun) == "obl" and case_of(noun) in _DURING

"""Which mentions are of one event: by what happens, who takes part, where and when; in doubt they are of two.

A definite noun takes up the last event of its kind, be it told by a noun or by a verb: `Kovar attacked the port … the
attack`. Indefinite nouns are of new events.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Token

from dateline.extractors.events.mentions import Mention
from dateline.extractors.events.scenes import Scene, Scenes
from dateline.extractors.lookup import Lookup
from dateline.language.syntax import children, has_case
from dateline.records import Date
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_ANY = frozenset(_RULES["any"]["nouns"])
_REACH: dict[str, int] = _RULES["reach"]
_PLACES = words("prepositions.places")
_BOUNDS = words("prepositions.since") | words("prepositions.until") | {"before", "than"}
_LANDS = ("PLACE", "STATE")


@dataclass
class Happening:
    """An event: its mentions, the claims that tell it, ids of its actors, the dates of each noun with some."""

    mentions: list[tuple[Mention, str | None]] = field(default_factory=list)
    told: list[Scene] = field(default_factory=list)
    participants: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)
    dates: list[list[Date]] = field(default_factory=list)

    @property
    def first(self) -> Mention:
        """Its first mention."""
        return self.mentions[0][0]

    @property
    def last(self) -> Mention:
        """Its last mention so far."""
        return self.mentions[-1][0]

    def take(self, mention: Mention, rule: str | None, lookup: Lookup) -> None:
        """A further mention, with who and what it names."""
        self.mentions.append((mention, rule))
        participants, places = actors_of(mention, lookup)
        self.participants |= dict.fromkeys(participants)
        self.places |= dict.fromkeys(places)
        if dates := dates_of(mention, lookup):
            self.dates.append(dates)

    def tell(self, scene: Scene, lookup: Lookup) -> None:
        """A claim whose predicate it is."""
        self.told.append(scene)
        claim = scene.claim
        arguments = (part.actor for part in (claim.subject, claim.object) if part is not None)
        self.participants |= dict.fromkeys(filter(None, arguments))
        self.places |= dict.fromkeys(claim.places)


def link(mentions: Iterable[Mention], scenes: Scenes, lookup: Lookup) -> list[Happening]:
    """The events of a text, in order of their first mentions."""
    found: list[Happening] = []
    for mention in mentions:
        sentence = scenes.sentence_of(mention.head)
        happening, rule = _taken_up(mention, sentence, found, scenes, lookup)
        if happening is None:
            happening = Happening()
            found.append(happening)
            if (scene := _told_before(mention, sentence, found, scenes, lookup)) is not None:
                happening.tell(scene, lookup)
        happening.take(mention, rule, lookup)
    return found


def _taken_up(
    mention: Mention, sentence: int, found: list[Happening], scenes: Scenes, lookup: Lookup
) -> tuple[Happening | None, str | None]:
    """The event that a mention takes up, and the rule that says so."""
    if mention.known is not None:
        same = [each for each in found if each.first.known == mention.known]
        return (same[0], "same-name") if same else (None, None)
    text = mention.text.lower()
    if mention.kind == "name":
        same = [each for each in found if any(text == named.text.lower() for named, _ in each.mentions)]
        return (same[-1], "same-name") if same else (None, None)
    if not mention.is_definite:
        return None, None
    fitting = [each for each in found if _may_be(mention, each, lookup)]
    near = [each for each in fitting if sentence - scenes.sentence_of(each.last.head) <= _REACH["noun"]]
    same = [each for each in near if any(named.head.lemma_ == mention.head.lemma_ for named, _ in each.mentions)]
    if same:
        return same[-1], "same-noun"
    if near and not _is_told_nearer(mention, sentence, near[-1], scenes):
        return near[-1], "synonym"
    if mention.head.lemma_ in _ANY:
        last = [each for each in found if 0 <= sentence - scenes.sentence_of(each.last.head) <= _REACH["any"]]
        singular = [each for each in last if not each.last.is_plural]
        return (singular[-1], "any-event") if len(singular) == 1 and not mention.is_plural else (None, None)
    return None, None


def _may_be(mention: Mention, happening: Happening, lookup: Lookup) -> bool:
    """Whether nothing speaks against it: what happens, number, actors, days, and what else describes the two."""
    last = happening.last
    if last.verb != mention.verb or last.is_plural != mention.is_plural or happening.first.known is not None:
        return False
    participants, places = actors_of(mention, lookup)
    own = {*participants, *places}
    theirs = {*happening.participants, *happening.places}
    is_owned = bool(own) and bool(children(mention.head, "nmod:poss"))
    if own and own.isdisjoint(theirs) and (theirs or is_owned):
        return False
    days = {date.edtf for date in dates_of(mention, lookup)}
    if days and happening.dates and days.isdisjoint(date.edtf for dates in happening.dates for date in dates):
        return False
    if any(_is_of_others(mention, each) for each, _ in happening.mentions):
        return False
    described = _descriptions(mention)
    return all(described <= _descriptions(each) or not _descriptions(each) for each, _ in happening.mentions)


def _is_of_others(mention: Mention, other: Mention) -> bool:
    """`the adoption of Resolution 12`, beside `the adoption of two laws`."""
    mine, theirs = _complements(mention), _complements(other)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _complements(mention: Mention) -> set[str]:
    """The nouns that an event is of, on or against, by lemma."""
    return {word.lemma_ for word in children(mention.head, "nmod") if word.pos_ in ("NOUN", "PROPN")}


def _descriptions(mention: Mention) -> set[str]:
    """The adjectives and nouns before it: `second`, of `the second raid`."""
    return {
        word.lemma_.lower()
        for word in mention.head.lefts
        if word.dep_ in ("amod", "compound", "nummod") and word.ent_type_ not in ("DATE", "TIME")
    }


def _is_told_nearer(mention: Mention, sentence: int, happening: Happening, scenes: Scenes) -> bool:
    """Whether a clause behind the last mention of an event tells another of the same kind."""
    last = scenes.sentence_of(happening.last.head)
    return any(
        scene.head.lemma_ == mention.verb and last < scene.sentence <= sentence and scene.head.i < mention.head.i
        for scene in scenes.in_order
    )


def _told_before(
    mention: Mention, sentence: int, found: list[Happening], scenes: Scenes, lookup: Lookup
) -> Scene | None:
    """The claim before a definite noun that tells what it names, if only one near does."""
    if mention.known is not None or not mention.is_definite:
        return None
    taken = {scene.claim.id for each in found for scene in each.told}
    near = [
        scene
        for scene in scenes.in_order
        if scene.head.lemma_ == mention.verb
        and scene.head.i < mention.head.i
        and sentence - scene.sentence <= _REACH["verb"]
        and scene.claim.polarity == "positive"
        and scene.claim.modality in ("actual", "planned", "probable")
        and scene.claim.id not in taken
    ]
    participants, places = actors_of(mention, lookup)
    own = {*participants, *places}
    if own:
        near = [scene for scene in near if not own.isdisjoint(scene.claim.actors)]
    elif complements := _complements(mention):
        near = [scene for scene in near if not complements.isdisjoint(_arguments(scene))]
    return near[-1] if near else None


def _arguments(scene: Scene) -> set[str]:
    return {part.lemma for part in (scene.claim.subject, scene.claim.object) if part is not None}


def actors_of(mention: Mention, lookup: Lookup) -> tuple[list[str], list[str]]:
    """Ids of who takes part and where, of the words of a mention: `Kovar's attack on the port in Lisk`."""
    participants: list[str] = []
    places: list[str] = []
    for actor in lookup.actors.among(mention.words):
        heads = [word for word in mention.words if lookup.actors.at(word) == actor]
        is_place = actor.type in _LANDS and any(_is_place(word) for word in heads)
        (places if is_place else participants).append(actor.id)
    return participants, places


def _is_place(word: Token) -> bool:
    return has_case(word, *_PLACES)


def dates_of(mention: Mention, lookup: Lookup) -> list[Date]:
    """The dates of the words of a mention: `the March 3 operations`, `the talks on Monday`."""
    times = [date for date in lookup.dates.among(mention.words) if date.earliest and date.type in ("DATE", "TIME")]
    return [date for date in times if lookup.words_before(date, 1) not in _BOUNDS]  # `the first rise since 2022`

"""What the expressions of a text mean, decided over all of them: the cheapest way of reading one after the other.

An expression that says too little ("in May", "on Friday", "that year") can be counted from the publication, from where
the story is, or from a time that was named in passing. A time far from the story is a leap or an aside. Each choice has
its cost (``narrative.toml``); a beam of the cheapest readings goes through the text once.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from math import log2
from typing import NamedTuple

from spacy.tokens import Doc

from dateline.extractors.dates.clues import Words
from dateline.extractors.dates.fields import Fields
from dateline.extractors.dates.intervals import in_order
from dateline.extractors.dates.periods import UNITS, Period
from dateline.extractors.dates.present import present_of
from dateline.extractors.dates.recognise import Expression, Match
from dateline.extractors.dates.resolve import Resolved, resolve
from dateline.extractors.dates.timeline import Aside, Base, Story, View, years_between
from dateline.language.docs import article_of, dropping
from dateline.records import PUBLISHED, Genre
from dateline.words import beside

_COSTS = beside(__file__)
_POINTING = {"which", "year_which", "years_ago", "direction", "day_word", "span"}
"""Fields that count from the publication."""
_TELLING = {"later", "story", "year_story", "time_spoken_of"}
"""Fields that count from the story."""
_ELSEWHERE = {"year", "end_year", "spoken", "same_period", "latest", "every", "clock", "hour", "clock_word"}
_ELSEWHERE |= _POINTING | _TELLING
_WITHIN_A_YEAR = {"month", "season", "holiday", "quarter"}
_QUARTER = "P3M"
Meanings = tuple[Resolved | None, ...]


class Path(NamedTuple):
    """A way of reading the text up to here: its cost, where the story is, and what the last match means."""

    cost: float
    story: Story
    meanings: Meanings = ()
    before: "Path | None" = None

    def all_meanings(self) -> list[Meanings]:
        """What each match means, in order of the text."""
        path, meanings = self, []
        while path.before:
            meanings.append(path.meanings)
            path = path.before
        return meanings[::-1]


class Reading(NamedTuple):
    """One way of reading a match: what it means, at what cost, and what it was counted from."""

    cost: float
    meanings: Meanings


def read_times(doc: Doc, matches: Sequence[Match], genre: Genre) -> Iterator[tuple[Match, Meanings]]:
    """Each match with what its expressions mean."""
    is_parsed = doc.has_annotation("DEP")
    sentences = [token.i for token in doc if token.is_sent_start] if doc.has_annotation("SENT_START") else []
    words = [
        [
            Words(doc, expression, is_parsed=is_parsed, sentence=bisect_right(sentences, expression.token))
            for expression in match.expressions
        ]
        for match in matches
    ]
    present = present_of(article_of(doc), [one for of_match in words for one in of_match])
    narrative = _Narrative(doc, sentences, present, genre)
    beam, read = [Path(0, Story())], []
    for match, of_match in zip(matches, words, strict=True):
        with dropping(doc, "dates", f"at {match.expressions[0].start}"):
            beam = narrative.onward(beam, match, of_match)
            read.append(match)
    yield from zip(read, beam[0].all_meanings(), strict=True)


class _Narrative:
    def __init__(self, doc: Doc, sentences: list[int], present: Base | None, genre: Genre) -> None:
        self.doc, self.sentences, self.present = doc, sentences, present
        self.home = present if present and present.anchor == PUBLISHED else None
        self.costs: dict[str, float] = _COSTS["costs"] | _COSTS[genre]
        self._read: dict[tuple[str, Base | None, int], Meanings] = {}

    def onward(self, beam: Sequence[Path], match: Match, words: list[Words]) -> list[Path]:
        """The cheapest ways of reading the text up to this match."""
        self._read.clear()
        return self._cheapest(path for before in beam for path in self._onward(before, match, words))

    def _cheapest(self, paths: Iterable[Path]) -> list[Path]:
        """The best path to each place of the story, and of these the best few."""
        best: dict[tuple[Base | None, bool, Base | None], Path] = {}
        for path in paths:
            place = path.story.told, path.story.is_away, path.story.aside and path.story.aside.base
            if place not in best or path.cost < best[place].cost:
                best[place] = path
        return sorted(best.values(), key=lambda path: path.cost)[: int(self.costs["width"])]

    def _onward(self, before: Path, match: Match, words: list[Words]) -> Iterator[Path]:
        for reading in self._readings(before.story, match, words):
            for cost, story in self._stories(before.story, match, words, reading.meanings):
                yield Path(before.cost + reading.cost + cost, story, reading.meanings, before)

    def _readings(self, story: Story, match: Match, words: list[Words]) -> Iterator[Reading]:
        """What a match can mean where the story is; the cheapest of those that mean the same."""
        best: dict[Meanings, float] = {}
        for view in self._views(story, words[0]):
            meanings = self._meanings_once(view, match, words)
            cost = self._cost(view, words[0], meanings[0])
            if not view.turn or meanings[0]:  # there is no 29 February a year before
                best[meanings] = min(cost, best.get(meanings, cost))
            if _is_fixed(words[0].expression, meanings[0]):
                break
        yield from (Reading(cost, meanings) for meanings, cost in best.items())

    def _views(self, story: Story, words: Words) -> Iterator[View]:
        make = partial(View, self.present, story, place=words.expression.token, sentences=self.sentences)
        is_away = story.is_away or self.home is None
        if self.present:
            yield make(default="published", told=story.told, is_away=is_away)
        if story.told or not self.present:
            yield make(default="story", told=story.told, is_away=is_away)
        if story.told and is_away and _is_plain(words.expression.fields):
            yield make(default="story", told=story.told, is_away=is_away, turn=-1)
        if story.aside:
            yield make(default="story", told=story.aside.base, is_away=True)

    def _meanings_once(self, view: View, match: Match, words: list[Words]) -> Meanings:
        """What a match means; the same for all paths where it can only be counted from one place."""
        if not all(_is_plain(one.expression.fields) or _names_year(one.expression.fields) for one in words):
            return self._meanings(view, match, words)
        key = view.default, view.told if view.default == "story" else None, view.turn
        if key not in self._read:
            self._read[key] = self._meanings(view, match, words)
        return self._read[key]

    def _meanings(self, view: View, match: Match, words: list[Words]) -> Meanings:
        meanings: list[Resolved | None] = []
        for one in words:
            view = view._replace(place=one.expression.token)
            meanings.append(resolve(one.expression, view, partial(getattr, one, "tense")))
            if (first := meanings[0]) and first.period and first.period.precision >= UNITS.index("Y") and one.moves:
                told = Base(first.period, words[0].name)
                view = view._replace(told=told, turn=0, story=view.story.naming(told, one.expression.token))
        if match.is_interval and len(meanings) == 2:
            day = article_of(self.doc).published_day if view.default == "published" else None
            meanings = in_order(match.expressions, meanings[0], meanings[1], day)
        return tuple(meanings)

    # --- what it costs to read an expression so ---------------------------------------------------------------------

    def _cost(self, view: View, words: Words, meaning: Resolved | None) -> float:
        """What it costs to read an expression so."""
        if meaning is None or (meaning.period and meaning.anchor is None):
            return 0
        fields, costs = words.expression.fields, self.costs
        if meaning.anchor is None:
            if view.story.aside and "story" in fields:
                return costs["skipped"]
            is_open = view.default == "story" and (meaning.value.startswith("XX") or "day_word" in fields)
            return costs["open"] if is_open else 0
        aside = view.story.aside
        if aside and view.told == aside.base and meaning.anchor == aside.base.anchor:
            return self._cost_of_aside(aside, words)
        if self.present and meaning.anchor == self.present.anchor:
            return self._cost_of_publication(view, fields)
        if fields.keys() & (_TELLING | _POINTING):
            return costs["skipped"] if aside and fields.keys() & _TELLING else 0
        weekday = costs["weekday"] if "weekday" in fields and "day" not in fields else 0
        return weekday + (costs["turn"] if view.turn else 0) + (0 if view.is_away else costs["told"])

    def _cost_of_publication(self, view: View, fields: Fields) -> float:
        costs = self.costs
        if fields.keys() & _TELLING:
            return costs["skipped"] if view.story.aside else 0
        if not self.home and not fields.keys() & _POINTING:  # to go there is a leap
            return costs["published"]
        if not view.is_away:
            aside = view.story.aside
            is_plain = aside and not fields.keys() & _POINTING
            return costs["published"] + (costs["back_home"] * log2(1 + aside.run) if aside and is_plain else 0)
        if fields.keys() & _POINTING or view.told is None or self.present is None:
            return costs["published"] + costs["pointing"]
        return costs["published"] + costs["come"] + costs["home"] * self._leap(view.told, self.present)

    def _cost_of_aside(self, aside: Aside, words: Words) -> float:
        costs = self.costs
        if words.expression.fields.keys() & _TELLING:
            return 0
        distance = words.sentence - bisect_right(self.sentences, aside.place) if self.sentences else 0
        cost = costs["aside_read"] + costs["aside_sentence"] * distance
        if distance or not self.sentences:
            is_behind = words.tense == "past" and words.expression.token - aside.place < costs["aside_words"]
            cost += 0 if is_behind else costs["aside_far"]
        return cost + (0 if aside.tells else costs["aside_untold"])

    def _step(self, start: Base, end: Base) -> float:
        """What it costs to go to a time close by; stories seldom go back."""
        if start.period.first <= end.period.first <= start.period.last:
            return 0
        months = 12 * (end.period.year - start.period.year)
        if "Y" not in (start.period.unit, end.period.unit):
            months += end.period.first[1] - start.period.first[1]
        return self.costs["back" if months < 0 else "ahead"] * log2(1 + abs(months))

    def _leap(self, start: Base, end: Base) -> float:
        """What it costs to go from one year to another; it matters little how far the second is."""
        return log2(1 + min(years_between(start, end), self.costs["furthest"]))

    # --- where the story is then ------------------------------------------------------------------------------------

    def _stories(
        self, story: Story, match: Match, words: list[Words], meanings: Meanings
    ) -> Iterator[tuple[float, Story]]:
        """Where the story can be behind a match, and what it costs to get there."""
        reached = [(0.0, story)]
        for number, (one, meaning) in enumerate(zip(words, meanings, strict=True)):
            is_second = match.is_interval and number and meanings[0]
            reached = [
                (cost + more, behind)
                for cost, before in reached
                for more, behind in self._behind(before, one, meaning, is_second=bool(is_second))
            ]
        yield from reached

    def _behind(
        self, story: Story, words: Words, meaning: Resolved | None, *, is_second: bool
    ) -> Iterator[tuple[float, Story]]:
        story = _past_length(story, words.expression, meaning)
        period = meaning and meaning.period
        if not meaning or not period or is_second or not self._goes_on(words, meaning, period):
            yield 0, story
            return
        base, place = Base(period, words.name), words.expression.token
        if period.unit != "Q" or not self._is_to_come(period):  # results are not compared with what is foreseen
            story = story.naming(base, place)
        yield from self._moved(story, words, base, meaning.anchor)

    def _moved(self, story: Story, words: Words, base: Base, anchor: str | None) -> Iterator[tuple[float, Story]]:
        """The story goes to a time or, where that is far from it, names it only."""
        costs, place = self.costs, words.expression.token
        moved = story._replace(told=base, aside=None)
        here = story.told if story.is_away else self.home
        years = years_between(here, base) if here else 0
        if anchor == PUBLISHED and story.is_away:
            yield 0, moved._replace(is_away=False)
            yield costs["stay"], story
            return
        if here is None or years <= 1:
            yield (self._step(story.told, base) if story.is_away and story.told else 0), moved
            return
        tells = words.tells or base.period.unit != "Y"
        is_home = self.home is not None and years_between(self.home, base) <= 1
        leave = 0 if story.is_away else costs["leave"]
        leap = costs["leap"] * self._leap(here, base) + (0 if tells else costs["leap_untold"])
        yield leave + leap, moved._replace(is_away=True)
        if is_home:
            yield leap + costs["arrive"], moved._replace(is_away=False)
        cost, run = costs["aside"] + (costs["aside_told"] if tells else 0), 1
        if story.aside and years_between(story.aside.base, base) <= costs["near"]:
            is_same = anchor == story.aside.base.anchor
            cost, run = (0 if is_same else costs["aside_again"]), story.aside.run + 1
        yield cost, story._replace(aside=Aside(base, place, tells, run))

    def _goes_on(self, words: Words, meaning: Resolved, period: Period) -> bool:
        is_limit = meaning.mod == "END" and words.tense == "future"  # "by the end of 1981"
        is_now = self.home is not None and period == self.home.period
        return period.precision >= UNITS.index("Y") and not is_now and words.moves and not is_limit

    def _is_to_come(self, period: Period) -> bool:
        return self.present is not None and period.first > self.present.period.last


def _is_plain(fields: Fields) -> bool:
    """Whether it is a month, day, season or feast of some year that it does not name."""
    return not fields.keys() & _ELSEWHERE and bool(fields.keys() & _WITHIN_A_YEAR)


def _names_year(fields: Fields) -> bool:
    return "year" in fields and "same_period" not in fields


def _is_fixed(expression: Expression, meaning: Resolved | None) -> bool:
    """Whether it means the same wherever the story is."""
    if meaning is None or expression.rule.kind in ("set", "vague"):
        return True
    if expression.rule.kind == "duration":
        return not expression.fields.keys() & {"ahead", "span"}
    return meaning.period is not None and meaning.anchor is None and "day_word" not in expression.fields


def _past_length(story: Story, expression: Expression, meaning: Resolved | None) -> Story:
    """The story behind a length of time: its unit is understood of the next one."""
    if meaning is None or expression.rule.kind != "duration":
        return story
    if unit := str(expression.fields.get("unit", "")):
        story = story._replace(length=(unit, expression.token))
    if "reported" in expression.fields and meaning.value != _QUARTER:  # what follows is compared with "the nine months"
        story = story.without("Q")
    return story

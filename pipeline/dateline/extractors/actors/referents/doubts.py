"""Doubts about the likeliest entity: signs that a mention may as well mean somebody else."""

from collections.abc import Callable, Mapping
from typing import Any

from dateline.extractors.actors.binding import (
    is_in_condition,
    subject_near,
    subject_of_sentence,
    things_before,
    who_reports,
)
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.kinds import PERSON, PRONOUNS, gender_of
from dateline.extractors.actors.referents.mention_words import MentionWords, is_plural, is_possessive, is_subject
from dateline.extractors.actors.referents.reading import Reading
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_OF_PERSONS: float = _RULES["margin_of_persons"]
_CONTESTED: float = _RULES["contested"]
_NEAR: float = _RULES["near"]

Doubt = Callable[[Reading, MentionWords, Entity, Mapping[Entity, float]], bool]
"""Asked of an entity that a mention is likely to mean, and of the chances of all that it may mean."""


def may_mean_another(reading: Reading, mention: MentionWords, entity: Entity, chances: Mapping[Entity, float]) -> bool:
    """Whether a mention may as well mean somebody else than the one that is likely."""
    return any(doubt(reading, mention, entity, chances) for doubt in _DOUBTS)


def _is_close(reading: Reading, mention: MentionWords, entity: Entity, chances: Mapping[Entity, float]) -> bool:
    """``He`` is neither of two that are about equally likely: one without a name must be far ahead of any other."""
    if entity.clusters or not gender_of(mention.span):
        return False
    rest = max((chance for other, chance in chances.items() if other is not entity), default=0.0)
    return chances.get(entity, 0.0) < _OF_PERSONS * rest


def _is_nearer_to_another(
    reading: Reading, mention: MentionWords, entity: Entity, chances: Mapping[Entity, float]
) -> bool:
    """``Orr met Lind, who likes his plans``: after the likely one, another has been named whom it may mean."""
    if not mention.is_pronoun or not entity.clusters or not entity.mentions:
        return False
    last = entity.mentions[-1].span.root.i
    start = _start_of_rivals(mention, last)
    if start is None:
        return False
    places = [place for place in reading.between(start, mention.span.start) if place in reading.known]
    others = {reading.at[place] for place in places} - {entity}
    return any(each.clusters and reading.fits(mention, each) for each in others)


def _start_of_rivals(mention: MentionWords, last: int) -> int | None:
    """From where on other names count, if the likely one was mentioned ``last``; ``None`` if they don't.

    For a possessive and in a condition (``Orr offered Lind a seat if he left``), in the same sentence; for other
    pronouns from the sentence before on, if the likely one was mentioned before that.
    """
    sentence = mention.span.sent.start
    reporter = who_reports(mention.root)
    if reporter is not None and reporter.i < last:
        return reporter.i  # Orr told Lind that he had won
    if is_possessive(mention.root) or is_in_condition(mention.root):
        return max(last + 1, sentence)
    before = _start_of_sentence_before(mention)
    return before if last < before else None


def _is_behind(reading: Reading, mention: MentionWords, entity: Entity, chances: Mapping[Entity, float]) -> bool:
    """``The cook left. He was ill. The waiter stayed. He was tired``: since then, another person has been a subject."""
    if entity.clusters or not mention.is_pronoun or is_possessive(mention.root):
        return False
    start = _start_of_sentence_before(mention)
    places = reading.between(start, mention.span.start)
    subjects = {reading.at[place] for place in places if _is_person_as_subject(reading, place)}
    others = subjects - {entity, *reading.speakers(mention)}
    return entity.mentions[-1].span.root.i < start and not others.isdisjoint(chances)


def _start_of_sentence_before(mention: MentionWords) -> int:
    start = mention.span.sent.start
    return mention.span.doc[start - 1].sent.start if start else start


def _is_person_as_subject(reading: Reading, place: int) -> bool:
    entity = reading.at[place]
    return entity.kind == PERSON and is_subject(entity.mentions[0].span.doc[place])


def _is_contested(reading: Reading, mention: MentionWords, entity: Entity, chances: Mapping[Entity, float]) -> bool:
    """``Orr met Lind in a year in which he had won``: the subject of the sentence is about as likely."""
    rival = reading.meant_by(subject_of_sentence(mention.root))
    if rival is None or rival is entity or not rival.clusters:
        return False
    return _CONTESTED * chances.get(rival, 0.0) > chances.get(entity, 0.0)


def _is_of_a_thing(reading: Reading, mention: MentionWords, entity: Entity, chances: Mapping[Entity, float]) -> bool:
    """``The farmers met. Debts, whatever their size, must be paid``: it means what stands near in the same sentence."""
    pronoun = PRONOUNS.get(mention.text)
    if not mention.is_pronoun or pronoun is None or not pronoun.is_of_things:
        return False
    are_several = pronoun.number == "several"
    things = [word for word in things_before(mention.root) if is_plural(word) == are_several]
    if things:
        return entity not in {reading.meant_by(thing) for thing in things}
    if entity.mentions and entity.mentions[-1].span.root.i >= mention.span.sent.start:
        return False
    subject = subject_near(mention.root)
    rival = reading.meant_by(subject)
    if subject is None or rival is None or rival is entity or is_plural(subject) != are_several:
        return False
    return _NEAR * chances.get(rival, 0.0) > chances.get(entity, 0.0)


_DOUBTS: tuple[Doubt, ...] = (_is_close, _is_nearer_to_another, _is_behind, _is_contested, _is_of_a_thing)

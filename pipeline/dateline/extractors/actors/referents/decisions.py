"""What each mention means, by the first of the rules that knows."""

from collections.abc import Callable, Sequence

from dateline.extractors.actors.binding import apposed_to, is_impersonal, owner_in_relative
from dateline.extractors.actors.referents import bodies, names, pronouns, states
from dateline.extractors.actors.referents.chances import Chances, Meaning, fitting_of, likeliest, probably, unknown
from dateline.extractors.actors.referents.doubts import may_mean_another
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.kinds import NOBODY
from dateline.extractors.actors.referents.mention_words import MentionWords
from dateline.extractors.actors.referents.reading import ALONE, Reading

Rule = Callable[[Reading, MentionWords, Chances], Meaning | None]


def entities_of(mentions: Sequence[MentionWords], reading: Reading) -> list[Entity]:
    """All entities, each with its mentions in order, of a reading that has not read any mention yet."""
    for mention in mentions:
        allowed = reading.allowed(mention)
        chances = Chances(allowed, fitting_of(mention, allowed, reading.genders))
        meaning, rule = _decided(reading, mention, chances)
        reading.note(mention, meaning, rule)
    return list(dict.fromkeys(reading.entities))


def _decided(reading: Reading, mention: MentionWords, chances: Chances) -> tuple[Meaning, str]:
    """What a mention means, and the name of the rule that says so."""
    for name, rule in _RULES.items():
        if (meaning := rule(reading, mention, chances)) is not None:
            return meaning, name
    return probably(Entity(()), chances.fitting), ALONE


def _nobody(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """``it rained``, ``you never know``, ``defendant`` of ``co-defendant``."""
    is_nobody = _is_second_half(mention) or is_impersonal(mention.root) or mention.text in NOBODY
    return unknown() if is_nobody else None


def _is_second_half(mention: MentionWords) -> bool:
    """``defendant`` of ``co-defendant``."""
    span = mention.span
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.text == "-" and not before.whitespace_


def _apart(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """Reflexives, and ``I``, ``we`` and ``you`` in direct speech: their meaning is found when all mentions are read."""
    return probably(Entity(()), chances.fitting) if mention.root.i in reading.apart else None


def _in_doubt(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """Neither the one that the next two rules would take nor any other: the mention may as well mean somebody else."""
    entity = _named_beside(reading, mention) or likeliest(chances.fitting)
    is_in_doubt = entity is not None and may_mean_another(reading, mention, entity, chances.fitting)
    return unknown() if is_in_doubt else None


def _beside(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """What the name means that a description stands beside, or the noun whose relative clause a pronoun stands in."""
    entity = _named_beside(reading, mention)
    return probably(entity, chances.fitting) if entity is not None else None


def _named_beside(reading: Reading, mention: MentionWords) -> Entity | None:
    word = apposed_to(mention.root) or owner_in_relative(mention.root)
    return reading.if_fitting(mention, reading.meant_by(word))


def _likeliest(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """The entity whose mentions together are its likely antecedent, and clearly likelier than those of any other."""
    entity = likeliest(chances.fitting)
    return probably(entity, chances.fitting) if entity is not None else None


_RULES: dict[str, Rule] = {
    "nobody": _nobody,
    "apart": _apart,
    "named": names.named,
    "owned-by-state": names.state_of_owner,
    "two-together": names.two_together,
    "river": names.river,
    "force": bodies.force,
    "reporter": pronouns.reporter,
    "in-doubt": _in_doubt,
    "beside": _beside,
    "likeliest": _likeliest,
    "same-body": bodies.same_body,
    "prominent": pronouns.prominent,
    "state-in-focus": states.in_focus,
}
"""In the order in which they are tried. The name of the one that decided is written into the mention."""

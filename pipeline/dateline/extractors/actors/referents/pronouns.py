"""Pronouns whose place in the sentence tells what they mean: who reports the clause, or the subject here or before."""

from spacy.tokens import Token

from dateline.extractors.actors.binding import subject_before, subject_of_clause, who_reports
from dateline.extractors.actors.referents.chances import Chances, Meaning, probably, surely
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.kinds import ORGANIZATION, PRONOUNS, THINGS
from dateline.extractors.actors.referents.mention_words import MentionWords, is_possessive
from dateline.extractors.actors.referents.reading import Reading
from dateline.language.syntax import SUBJECTS

_IT = "it"


def reporter(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """The body or group that says so, of ``it`` and ``they`` as subjects: ``Lisk claimed it should be rewarded``."""
    if mention.root.dep_ not in SUBJECTS or mention.text not in THINGS:
        return None
    entity = reading.if_fitting(mention, reading.meant_by(who_reports(mention.root)))
    if entity is None or not _speaks_of_itself(mention, entity):
        return None
    return probably(entity, chances.fitting)


def _speaks_of_itself(mention: MentionWords, entity: Entity) -> bool:
    """An actor does; what has no name, only if it is a body and ``it`` is said."""
    return bool(entity.clusters) or (mention.text == _IT and entity.kind == ORGANIZATION)


def prominent(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """Where nobody is likely: who says so (``Holm testified that she had joked``), the subject here or before."""
    if not _is_personal(mention):
        return None
    word = who_reports(mention.root) or subject_of_clause(mention.root)
    if word is None and mention.text not in THINGS:
        word = subject_before(mention.root)
    entity = reading.if_fitting(mention, reading.meant_by(word))
    if word is None or entity is None or not entity.clusters or _has_rival(reading, mention, word, entity):
        return None
    return surely(entity)


def _is_personal(mention: MentionWords) -> bool:
    """A form of ``he``, ``she``, ``it`` or ``they``."""
    return mention.text in PRONOUNS and "3" in mention.root.morph.get("Person", [])


def _has_rival(reading: Reading, mention: MentionWords, word: Token, entity: Entity) -> bool:
    """Whether another actor stands between that a mention may as well mean; ``Its leader`` has none."""
    if is_possessive(mention.root) and mention.root.is_sent_start:
        return False
    between = {reading.at[place] for place in reading.between(word.i + 1, mention.span.start)}
    others = between - {entity, reading.acting_on(mention)}
    return any(each.clusters and reading.fits(mention, each) for each in others)

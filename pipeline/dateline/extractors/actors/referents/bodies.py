"""Bodies without a name: the armed forces of a nation, and ``the commission`` for a commission told of before."""

from typing import Any

from spacy.tokens import Span

from dateline.extractors.actors.referents.agreement import are_others
from dateline.extractors.actors.referents.chances import LEAST, Chances, Meaning, surely
from dateline.extractors.actors.referents.entity import Entity
from dateline.extractors.actors.referents.kinds import ORGANIZATION, is_of_state, kind_of_noun
from dateline.extractors.actors.referents.mention_words import Description, MentionWords, described, owner_stem
from dateline.extractors.actors.referents.reading import Reading
from dateline.language.syntax import children
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_FORCES = frozenset(_RULES["forces"])
_KINDS_OF_FORCES = frozenset(_RULES["kinds_of_forces"])


def force(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """``Talvian forces``: the same wherever the forces of that nation are told of."""
    if not mention.nouns or not is_force(mention.span):
        return None
    return surely(reading.forces.setdefault(mention.nouns[0].owners, Entity(())))


def is_force(span: Span) -> bool:
    """``Talvian forces``, ``the army of Talvia``: the armed forces of a nation, but for some soldiers of it."""
    noun = span.root
    if noun.pos_ != "NOUN" or noun.lower_ not in _FORCES or children(noun, "nummod") or not _is_general(span):
        return False
    told = described(noun)
    kinds = {word for word in told.modifiers if owner_stem(word) not in told.owners}
    return bool(told.owners) and kinds <= _KINDS_OF_FORCES


def _is_general(span: Span) -> bool:
    """With ``the`` or without any determiner."""
    return span[0].lower_ == "the" or span[0].pos_ not in ("DET", "PRON")


def same_body(reading: Reading, mention: MentionWords, chances: Chances) -> Meaning | None:
    """The only body described by the same noun (``a commission ... the commission``), if no other one is likely."""
    is_definite = mention.span[0].lower_ == "the" and not is_of_state(mention.root)
    if not is_definite or kind_of_noun(mention.lemma) != ORGANIZATION:
        return None
    described_so = reading.described[mention.lemma]
    alike = {reading.entities[place] for place, other in described_so if _is_alike(mention.nouns, other.nouns)}
    others = max((chance for entity, chance in chances.fitting.items() if entity not in alike), default=0.0)
    return surely(alike.pop()) if len(alike) == 1 and others < LEAST else None


def _is_alike(nouns: tuple[Description, ...], others: tuple[Description, ...]) -> bool:
    """Of two with the same noun: the same number, and no word before it that the other lacks."""
    if not (nouns and others):
        return False
    ours, theirs = nouns[0], others[0]
    return ours.is_plural == theirs.is_plural and ours.modifiers <= theirs.modifiers and not are_others(ours, theirs)

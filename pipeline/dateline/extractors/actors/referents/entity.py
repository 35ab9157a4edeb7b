"""What mentions mean: an actor, several actors together, or something that has no name."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Span

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.referents.kinds import KINDS, kind_of, tells_kind
from dateline.extractors.actors.referents.mention_words import MentionWords, is_description

Genders = Mapping[Cluster, str]
ActorsByToken = Mapping[int, tuple[Cluster, ...]]
"""Token -> the actors that it names."""


class DecidedMention(NamedTuple):
    """A mention, and the name of the rule that says what it means."""

    span: Span
    rule: str


@dataclass(eq=False)
class Entity:
    """What several mentions mean: an actor, several actors together, or something without a name."""

    clusters: tuple[Cluster, ...]
    mentions: list[DecidedMention] = field(default_factory=list)
    read: list[MentionWords] = field(default_factory=list)
    """The mentions of the reading; more may be added to ``mentions`` when it is over."""

    def add(self, span: Span, rule: str) -> None:
        """Take up a mention."""
        self.mentions.append(DecidedMention(span, rule))

    @property
    def descriptions(self) -> list[Span]:
        return [mention.span for mention in self.mentions if is_description(mention.span)]

    @property
    def kind(self) -> str:
        """The kind of actor that most descriptions are; empty if they are of none."""
        kinds = Counter(map(kind_of, filter(tells_kind, self.descriptions))).most_common(1)
        return kinds[0][0] if kinds and kinds[0][0] in KINDS else ""

"""The mentions read so far, with what each of them means: what the rules look at."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from spacy.tokens import Token

from dateline.extractors.actors.binding import kept_from, owners_before, predicated_of
from dateline.extractors.actors.focus import Focus
from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.referents.agreement import fits
from dateline.extractors.actors.referents.chances import Meaning
from dateline.extractors.actors.referents.entity import ActorsByToken, Entity, Genders
from dateline.extractors.actors.referents.mention_words import MentionWords, is_coordination, is_subject
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_NOT_SUBJECT: float = _RULES["not_subject"]

ALONE = "alone"
"""The rule of a mention that means no entity known before."""

NAMED_LATER = "named-later"
"""The rule of a description that stood alone until somebody was named who is it."""


class Voice(NamedTuple):
    """Who says a word: the token that names the speaker, and the actors that it means as far as they are known."""

    speaker: int
    clusters: tuple[Cluster, ...]
    is_other: bool = False
    """Whether the word itself names another than this speaker: the next in a conversation."""


@dataclass
class Reading:
    """What is known of the text, and what each mention read so far means."""

    known: ActorsByToken
    genders: Genders
    sentences: Sequence[int]
    """The number of the sentence of each token."""
    apart: Collection[int]
    """Tokens whose meaning is found otherwise."""
    voices: Mapping[int, Voice]
    """Who says each token; no other pronoun than ``I`` and ``we`` means who speaks."""

    entities: list[Entity] = field(default_factory=list)
    """What each mention was taken for."""
    at: dict[int, Entity] = field(default_factory=dict)
    """Head of a mention -> what it means; of a coordination, what its first part means."""
    candidates: dict[Cluster, None] = field(default_factory=dict)
    """The actors mentioned, in order."""
    described: defaultdict[str, list[tuple[int, MentionWords]]] = field(default_factory=lambda: defaultdict(list))
    """Noun -> the mentions that it describes, each with its place among all."""
    forces: dict[frozenset[str], Entity] = field(default_factory=dict)
    """Whose the armed forces are -> what they mean."""
    _named: dict[tuple[Cluster, ...], Entity] = field(default_factory=dict)
    _shares: list[dict[Entity, float]] = field(default_factory=list)
    _focus: Focus[Cluster] = field(default_factory=lambda: Focus({}))

    def note(self, mention: MentionWords, meaning: Meaning, rule: str) -> None:
        """Take up a mention with what it means, and the name of the rule that says so."""
        entity = meaning.entity
        weight = 1.0 if is_subject(mention.root) else _NOT_SUBJECT
        for cluster in entity.clusters:
            self._focus.note(cluster, self.sentences[mention.root.i], weight)
            self.candidates[cluster] = None
        entity.add(mention.span, rule)
        entity.read.append(mention)
        if mention.is_description:
            self.described[mention.lemma].append((len(self.entities), mention))
        self.entities.append(entity)
        self._shares.append(meaning.shares)
        if not is_coordination(mention.span):
            self.at[mention.root.i] = entity

    def allowed(self, mention: MentionWords) -> dict[Entity, float]:
        """How likely the mention means each entity, all mentions of that together, and only those that it can mean."""
        chances: defaultdict[Entity, float] = defaultdict(float)
        for place, chance in mention.antecedents.items():
            for entity, share in self._shares[place].items():
                chances[entity] += chance * share
        others = (self.acting_on(mention), *self.speakers(mention))
        subject = predicated_of(mention.root)
        words = [subject] if subject is not None else owners_before(mention.root)
        only = {self.meant_by(word) for word in words} if words else chances.keys()
        return {each: chance for each, chance in chances.items() if each not in others and each in only}

    def speakers(self, mention: MentionWords) -> tuple[Entity | None, ...]:
        """Who says a pronoun, or who spoke before the one that a mention names: neither is what it means."""
        voice = self.voices.get(mention.root.i)
        if voice is None or not (mention.is_pronoun or voice.is_other):
            return ()
        return self.at.get(voice.speaker), self._named.get(voice.clusters)

    def meant_by(self, word: Token | None) -> Entity | None:
        """What a word means that heads a mention read before."""
        return self.at.get(word.i) if word is not None else None

    def acting_on(self, mention: MentionWords) -> Entity | None:
        """Who acts on what a mention means, and so is another."""
        return self.meant_by(kept_from(mention.root))

    def fits(self, mention: MentionWords, entity: Entity) -> bool:
        """Whether the words of a mention may mean an entity."""
        return fits(mention, entity, self.genders)

    def if_fitting(self, mention: MentionWords, entity: Entity | None) -> Entity | None:
        """The entity, if the words of a mention may mean it."""
        return entity if entity is not None and self.fits(mention, entity) else None

    def between(self, start: int, end: int) -> Iterator[int]:
        """The heads of mentions in a range of tokens."""
        return (place for place in range(start, end) if place in self.at)

    def of_actors(self, clusters: tuple[Cluster, ...]) -> Entity:
        """The entity that actors are, the same wherever they are mentioned."""
        return self._named.setdefault(clusters, Entity(clusters))

    def ahead(self, clusters: Sequence[Cluster], mention: MentionWords, number: int) -> tuple[Cluster, ...]:
        """Those in focus where a mention stands."""
        return self._focus.ahead(clusters, self.sentences[mention.root.i], number)

    def merge(self, earlier: Entity, entity: Entity) -> None:
        """What had no name until now is this entity."""
        for span, rule in earlier.mentions:
            entity.add(span, NAMED_LATER if rule == ALONE else rule)
        entity.read += earlier.read
        self.entities = [entity if each is earlier else each for each in self.entities]
        self.at = {place: entity if each is earlier else each for place, each in self.at.items()}
        for shares in self._shares:
            if earlier in shares:
                shares[entity] = shares.get(entity, 0.0) + shares.pop(earlier)

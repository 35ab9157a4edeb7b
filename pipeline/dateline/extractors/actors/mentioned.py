"""What is mentioned: the mentions of a text put together by the mention ranker, with the names as fixed points.

A mention goes to an actor if all earlier mentions that may mean it, taken together, are its likely antecedent, and
clearly likelier than those of any other; else it stays alone. What its words tell keeps a mention from actors that they
don't fit.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.binding import (
    apposed_to,
    described_as,
    is_impersonal,
    is_in_condition,
    kept_from,
    owner_in_relative,
    owners_before,
    predicated_of,
    stands_after,
    subject_before,
    subject_near,
    subject_of_clause,
    subject_of_sentence,
    things_before,
    who_reports,
)
from dateline.extractors.actors.focus import Focus
from dateline.extractors.actors.group import LAST_WORDS, Cluster
from dateline.language.coreference.component import MENTIONS, antecedents_of
from dateline.language.syntax import SUBJECTS, case_of, children, first_conjunct, of_complements
from dateline.records import ActorType
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_LEAST: float = _RULES["least"]
_MARGIN: float = _RULES["margin"]
_OF_PERSONS: float = _RULES["margin_of_persons"]
_NEAR: float = _RULES["near"]
_CONTESTED: float = _RULES["contested"]
_SMALL: float = _RULES["small"]
_NOT_SUBJECT: float = _RULES["not_subject"]
_PRONOUNS: dict[str, dict[str, Any]] = _RULES["pronouns"]
_KINDS: dict[str, list[str]] = _RULES["kinds"]
_KIND_OF: dict[str, str] = {noun: kind for kind, nouns in _RULES["nouns"].items() for noun in nouns}
_BOTH = frozenset(_RULES["together"]["words"])
_EACH, _SIDE = "each", "side"  # "each side" has one other, "each country" may have many
TOGETHER: dict[str, ActorType] = _RULES["together"]["nouns"]
"""Nouns for two actors together (``both countries``), with their type."""

_OF_STATES = frozenset(_RULES["of_states"]["nouns"])
_THINGS = frozenset(_RULES["things"]["words"])
_ABOVE_ALL: float = _RULES["of_states"]["above_all"]
_NOBODY = frozenset(_RULES["nobody"]["pronouns"])
_FORCES = frozenset(_RULES["forces"]["nouns"])
_OF_FORCES = frozenset(_RULES["forces"]["kinds"])
_ARTICLES = ("the",)
_COUNTERPARTS = {name: frozenset(words) for name, words in _RULES["counterparts"].items()}
_OWNING = frozenset(_RULES["differing"]["cases"])
_OFFICES = words("titles.heads") - frozenset(_RULES["differing"]["anybody"])
_STEM = 4  # letters of an owner that are compared: Talvia and Talvian
_IT = "it"
_PERSON, _ORGANIZATION, _SEVERAL = "person", "organization", "GROUP"
_THE_RIVER = ("the", "river")
_ISLAND = "island"
_ISLANDS = frozenset(_RULES["islands"]["states"])
_POLITICAL = "GPE"
_BOTH_AND = "cc:preconj"
_DEFINITE = frozenset(_RULES["of_states"]["determiners"])

Genders = Mapping[Cluster, str]
Known = Mapping[int, tuple[Cluster, ...]]
"""Token -> the actors that it names."""


class Voice(NamedTuple):
    """Who says a word: the token that names the speaker, and the actors that it means as far as they are known."""

    speaker: int
    clusters: tuple[Cluster, ...]
    is_other: bool = False
    """Whether the word itself names another than this speaker: the next in a conversation."""


class Described(NamedTuple):
    """What a noun tells of whom it describes, to be compared with another one."""

    lemma: str
    is_plural: bool
    modifiers: frozenset[str]
    """The words before it, in small letters."""
    owners: frozenset[str]
    """The beginnings of the names that tell whose it is: ``Talvian``, ``of Talvia``."""
    complement: frozenset[str]
    """Those of all words behind it that tell it: ``of Talvia``, ``for the ferry line``."""


class Mention(NamedTuple):
    """A mention with what its words tell; read once, for they are compared often."""

    span: Span
    root: Token
    text: str
    """In small letters."""
    lemma: str
    words: tuple[str, ...]
    """Up to its head, in small letters."""
    is_pronoun: bool
    is_plural: bool
    is_description: bool
    nouns: tuple[Described, ...]
    """Its descriptions: its head, if that is no name, and those beside it: ``Mara Quist, a miner``."""
    antecedents: Mapping[int, float]
    """The chances of the earlier mentions, by their number."""


def _is_of_name(word: Token) -> bool:
    """``Talvian``, also where a capital begins the sentence."""
    return word.pos_ == "PROPN" or word.ent_type_ in ("NORP", _POLITICAL)


def mentions_of(doc: Doc) -> list[Mention]:
    """The mentions of a doc in their order."""
    return list(map(_mention, doc.spans.get(MENTIONS, ()), antecedents_of(doc)))


def _mention(span: Span, antecedents: Mapping[int, float]) -> Mention:
    root = span.root
    heads = [root] if is_description(span) else []
    heads += [noun for noun in children(root, "appos") if noun.pos_ == "NOUN"]
    return Mention(
        span,
        root,
        span.text.lower(),
        root.lemma_,
        tuple(word.lower_ for word in core(span)),
        is_pronoun(root),
        is_plural(root),
        is_description(span),
        tuple(map(described, heads)),
        antecedents,
    )


def described(noun: Token) -> Described:
    """What a noun tells of whom it describes."""
    before = [word for word in noun.subtree if word.i < noun.i and word.pos_ in ("ADJ", "NOUN", "PROPN")]
    behind = [
        word
        for child in children(noun, "nmod")
        if case_of(child) in _OWNING
        for word in child.subtree
        if word.pos_ in ("ADJ", "NOUN", "PROPN")
    ]
    owners = [word for word in before if word.is_title and (_is_of_name(word) or not word.is_sent_start)]
    owners += [word for word in behind if word.is_title]
    return Described(
        noun.lemma_,
        is_plural(noun),
        frozenset(word.lower_ for word in before),
        frozenset(word.lower_[:_STEM] for word in owners),
        frozenset(word.lower_[:_STEM] for word in behind),
    )


@dataclass(eq=False)
class Entity:
    """What several mentions mean: an actor, several actors together, or something without a name."""

    clusters: tuple[Cluster, ...]
    mentions: list[Span] = field(default_factory=list)
    read: list[Mention] = field(default_factory=list)
    """The mentions of the reading; more may be added to ``mentions`` when it is over."""

    @property
    def descriptions(self) -> list[Span]:
        return [span for span in self.mentions if is_description(span)]

    @property
    def kind(self) -> str:
        """The kind of actor that most descriptions are; empty if they are of none."""
        told = [each for each in self.descriptions if _kind_of(each) in _KINDS or each.root.lemma_.lower() in _KIND_OF]
        kinds = Counter(map(_kind_of, told)).most_common(1)
        return kinds[0][0] if kinds and kinds[0][0] in _KINDS else ""


def entities_of(
    mentions: Sequence[Mention],
    known: Known,
    genders: Genders,
    sentences: Sequence[int],
    apart: Collection[int],
    voices: Mapping[int, Voice],
) -> list[Entity]:
    """All entities, each with its mentions in order. ``mentions`` are those of :func:`mentions_of`.

    ``apart`` are tokens whose meaning is found otherwise. ``voices`` tell who says the token; no other pronoun than
    ``I`` and ``we`` means who speaks.
    """
    reading = _Reading(known, genders, sentences, apart, voices)
    for mention in mentions:
        reading.read(mention)
    return list(dict.fromkeys(reading.entities))


class _Reading:
    """The mentions read so far, with what each of them means."""

    def __init__(
        self,
        known: Known,
        genders: Genders,
        sentences: Sequence[int],
        apart: Collection[int],
        voices: Mapping[int, Voice],
    ) -> None:
        self._known, self._genders, self._sentences = known, genders, sentences
        self._apart, self._voices = apart, voices
        self._focus = Focus[Cluster]({})
        self._candidates: dict[Cluster, None] = {}
        self._named: dict[tuple[Cluster, ...], Entity] = {}
        self._at: dict[int, Entity] = {}
        self._meanings: list[dict[Entity, float]] = []
        self._forces: dict[frozenset[str], Entity] = {}
        self._described = defaultdict[str, list[tuple[int, Mention]]](list)
        self.entities: list[Entity] = []
        """What each mention was taken for."""

    def read(self, mention: Mention) -> None:
        """Take up a mention."""
        chances = self._chances(mention)
        entity, meaning = self._meant(mention, chances)
        sentence = self._sentences[mention.root.i]
        for cluster in entity.clusters:
            self._focus.note(cluster, sentence, 1.0 if _is_subject(mention.root) else _NOT_SUBJECT)
            self._candidates[cluster] = None
        entity.mentions.append(mention.span)
        entity.read.append(mention)
        if mention.is_description:
            self._described[mention.lemma].append((len(self.entities), mention))
        self.entities.append(entity)
        self._meanings.append(meaning)
        if not is_coordination(mention.span):
            self._at[mention.root.i] = entity

    def _chances(self, mention: Mention) -> dict[Entity, float]:
        """How likely the mention means each entity: all its mentions together, but for those that it can't mean."""
        chances: defaultdict[Entity, float] = defaultdict(float)
        for place, chance in mention.antecedents.items():
            for entity, share in self._meanings[place].items():
                chances[entity] += chance * share
        voice = self._voices.get(mention.root.i)
        keeps = voice is not None and (mention.is_pronoun or voice.is_other)
        speakers = (self._at.get(voice.speaker), self._named.get(voice.clusters)) if voice and keeps else ()
        others = (self._acting_on(mention), *speakers)
        subject = predicated_of(mention.root)
        words = [subject] if subject is not None else owners_before(mention.root)
        only = {self._at.get(word.i) for word in words} if words else chances.keys()
        return {each: chance for each, chance in chances.items() if each not in others and each in only}

    def _speakers(self, mention: Mention) -> tuple[Entity | None, ...]:
        """Who says a pronoun."""
        voice = self._voices.get(mention.root.i) if mention.is_pronoun else None
        return (self._at.get(voice.speaker), self._named.get(voice.clusters)) if voice else ()

    def _meant_by(self, word: Token | None) -> Entity | None:
        """What a word means that heads a mention read before."""
        return self._at.get(word.i) if word is not None else None

    def _acting_on(self, mention: Mention) -> Entity | None:
        """Who acts on what a mention means, and so is another."""
        return self._meant_by(kept_from(mention.root))

    def _meant(self, mention: Mention, chances: Mapping[Entity, float]) -> tuple[Entity, dict[Entity, float]]:
        """The entity that a mention is taken for, and how likely it means each."""
        fitting = _fitting(mention, chances, self._genders)
        if _is_second_half(mention.span) or is_impersonal(mention.root) or mention.text in _NOBODY:
            return Entity(()), {}
        if mention.root.i in self._apart:
            entity = Entity(())
            return entity, _meaning(entity, fitting)
        if actors := self._actors(mention):
            entity = self._named.setdefault(actors, Entity(actors))
            self._absorb(entity, mention, chances)
            return entity, {entity: 1.0}
        if mention.nouns and is_force(mention.span):
            entity = self._forces.setdefault(mention.nouns[0].owners, Entity(()))
            return entity, {entity: 1.0}
        if found := self._speaking_of_itself(mention):
            return found, _meaning(found, fitting)
        if found := self._beside(mention) or _likeliest(fitting):
            if not self._is_another(mention, found, fitting):
                return found, _meaning(found, fitting)
            entity = Entity(())
            return entity, {}
        if found := self._same_body(mention, fitting) or self._prominent(mention) or self._state_in_focus(mention):
            return found, {found: 1.0}
        entity = Entity(())
        return entity, _meaning(entity, fitting)

    def _is_another(self, mention: Mention, entity: Entity, chances: Mapping[Entity, float]) -> bool:
        """Whether a likely mention may as well mean somebody else."""
        return (
            self._is_close(mention, entity, chances)
            or self._is_nearer_to_another(mention, entity)
            or self._is_behind(mention, entity, chances)
            or self._is_contested(mention, entity, chances)
            or self._is_of_a_thing(mention, entity, chances)
        )

    def _is_of_a_thing(self, mention: Mention, entity: Entity, chances: Mapping[Entity, float]) -> bool:
        """``The farmers met. Debts, whatever their size, must be paid``: what stands near in the same sentence."""
        if not mention.is_pronoun or "gender" in _PRONOUNS.get(mention.text, {}):
            return False
        number = _PRONOUNS.get(mention.text, {}).get("number")
        things = [word for word in things_before(mention.root) if _has_number(word, number)]
        if things:
            return entity not in {self._at.get(thing.i) for thing in things}
        if entity.mentions and entity.mentions[-1].root.i >= mention.span.sent.start:
            return False
        subject = subject_near(mention.root)
        rival = self._meant_by(subject)
        if subject is None or rival is None or rival is entity or not _has_number(subject, number):
            return False
        return _NEAR * chances.get(rival, 0.0) > chances.get(entity, 0.0)

    def _is_close(self, mention: Mention, entity: Entity, chances: Mapping[Entity, float]) -> bool:
        """``He`` goes to neither of two in doubt: one without a name must be far ahead of any other."""
        if entity.clusters or not _tells_gender(mention):
            return False
        rest = max((chance for other, chance in chances.items() if other is not entity), default=0.0)
        return chances.get(entity, 0.0) < _OF_PERSONS * rest

    def _is_nearer_to_another(self, mention: Mention, entity: Entity) -> bool:
        """``Orr met Lind, who likes his plans``: since the one, another has been named whom it may mean.

        Of possessives and in conditions (``Orr offered Lind a seat if he left``) that counts in their own sentence, of
        other pronouns from the last one on.
        """
        if not mention.is_pronoun or not entity.clusters or not entity.mentions:
            return False
        start, last = mention.span.sent.start, entity.mentions[-1].root.i
        reporter = who_reports(mention.root)
        if reporter is not None and reporter.i < last:
            start, last = reporter.i, reporter.i - 1  # Orr told Lind that he had won
        elif mention.root.dep_ != "nmod:poss" and not is_in_condition(mention.root):
            start = mention.span.doc[start - 1].sent.start if start else start
            if last >= start:
                return False
        between = [place for place in range(max(last + 1, start), mention.span.start) if place in self._at]
        others = {self._at[place] for place in between if place in self._known} - {entity}
        return any(each.clusters and _fits(mention, each, self._genders) for each in others)

    def _is_behind(self, mention: Mention, entity: Entity, chances: Mapping[Entity, float]) -> bool:
        """``The cook left. He was ill. The waiter stayed. He was tired``: since the one, another has been what a
        sentence is about."""
        if entity.clusters or not mention.is_pronoun or mention.root.dep_ == "nmod:poss":
            return False
        start = mention.span.sent.start
        start = mention.span.doc[start - 1].sent.start if start else start
        subjects = {self._at[place] for place in range(start, mention.span.start) if self._is_person_as_subject(place)}
        others = subjects - {entity, *self._speakers(mention)}
        return entity.mentions[-1].root.i < start and not others.isdisjoint(chances)

    def _is_person_as_subject(self, place: int) -> bool:
        entity = self._at.get(place)
        return entity is not None and entity.kind == _PERSON and _is_subject(entity.mentions[0].doc[place])

    def _is_contested(self, mention: Mention, entity: Entity, chances: Mapping[Entity, float]) -> bool:
        """``Orr met Lind in a year in which he had won``: the subject of the sentence is about as likely."""
        rival = self._meant_by(subject_of_sentence(mention.root))
        if rival is None or rival is entity or not rival.clusters:
            return False
        return _CONTESTED * chances.get(rival, 0.0) > chances.get(entity, 0.0)

    def _actors(self, mention: Mention) -> tuple[Cluster, ...]:
        named = _named(mention, self._known) or self._owner(mention)
        return named or self._two_together(mention) or self._river(mention)

    def _absorb(self, entity: Entity, mention: Mention, chances: Mapping[Entity, float]) -> None:
        """Who was described before being named is the same."""
        description = described_as(mention.root)
        beside = stands_after(mention.root)
        noun = description or beside
        earlier = self._at.get(noun.i) if noun is not None else _likeliest(chances)
        if earlier is None or earlier.clusters:
            return
        if any(_differ(mention, one) for one in earlier.read):
            return
        if description is not None or all(_fits(one, entity, self._genders) for one in earlier.read):
            entity.mentions += earlier.mentions
            entity.read += earlier.read
            self.entities = [entity if each is earlier else each for each in self.entities]
            self._at = {place: entity if each is earlier else each for place, each in self._at.items()}
            for meaning in self._meanings:
                if earlier in meaning:
                    meaning[entity] = meaning.get(entity, 0.0) + meaning.pop(earlier)

    def _owner(self, mention: Mention) -> tuple[Cluster, ...]:
        """The state of ``Talvia’s new government``, ``the government of Talvia``."""
        told = children(mention.root, "nmod:poss")
        told += of_complements(mention.root)
        owners = [self._at[child.i].clusters if child.i in self._at else self._known.get(child.i, ()) for child in told]
        states = [each for each in owners if len(each) == 1 and each[0].type == "STATE"]
        return states[0] if states and is_of_state(mention.span) else ()

    def _two_together(self, mention: Mention) -> tuple[Cluster, ...]:
        """The two actors in focus that ``both countries`` means."""
        type_ = TOGETHER.get(mention.lemma.lower())
        words = frozenset(mention.words)
        if type_ is None or words.isdisjoint(_BOTH) or (_EACH in words and mention.lemma.lower() != _SIDE):
            return ()
        acting = self._acting_on(mention)
        others = [each for each in self._candidates if acting is None or each not in acting.clusters]
        return _in_order(self._ahead([cluster for cluster in others if cluster.type == type_], mention, 2))

    def _river(self, mention: Mention) -> tuple[Cluster, ...]:
        """The one in focus of those whose name has an article: ``the Danube``."""
        if mention.words != _THE_RIVER:
            return ()
        return self._ahead([cluster for cluster in self._candidates if _is_river(cluster)], mention, 1)

    def _beside(self, mention: Mention) -> Entity | None:
        """What the name means that a description stands beside, or the noun that a relative clause is about."""
        return self._if_fitting(mention, self._meant_by(apposed_to(mention.root) or owner_in_relative(mention.root)))

    def _speaking_of_itself(self, mention: Mention) -> Entity | None:
        """Who says so, if no person: ``Lisk claimed it should be rewarded``."""
        is_subject = mention.root.dep_ in SUBJECTS and mention.text in _THINGS
        entity = self._meant_by(who_reports(mention.root)) if is_subject else None
        is_it = mention.text == _IT
        is_body = entity is not None and (bool(entity.clusters) or (is_it and entity.kind == _ORGANIZATION))
        return self._if_fitting(mention, entity) if is_body else None

    def _prominent(self, mention: Mention) -> Entity | None:
        """Where nobody is likely: who says so (``Holm testified that she had joked``), the subject here or before."""
        if mention.text not in _PRONOUNS or "3" not in mention.root.morph.get("Person", []):
            return None
        word = who_reports(mention.root) or subject_of_clause(mention.root)
        if word is None and mention.text not in _THINGS:
            word = subject_before(mention.root)
        entity = self._meant_by(word)
        if word is None or entity is None or not entity.clusters or self._has_rival(mention, word, entity):
            return None
        return self._if_fitting(mention, entity)

    def _has_rival(self, mention: Mention, word: Token, entity: Entity) -> bool:
        """Whether another actor stands between that a mention may as well mean; ``Its leader`` has none."""
        if mention.root.dep_ == "nmod:poss" and mention.root.is_sent_start:
            return False
        out = (entity, self._acting_on(mention))
        between = {self._at[place] for place in range(word.i + 1, mention.span.start) if place in self._at}
        return any(each.clusters and each not in out and _fits(mention, each, self._genders) for each in between)

    def _if_fitting(self, mention: Mention, entity: Entity | None) -> Entity | None:
        return entity if entity is not None and _fits(mention, entity, self._genders) else None

    def _same_body(self, mention: Mention, chances: Mapping[Entity, float]) -> Entity | None:
        """The only body described by the same noun (``a commission ... the commission``), if no other one is likely."""
        is_definite = mention.span[0].lower_ == "the" and not is_of_state(mention.span)
        if not is_definite or _KIND_OF.get(mention.lemma.lower()) != _ORGANIZATION:
            return None
        alike = {self.entities[place] for place, other in self._described[mention.lemma] if _is_alike(mention, other)}
        others = max((chance for entity, chance in chances.items() if entity not in alike), default=0.0)
        return alike.pop() if len(alike) == 1 and others < _LEAST else None

    def _state_in_focus(self, mention: Mention) -> Entity | None:
        """What ``the government`` or ``the island`` means; before any state is named, the place that may be one."""
        is_owned = bool(_owners(mention))
        if len(mention.words) != 2 or mention.words[0] not in _DEFINITE or is_owned:
            return None
        candidates = [cluster for cluster in self._candidates if _is_at_home(cluster, mention)]
        states = [cluster for cluster in candidates if cluster.type == "STATE"]
        if mention.root.lower_ == _ISLAND:
            states = [state for state in states if state.entry is None or state.entry.id in _ISLANDS]
        elif is_of_state(mention.span):
            states = states or [cluster for cluster in candidates if _may_be_state(cluster)]
        else:
            return None
        acting = self._acting_on(mention)
        states = [state for state in states if acting is None or state not in acting.clusters]
        found = self._ahead(states, mention, 1) or above_all(states)
        return self._named.setdefault(found, Entity(found)) if found else None

    def _ahead(self, clusters: Sequence[Cluster], mention: Mention, number: int) -> tuple[Cluster, ...]:
        return self._focus.ahead(clusters, self._sentences[mention.root.i], number)


def _meaning(entity: Entity, chances: Mapping[Entity, float]) -> dict[Entity, float]:
    """What a mention means, with how likely it is; what is not said of others is of the one that it was taken for."""
    rest = max(0.0, 1.0 - sum(chances.values()))
    return {**chances, entity: chances.get(entity, 0.0) + rest}


def _named(mention: Mention, known: Known) -> tuple[Cluster, ...]:
    """The actors that a mention names: one, or those of a coordination if all are known."""
    heads = [mention.root, *mention.root.conjuncts] if is_coordination(mention.span) else [mention.root]
    found = [known.get(head.i, ()) for head in heads]
    named = dict.fromkeys(cluster for clusters in found for cluster in clusters) if all(found) else ()
    return _in_order(named)


def above_all(states: Iterable[Cluster]) -> tuple[Cluster, ...]:
    """The state that the article names far more often than any other."""
    in_order = sorted(states, key=lambda state: -len(state.names))
    if len(in_order) > 1 and len(in_order[0].names) < _ABOVE_ALL * len(in_order[1].names):
        return ()
    return tuple(in_order[:1])


def _is_river(cluster: Cluster) -> bool:
    """A place with an article before its name: ``the Danube``, ``the Lisk River``."""
    with_article = [name.span for name in cluster.names if name.span.start and name.span[0].nbor(-1).lower_ == "the"]
    is_named_so = all(len(span) == 1 or span[-1].lower_ == _THE_RIVER[1] for span in with_article)
    return cluster.type == "PLACE" and bool(with_article) and is_named_so


def _may_be_state(cluster: Cluster) -> bool:
    """A place that a government is in is only a town of the state."""
    is_seat = any(_is_of_state(name.span.root.head) and case_of(name.span.root) == "in" for name in cluster.names)
    return (
        not is_seat and cluster.type == "PLACE" and cluster.entry is None and cluster.names[0].span.label_ == _POLITICAL
    )


def is_of_state(words: Span) -> bool:
    """``her government``, ``the country``."""
    return _is_of_state(words.root)


def _is_of_state(noun: Token) -> bool:
    return noun.lower_ in _OF_STATES


def _fitting(mention: Mention, chances: Mapping[Entity, float], genders: Genders) -> dict[Entity, float]:
    """Those that a mention may mean. ``He`` means somebody: there the chances are of these only."""
    fitting = {each: chance for each, chance in chances.items() if chance >= _SMALL and _fits(mention, each, genders)}
    total = sum(fitting.values()) if _tells_gender(mention) else 1.0
    return {entity: chance / total for entity, chance in fitting.items()}


def _tells_gender(mention: Mention) -> bool:
    return "gender" in _PRONOUNS.get(mention.text, {})


def _likeliest(chances: Mapping[Entity, float]) -> Entity | None:
    """The one that is likely, and clearly likelier than the next."""
    in_order = sorted(chances, key=lambda entity: -chances[entity])
    if not in_order or chances[in_order[0]] < _LEAST:
        return None
    is_clear = len(in_order) < 2 or chances[in_order[0]] >= _MARGIN * chances[in_order[1]]
    return in_order[0] if is_clear else None


def _is_alike(mention: Mention, other: Mention) -> bool:
    """Of two with the same noun: the same number, and no word before it that the other lacks."""
    if not (mention.nouns and other.nouns):
        return False
    ours, theirs = mention.nouns[0], other.nouns[0]
    return ours.is_plural == theirs.is_plural and ours.modifiers <= theirs.modifiers and not are_others(ours, theirs)


def _fits(mention: Mention, entity: Entity, genders: Genders) -> bool:
    """Whether the words of a mention may mean an entity."""
    if not mention.is_pronoun:
        span = mention.span
        if any(span.start <= other.span.start and other.span.end <= span.end for other in entity.read):
            return False  # ``Kim’s grandfather`` is not Kim
        if any(_differ(mention, other) for other in entity.read):
            return False
    if rule := _PRONOUNS.get(mention.text):
        if not entity.clusters:
            return _may_be_of_kind(rule, entity.kind)
        if len(entity.clusters) > 1:
            return rule.get("number") != "one"
        cluster = entity.clusters[0]
        agrees = genders.get(cluster, rule.get("gender")) == rule.get("gender") or "gender" not in rule
        return cluster.type in rule["types"] and agrees
    if len(entity.clusters) > 1:
        return mention.is_plural
    if is_of_state(mention.span) and not all(_may_mean(mention, cluster) for cluster in entity.clusters):
        return False
    types = {cluster.type for cluster in entity.clusters}
    return types.issubset(_KINDS.get(_kind_of(mention.span), ())) and not (mention.is_plural and "PERSON" in types)


def _may_be_of_kind(rule: Mapping[str, Any], kind: str) -> bool:
    """Whether a pronoun may stand for one without a name: ``it`` for no person, ``he`` for nothing else."""
    types = {type_ for type_ in _KINDS.get(kind, ()) if type_ != _SEVERAL or rule.get("number") != "one"}
    return not types or not types.isdisjoint(rule["types"])


def _may_mean(mention: Mention, state: Cluster) -> bool:
    """Whether ``the government`` may be of a state: of the one that it is said to be of, or where the story is."""
    if owners := _owners(mention):
        words = (word for name in state.names for word in name.span)
        return any(word.lower_[:_STEM] in owners for word in words)
    return _is_at_home(state, mention)


def _owners(mention: Mention) -> frozenset[str]:
    """Whose ``the government`` is said to be; that of a premier is of no other state for that."""
    if any(child.ent_type_ == "PERSON" for child in mention.root.subtree):
        return frozenset()
    return frozenset(stem for noun in mention.nouns for stem in noun.owners | noun.complement)


def _is_at_home(state: Cluster, mention: Mention) -> bool:
    """Not one that is named before only as who something is with: ``trade with Lisk``, ``exports to Lisk``."""
    before = [name.span.root for name in state.names if name.span.start < mention.span.start]
    return not before or not all(map(_is_counterpart, before))


def _is_counterpart(name: Token) -> bool:
    case = case_of(name)
    return case in _COUNTERPARTS["always"] or (name.dep_ == "nmod" and case in _COUNTERPARTS["of_nouns"])


def _kind_of(span: Span) -> str:
    """As the noun tells, else as the ranker says."""
    return _KIND_OF.get(span.root.lemma_.lower(), span.label_)


def _differ(mention: Mention, other: Mention) -> bool:
    """Whether a description of the one cannot be of the other."""
    return any(are_others(ours, theirs) for ours in mention.nouns for theirs in other.nouns)


def are_others(ours: Described, theirs: Described) -> bool:
    """``the Ukrainian army`` and ``the Russian army``: each has a word that the other lacks before the same noun.

    So are two with other owners (``a spokesman for the mill``, ``a spokesman for the port``), and two offices, ``the
    minister`` and ``the mayor``, or bodies, ``the army`` and ``the league``, while a league may be ``the group``.
    """
    if ours.lemma != theirs.lemma:
        nouns = {ours.lemma.lower(), theirs.lemma.lower()}
        return len(nouns) > 1 and (nouns <= LAST_WORDS or nouns <= _OFFICES)
    if have_other_owners(ours, theirs):
        return True
    return bool(ours.modifiers - theirs.modifiers and theirs.modifiers - ours.modifiers)


def have_other_owners(ours: Described, theirs: Described) -> bool:
    """``the mayor of Lisk`` and ``the Varn mayor``."""
    return _are_apart(ours.owners, theirs.owners) or _are_apart(ours.complement, theirs.complement)


def _are_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_subject(token: Token) -> bool:
    return first_conjunct(token).dep_ in SUBJECTS


def is_force(span: Span) -> bool:
    """``Talvian forces``, ``the army of Talvia``: the armed forces of a nation, but for some soldiers of it."""
    noun = span.root
    if noun.pos_ != "NOUN" or noun.lower_ not in _FORCES or children(noun, "nummod") or not _is_general(span):
        return False
    told = described(noun)
    kinds = {word for word in told.modifiers if word[:_STEM] not in told.owners}
    return bool(told.owners) and kinds <= _OF_FORCES


def _is_general(span: Span) -> bool:
    return span[0].lower_ in _ARTICLES or span[0].pos_ not in ("DET", "PRON")


def gender_of(span: Span) -> str | None:
    """The gender that a pronoun tells."""
    gender: str | None = _PRONOUNS.get(span.text.lower(), {}).get("gender")
    return gender


def core(span: Span) -> Span:
    """A description without what follows its noun, and without the ``both`` of ``both the mayor and the union``."""
    start = span.start + (span[0].dep_ == _BOTH_AND and span.start < span.root.i)
    return span.doc[start : span.root.i + 1]


def is_coordination(span: Span) -> bool:
    return any(span.start <= child.i < span.end for child in children(span.root, "conj"))


def is_description(span: Span) -> bool:
    """Neither a pronoun nor a part of another word (``government bond``)."""
    return not is_pronoun(span.root) and span.root.dep_ != "compound"


def _has_number(noun: Token, number: str | None) -> bool:
    return number is not None and is_plural(noun) == (number == "several")


def _is_second_half(span: Span) -> bool:
    """``defendant`` of ``co-defendant``."""
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.text == "-" and not before.whitespace_


def is_pronoun(token: Token) -> bool:
    return token.pos_ == "PRON"


def is_plural(token: Token) -> bool:
    return "Plur" in token.morph.get("Number", [])


def _in_order(clusters: Collection[Cluster]) -> tuple[Cluster, ...]:
    return tuple(sorted(clusters, key=lambda cluster: cluster.names[0].span.start))

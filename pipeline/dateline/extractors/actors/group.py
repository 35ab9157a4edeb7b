"""One cluster of names for each real actor of an article; two clusters rather than a wrong merge."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Span

from dateline.extractors.actors.aliases import aliases
from dateline.extractors.actors.focus import Focus
from dateline.extractors.actors.former_states import Days
from dateline.extractors.actors.knowledge import Entry
from dateline.extractors.actors.metonymy import is_state
from dateline.extractors.actors.owned_bodies import stem_of
from dateline.extractors.actors.person_names import (
    GIVEN_NAMES,
    FullNames,
    PersonName,
    acronyms,
    fold,
    is_acronym,
    person_name,
)
from dateline.extractors.actors.roles import ADDRESSES
from dateline.extractors.actors.types import TAILS, Name, Words
from dateline.records import ActorType, MentionKind
from dateline.words import beside, words

_RULES = beside(__file__)
_LANDFORMS = words("bodies.landforms:alone")
LAST_WORDS = frozenset(_RULES["last_words"])
_DISTINCT = frozenset(_RULES["distinct"])
_WHOLE = frozenset(_RULES["whole"])
_GENDERS = ("female", "male")


@dataclass(eq=False)
class Cluster:
    """An actor in the making: its names so far, its type, and its entry in the knowledge base."""

    type: ActorType
    entry: Entry | None = None
    is_certain: bool = True
    names: list[Name] = field(default_factory=list)
    has_namesake: bool = False
    """Whether only its owner tells it from another one of the article: ``Talvia’s Defence Ministry``."""


class Reference(NamedTuple):
    """A mention of an actor by other words than a name."""

    span: Span
    kind: MentionKind
    cluster: Cluster
    rule: str
    """The rule that says that it means the actor."""


def group_names(
    names: Sequence[Name], sentences: Sequence[int], days: Days, shared: Collection[PersonName] = ()
) -> list[Cluster]:
    """Cluster the names of an article, in the order of the text; ``sentences`` numbers the sentence of each token.

    ``days`` tell of when the text is. ``shared`` are full names of several people: ``George Bush`` may be another one
    than ``George W. Bush``.
    """
    known, persons, others = list[Name](), list[Name](), list[Name]()
    for name in names:
        if _stands_for_entry(name):
            known.append(name)
        elif name.type == "PERSON":
            persons.append(name)
        else:
            others.append(name)
    clusters = _group_known(known, days)
    clusters += [*_group_persons(persons, sentences, shared), *_group_others(others, clusters)]
    _join_aliases(clusters, names)
    return sorted((each for each in clusters if each.names), key=lambda cluster: cluster.names[0].span.start)


def _join_aliases(clusters: Iterable[Cluster], names: Sequence[Name]) -> None:
    """``Jonel Varga (“Izo”)`` and every other ``Izo`` are one."""
    at = {name.span.start: cluster for cluster in clusters for name in cluster.names}
    for first, second in aliases(names):
        kept, other = at[first.span.start], at[second.span.start]
        if other.entry is not None:
            kept, other = other, kept
        if kept is not other and other.entry is None:
            kept.names = sorted([*kept.names, *other.names], key=lambda name: name.span.start)
            at |= {name.span.start: kept for name in other.names}
            other.names = []


def _stands_for_entry(name: Name) -> bool:
    if name.meaning is None or name.meaning.sense == "people":
        return False
    sense = name.meaning.sense
    return sense == "name" or is_state(name.span, is_city=sense == "city")


def _group_known(names: Sequence[Name], days: Days) -> list[Cluster]:
    by_name = [_family(name) for name in names if _sense(name) == "name"]
    states = defaultdict[str, dict[str, Entry]](dict)
    for family, entry in by_name:
        states[family][entry.id] = entry
    named = dict(reversed(by_name))  # the one named first
    clusters: dict[str, Cluster] = {}
    for name in names:
        family, entry = _family(name)
        if _sense(name) == "name":
            named[family] = entry
        else:
            then = days.state_then(name.span, [*states[family].values(), entry])
            entry = then or named.get(family, entry)
        clusters.setdefault(entry.id, Cluster(entry.type, entry)).names.append(name)
    return list(clusters.values())


def _family(name: Name) -> tuple[str, Entry]:
    """The state that has the capital now, and the entry."""
    assert name.meaning is not None
    return name.meaning.entry.succeeded_by or name.meaning.entry.id, name.meaning.entry


def _sense(name: Name) -> str | None:
    return name.meaning.sense if name.meaning is not None else None


def _group_persons(names: Sequence[Name], sentences: Sequence[int], shared: Collection[PersonName]) -> list[Cluster]:
    """Full names are the actors; shorter forms go to the one they fit, or to the one of several that is in focus."""
    counts = Counter(person_name(name.span.text).sounds for name in names)
    full_names = FullNames(counts, shared)
    fits = {form: full_names.fitting(form) for form in counts}
    clusters = {form: Cluster("PERSON") for form in counts if not fits[form]}
    for form in counts:  # two may be short for each other: Abou Laban and Abu-Laban
        if form not in clusters and clusters.keys().isdisjoint(fits[form]):
            clusters[form] = Cluster("PERSON")
    lost: list[Cluster] = []
    namesakes: dict[tuple[PersonName, str], Cluster] = {}
    genders = {person_name(name.span.text).sounds: gender for name in names if (gender := _gender_of(name.span))}
    focus = Focus({form: counts[form] for form in clusters})
    ends: dict[int, PersonName | None] = {}
    for name in names:
        form = person_name(name.span.text).sounds
        sentence, gender = sentences[name.span.start], _gender_addressed(name.span)
        candidates = [form] if form in clusters else [full for full in fits[form] if full in clusters]
        fitting = [each for each in candidates if gender in (None, genders.get(each, gender))]
        chosen = focus.pick(fitting, sentence)
        before = name.span.start - 1
        if before in ends and name.span.doc[before].text == "[":  # Abu Muslim [al-Khorasani]
            chosen = ends[before]
        ends[name.span.end] = chosen
        if candidates and not fitting and gender:  # Mrs Tane, where Mr Tane has been named
            namesakes.setdefault((form, gender), Cluster("PERSON", is_certain=False)).names.append(name)
        elif chosen is None:
            lost.append(Cluster("PERSON", is_certain=False, names=[name]))
        else:
            clusters[chosen].names.append(name)
            focus.note(chosen, sentence)
            if gender:
                genders.setdefault(chosen, gender)
    return [cluster for cluster in [*clusters.values(), *namesakes.values(), *lost] if cluster.names]


def _gender_of(name: Span) -> str | None:
    """By the given name, if it tells."""
    given = person_name(name.text).given
    gender = GIVEN_NAMES.get(given[0]) if given else None
    return gender if gender in _GENDERS else None


def _gender_addressed(name: Span) -> str | None:
    """``Mrs Tane``."""
    return ADDRESSES.get(name.doc[name.start - 1].lower_) or None if name.start else None


def _group_others(names: Sequence[Name], known: Sequence[Cluster]) -> list[Cluster]:
    """Unknown organisations, groups and places: the same words, or short for them; bodies of two owners are two.

    A landform (``the Peninsula``) goes to the only known place that ends in its word. A body told without its owner is
    that which was named last.
    """
    long_forms = _LongForms(names)
    landforms, suffixes = _landforms(known), _suffixes(known)
    clusters: dict[tuple[Words, str], Cluster] = {}
    named_last: dict[Words, str] = {}
    owners = _owners(names, long_forms)
    for name in names:
        words = _words_of(name)
        if whole := landforms.get(words) or suffixes.get(words):
            whole.names.append(name)
            continue
        words = long_forms.of(name)
        is_shared = len(owners[words]) > 1
        owner = (name.owner.stem if name.owner else named_last.get(words, "")) if is_shared else ""
        named_last[words] = owner
        cluster = clusters.setdefault((words, owner), Cluster(name.type, has_namesake=is_shared))
        cluster.names.append(name)
    return list(clusters.values())


def _owners(names: Iterable[Name], long_forms: "_LongForms") -> dict[Words, set[str]]:
    """Whose the bodies of a name are."""
    owners = defaultdict[Words, set[str]](set)
    for name in names:
        if name.owner:
            owners[long_forms.of(name)].add(name.owner.stem)
    return owners


class _LongForms:
    """The names of an article, to be asked which one a name is short for: by an acronym, all but a generic last word,
    the end of it, or the first or last word (``the Assembly``) where only one name has it there.

    A place is not the body that is called after it.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        spellings = list(dict.fromkeys(map(_words_of, names)))
        self._places = {words: place for place, words in enumerate(spellings)}
        self._by_acronym = _unique((short, words) for words in spellings for short in acronyms(words))
        self._by_stem = _unique(
            (" ".join(words[:-1]), words) for words in spellings if words[-1:] and words[-1] in TAILS
        )
        self._by_first = _unique((words[0], words) for words in spellings if len(words) > 1)
        self._by_last = _unique((words[-1], words) for words in spellings if len(words) > 1)
        self._by_end = _unique((" ".join(end), words) for words in spellings for end in _ends(words))

    def of(self, name: Name) -> Words:
        """The name's own words, where it is short for none."""
        words = _words_of(name)
        short = ("" if is_acronym(words) else " ").join(words)
        if name.type == "PLACE":
            return words
        long = self._by_acronym.get(short) if name.span.text.isupper() else self._by_stem.get(short)
        if name.type == "ORG" and long is None:
            long = self._longer(name, words)
        if name.type == "ORG" and long is None and len(words) == 1:
            long = self._by_last.get(short) if short in LAST_WORDS else self._by_first.get(short)
        return long or words

    def _longer(self, name: Name, words: Words) -> Words | None:
        """``Audit Office`` for the Lisk Audit Office; a name with ``of`` is whole, but for a longer one before it."""
        long = self._by_end.get(" ".join(words))
        if long is None or (_WHOLE.intersection(words) and self._places[words] < self._places[long]):
            return None
        before = long[: -len(words)]
        is_owned = name.owner is not None and all(stem_of(word) != stem_of(name.owner.stem) for word in before)
        return None if is_owned else long


def _ends(words: Words) -> Iterator[Words]:
    """What a name may be shortened to from its end; the Bank of Lisk is another than the Royal Bank of Lisk."""
    for start in range(1, len(words) - 1):
        if words[start - 1] in _DISTINCT:
            return
        yield words[start:]


def _words_of(name: Name) -> Words:
    """Without an article."""
    words = fold(name.span.text)
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _unique(pairs: Iterable[tuple[str, Words]]) -> dict[str, Words]:
    """Short forms with the one long form that each has."""
    longer: dict[str, set[Words]] = defaultdict(set)
    for short, name in pairs:
        longer[short].add(name)
    return {short: long.pop() for short, long in longer.items() if len(long) == 1}


def _suffixes(known: Sequence[Cluster]) -> dict[Words, Cluster]:
    """``General Assembly`` for the only body named whose name ends so: ``UN General Assembly``."""
    ends: dict[Words, set[int]] = defaultdict(set)
    for index, cluster in enumerate(known):
        for body in (fold(name.span.text) for name in cluster.names if cluster.type == "ORG"):
            for end in _ends(body):
                ends[end].add(index)
    return {words: known[indices.pop()] for words, indices in ends.items() if len(indices) == 1}


def _landforms(known: Sequence[Cluster]) -> dict[Words, Cluster]:
    ends: dict[Words, list[Cluster]] = defaultdict(list)
    for cluster in known:
        ends[fold(cluster.entry.name)[-1:] if cluster.entry else ()].append(cluster)
    return {
        words: clusters[0] for words, clusters in ends.items() if len(clusters) == 1 and _LANDFORMS.issuperset(words)
    }

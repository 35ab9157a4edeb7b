"""One cluster of names for each real actor of an article; two clusters rather than a wrong merge."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from spacy.tokens import Span

from dateline.extract.actors.days import Days
from dateline.extract.actors.focus import Focus
from dateline.extract.actors.knowledge import Entry
from dateline.extract.actors.metonymy import is_state
from dateline.extract.actors.names import FullNames, PersonName, acronyms, fold, is_acronym, person_name
from dateline.extract.actors.types import TAILS, Name, Words
from dateline.records import ActorType, MentionKind

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_LANDFORMS = frozenset(_RULES["landforms"])
LAST_WORDS = frozenset(_RULES["last_words"])


@dataclass(eq=False)
class Cluster:
    """An actor in the making: its names so far, its type, and its entry in the knowledge base."""

    type: ActorType
    entry: Entry | None = None
    is_certain: bool = True
    names: list[Name] = field(default_factory=list)


class Reference(NamedTuple):
    """A mention of an actor by other words than a name."""

    span: Span
    kind: MentionKind
    cluster: Cluster


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
    return sorted(clusters, key=lambda cluster: cluster.names[0].span.start)


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
    focus = Focus({form: counts[form] for form in clusters})
    ends: dict[int, PersonName | None] = {}
    for name in names:
        form = person_name(name.span.text).sounds
        sentence = sentences[name.span.start]
        chosen = form if form in clusters else focus.pick([full for full in fits[form] if full in clusters], sentence)
        before = name.span.start - 1
        if before in ends and name.span.doc[before].text == "[":  # Abu Muslim [al-Khorasani]
            chosen = ends[before]
        ends[name.span.end] = chosen
        if chosen is None:
            lost.append(Cluster("PERSON", is_certain=False, names=[name]))
        else:
            clusters[chosen].names.append(name)
            focus.note(chosen, sentence)
    return [cluster for cluster in [*clusters.values(), *lost] if cluster.names]


def _group_others(names: Sequence[Name], known: Sequence[Cluster]) -> list[Cluster]:
    """Unknown organisations, groups and places: the same words, an acronym, all but a generic last word, or the first
    or last word (``the Assembly``) where only one name has it there. A place is not the body that is called after it.

    A landform (``the Peninsula``) goes to the only known place that ends in its word.
    """
    spellings = {_words_of(name) for name in names}
    by_acronym = _unique((short, words) for words in spellings for short in acronyms(words))
    by_stem = _unique((" ".join(words[:-1]), words) for words in spellings if words[-1:] and words[-1] in TAILS)
    by_first = _unique((name[0], name) for name in map(_words_of, names) if len(name) > 1)
    by_last = _unique((words[-1], words) for words in spellings if len(words) > 1)
    by_suffix = _unique((" ".join(words[-length:]), words) for words in spellings for length in range(2, len(words)))
    landforms = _landforms(known)
    suffixes = _suffixes(known)
    clusters: dict[Words, Cluster] = {}
    for name in names:
        words = _words_of(name)
        if whole := landforms.get(words) or suffixes.get(words):
            whole.names.append(name)
            continue
        short = ("" if is_acronym(words) else " ").join(words)
        long = by_acronym.get(short) if name.span.text.isupper() else by_stem.get(short)
        if name.type == "ORG" and long is None:
            long = by_suffix.get(short)
        if name.type == "PLACE":
            long = None
        elif long is None and name.type == "ORG" and len(words) == 1:
            long = by_last.get(short) if short in LAST_WORDS else by_first.get(short)
        clusters.setdefault(long or words, Cluster(name.type)).names.append(name)
    return list(clusters.values())


def _words_of(name: Name) -> Words:
    """Without an article."""
    words = fold(name.span.text)
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _unique(pairs: Iterable[tuple[str, Words]]) -> dict[str, Words]:
    """Short forms with the one long form that each has."""
    longer: dict[str, set[Words]] = defaultdict(set)
    for short, words in pairs:
        longer[short].add(words)
    return {short: long.pop() for short, long in longer.items() if len(long) == 1}


def _suffixes(known: Sequence[Cluster]) -> dict[Words, Cluster]:
    """``General Assembly`` for the only body named whose name ends so: ``UN General Assembly``."""
    ends: dict[Words, set[int]] = defaultdict(set)
    for index, cluster in enumerate(known):
        for words in (fold(name.span.text) for name in cluster.names if cluster.type == "ORG"):
            for length in range(2, len(words)):
                ends[words[-length:]].add(index)
    return {words: known[indices.pop()] for words, indices in ends.items() if len(indices) == 1}


def _landforms(known: Sequence[Cluster]) -> dict[Words, Cluster]:
    ends: dict[Words, list[Cluster]] = defaultdict(list)
    for cluster in known:
        ends[fold(cluster.entry.name)[-1:] if cluster.entry else ()].append(cluster)
    return {
        words: clusters[0] for words, clusters in ends.items() if len(clusters) == 1 and _LANDFORMS.issuperset(words)
    }

"""One cluster of names for each real actor of an article; two clusters rather than a wrong merge."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.extract.actors.focus import Focus
from dateline.extract.actors.knowledge import Entry
from dateline.extract.actors.mentions import Name
from dateline.extract.actors.metonymy import is_state
from dateline.extract.actors.names import PersonName, fold, person_name, short_for
from dateline.records import ActorType

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_TAILS = frozenset(_RULES["tails"])
_SMALL_WORDS = frozenset(_RULES["small_words"])

Words = tuple[str, ...]


@dataclass(eq=False)
class Cluster:
    """An actor in the making: its names so far, its type, and its entry in the knowledge base."""

    type: ActorType
    entry: Entry | None = None
    is_certain: bool = True
    names: list[Name] = field(default_factory=list)


def group_names(names: Sequence[Name], sentences: Sequence[int]) -> list[Cluster]:
    """Cluster the names of an article, in the order of the text; ``sentences`` numbers the sentence of each token."""
    types = _types(names)
    known, persons, others = list[Name](), list[Name](), list[Name]()
    for name in names:
        if _stands_for_entry(name):
            known.append(name)
        elif types[fold(name.span.text)] == "PERSON":
            persons.append(name)
        else:
            others.append(name)
    clusters = [*_group_known(known), *_group_persons(persons, sentences), *_group_others(others, types)]
    return sorted(clusters, key=lambda cluster: cluster.names[0].span.start)


def _stands_for_entry(name: Name) -> bool:
    if name.meaning is None or name.meaning.sense == "people":
        return False
    entry, sense = name.meaning
    return sense == "name" or is_state(name.span, is_city=name.span.text == entry.capital)


def _types(names: Sequence[Name]) -> dict[Words, ActorType]:
    """The type of each name: what most of its mentions are seen as; a family name is a person's."""
    votes: dict[Words, Counter[ActorType]] = defaultdict(Counter)
    for name in names:
        seat = name.meaning is not None and name.meaning.sense == "seat"
        votes[fold(name.span.text)]["PLACE" if seat else name.type] += 1
    types = {words: counter.most_common(1)[0][0] for words, counter in votes.items()}
    full = [person_name(" ".join(words)) for words, type_ in types.items() if type_ == "PERSON" and len(words) > 1]
    families = {name.family for name in full if name.is_full}
    return types | {words: "PERSON" for words in types if words in families and "PERSON" in votes[words]}


def _group_known(names: Sequence[Name]) -> list[Cluster]:
    clusters: dict[str, Cluster] = {}
    for name in names:
        assert name.meaning is not None
        entry = name.meaning.entry
        clusters.setdefault(entry.id, Cluster(entry.type, entry)).names.append(name)
    return list(clusters.values())


def _group_persons(names: Sequence[Name], sentences: Sequence[int]) -> list[Cluster]:
    """Full names are the actors; shorter forms go to the one they fit, or to the one of several that is in focus."""
    counts = Counter(person_name(name.span.text).sounds for name in names)
    fits = {form: _fitting(form, list(counts)) for form in counts}
    clusters = {form: Cluster("PERSON") for form in counts if not fits[form]}
    lost: list[Cluster] = []
    focus = Focus({form: counts[form] for form in clusters})
    for name in names:
        form = person_name(name.span.text).sounds
        sentence = sentences[name.span.start]
        chosen = form if form in clusters else focus.pick(fits[form], sentence)
        if chosen is None:
            lost.append(Cluster("PERSON", is_certain=False, names=[name]))
        else:
            clusters[chosen].names.append(name)
            focus.note(chosen, sentence)
    return [cluster for cluster in [*clusters.values(), *lost] if cluster.names]


def _fitting(form: PersonName, forms: Sequence[PersonName]) -> list[PersonName]:
    """The fullest names that a form is short for, those by family name if there are any."""
    fits = {full: short_for(form, full) for full in forms}
    best = max(fits.values(), default=0)
    fitting = [full for full, fit in fits.items() if fit and fit == best]
    return [full for full in fitting if not any(short_for(full, other) for other in fitting)]


def _group_others(names: Sequence[Name], types: dict[Words, ActorType]) -> list[Cluster]:
    """Unknown organisations, groups and places: the same words, an acronym, or all but a generic last word."""
    spellings = list(dict.fromkeys(_without_article(fold(name.span.text)) for name in names))
    clusters: dict[Words, Cluster] = {}
    for name in names:
        words = fold(name.span.text)
        key = _fullest(_without_article(words), name.span.text.isupper(), spellings)
        clusters.setdefault(key, Cluster(types[words])).names.append(name)
    return list(clusters.values())


def _without_article(words: Words) -> Words:
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _fullest(words: Words, is_upper: bool, spellings: Sequence[Words]) -> Words:
    longer = [
        other
        for other in spellings
        if (is_upper and len(words) == 1 and words[0] in _acronyms(other))
        or (other[:-1] == words and other[-1] in _TAILS)
    ]
    return longer[0] if len(longer) == 1 else words


def _acronyms(words: Words) -> set[str]:
    """First letters, with and without those of the small words."""
    if len(words) < 2:
        return set()
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL_WORDS)}

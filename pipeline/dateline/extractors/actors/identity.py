"""Who an actor is beyond its article: an entry of the knowledge base, or else a key made of its type and name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.knowledge import Entry
from dateline.extractors.actors.person_names import PersonName, fold, is_east_asian, person_name
from dateline.extractors.actors.role_holders import HeldRole
from dateline.extractors.actors.roles import Office
from dateline.extractors.actors.types import Words
from dateline.records import ActorType
from dateline.words import beside

_RULES = beside(__file__)
_LETTERS: int = _RULES["letters_per_edit"]
_CUTOFF: float = _RULES["cutoff"]
_BODIES: tuple[ActorType, ...] = ("ORG", "GROUP")


class Registry:
    """The persons and bodies of the knowledge base; picklable. Who may be one of several entries is none of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._persons: dict[PersonName, list[Entry]] = defaultdict(list)
        self._families: dict[Words, list[Entry]] = defaultdict(list)
        self._given: dict[Words, list[PersonName]] = defaultdict(list)
        self._bodies: dict[str, Entry] = {}
        for entry in entries:
            spellings = (entry.name, *entry.aliases)
            if entry.type == "PERSON":
                self._add_person(entry, {person_name(spelling).sounds for spelling in spellings})
            elif entry.type in _BODIES:
                self._bodies |= {" ".join(fold(spelling)): entry for spelling in spellings}

    def _add_person(self, entry: Entry, forms: Collection[PersonName]) -> None:
        for form in forms:
            self._persons[form].append(entry)
            if form.is_full:
                self._families[form.family].append(entry)
                for part in (form.given, form.family):
                    self._given[part].append(form)

    def person(self, forms: Collection[PersonName]) -> Entry | None:
        """The person of these spellings; those in full count before others, and only they may be misspelt."""
        full = [form for form in forms if form.is_full]
        entries = [entry for form in full or forms for entry in self._persons.get(form, ())]
        entry = _only(entries or [entry for form in full for entry in self._misspelt(form)])
        return None if entry is None or entry.common else entry

    @property
    def shared(self) -> set[PersonName]:
        """Full names that several people have."""
        return {form for form, entries in self._persons.items() if form.is_full and len(entries) > 1}

    def _misspelt(self, form: PersonName) -> list[Entry]:
        if is_east_asian(form.family + form.given):
            return []  # one letter makes another name of a syllable
        near = {*self._given.get(form.given, ()), *self._given.get(form.family, ())}
        return [entry for other in near if _is_variant(form, other) for entry in self._persons[other]]

    def holder(self, form: PersonName, office: Office) -> Entry | None:
        """The only person of a full or family name who has held an office of the same state or body."""
        entries = self._persons.get(form, ()) if form.is_full else self._families.get(form.family, ())
        return _only(entry for entry in entries if _has_held(entry, office))

    def body(self, name: str) -> Entry | None:
        """The organisation or group of a name that is spelt a little otherwise."""
        ours = " ".join(fold(name))
        near = process.extract(ours, self._bodies.keys(), scorer=fuzz.ratio, score_cutoff=_CUTOFF, limit=2)
        return _only(self._bodies[theirs] for theirs, _, _ in near if _are_near(ours.split(), theirs.split()))


def identify(clusters: Sequence[Cluster], registry: Registry) -> list[Cluster]:
    """Give clusters their entries; those that turn out to be the same actor become one."""
    merged: list[Cluster] = []
    by_entry = {cluster.entry.id: cluster for cluster in clusters if cluster.entry}
    for cluster in clusters:
        if cluster.entry is None and cluster.is_certain and (entry := _entry_of(cluster, registry)):
            cluster.entry, cluster.type = entry, entry.type
            if (first := by_entry.setdefault(entry.id, cluster)) is not cluster:
                first.names = sorted([*first.names, *cluster.names], key=lambda name: name.span.start)
                continue
        merged.append(cluster)
    return sorted(merged, key=lambda cluster: cluster.names[0].span.start)


def identify_by_office(held: Iterable[HeldRole], registry: Registry) -> None:
    """Give persons whose name alone says too little the entry that their office tells: ``French President Macron``."""
    taken: set[str] = set()
    for role, holders in held:
        for cluster in holders:
            if cluster.entry is None:
                entry = registry.holder(_fullest(cluster), role.office)
                cluster.entry = entry if entry and entry.id not in taken else None
            if cluster.entry:
                taken.add(cluster.entry.id)


def key_of(cluster: Cluster, name: str) -> str | None:
    """The same for the same actor in every article; none without a name or for one that several persons have."""
    if cluster.entry:
        return cluster.entry.id
    if not (cluster.names and cluster.is_certain):
        return None
    person = person_name(name).sounds
    words = (*person.given, *person.family) if cluster.type == "PERSON" else fold(name)
    return f"{cluster.type.lower()}/{'-'.join(words)}"


def _entry_of(cluster: Cluster, registry: Registry) -> Entry | None:
    if cluster.type == "PERSON":
        return registry.person({person_name(name.span.text).sounds for name in cluster.names})
    if cluster.type in _BODIES:
        return None if cluster.names[0].is_other else registry.body(cluster.names[0].span.text)
    return None


def _fullest(cluster: Cluster) -> PersonName:
    forms = [person_name(name.span.text).sounds for name in cluster.names]
    return max(forms, key=lambda form: len(form.given + form.family))


def _only(entries: Iterable[Entry]) -> Entry | None:
    found = {entry.id: entry for entry in entries}
    return next(iter(found.values())) if len(found) == 1 else None


def _has_held(entry: Entry, office: Office) -> bool:
    title = " ".join([*sorted(office.modifiers), office.head])
    return any(tenure.office in (title, office.head) and tenure.of == office.of for tenure in entry.offices)


def _is_variant(ours: PersonName, theirs: PersonName) -> bool:
    return _are_near(ours.given, theirs.given) and _are_near(ours.family, theirs.family)


def _are_near(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """As many words, which begin alike and differ by a letter or so, if they are long."""
    if len(ours) != len(theirs):
        return False
    return all(
        our == their
        or (our[0] == their[0] and Levenshtein.distance(our, their) <= len(min(our, their, key=len)) // _LETTERS)
        for our, their in zip(ours, theirs, strict=True)
    )

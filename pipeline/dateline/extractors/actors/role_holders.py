"""Who holds a role: the persons whose names it stands before or behind."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Span, Token

from dateline.extractors.actors.group import Cluster
from dateline.extractors.actors.roles import Role, noun_named
from dateline.language.persons import titles_of
from dateline.language.syntax import children, has_case, has_copula
from dateline.words import beside, words

_BEFORE_APPOSITION = words("determiners.articles") | words("pronouns.personal:possessive")
_VERBS: dict[str, list[str]] = beside(__file__)
_NEGATIONS = words("negation.adverbs") | words("negation.within")
_ENDS = {",", "-"}.union(*(words(f"marks.{kind}") for kind in ("sentence_ends", "clause_ends", "closing", "dashes")))
_APART = ("vocative", "dislocated")  # a name that the parse finds no place for
_OPENINGS = words("marks.dashes") | {",", "("}


class HeldRole(NamedTuple):
    """A role with the persons that the text gives it to: none for one that stands alone, several for a plural."""

    role: Role
    holders: tuple[Cluster, ...]


class _Titled(NamedTuple):
    """A person's name, with the titles before it as far as they are read."""

    name: Span
    cluster: Cluster


def assign_roles(roles: Sequence[Role], clusters: Sequence[Cluster]) -> list[HeldRole]:
    """Give each role to its holders; titles may follow each other (``energy minister, Dr Sunniva Hale``)."""
    persons = [_Titled(name.span, each) for each in clusters if each.type == "PERSON" for name in each.names]
    starts = {person.name.start: person for person in persons}
    ends = {person.name.end: person for person in persons}
    roots = {person.name.root.i: person for person in persons}
    roots |= {noun.i: person for person in persons if (noun := noun_named(person.name)) is not None}
    held: list[HeldRole] = []
    for role in reversed(roles):
        after = _named_after(role, starts)
        before = None if after else _named_before(role, ends) or _described(role, roots)
        if after:
            starts[role.span.start] = after
        holders = [person.cluster for person in (after, before) if person]
        if after and role.is_plural:
            holders += _coordinated(after, starts)
        held.append(HeldRole(role, tuple(dict.fromkeys(holders))))
    return held[::-1]


def _named_after(role: Role, starts: dict[int, _Titled]) -> _Titled | None:
    """``President Putin``; ``his strategic adviser, Steve Bannon,``; ``As minister, Ada Moss ...``."""
    doc = role.span.doc
    for end in (role.full.end, role.span.end):
        if end in starts:
            return starts[end]
        person = starts.get(end + 1)
        if person is None or doc[end].text != ",":
            continue
        is_titled = end + 1 < person.name.start
        if is_titled or _is_apposition(person.name) or _are_joined(person.name, role.span) or _is_as(role.span):
            return person
    return None


def _is_as(role: Span) -> bool:
    """``As finance minister,`` at the start of a sentence."""
    return role.start > 0 and role.doc[role.start - 1].lower_ == "as" and bool(role.doc[role.start - 1].is_sent_start)


def _named_before(role: Role, ends: dict[int, _Titled]) -> _Titled | None:
    """``Mark Milley, then-chairman of the Joint Chiefs,``; ``Lavrov (the Russian foreign minister)``."""
    doc, start = role.span.doc, role.span.start
    start = min([start, *(owner.left_edge.i for owner in children(role.span.root, "nmod:poss"))])
    while start > 0 and doc[start - 1].lower_ in _BEFORE_APPOSITION:
        start -= 1
    person = ends.get(start - 1)
    if person is None or doc[start - 1].text not in _OPENINGS:
        return None
    is_left_out = person.name.root.dep_ in _APART
    return person if is_left_out or _is_apposition(role.full) or _are_joined(person.name, role.span) else None


def _described(role: Role, roots: dict[int, _Titled]) -> _Titled | None:
    """By the parse: ``Ada Moss, then the state’s envoy``; ``Ada Moss, who was envoy``; ``Ada Moss became envoy``."""
    noun = role.span.root
    if noun.dep_ == "appos" and not children(noun, "nsubj"):
        person = roots.get(noun.head.i)
    elif role.office.head in titles_of(noun.vocab) and (subject := _subject_of(noun)) is not None:
        person = roots.get(noun.head.i if subject.lower_ == "who" and subject.head == noun else subject.i)
    else:
        person = None
    return person if person and person.name.end <= role.span.start else None


def _subject_of(noun: Token) -> Token | None:
    """Of whom the clause says that they hold the office: ``is envoy``, ``was named envoy``, ``served as envoy``."""
    clause = noun if has_copula(noun) else noun.head
    is_as = has_case(noun, "as")
    is_said = clause == noun or clause.lemma_ in _VERBS["with_as" if is_as else "becoming"]
    if not is_said or any(child.tag_ == "MD" or child.lower_ in _NEGATIONS for child in clause.children):
        return None
    return next(iter(children(clause, "nsubj", "nsubj:pass")), None)


def _is_apposition(span: Span) -> bool:
    """The parser says so, or a mark closes the span as one has opened it."""
    if span.root.dep_ in ("appos", "flat"):
        return True
    is_before_mark = span.end >= len(span.doc) or span.doc[span.end].text in _ENDS
    return is_before_mark and not span.root.dep_.startswith("nsubj")


def _are_joined(name: Span, role: Span) -> bool:
    return name.root.head == role.root or role.root.head == name.root


def _coordinated(person: _Titled, starts: dict[int, _Titled]) -> list[Cluster]:
    """The second person of ``Ministers Lind and Teague``."""
    doc, end = person.name.doc, person.name.end
    following = starts.get(end + 1) if end < len(doc) and doc[end].lower_ == "and" else None
    return [following.cluster] if following else []

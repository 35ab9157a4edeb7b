"""Who holds a role: the persons whose names it stands before or behind."""

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Span

from dateline.extract.actors.group import Cluster
from dateline.extract.actors.roles import Role

_BEFORE_APPOSITION = ("the", "a", "an", "his", "her", "their", "its")
_ENDS = (",", ".", ";", ":", ")", "–", "—", "-", "!", "?", "”", "’")
_OPENINGS = (",", "(", "–", "—")


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
    held: list[HeldRole] = []
    for role in reversed(roles):
        after = _named_after(role, starts)
        before = None if after else _named_before(role, ends)
        if after:
            starts[role.span.start] = after
        holders = [person.cluster for person in (after, before) if person]
        if after and role.is_plural:
            holders += _coordinated(after, starts)
        held.append(HeldRole(role, tuple(dict.fromkeys(holders))))
    return held[::-1]


def _named_after(role: Role, starts: dict[int, _Titled]) -> _Titled | None:
    """``President Putin``; ``his strategic adviser, Steve Bannon,``."""
    doc, end = role.span.doc, role.span.end
    if end in starts:
        return starts[end]
    person = starts.get(end + 1)
    if person is None or doc[end].text != ",":
        return None
    is_titled = end + 1 < person.name.start
    return person if is_titled or _is_apposition(person.name) or _are_joined(person.name, role.span) else None


def _named_before(role: Role, ends: dict[int, _Titled]) -> _Titled | None:
    """``Mark Milley, then-chairman of the Joint Chiefs,``; ``Lavrov (the Russian foreign minister)``."""
    doc, start = role.span.doc, role.span.start
    while start > 0 and doc[start - 1].lower_ in _BEFORE_APPOSITION:
        start -= 1
    person = ends.get(start - 1)
    if person is None or doc[start - 1].text not in _OPENINGS:
        return None
    return person if _is_apposition(role.span) or _are_joined(person.name, role.span) else None


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

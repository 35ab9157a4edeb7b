"""Who holds a role: the person whose name it stands before or behind."""

from collections.abc import Sequence

from spacy.tokens import Span

from dateline.extract.actors.group import Cluster
from dateline.extract.actors.roles import Role

_BEFORE_APPOSITION = ("the", "a", "an", "his", "her", "their", "its")
_ENDS = (",", ".", ";", ":", ")", "–", "—", "-", "!", "?", "”", "’")


def holders_of(roles: Sequence[Role], clusters: Sequence[Cluster]) -> list[Cluster | None]:
    """For each role the person that the text gives it to, ``None`` for a role that stands alone."""
    persons = [(name.span, cluster) for cluster in clusters if cluster.type == "PERSON" for name in cluster.names]
    starts = {span.start: (span, cluster) for span, cluster in persons}
    ends = {span.end: (span, cluster) for span, cluster in persons}
    return [_named_after(role, starts) or _named_before(role, ends) for role in roles]


Places = dict[int, tuple[Span, Cluster]]


def _named_after(role: Role, starts: Places) -> Cluster | None:
    """``President Putin``; ``his strategic adviser, Steve Bannon,``."""
    doc, end = role.span.doc, role.span.end
    if end in starts:
        return starts[end][1]
    if end + 1 in starts and doc[end].text == "," and _is_closed(starts[end + 1][0]):
        return starts[end + 1][1]
    return None


def _named_before(role: Role, ends: Places) -> Cluster | None:
    """``Mark Milley, then-chairman of the Joint Chiefs,``; ``Lavrov (the Russian foreign minister)``."""
    doc, start = role.span.doc, role.span.start
    while start > 0 and doc[start - 1].lower_ in _BEFORE_APPOSITION:
        start -= 1
    if start > 1 and doc[start - 1].text in (",", "(", "–", "—") and start - 1 in ends:
        person, cluster = ends[start - 1]
        return cluster if _is_closed(role.span) or person.root.head == role.span.root else None
    return None


def _is_closed(span: Span) -> bool:
    """Whether the span is an apposition: the parser says so, or a mark closes it as one has opened it."""
    if span.root.dep_ in ("appos", "flat"):
        return True
    is_before_mark = span.end >= len(span.doc) or span.doc[span.end].text in _ENDS
    return is_before_mark and not span.root.dep_.startswith("nsubj")

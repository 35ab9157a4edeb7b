"""The component ``dateline_dates``: the time expressions of a text, resolved, as records."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.dates.grammar import load_grammar
from dateline.extractors.dates.narrative import read_times
from dateline.extractors.dates.normalise import edtf_of
from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import Expression, Match, recognise
from dateline.extractors.dates.resolve import Resolved
from dateline.language.docs import article_of, dropping, span_at
from dateline.records import PUBLISHED, Article, Date, Genre, record_id, relinked


class End(NamedTuple):
    """An end of an interval: its record, and its period where the calendar fixes one."""

    record: Date
    period: Period | None


def mark_dates(doc: Doc, genre: Genre = "auto") -> Doc:
    """Write the time expressions to ``doc.spans["dates"]``, each with its record in ``span._.date``.

    An interval ("18–19 October") gives a record for each end, as TimeML has it, and one for the whole, whose rule ends
    in ``_interval`` and whose value is ``first/last``. News counts from its publication, a history from its own story;
    ``auto`` tells them apart.
    """
    group = SpanGroup(doc, name="dates")
    by_place: dict[tuple[int, int], tuple[Span, Date]] = {}  # of several in one token ("2023/24"), the last: the whole
    places: dict[str, tuple[int, int]] = {}
    for record in dates_of(doc, genre):
        span = span_at(doc, record.start, record.end, record.type)
        place = places[record.id] = span.start, span.end
        by_place[place] = span, record

    def kept(anchor: str) -> str | None:
        return by_place[places[anchor]][1].id if anchor in places else None

    for span, record in by_place.values():
        is_sound = record.anchor in (None, PUBLISHED) or kept(record.anchor) == record.anchor
        span._.date = record if is_sound else relinked(record, kept)
        group.append(span)
    doc.spans["dates"] = group
    return doc


def dates_of(doc: Doc, genre: Genre = "auto") -> Iterator[Date]:
    """The records, in order of the text."""
    matches = list(recognise(doc, load_grammar()))
    for match, meanings in read_times(doc, matches, genre):
        with dropping(doc, "dates", f"at {match.expressions[0].start}"):
            yield from _records(article_of(doc), match, meanings)


def _records(article: Article, match: Match, meanings: Sequence[Resolved | None]) -> Iterator[Date]:
    """The records of a match: of each of its expressions, and of the interval between two."""
    ends = [
        End(_record(article, expression, meaning), meaning.period)
        for expression, meaning in zip(match.expressions, meanings, strict=True)
        if meaning is not None
    ]
    yield from (end.record for end in ends)
    if match.is_interval and len(ends) == 2:
        yield from _interval(article, *ends)


def _record(article: Article, expression: Expression, resolved: Resolved) -> Date:
    period = resolved.period
    edtf = edtf_of(period, resolved.mod) if period else _edtf_of_span(resolved)
    return Date(
        **article.cut(expression.start, expression.end).model_dump(),
        id=record_id(article.id, "dates", expression.start, expression.end),
        article_id=article.id,
        confidence=expression.rule.confidence,
        rule=expression.rule.name,
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        edtf=str(edtf) if edtf else None,
        earliest=edtf.earliest if edtf else None,
        latest=edtf.latest if edtf else None,
        anchor=resolved.anchor,
    )


def _edtf_of_span(resolved: Resolved) -> Edtf | None:
    return Edtf.of(resolved.span[0]).until(Edtf.of(resolved.span[1])) if resolved.span else None


def _interval(article: Article, start: End, end: End) -> Iterator[Date]:
    """The interval between two ends; nothing where an end is open or they stand the wrong way round."""
    if not start.period or not end.period or start.period.first > end.period.last:
        return
    first, last = start.record, end.record
    whole = Edtf.of(start.period).until(Edtf.of(end.period))
    yield Date(
        **article.cut(first.start, last.end).model_dump(),
        id=record_id(article.id, "dates", first.start, last.end),
        article_id=article.id,
        confidence=first.confidence,
        rule=f"{first.rule}_interval",
        type="DATE",
        value=f"{first.value}/{last.value}",
        edtf=str(whole),
        earliest=whole.earliest,
        latest=whole.latest,
        anchor=last.anchor,
    )


@Language.factory(
    "dateline_dates", assigns=["doc.spans", "doc._.dates", "span._.date"], default_config={"genre": "auto"}
)
def create_dates(nlp: Language, name: str, genre: Genre) -> Callable[[Doc], Doc]:
    """The component; it needs tokens only, and uses a parse and entities where the pipeline has made them before it."""
    return partial(mark_dates, genre=genre)

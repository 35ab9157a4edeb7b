"""The component ``dateline_dates``: the time expressions of a text, resolved, as records."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.dates.genre import is_history
from dateline.extractors.dates.grammar import load_grammar
from dateline.extractors.dates.intervals import in_order
from dateline.extractors.dates.normalise import edtf_of
from dateline.extractors.dates.periods import Period, iso_day
from dateline.extractors.dates.present import present_of
from dateline.extractors.dates.recognise import Expression, Match, recognise
from dateline.extractors.dates.resolve import Resolved, resolve
from dateline.extractors.dates.story import moves_story, tells_when
from dateline.extractors.dates.tense import tense_at
from dateline.extractors.dates.tense_around import is_of_record
from dateline.extractors.dates.tense_of_verbs import Tense
from dateline.extractors.dates.timeline import Timeline
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
    article = article_of(doc)
    matches = list(recognise(doc, load_grammar()))
    expressions = [expression for match in matches for expression in match.expressions]
    sentences = [token.i for token in doc if token.is_sent_start] if doc.has_annotation("SENT_START") else []
    is_parsed = doc.has_annotation("DEP")
    tense = partial(_tense_of, doc, is_parsed)
    present = present_of(article, expressions, tense)
    history = genre == "history" or (genre == "auto" and is_history(expressions, present and present.period))
    timeline = Timeline(present, is_history=history, sentences=sentences)
    for match in matches:
        with dropping(doc, "dates", f"at {match.expressions[0].start}"):
            yield from _records(doc, is_parsed, match, timeline, tense)


def _records(
    doc: Doc, is_parsed: bool, match: Match, timeline: Timeline, tense: Callable[[Expression], Tense | None]
) -> Iterator[Date]:
    """The records of a match: of each of its expressions, and of the interval between two."""
    article = article_of(doc)
    resolved = [resolve(expression, timeline, partial(tense, expression)) for expression in match.expressions]
    if match.is_interval and len(resolved) == 2:
        start, end = resolved
        resolved = in_order(match.expressions, start, end, None if timeline.narrative else article.published_day)
    ends: list[End] = []
    for expression, meaning in zip(match.expressions, resolved, strict=True):
        if meaning is None:
            continue
        record = _record(article, expression, meaning)
        is_limit = meaning.mod == "END" and tense(expression) == "future"  # "by the end of 1981"
        is_second = match.is_interval and ends
        if meaning.period and moves_story(doc, expression) and not is_limit and not is_second:
            timeline.note(meaning.period, record.id, tells=not is_parsed or tells_when(doc, expression))
        ends.append(End(record, meaning.period))
        yield record
    if match.is_interval and len(ends) == 2:
        yield from _interval(article, *ends)


def _tense_of(doc: Doc, is_parsed: bool, expression: Expression) -> Tense | None:
    """The tense that an expression stands in; none for the length that a record stands for."""
    if is_parsed and expression.rule.kind == "duration" and is_of_record(doc[expression.token]):
        return None
    return tense_at(doc, is_parsed, expression.token)


def _record(article: Article, expression: Expression, resolved: Resolved) -> Date:
    period = resolved.period
    return Date(
        **article.cut(expression.start, expression.end).model_dump(),
        id=record_id(article.id, "dates", expression.start, expression.end),
        article_id=article.id,
        confidence=expression.rule.confidence,
        rule=expression.rule.name,
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        edtf=str(edtf_of(period, resolved.mod)) if period else None,
        earliest=iso_day(period.first) if period and resolved.mod != "BEFORE" else None,
        latest=iso_day(period.last) if period and resolved.mod != "AFTER" else None,
        anchor=resolved.anchor,
    )


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

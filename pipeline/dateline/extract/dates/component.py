"""The component ``dateline_dates``: the time expressions of a text, resolved, as records."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from dateline.extract.dates.context import Context
from dateline.extract.dates.grammar import load_grammar
from dateline.extract.dates.normalise import edtf_of
from dateline.extract.dates.periods import Period, iso_day
from dateline.extract.dates.recognise import Match, Phrase, recognise
from dateline.extract.dates.resolve import Resolved, resolve
from dateline.extract.dates.tense import tense_at
from dateline.language.docs import article_of, span_at
from dateline.records import Article, Date, record_id

_NEAR_YEARS = 2
"""Years that news still looks back to."""
_FEWEST_YEARS = 4
"""A text with fewer years that lie further back is no history."""


def mark_dates(doc: Doc) -> Doc:
    """Write the time expressions to ``doc.spans["dates"]``, each with its record in ``span._.date``.

    An interval ("18–19 October") gives a record for each end, as TimeML has it, and one for the whole, whose rule ends
    in ``_interval`` and whose value is ``first/last``.
    """
    group = SpanGroup(doc, name="dates")
    for record in dates_of(doc):
        span = span_at(doc, record.start, record.end, record.type)
        span._.date = record
        group.append(span)
    doc.spans["dates"] = group
    return doc


def dates_of(doc: Doc) -> Iterator[Date]:
    """The records, in order of the text."""
    article = article_of(doc)
    matches = list(recognise(doc, load_grammar()))
    context = Context(article.published_day, narrative=is_narrative(matches, article.published_day))
    for match in matches:
        kept = []
        for phrase in match.phrases:
            resolved = resolve(phrase, context, partial(tense_at, doc, phrase.token))
            if resolved is not None:
                record = _record(article, phrase, resolved)
                kept.append((record, resolved.period))
                yield record
                if resolved.period and not looks_back(phrase) and not (match.interval and len(kept) > 1):
                    context.note(resolved.period, record.id)
        if match.interval and len(kept) == 2:
            yield from _interval(article, kept[0], kept[1])


def looks_back(phrase: Phrase) -> bool:
    """Whether an expression only compares ("a year earlier", "ten days ago"): the story does not move there."""
    return -1 in (phrase.fields.get("later"), phrase.fields.get("direction"))


def is_narrative(matches: list[Match], published: date | None) -> bool:
    """Whether a text tells a history: it begins far from its publication, names years often, and seldom a weekday."""
    if published is None:
        return True
    phrases = [phrase for match in matches for phrase in match.phrases if not _is_day(phrase, published)]
    years = [int(str(phrase.fields["year"])) for phrase in phrases if "year" in phrase.fields]
    far = [year for year in years if abs(year - published.year) > _NEAR_YEARS]
    current = sum("day_word" in phrase.fields or "weekday" in phrase.fields for phrase in phrases)
    return len(far) >= _FEWEST_YEARS and years[0] in far and len(far) > len(years) / 3 and len(years) > 2 * current


def _is_day(phrase: Phrase, day: date) -> bool:
    """Whether a phrase writes this day in full: the head of a text often repeats when it was published."""
    fields = phrase.fields
    return (fields.get("year"), fields.get("month"), fields.get("day")) == (day.year, day.month, day.day)


def _record(article: Article, phrase: Phrase, resolved: Resolved) -> Date:
    period = resolved.period
    return Date(
        **article.cut(phrase.start, phrase.end).model_dump(),
        id=record_id(article.id, "dates", phrase.start, phrase.end),
        article_id=article.id,
        confidence=phrase.rule.confidence,
        rule=phrase.rule.name,
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        edtf=edtf_of(period, resolved.mod) if period else None,
        earliest=iso_day(period.first) if period and resolved.mod != "BEFORE" else None,
        latest=iso_day(period.last) if period and resolved.mod != "AFTER" else None,
        anchor=resolved.anchor,
    )


def _interval(article: Article, first: tuple[Date, Period | None], last: tuple[Date, Period | None]) -> Iterator[Date]:
    """The interval between two ends; nothing where an end is open or they stand the wrong way round."""
    (start, start_period), (end, end_period) = first, last
    if not start_period or not end_period or start_period.first > end_period.last:
        return
    edtf = f"{start_period.edtf.split('/')[0]}/{end_period.edtf.split('/')[-1]}"
    yield Date(
        **article.cut(start.start, end.end).model_dump(),
        id=record_id(article.id, "dates", start.start, end.end),
        article_id=article.id,
        confidence=start.confidence,
        rule=f"{start.rule}_interval",
        type="DATE",
        value=f"{start.value}/{end.value}",
        edtf=edtf,
        earliest=iso_day(start_period.first),
        latest=iso_day(end_period.last),
        anchor=end.anchor,
    )


@Language.factory("dateline_dates", assigns=["doc.spans", "span._.date"])
def create_dates(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; it needs tokens only, and uses a parse and entities where the pipeline has made them before it."""
    return mark_dates

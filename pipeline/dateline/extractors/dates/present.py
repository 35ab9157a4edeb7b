"""When a text was written: its publication, or, where that is unknown, the latest month that it names with its year."""

from collections.abc import Sequence

from dateline.extractors.dates.absolute import in_year, year_of
from dateline.extractors.dates.clues import Words
from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import Expression
from dateline.extractors.dates.timeline import Base
from dateline.records import PUBLISHED, Article


def present_of(article: Article, expressions: Sequence[Words]) -> Base | None:
    """The period that the text was written in, and what gave it."""
    if article.published_day:
        return Base(Period.of_day(article.published_day), PUBLISHED)
    months = [
        (month, one.name) for one in expressions if (month := _month_of(one.expression)) and one.tense != "future"
    ]
    return Base(*max(months, key=lambda named: named[0].first)) if months else None


def _month_of(expression: Expression) -> Period | None:
    year = year_of(expression.fields)
    if year is None or "month" not in expression.fields:
        return None
    period = in_year(expression.fields, year)
    return period.within("M") if period.is_real else None

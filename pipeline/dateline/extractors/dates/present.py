"""When a text was written: its publication, or, where that is unknown, the latest month that it names with its year."""

from collections.abc import Callable, Sequence

from dateline.extractors.dates.absolute import in_year, year_of
from dateline.extractors.dates.context import Base
from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import Phrase
from dateline.extractors.dates.tense_of_verbs import Tense
from dateline.records import PUBLISHED, Article, record_id


def present_of(article: Article, phrases: Sequence[Phrase], tense: Callable[[Phrase], Tense | None]) -> Base | None:
    """The period that the text was written in, and what gave it."""
    if article.published_day:
        return Base(Period.of_day(article.published_day), PUBLISHED)
    months = [(month, phrase) for phrase in phrases if (month := _month_of(phrase)) and tense(phrase) != "future"]
    if not months:
        return None
    month, phrase = max(months, key=lambda named: named[0].first)
    return Base(month, record_id(article.id, "dates", phrase.start, phrase.end))


def _month_of(phrase: Phrase) -> Period | None:
    year = year_of(phrase.fields)
    if year is None or "month" not in phrase.fields:
        return None
    period = in_year(phrase.fields, year)
    return period.within("M") if period.is_real else None

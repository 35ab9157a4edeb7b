from datetime import date

import pytest
from spacy.language import Language

from dateline.extractors.dates.component import mark_dates
from dateline.records import Article


def values(nlp: Language, text: str, published: str) -> list[str]:
    doc = nlp(text)
    doc._.article = Article.of(text, published=published)
    return [span._.date.value for span in mark_dates(doc).spans["dates"] if "/" in span._.date.value]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It was closed from April until the end of June.", "2016-11-07", "2016-04/2016-06"),
        ("It will be shown between August and October.", "2018-09-07", "2018-08/2018-10"),
        ("The port is shut from November to March.", "2018-12-07", "2018-11/2019-03"),
        ("It rained from November to February 2017.", "2018-09-07", "2016-11/2017-02"),
        ("It rained from March 2018 to April 2019.", "2020-09-07", "2018-03/2019-04"),
        ("It was shut from October 2017 to May.", "2020-09-07", "2017-10/2018-05"),
    ],
)
def test_ends_follow_each_other(nlp: Language, text: str, published: str, expected: str) -> None:
    assert values(nlp, text, published) == [expected]


def test_a_weekday_that_moves_keeps_its_time_of_day(nlp: Language) -> None:
    text = "They met from Tuesday evening to Thursday morning."
    assert values(nlp, text, "2023-10-31") == ["2023-10-24TEV/2023-10-26TMO"]


@pytest.mark.parametrize(("text", "expected"), [("in 2010-11,", ["2010/2011"]), ("in 2023-10,", [])])
def test_two_digits_are_a_year_only_behind_an_earlier_one(nlp: Language, text: str, expected: list[str]) -> None:
    assert values(nlp, text, "2024-06-18") == expected


@pytest.mark.parametrize("text", ["from the 5th century BC to the 4th century BC", "from 264 to 241 BC", "May 5-3"])
def test_ends_outside_the_calendar_do_no_harm(nlp: Language, text: str) -> None:
    for day in (date(2020, 2, 29), date(1999, 1, 1)):
        values(nlp, text, str(day))

import pickle
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import dateline
from dateline.extractors.dates.component import mark_dates
from dateline.extractors.dates.grammar import load_grammar
from dateline.records import Article, Date

EXAMPLES = [
    re.sub(r" =>.*|[\[\]]", "", example) for compiled in load_grammar().rules for example in compiled.rule.examples
]
WORDS = sorted({word for example in EXAMPLES for word in example.split()})


def dates_in(nlp: Language, text: str, published: str | None = "2023-10-31") -> list[Date]:
    doc = nlp.make_doc(text)
    doc._.article = Article.of(text, published=published)
    return [span._.date for span in mark_dates(doc).spans["dates"]]


def values_in(nlp: Language, text: str, published: str | None = "2023-10-31") -> list[str]:
    return [record.value for record in dates_in(nlp, text, published)]


def test_records_are_complete(nlp: Language) -> None:
    (record,) = dates_in(nlp, "It opened in early March 2018.")
    assert record.model_dump() == {
        "id": record.id,
        "article_id": record.article_id,
        "start": 13,
        "end": 29,
        "text": "early March 2018",
        "type": "DATE",
        "value": "2018-03",
        "mod": "START",
        "edtf": "2018-03",
        "earliest": "2018-03-01",
        "latest": "2018-03-31",
        "anchor": None,
        "confidence": 0.95,
        "rule": "month_year",
    }


def test_an_interval_gives_both_ends_and_the_whole(nlp: Language) -> None:
    first, last, whole = dates_in(nlp, "They talked on 18–19 October.")
    assert (first.text, last.text, whole.text) == ("18", "19 October", "18–19 October")
    assert (whole.edtf, whole.earliest, whole.latest) == ("2023-10-18/2023-10-19", "2023-10-18", "2023-10-19")


def test_an_interval_that_runs_backwards_is_only_its_ends(nlp: Language) -> None:
    assert values_in(nlp, "from 1996 to 1992") == ["1996", "1992"]


def test_the_anchor_names_the_date_that_was_counted_from(nlp: Language) -> None:
    first, later, deictic = dates_in(nlp, "On 12 March 1951 it fell. A day later they left. He spoke yesterday.")
    assert (first.anchor, later.anchor, deictic.anchor) == (None, first.id, "published")


def test_precision_is_never_invented(nlp: Language) -> None:
    (year,) = dates_in(nlp, "in 2013")
    assert (year.value, year.earliest, year.latest) == ("2013", "2013-01-01", "2013-12-31")
    assert values_in(nlp, "In 1951 he left. The next day it rained.", published=None) == ["1951", "XXXX-XX-XX"]


def test_a_clock_is_of_the_day_that_its_sentence_names(nlp: Language) -> None:
    assert values_in(nlp, "On Saturday the storm struck the coast at 6 a.m.") == ["2023-10-28", "2023-10-28T06:00"]


def test_a_quarter_is_the_one_that_it_ends_in(nlp: Language) -> None:
    assert values_in(nlp, "in the quarter ended July 31") == ["2023-Q2", "2023-07-31"]


def test_results_are_not_compared_with_a_quarter_to_come(nlp: Language) -> None:
    text = "Losses may go on through the third quarter of 2025. Sales fell from those of a year ago."
    assert values_in(nlp, text) == ["2025-Q3", "2022"]


def test_friday_in_an_article_of_a_friday_is_that_day(nlp: Language) -> None:
    assert values_in(nlp, "The port closed Friday.", "2023-10-27") == ["2023-10-27"]


def test_a_history_resolves_against_itself(nlp: Language) -> None:
    text = "In 1942 they came. In May 1943 they left. In July the bridge fell. It was rebuilt in 1947 and in 1951."
    assert values_in(nlp, text, "2023-10-31") == ["1942", "1943-05", "1943-07", "1947", "1951"]


def test_without_publication_date_a_lone_month_stays_open(nlp: Language) -> None:
    (record,) = dates_in(nlp, "It fell in July.", published=None)
    assert (record.value, record.edtf, record.earliest) == ("XXXX-07", None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The KN-25 rocket and the MiG-29 fighter",
        "Resolution 2375 was adopted",
        "a 20-year-old driver, 35 years old",
        "They may march on the capital",
        "Theresa May spoke",
        "They won 3-2 and lost 21-19",
        "call 555 2023 7788",
        "it cost $1990 or €2,000",
        "a second attack, the Sun, the fall of the wall",
        "1,500 soldiers and 2000 troops",
    ],
)
def test_what_is_no_date(nlp: Language, text: str) -> None:
    assert [record.text for record in dates_in(nlp, text)] == []


def test_an_empty_doc_has_no_dates(nlp: Language) -> None:
    doc = nlp.make_doc("")
    doc._.article = Article.of("-")
    assert len(mark_dates(doc).spans["dates"]) == 0


def test_of_a_day_that_does_not_exist_the_month_is_kept_without_days(nlp: Language) -> None:
    (record,) = dates_in(nlp, "on 31 June 2023")
    assert (record.text, record.value, record.edtf, record.earliest) == ("31 June 2023", "2023-06", None, None)


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("It rained in the last four months of 2016.", "P4M", "2016-09/2016-12"),
        ("It rained in the past 24 hours.", "PT24H", "2023-10-30/2023-10-31"),
        ("It rained in the last two weeks.", "P2W", "2023-10-17/2023-10-31"),
    ],
)
def test_a_length_that_lies_somewhere_has_days(nlp: Language, text: str, value: str, edtf: str) -> None:
    record = dates_in(nlp, text)[0]
    assert (record.type, record.value, record.edtf) == ("DURATION", value, edtf)


def test_a_stray_year_does_not_move_a_story(nlp: Language) -> None:
    text = (
        "In March 1942 they came. A museum about it opened in 2004. All the men of the fort stayed there for long "
        "and waited for the boats and for the rain. In May they left. In 1943 the bridge fell. "
        "In July 1944 they came back. In August it was rebuilt."
    )
    assert values_in(nlp, text) == ["1942-03", "2004", "1942-05", "1943", "1944-07", "1944-08"]


def test_expressions_keep_within_a_block(nlp: Language) -> None:
    doc = nlp.make_doc("In March\n2019 men came")
    doc._.article = Article.of(doc.text, published="2023-10-31")
    doc.spans["blocks"] = [doc[0:2], doc[3:6]]
    assert [span._.date.text for span in mark_dates(doc).spans["dates"]] == ["March"]


def test_the_component_is_made_by_its_factory_and_travels_to_workers(nlp: Language) -> None:
    pipeline = type(nlp)(nlp.vocab)
    component = pipeline.add_pipe("dateline_dates")
    copy = pickle.loads(pickle.dumps(component))
    assert (copy.func, copy.keywords) == (component.func, component.keywords)
    doc = pipeline("It fell on 3 May 1999.")
    (span,) = doc.spans["dates"]
    assert (span.text, span.label_, span._.date.value) == ("3 May 1999", "DATE", "1999-05-03")


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_prefix_of_an_example_is_read(nlp: Language, example: str) -> None:
    for end in range(1, len(example) + 1):
        for record in dates_in(nlp, example[:end]):
            assert example[record.start : record.end] == record.text


@settings(max_examples=200, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=12), published=st.dates().map(str) | st.none())
def test_any_words_in_any_order_are_read(nlp: Language, words: list[str], published: str | None) -> None:
    text = " ".join(words)
    for record in dates_in(nlp, text, published):
        assert text[record.start : record.end] == record.text
        if record.earliest and record.latest and not record.earliest.startswith("-"):
            assert record.earliest <= record.latest


@settings(max_examples=200, deadline=None)
@given(text=st.text(min_size=1, max_size=200))
def test_any_text_is_read(nlp: Language, text: str) -> None:
    for record in dates_in(nlp, text):
        assert text[record.start : record.end] == record.text


@pytest.mark.parametrize("piece", ["1", "in 2019 ", "the first ", "two hundred and ", "- ", "May ", "1/", "early "])
def test_time_is_linear_in_the_text(nlp: Language, piece: str) -> None:
    def seconds(size: int) -> float:
        doc = Doc(nlp.vocab, words=(piece * size).split())
        doc._.article = Article.of(doc.text, published="2023-10-31")
        started = time.process_time()
        mark_dates(doc)
        return time.process_time() - started

    seconds(100)
    short, long = (min(seconds(size) for _ in range(3)) for size in (1_000, 10_000))  # the least disturbed
    assert long < 30 * max(short, 0.005)


def test_a_number_alone_is_a_length_only_where_one_stands_before(nlp: Language) -> None:
    assert values_in(nlp, "He asked for six years. They gave him four.") == ["P6Y", "P4Y"]
    assert values_in(nlp, "He asked for soldiers. They gave him four.") == []


def test_an_open_distance_fixes_no_day(nlp: Language) -> None:
    (record,) = dates_in(nlp, "It closed more than three years ago.")
    assert (record.value, record.mod, record.edtf, record.earliest) == ("2020", "MORE_THAN", None, None)


def test_two_years_in_one_token_are_the_interval(nlp: Language) -> None:
    (record,) = dates_in(nlp, "The season 2023/24 was quiet.")
    assert (record.value, record.edtf) == ("2023/2024", "2023/2024")


def test_without_publication_the_latest_month_named_says_when_it_was_written(nlp: Language) -> None:
    text = (
        "In September 2023 they met. They had met in April 2019. Little came of that first visit, and for a long time"
        " neither side spoke of another. A minister said on 16 October that last year was bad."
    )
    assert values_in(nlp, text, published=None) == ["2023-09", "2019-04", "2023-10-16", "2022"]


def test_anchor_in_a_slash_date_is_the_whole(nlp: Language) -> None:
    whole, later = dates_in(nlp, "The plan for 2031/32 is set. A cut is due in the second half of the year.")
    assert (whole.value, later.anchor) == ("2031/2032", whole.id)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "0000-01-01"])
def test_ends_of_the_calendar_are_no_end_of_reading(published: str) -> None:
    text = (
        "It runs from November to April, and ran last week, two years ago and on Friday. It will end before autumn, "
        "by Easter, next quarter or in 3000 years; between 28 December and 3 January; since 44 BC."
    )
    result = dateline.extract(text, published)
    assert result.dropped == () and result.dates and result.claims

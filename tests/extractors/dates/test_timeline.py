"""What is known where an expression stands: the period to count from, by what the text named so far."""

import pytest

from dateline.extractors.dates.periods import Period, Unit
from dateline.extractors.dates.timeline import Base, Timeline
from dateline.records import PUBLISHED

TODAY = Period("D", 2023, 10, 31)
PRESENT = Base(TODAY, PUBLISHED)
MAY_1951 = Period("M", 1951, 5)


def news(*sentences: int) -> Timeline:
    return Timeline(PRESENT, is_history=False, sentences=sentences)


def history(*sentences: int) -> Timeline:
    return Timeline(PRESENT, is_history=True, sentences=sentences)


@pytest.mark.parametrize(
    ("unit", "period"),
    [("Y", Period("Y", 2023)), ("M", Period("M", 2023, 10)), ("W", Period("W", 2023, 44)), ("D", TODAY)],
)
def test_news_counts_from_its_publication(unit: Unit, period: Period) -> None:
    timeline = news()
    timeline.note(MAY_1951, "may", tells=True)
    assert timeline.default == "published"
    assert timeline.base("published", unit) == Base(period, PUBLISHED)


def test_a_history_counts_from_where_it_is() -> None:
    timeline = history()
    assert (timeline.default, timeline.base("story", "Y"), timeline.finest("story")) == ("published", None, None)
    timeline.note(MAY_1951, "may", tells=True)
    assert timeline.default == "story"
    assert timeline.base("story", "Y") == Base(Period("Y", 1951), "may")
    assert timeline.base("story", "M") == timeline.finest("story") == Base(MAY_1951, "may")
    assert timeline.base("story", "D") is None


def test_in_news_the_story_falls_back_on_the_publication() -> None:
    timeline = news()
    assert timeline.finest("story") == timeline.base("story", "D") == PRESENT
    timeline.note(MAY_1951, "may", tells=True)
    assert timeline.base("story", "D") == PRESENT
    assert timeline.base("story", "M") == Base(MAY_1951, "may")


def test_a_text_from_an_unknown_day_is_told_like_a_history() -> None:
    timeline = Timeline(None, is_history=False, sentences=())
    assert timeline.base("published", "Y") is None
    timeline.note(MAY_1951, "may", tells=True)
    assert (timeline.default, timeline.pointed("M"), timeline.nearby(looks_back=False)) == ("story",) * 3


def test_a_month_of_writing_does_not_tell_the_day() -> None:
    timeline = Timeline(Base(MAY_1951, "may"), is_history=False, sentences=())
    assert (timeline.pointed("M"), timeline.pointed("D")) == ("published", "story")
    assert timeline.base("published", "D") is None


@pytest.mark.parametrize(("year", "moves"), [(1956, True), (1957, False), (1946, True), (1945, False)])
def test_a_year_far_from_the_story_is_an_aside(year: int, moves: bool) -> None:
    timeline = history()
    timeline.note(Period("Y", 1951), "first", tells=False)
    timeline.note(Period("Y", year), "second", tells=False)
    assert timeline.finest("story") == (
        Base(Period("Y", year), "second") if moves else Base(Period("Y", 1951), "first")
    )


def test_a_second_year_near_an_aside_confirms_it() -> None:
    timeline = history()
    for year in (1951, 2005, 2009):
        timeline.note(Period("Y", year), str(year), tells=False)
    assert timeline.finest("story") == Base(Period("Y", 2009), "2009")


def test_what_tells_when_something_happened_is_no_aside() -> None:
    timeline = history()
    timeline.note(Period("Y", 1951), "first", tells=False)
    timeline.note(Period("Y", 2005), "second", tells=True)
    assert timeline.finest("story") == Base(Period("Y", 2005), "second")


def test_decades_and_the_day_of_publication_do_not_move_the_story() -> None:
    timeline = history()
    timeline.note(Period("E", 1950), "decade", tells=True)
    timeline.note(TODAY, PUBLISHED, tells=True)
    assert timeline.finest("story") is None


def test_a_quarter_to_come_is_nothing_to_compare_with() -> None:
    timeline = news()
    timeline.note(Period("Q", 2023, 4), "now", tells=True)
    assert timeline.named("Q") == Base(Period("Q", 2023, 4), "now")
    timeline.note(Period("Q", 2024, 1), "next", tells=True)
    assert timeline.named("Q") == Base(Period("Q", 2023, 4), "now")
    timeline.forget("Q")
    assert timeline.named("Q") is None


@pytest.mark.parametrize(("place", "is_near"), [(8, True), (9, True), (10, False), (12, False)])
def test_what_was_named_holds_a_few_words_within_its_sentence(place: int, is_near: bool) -> None:
    timeline = news(0, 10)
    timeline.place = 3
    timeline.note(MAY_1951, "may", tells=True)
    timeline.place = place
    assert (timeline.named("M", 7) is not None) == is_near
    assert timeline.named("M") is not None


@pytest.mark.parametrize(("words", "is_near"), [(6, True), (7, False)])
def test_without_sentences_only_the_words_count(words: int, is_near: bool) -> None:
    timeline = news()
    timeline.note(MAY_1951, "may", tells=True)
    timeline.place = words
    assert (timeline.named("M", 6) is not None) == is_near


@pytest.mark.parametrize(("place", "unit"), [(20, "Y"), (21, None)])
def test_the_unit_of_a_length_is_understood_for_a_while(place: int, unit: str | None) -> None:
    timeline = news()
    assert timeline.length_unit is None
    timeline.note_length("Y")
    timeline.place = place
    assert timeline.length_unit == unit


@pytest.mark.parametrize(
    ("year", "place", "looks_back", "tells", "expected"),
    [
        (1951, 5, False, True, "story"),  # in its sentence
        (1951, 11, False, True, "published"),
        (1951, 11, True, True, "story"),  # close behind it, looking back
        (1951, 13, True, True, "story"),
        (1951, 14, True, True, "published"),
        (1951, 5, True, False, "published"),  # the year says what is spoken of
        (2022, 5, True, True, "published"),
        (2021, 5, True, True, "story"),
    ],
)
def test_news_goes_on_from_an_old_year_for_a_few_words(
    year: int, place: int, looks_back: bool, tells: bool, expected: str
) -> None:
    timeline = news(0, 10)
    timeline.note(Period("Y", year), "year", tells=tells)
    timeline.place = place
    assert timeline.nearby(looks_back=looks_back) == expected


def test_a_history_goes_on_from_its_story_all_along() -> None:
    timeline = history(0, 10)
    timeline.note(Period("Y", 1951), "year", tells=False)
    timeline.place = 200
    assert timeline.nearby(looks_back=False) == "story"

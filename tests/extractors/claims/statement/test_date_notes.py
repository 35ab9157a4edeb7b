import pytest

from dateline.extractors.claims.statement.date_notes import note_of, phrase_of


@pytest.mark.parametrize(
    ("words", "edtf", "days", "note", "phrase"),
    [
        ("July", "2024-07", ("2024-07-01", "2024-07-31"), "2024", "in July 2024"),
        ("29 October", "2024-10-29", ("2024-10-29", "2024-10-29"), "2024", "on 29 October 2024"),
        ("Friday", "2024-06-14", ("2024-06-14", "2024-06-14"), "2024-06-14", "on 2024-06-14"),
        ("last winter", "2023-24", ("2023-12-01", "2024-02-29"), "2023/2024", "in 2023/2024"),
        ("the winter", "2023-24", ("2023-12-01", "2024-02-29"), "2023/2024", "in the winter 2023/2024"),
        ("a year ago", "2023-34", ("2023-04-01", "2023-06-30"), "2023-Q2", "in 2023-Q2"),
        ("June last year", "2023-06", ("2023-06-01", "2023-06-30"), "2023-06", "in 2023-06"),
    ],
)
def test_what_a_date_leaves_out(cutter, words, edtf, days, note, phrase) -> None:
    earliest, latest = days
    date = cutter(f"It was {words}.").date(
        words, edtf=edtf, value=edtf, earliest=earliest, latest=latest, anchor="published"
    )
    assert note_of(date) == note
    assert phrase_of(date) == phrase


def test_a_week_is_said_by_its_number(cutter) -> None:
    date = cutter("It closed last week.").date(
        "last week", edtf="2024-06-03/2024-06-09", value="2024-W23", anchor="published"
    )
    assert note_of(date) == "2024-W23"


@pytest.mark.parametrize(("words", "anchor"), [("a week later", "published"), ("this week", "text.d10-20")])
def test_what_counts_from_another_day_than_its_words_say_is_not_said(cutter, words: str, anchor: str) -> None:
    date = cutter(f"It closed {words}.").date(words, edtf="2024-06-03/2024-06-09", value="2024-W23", anchor=anchor)
    assert note_of(date) is None
    assert phrase_of(date) is None


def test_complete_dates_need_no_note(cutter) -> None:
    date = cutter("On 3 May 2021.").date("3 May 2021", edtf="2021-05-03", value="2021-05-03")
    assert note_of(date) is None
    assert phrase_of(date) == "on 3 May 2021"


@pytest.mark.parametrize(
    ("words", "fields", "note"),
    [
        ("Friday", {}, "2024-06-14"),
        ("Friday", {"anchor": None}, None),
        ("Friday", {"edtf": None}, None),
        ("Friday", {"type": "TIME"}, "2024-06-14"),
        ("Friday", {"type": "DURATION"}, None),
        ("Friday", {"type": "SET"}, None),
        ("Friday 14 June", {}, "2024"),  # the day is told, so the year alone is missing
        ("Friday in June", {}, "2024-06-14"),
        ("14 June 2024", {}, None),
        ("that June", {}, None),  # counts from a date told before
        ("that June", {"anchor": "text.d1-2"}, "2024-06-14"),
        ("next June", {}, "2024-06-14"),
        ("next June", {"anchor": "text.d1-2"}, "2024-06-14"),
        ("last June", {"anchor": "text.d1-2"}, None),
        ("the day", {}, "2024-06-14"),
    ],
)
def test_when_a_date_is_said_in_full(cutter, words: str, fields: dict[str, str | None], note: str | None) -> None:
    common = {"edtf": "2024-06-14", "earliest": "2024-06-14", "latest": "2024-06-14", "anchor": "published"}
    assert note_of(cutter(f"It was {words}.").date(words, value="2024-06-14", **(common | fields))) == note


@pytest.mark.parametrize(
    ("words", "edtf", "days", "note"),
    [
        ("the quarter", "2024-34", ("2024-04-01", "2024-06-30"), "2024"),
        ("three months ago", "2024-34", ("2024-04-01", "2024-06-30"), "2024-Q2"),
        ("last quarter", "2024-34", ("2024-04-01", "2024-06-30"), "2024"),
        ("six months ago", "2024-40", ("2024-01-01", "2024-06-30"), "2024"),
        ("two days ago", "2024-06-14~", ("2024-06-14", "2024-06-14"), "2024-06-14"),
    ],
)
def test_parts_of_years_are_said_by_their_year(cutter, words, edtf, days, note) -> None:
    earliest, latest = days
    date = cutter(f"It was {words}.").date(
        words, edtf=edtf, value=edtf, earliest=earliest, latest=latest, anchor="published"
    )
    assert note_of(date) == note


def test_a_phrase_needs_a_time_and_a_day_stands_on_it(cutter) -> None:
    text = cutter("It was the spring of 2024, or May 2024, or 3 May 2024, or it was not.")
    assert phrase_of(text.date("the spring of 2024", edtf="2024-21", value="2024-SP")) == "in the spring of 2024"
    assert phrase_of(text.date("May 2024", edtf="2024-05", value="2024-05")) == "in May 2024"
    assert phrase_of(text.date("3 May 2024", edtf="2024-05-03", value="2024-05-03")) == "on 3 May 2024"
    assert phrase_of(text.date("it", value="PAST_REF")) is None


@pytest.mark.parametrize(
    ("edtf", "phrase"),
    [
        ("2024-05-03/2024-05-09", "on 3 to 9 May 2024"),
        ("2024-05-03/..", "in 3 to 9 May 2024"),
        ("2024-05-03/2024-05", "in 3 to 9 May 2024"),
    ],
)
def test_an_interval_stands_on_days_where_both_ends_are_days(cutter, edtf: str, phrase: str) -> None:
    text = cutter("It was 3 to 9 May 2024.")
    assert phrase_of(text.date("3 to 9 May 2024", edtf=edtf, value=edtf)) == phrase


def test_the_first_letter_of_an_article_is_small(cutter) -> None:
    text = cutter("The spring of 2024. Theodor 2024.")
    assert phrase_of(text.date("The spring of 2024", edtf="2024-21", value="2024-SP")) == "in the spring of 2024"
    assert phrase_of(text.date("Theodor 2024", edtf="2024", value="2024")) == "in Theodor 2024"

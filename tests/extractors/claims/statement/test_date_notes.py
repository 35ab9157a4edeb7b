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

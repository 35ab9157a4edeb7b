"""Lines of PDF pages put together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.pdf_lines import Line
from dateline.ingest.pdf_pages import Page, pages_of
from dateline.ingest.pdf_text import PagedText, text_of


def line(text: str, y: float, *, x: float = 50, right: float = 300, height: float = 10, page: int = 0) -> Line:
    """A line that ends at ``right``; its first word is as wide as its letters are many, times five."""
    return Line(tuple(text.split("|")), x, right, y, height, 5.0 * len(text.split()[0]), page)


def body(*lines: Line) -> PagedText:
    return text_of([Page(list(lines), [])])


def test_full_lines_are_one_paragraph() -> None:
    assert body(line("The board met", 700), line("On Friday.", 688, right=120), line("It ate.", 676)).text == (
        "The board met On Friday.\nIt ate."
    )


def test_a_line_that_had_room_for_the_next_word_ends_a_paragraph() -> None:
    lines = [line("Board Meets", 700, right=200), line("On Friday the board", 688), line("met.", 676, right=90)]
    assert body(*lines).text == "Board Meets\nOn Friday the board met."


def test_wide_distances_and_indents_begin_paragraphs() -> None:
    lines = [line(f"Line {n}", y) for n, y in enumerate((700, 688, 676, 650, 638))]
    assert body(*lines).text == "Line 0 Line 1 Line 2\nLine 3 Line 4"
    indented = [line("Line 0", 700), line("Line 1", 688), line("Line 2", 676, x=62), line("Line 3", 664)]
    assert body(*indented).text == "Line 0 Line 1\nLine 2 Line 3"


def test_a_heading_is_larger() -> None:
    assert body(line("Big", 700, height=15), line("Small", 688)).text == "Big\nSmall"


def test_a_heading_of_two_lines_is_one() -> None:
    heading = [line("Board refuses to", 700, right=280, height=20), line("meet again", 675, right=150, height=20)]
    words = [line("Words", y) for y in (640, 628, 616, 604)]
    assert body(*heading, *words).text == "Board refuses to meet again\nWords Words Words Words"


def test_columns_are_read_one_after_the_other() -> None:
    lines = [
        line("The board", 700),
        line("met and", 688),
        line("decided", 700, x=320, right=570),
        line("nothing.", 688, x=320),
    ]
    assert body(*lines).text == "The board met and decided nothing."


def test_items_of_a_list_stay_apart() -> None:
    lines = [
        line("• One item", 700),
        line("goes on", 688, x=60),
        line("• Two", 676, right=120),
        line("1. Three.", 664),
        line("2. Four.", 652),
    ]
    assert body(*lines).text == "• One item goes on\n• Two\n1. Three.\n2. Four."


@pytest.mark.parametrize(
    ("end", "beginning", "joined"),
    [
        ("the govern-", "ment said", "the government said"),
        ("a long-", "term plan", "a long-term plan"),
        ("the Anglo-", "American plan", "the Anglo-American plan"),
        ("in 2018-", "19 it fell", "in 2018-19 it fell"),
        ("a state-of-", "the-art plan", "a state-of-the-art plan"),
        ("Kim Jong-", "un said that Kim Jong-un", "Kim Jong-un said that Kim Jong-un"),
        ("co-", "operation is cooperation", "cooperation is cooperation"),
        ("OCTET SE-", "QUENCE", "OCTET SEQUENCE"),
        ("https://elderpost.example/", "news", "https://elderpost.example/news"),
        ("the board—", "which met", "the board—which met"),
        ("the board -", "which met", "the board - which met"),
    ],
)
def test_line_ends(end: str, beginning: str, joined: str) -> None:
    assert body(line(end, 700), line(beginning, 688)).text == joined


def test_page_starts_with_empty_pages() -> None:
    pages = [
        Page([], []),
        Page([line("One.", 700, page=1)], []),
        Page([], []),
        Page([line("Two.", 700, page=3)], []),
        Page([], []),
    ]
    assert text_of(pages) == PagedText("One.\nTwo.", (0, 0, 5, 5, 9))
    assert text_of([]) == PagedText("", ())


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            line(f"Paper {n}", 800, page=n),
            line(f"Body {n} of the text", 700, page=n),
            line(f"Page {n} of 3", 20, page=n),
        ]
        for n in range(3)
    ]
    assert [[found.text for found in page.body] for page in pages_of(pages)] == [
        [f"Body {n} of the text"] for n in range(3)
    ]


def test_lines_that_are_the_same_within_pages_stay() -> None:
    pages = [
        [line("Top of this page", 800, page=n), line("Again", 400, page=n), line("Last line", 20 + n, page=n)]
        for n in range(2)
    ]
    assert [[found.text for found in page.body] for page in pages_of(pages)] == [["Again", "Last line"]] * 2


def test_a_lone_wide_gap_is_a_space_and_rows_are_a_table() -> None:
    lines = [
        line("1|Introduction", 700, right=150),
        line("Words.", 688, right=100),
        line("Year|Ships", 676),
        line("2022|41", 664),
    ]
    assert text_of(list(pages_of([lines]))).text == "1 Introduction\nWords.\nYear | Ships\n2022 | 41"


def test_small_print_below_the_body_is_notes_from_its_first_mark_on() -> None:
    notes = [
        line("Source: the board", 60, height=8),
        line("¹ The minutes.", 50, height=8),
        line("in 2023", 40, height=8),
    ]
    caption = line("Figure 1. Ships", 500, height=8)
    (page,) = pages_of(
        [[line("Words", 700), caption, line("Words", 400), line("Words", 388), line("Words", 376), *notes]]
    )
    assert [found.text for found in page.notes] == ["¹ The minutes.", "in 2023"]
    assert caption in page.body


LINES = st.builds(
    line,
    st.text("ab-.•1 ", min_size=1).filter(str.strip).map(str.strip),
    st.floats(0, 800),
    x=st.floats(0, 300),
    right=st.floats(300, 600),
    height=st.sampled_from([8.0, 10.0, 15.0]),
)


@given(st.lists(st.lists(LINES, max_size=6), max_size=4))
def test_no_word_is_lost_and_pages_begin_in_order(pages: list[list[Line]]) -> None:
    numbered = [[found._replace(page=number) for found in page] for number, page in enumerate(pages)]
    text, starts = text_of([Page(page, []) for page in numbered])
    letters = "".join(found.text for page in numbered for found in page).replace("-", "").replace(" ", "")
    assert text.replace("-", "").replace(" ", "").replace("\n", "") == letters
    assert list(starts) == sorted(starts) and len(starts) == len(pages)
    assert all(start <= len(text) for start in starts)

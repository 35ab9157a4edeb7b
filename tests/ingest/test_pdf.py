"""PDF files."""

from pathlib import Path

import pytest

from dateline.ingest import read
from dateline.records import Article, Failure

FILES = Path(__file__).parent / "files"


def only(name: str) -> Article | Failure:
    (found,) = read([FILES / name])
    return found


@pytest.fixture(scope="module")
def paper() -> Article:
    """Two pages of two columns, with running heads, footnotes, a table and divided words."""
    article = only("paper.pdf")
    assert isinstance(article, Article)
    return article


def test_paragraphs_are_whole_lines_in_reading_order(paper: Article) -> None:
    lines = paper.text.split("\n")
    assert lines[:2] == ["Who Pays for the Strait", "By Ilse Marten and Jo Kell | 17 May 2023"]
    assert lines[5] == "1. A century of dues"
    assert all(line.endswith((".", "²", "³", "’.")) for line in lines if len(line) > 90)
    assert [line.partition(" ")[0] for line in lines if len(line) > 90] == [
        "The", "The", "This", "Dues", "Representatives", "The", "Three", "•", "•", "•", "The", "The", "The",
        "A", "The", "The",
    ]  # fmt: skip


def test_divided_words_are_joined_and_compounds_kept(paper: Article) -> None:
    for words in ("the lights, the pilots", "The long-term contracts", "a self-financing scheme", "competitiveness"):
        assert words in paper.text
    assert "- " not in paper.text


def test_page_furniture_is_left_out(paper: Article) -> None:
    assert "Elder Institute of Maritime Policy" not in paper.text
    assert "– 1 –" not in paper.text


def test_a_paragraph_over_two_pages_is_whole_and_comes_after_the_notes_of_the_first(paper: Article) -> None:
    first, second, third = paper.text.split("\n")[-7:-4]
    assert first == "¹ Kell Strait Authority, Annual Traffic Survey, Port Elder, 2022, p. 14."
    assert second == "² Minutes of the Elder Harbour Board, session of 9 March 2023."
    assert third.startswith("A combination of the second and the third way") and third.endswith("in its letter.")
    start = paper.text.index(third)
    assert start < paper.page_starts[1] < start + len(third)


def test_note_marks_do_not_run_into_numbers(paper: Article) -> None:
    assert "cargo in 2022¹, a tenth more" in paper.text


def test_rows_of_a_table_are_lines_with_bars(paper: Article) -> None:
    assert "\nYear | Tonnes | Ships\n2020 | 34 100 000 | 18 204\n2021 | 37 250 000 | 19 077\n" in paper.text


def test_metadata(paper: Article) -> None:
    assert paper.title == "Who Pays for the Strait"
    assert paper.authors == ("Ilse Marten", "Jo Kell")
    assert (paper.published, paper.published_from) == ("2023-05-17", "text")
    assert paper.format == "pdf"


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    article = only("owner_locked.pdf")
    assert isinstance(article, Article)
    assert article.text.startswith("PORT ELDER, 17 May (Coast Agency) - The harbour board of Port Elder raised")
    assert article.title is None  # a program's: Microsoft Word - fees_final.docx
    assert (article.published, article.published_from) == ("2023-05-17", "dateline")


@pytest.mark.parametrize(("name", "reason"), [("locked.pdf", "locked by a password"), ("scan.pdf", "only images")])
def test_what_can_t_be_read_says_why(name: str, reason: str) -> None:
    failure = only(name)
    assert isinstance(failure, Failure)
    assert reason in failure.reason


@pytest.mark.parametrize("data", [b"%PDF-1.7\ncut off", b"no PDF at all", bytes(1000)])
def test_a_damaged_pdf_fails(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    (failure,) = read([path])
    assert isinstance(failure, Failure)
    assert "no PDF, or a damaged one" in failure.reason


def test_a_pdf_cut_off_at_any_place_is_read_or_fails(tmp_path: Path) -> None:
    data = (FILES / "paper.pdf").read_bytes()
    path = tmp_path / "cut.pdf"
    for length in range(100, len(data), 400):
        path.write_bytes(data[:length])
        (found,) = read([path])
        assert isinstance(found, Article) or found.reason


def test_a_pdf_too_long_is_not_read_on() -> None:
    (failure,) = read([FILES / "paper.pdf"], max_characters=1000)
    assert isinstance(failure, Failure)
    assert "the first 1 pages have" in failure.reason

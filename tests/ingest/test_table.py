"""Tables of articles."""

from pathlib import Path

import pytest

from dateline.ingest import read
from dateline.ingest.table import count_rows
from dateline.records import Article, Failure

FILES = Path(__file__).parent / "files"


def read_csv(folder: Path, data: str | bytes, name: str = "table.csv", **settings: int) -> list[Article | Failure]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read([path], **settings))  # type: ignore[arg-type]


def reason(item: Article | Failure) -> str:
    assert isinstance(item, Failure)
    return item.reason


def test_rows_and_bad_rows_come_in_order() -> None:
    found = list(read([FILES / "articles.csv"]))
    assert [(type(item).__name__, str(item.path).rpartition("#")[2]) for item in found] == [
        ("Article", "2"),
        ("Article", "5"),
        ("Failure", "6"),
        ("Failure", "7"),
        ("Article", "8"),
    ]
    assert "Body is empty" in reason(found[2])
    assert "9 cells" in reason(found[3])


def test_columns_are_found_by_their_names() -> None:
    first = next(read([FILES / "articles.csv"]))
    assert isinstance(first, Article)
    assert first.text == (
        'The harbour board, which has 14 members, met on Friday.\n\n"Nothing was decided," said its chair.'
    )
    assert (first.id, first.title, first.publisher) == ("csv-1", "Board meets", "The Elder Post")
    assert first.authors == ("Jo Kell", "Per Dahl")
    assert (first.published, first.published_from) == ("2023-05-19", "metadata")
    assert first.extra == {"Topic": "harbour"}


def test_a_date_that_can_be_read_in_two_ways_is_kept_but_not_read() -> None:
    second = list(read([FILES / "articles.csv"]))[1]
    assert isinstance(second, Article)
    assert (second.published, second.extra["published"]) == (None, "05/06/2023")


def test_tabs() -> None:
    (article,) = read([FILES / "articles.tsv"])
    assert isinstance(article, Article)
    assert (article.id, article.format) == ("tsv-1", "tsv")
    assert (article.published, article.published_from) == ("2023-06-05", "url")


def test_semicolons_and_a_byte_order_mark(tmp_path: Path) -> None:
    (article,) = read_csv(tmp_path, "\ufeffid;text\r\na;One, two; that is all\r\n".replace("; that", ", that"))
    assert isinstance(article, Article)
    assert article.text == "One, two, that is all"


def test_windows_1252_of_a_spreadsheet(tmp_path: Path) -> None:
    rows = "id;text\r\n1;“The café can’t pay £3m,” said its owner – twice\r\n"
    (article,) = read_csv(tmp_path, rows.encode("cp1252"))
    assert isinstance(article, Article)
    assert article.text == "“The café can’t pay £3m,” said its owner – twice"


def test_no_column_of_a_text(tmp_path: Path) -> None:
    (failure,) = read_csv(tmp_path, "id,words,Topic\n1,a,b\n")
    assert "there is id, words, Topic" in reason(failure)


@pytest.mark.parametrize("data", ["id,text\n", "id,text\n\n\n"])
def test_no_rows(tmp_path: Path, data: str) -> None:
    (failure,) = read_csv(tmp_path, data)
    assert reason(failure) == "there is no article in it"


def test_quotation_marks_within_a_cell_spoil_one_row(tmp_path: Path) -> None:
    found = read_csv(tmp_path, 'id,text\n1,"He said "no" twice"\n2,fine\n')
    assert "lines 2 to 2" in reason(found[0])
    assert isinstance(found[1], Article)


def test_a_quotation_mark_that_is_not_closed_tells_the_lines(tmp_path: Path) -> None:
    found = read_csv(tmp_path, 'id,text\n1,fine\n2,"not closed\n3,lost\n')
    assert isinstance(found[0], Article)
    assert "lines 3 to 4" in reason(found[1])


def test_a_line_too_long(tmp_path: Path) -> None:
    found = read_csv(tmp_path, "id,text\n1,fine\n2," + "x" * 300 + "\n3,not read\n", max_characters=100)
    assert isinstance(found[0], Article)
    assert "line 3 is too long" in reason(found[1])
    assert len(found) == 2


def test_long_cells_are_read(tmp_path: Path) -> None:
    (article,) = read_csv(tmp_path, "id,text\n1," + "word " * 60_000 + "\n")
    assert isinstance(article, Article)
    assert len(article.text) == 300_000


def test_rows_are_counted() -> None:
    assert count_rows(FILES / "articles.csv") == 5

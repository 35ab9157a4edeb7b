"""JSON lines."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableError
from dateline.ingest import read
from dateline.ingest.jsonl import count_lines, read_jsonl
from dateline.records import Article, Failure

FILES = Path(__file__).parent / "files"


def test_articles_and_bad_lines_come_in_order() -> None:
    path = str(FILES / "articles.jsonl")
    found = list(read([path]))
    assert [(type(item).__name__, item.path) for item in found] == [
        ("Article", f"{path}#1"),
        ("Article", f"{path}#2"),
        ("Failure", f"{path}#4"),
        ("Failure", f"{path}#5"),
        ("Failure", f"{path}#6"),
        ("Failure", f"{path}#7"),
        ("Article", f"{path}#8"),
    ]
    assert [item.reason.split(":")[0] for item in found if isinstance(item, Failure)] == [
        "broken JSON",
        "the line is no JSON object",
        "no field has the text",
        "broken character U+D83D at character 18",
    ]


def test_fields_are_read_and_others_kept() -> None:
    first = next(read([FILES / "articles.jsonl"]))
    assert isinstance(first, Article)
    assert first.model_dump(exclude={"path", "sha256", "page_starts"}) == {
        "id": "elder-1",
        "text": "The harbour board met on Friday.\r\n\r\nIt decided nothing.",
        "title": "Board meets",
        "url": "https://www.elderpost.example/2023/05/19/board-meets",
        "publisher": "The Elder Post",
        "authors": ("Jo Kell",),
        "published": "2023-05-19T21:00:00+00:00",
        "published_from": "metadata",
        "modified": "2023-05-20",
        "language": "en",
        "format": "jsonl",
        "extra": {"section": "Harbour", "wordcount": 9},
    }


def test_an_address_with_a_month_lends_the_dateline_its_year() -> None:
    second = list(read([FILES / "articles.jsonl"]))[1]
    assert isinstance(second, Article)
    assert (second.published, second.published_from) == ("2023-05-21", "dateline")


def test_a_number_is_no_publication_date() -> None:
    last = list(read([FILES / "articles.jsonl"]))[-1]
    assert isinstance(last, Article)
    assert (last.published, last.extra) == (None, {"published": 1684699200})


def test_articles_that_were_written_are_read_back(tmp_path: Path) -> None:
    article = Article.of(
        "Page one.\nPage two.",
        id="x",
        title="T",
        authors=("Ilse Marten",),
        published="2023-05-19",
        published_from="metadata",
        format="pdf",
        page_starts=(0, 10),
        extra={"section": "Harbour"},
    )
    path = tmp_path / "articles.jsonl"
    path.write_text(article.model_dump_json() + "\n")
    (back,) = read([path])
    assert isinstance(back, Article)
    same = {"id", "text", "title", "authors", "published", "published_from", "format", "page_starts", "sha256"}
    assert back.model_dump(include=same) == article.model_dump(include=same)
    assert back.extra["section"] == "Harbour"


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip))
@pytest.mark.parametrize("ascii_only", [True, False])
def test_any_text_comes_back_exactly(tmp_path_factory: pytest.TempPathFactory, ascii_only: bool, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.jsonl"
    path.write_text(json.dumps({"text": text}, ensure_ascii=ascii_only) + "\n", encoding="utf-8", newline="")
    (article,) = read([path])
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize("document", ['[{"text": "a"}]', '[\n{"text": "a"}\n]', '{\n"text": "a"\n}'])
def test_one_json_document_is_refused_as_a_whole(tmp_path: Path, document: str) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text(document)
    with pytest.raises(UnreadableError, match="one object a line"):
        list(read_jsonl(path, 1000))


def test_broken_bytes_spoil_one_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.jsonl"
    path.write_bytes(
        '{"text": "café"}\n'.encode() + b'{"text": "caf\xe9"}\n{"text": "ok", "title": "\xe9"}\n{"text": "last"}\n'
    )
    assert [type(item).__name__ for item in read([path])] == ["Article", "Failure", "Failure", "Article"]


def test_a_line_too_long_and_a_text_too_long(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_text(json.dumps({"text": "x" * 2000}) + "\n" + json.dumps({"text": "x" * 101}) + '\n{"text": "short"}\n')
    found = list(read([path], max_characters=100))
    assert [item.path.rpartition("#")[2] for item in found if isinstance(item, Failure)] == ["1", "2"]
    assert isinstance(found[2], Article)


def test_deep_nesting_is_a_bad_line(tmp_path: Path) -> None:
    path = tmp_path / "deep.jsonl"
    path.write_text('{"text": ' + "[" * 100_000 + "\n")
    (failure,) = read_jsonl(path, 100_000)
    assert isinstance(failure, Failure)


def test_lines_are_counted() -> None:
    assert count_lines(FILES / "articles.jsonl") == 8

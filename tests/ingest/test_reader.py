"""Whole inputs read."""

import json
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.ingest import count, read
from dateline.records import Article, Failure

FILES = Path(__file__).parent / "files"


def test_a_folder_of_every_format() -> None:
    skipped: Counter[str] = Counter()
    found = list(read([FILES], skipped=skipped))
    articles = [item for item in found if isinstance(item, Article)]
    assert {article.format for article in articles} == {
        "text", "markdown", "html", "pdf", "docx", "jsonl", "csv", "tsv",
    }  # fmt: skip
    failures = [item for item in found if isinstance(item, Failure)]
    assert {Path(failure.path).name.partition("#")[0] for failure in failures} == {
        "locked.pdf", "scan.pdf", "articles.jsonl", "articles.csv",
    }  # fmt: skip
    assert {failure.stage for failure in failures} == {"read"}
    assert skipped == Counter()
    assert len({article.id for article in articles}) == len(articles)


def test_reading_again_gives_the_same() -> None:
    assert list(read([FILES])) == list(read([str(FILES)]))


def test_one_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.txt").write_bytes(b"\xff\x00")
    (tmp_path / "c.pdf").write_text("no PDF")
    (tmp_path / "d.txt").write_text("Two.")
    assert [type(item).__name__ for item in read([tmp_path])] == ["Article", "Failure", "Failure", "Article"]


def test_a_failure_of_a_library_is_a_failure_of_that_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> str:
        raise RuntimeError("out of luck")

    monkeypatch.setattr("dateline.ingest.html.extract", broken)
    (tmp_path / "a.html").write_text("<html><body><p>Words.</p></body></html>")
    (tmp_path / "b.txt").write_text("Two.")
    failure, article = read([tmp_path])
    assert isinstance(failure, Failure)
    assert "RuntimeError: out of luck" in failure.reason
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("notes.odt", b"x", "Dateline reads .txt, .text, .md"),
        ("noextension", b"x", "Dateline reads .txt"),
        ("empty.csv", b"", "the file is empty"),
        ("report.txt", b"%PDF-1.7 ...", "this is a PDF: rename it to report.pdf"),
        ("report.txt", b"\n<!DOCTYPE html><html>", "this is a web page: rename it to report.html"),
        ("report.html", b"PK\x03\x04", "this is a Word document or another ZIP archive: rename it to report.docx"),
        ("report.txt", b"{\\rtf1 words}", "save it as .docx"),
        ("report.jsonl", b"\x1f\x8b\x08", "unpack it"),
    ],
)
def test_a_wrong_file_is_told_apart(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    (failure,) = read([tmp_path / name])
    assert isinstance(failure, Failure)
    assert failure.path == str(tmp_path / name)
    assert reason in failure.reason


def test_an_extension_in_capitals(tmp_path: Path) -> None:
    (tmp_path / "A.TXT").write_text("Words.")
    (article,) = read([tmp_path / "A.TXT"])
    assert isinstance(article, Article)


def test_articles_that_are_there_twice(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "One."}, {"id": "a", "text": "One."}, {"id": "a", "text": "Two."}, {"text": "One."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "b.txt").write_text("One.")
    skipped: Counter[str] = Counter()
    found = list(read([tmp_path, tmp_path / "b.txt"], skipped=skipped))
    assert [item.path for item in found if isinstance(item, Article)] == [
        f"{tmp_path}/a.jsonl#1",
        f"{tmp_path}/a.jsonl#4",
        f"{tmp_path}/b.txt",
    ]
    (failure,) = (item for item in found if isinstance(item, Failure))
    assert failure.path == f"{tmp_path}/a.jsonl#3"
    assert "the id a is that of another article" in failure.reason
    assert skipped == Counter(duplicate=2)


def test_what_is_skipped_is_counted(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jpg", "c.JPG", "README.md"):
        (tmp_path / name).write_text("Words.")
    skipped: Counter[str] = Counter()
    assert len(list(read([tmp_path], skipped=skipped))) == 1
    assert skipped == Counter({"extension .jpg is not supported": 2, "no article by its name": 1})


def test_wrong_usage_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nowhere\.txt"):
        read([FILES, tmp_path / "nowhere.txt"])
    with pytest.raises(UsageError, match="12/05/2024: this is no date"):
        read([FILES], published="12/05/2024")


def test_the_given_date_is_for_articles_that_carry_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "b.txt").write_text("Published 12 May 2024\nWords.")
    dates = [
        (item.published, item.published_from)
        for item in read([tmp_path], published="2023-10-31")
        if isinstance(item, Article)
    ]
    assert dates == [("2023-10-31", "given"), ("2024-05-12", "text")]


def test_a_path_is_kept_as_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Words.")
    monkeypatch.chdir(tmp_path)
    assert [item.path for item in read(["in"])] == ["in/a.txt"]


def test_articles_are_counted() -> None:
    assert count([FILES / "articles.jsonl", FILES / "articles.csv", FILES / "page.html"]) == 8 + 5 + 1


def test_a_link_that_leads_nowhere_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").symlink_to(tmp_path / "gone.jsonl")
    (failure,) = read([tmp_path])
    assert isinstance(failure, Failure)
    assert failure.reason == "this is no regular file"
    assert count([tmp_path]) == 1


def test_fifty_megabytes_of_one_line_fail_at_once_in_little_memory(tmp_path: Path) -> None:
    with (tmp_path / "line.txt").open("wb") as text, (tmp_path / "line.jsonl").open("wb") as table:
        table.write(b'{"id": "a", "text": "One."}\n{"text": "')
        text.truncate(50_000_000)
        table.seek(50_000_000)
        table.write(b'"}\n{"id": "b", "text": "Two."}\n')
    tracemalloc.start()
    found = list(read([tmp_path], max_characters=10_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [type(item).__name__ for item in found] == ["Article", "Failure", "Article", "Failure"]
    assert peak < 10_000_000


def test_memory_does_not_grow_with_a_table(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("w") as file:
        file.writelines(json.dumps({"text": f"The board met {number} times. " * 40}) + "\n" for number in range(2000))
    articles = read([path])
    next(articles)
    tracemalloc.start()
    assert sum(1 for _ in articles) == 1999
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000

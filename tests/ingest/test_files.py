"""Files that paths, folders and patterns name."""

from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.ingest.files import check, find


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "sub/c.HTML",
        "sub/deep/d.pdf",
        ".hidden.txt",
        ".git/e.txt",
        "photo.jpg",
        "README.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.")
    (tmp_path / "empty").mkdir()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "f.jpg").write_text("")
    return tmp_path


def names(folder: Path, argument: str | Path) -> list[str]:
    return [str(found.path.relative_to(folder)) for found in find(argument) if not found.skip_reason]


def test_a_folder_is_read_to_any_depth_without_hidden_files(folder: Path) -> None:
    assert names(folder, folder) == ["a.md", "b.txt", "sub/c.HTML", "sub/deep/d.pdf"]


def test_files_of_a_folder_that_are_no_input_have_a_reason(folder: Path) -> None:
    assert {found.path.name: found.skip_reason for found in find(folder) if found.skip_reason} == {
        "README.md": "no article by its name",
        "photo.jpg": "extension .jpg is not supported",
        "f.jpg": "extension .jpg is not supported",
    }


def test_a_named_file_is_always_input(folder: Path) -> None:
    (found,) = find(folder / "photo.jpg")
    assert found.skip_reason is None
    assert names(folder, folder / "README.md") == ["README.md"]


def test_patterns(folder: Path) -> None:
    assert names(folder, f"{folder}/*.txt") == ["b.txt"]
    assert names(folder, f"{folder}/**/*.[pm]d*") == ["a.md", "sub/deep/d.pdf"]
    assert names(folder, str(folder / "s*")) == ["sub/c.HTML", "sub/deep/d.pdf"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "what[1].txt").write_text("Words.")
    assert names(folder, folder / "what[1].txt") == ["what[1].txt"]


@pytest.mark.parametrize("argument", ["nowhere.txt", "nowhere", "*.docx"])
def test_what_is_not_there_is_wrong_usage(folder: Path, argument: str) -> None:
    with pytest.raises(UsageError, match="there is no such file or folder"):
        check(folder / argument)


@pytest.mark.parametrize("argument", ["empty", "photos", "photos/*"])
def test_a_folder_without_articles_is_wrong_usage(folder: Path, argument: str) -> None:
    with pytest.raises(UsageError, match=r"no article in it; Dateline reads .txt, .*\.pdf"):
        check(folder / argument)


def test_records_of_a_run_are_no_articles(tmp_path: Path) -> None:
    for name in ("articles.jsonl", "claims.jsonl", "errors.jsonl"):
        (tmp_path / name).write_text("{}")
    assert names(tmp_path, tmp_path) == ["articles.jsonl"]

"""Markdown files and their front matters."""

from pathlib import Path

import pytest

from dateline.ingest.draft import Draft
from dateline.ingest.markdown import read_markdown

FILES = Path(__file__).parent / "files"


def draft_of(text: str, folder: Path) -> Draft:
    path = folder / "draft.md"
    path.write_bytes(text.encode())
    (draft,) = read_markdown(path, 1000)
    return draft


def test_front_matter_is_metadata_and_no_text() -> None:
    (draft,) = read_markdown(FILES / "analysis.md", 10_000)
    assert draft.text == (FILES / "analysis.md").read_text().split("---\n\n", 1)[1]
    assert draft.title == "What the treaty leaves out"
    assert draft.authors == ("Ilse Marten", "Jo Kell")
    assert (draft.published, draft.modified) == ("2023-09-20", "2023-09-22T10:15:00+02:00")
    assert draft.publisher == "The Elder Post"
    assert draft.extra == {"section": "Fisheries"}


def test_title_is_the_heading_at_the_top(tmp_path: Path) -> None:
    draft = draft_of("\n# Eels are *late* #\r\n\r\nText.\r\n## Not this\r\n", tmp_path)
    assert draft.title == "Eels are *late*"
    assert draft.text == "\n# Eels are *late* #\r\n\r\nText.\r\n## Not this\r\n"


@pytest.mark.parametrize(
    "text", ["---\nA rule above.\n---\n", "---\n- a\n- list\n---\nText", "---\n{broken: [\n---\nText", "---\nx: y"]
)
def test_a_rule_at_the_top_is_no_front_matter(tmp_path: Path, text: str) -> None:
    assert draft_of(text, tmp_path).text == text


def test_front_matter_with_windows_line_ends(tmp_path: Path) -> None:
    draft = draft_of("---\r\ntitle: Eels\r\n---\r\n\r\nText.\r\n", tmp_path)
    assert (draft.title, draft.text) == ("Eels", "Text.\r\n")

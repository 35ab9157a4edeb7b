"""Plain text files."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest import read
from dateline.records import Article

FILES = Path(__file__).parent / "files"


def only(path: Path) -> Article:
    (article,) = read([path])
    assert isinstance(article, Article)
    return article


def test_a_dispatch_is_kept_as_it_is() -> None:
    article = only(FILES / "dispatch.txt")
    assert article.text == (FILES / "dispatch.txt").read_bytes().decode()
    assert "\r\n\x0c" in article.text
    assert "Post a Comment" in article.text
    assert (article.published, article.published_from) == ("2023-09-13", "dateline")
    assert article.format == "text"


def test_a_byte_order_mark_is_dropped() -> None:
    article = only(FILES / "utf16.txt")
    assert article.text == "LONDON, 3 March 2023 – The harbour board’s café closed.\r\n"
    assert article.published == "2023-03-03"


def test_windows_1252_is_read_and_told() -> None:
    article = only(FILES / "windows.txt")
    assert article.text.startswith("“It’s the café that pays,”")
    assert article.extra == {"encoding": "cp1252"}


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip))
def test_any_text_comes_back_exactly(text: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "any.txt")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
        assert only(path).text == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "no text"),
        (b"\x00\x01\x02", "NUL"),
        ("Sixteen bits without a mark".encode("utf-16-le"), "NUL"),
        (b"\xff\xfe\x00", "broken UTF-16"),
    ],
)
def test_what_is_no_text_fails_with_a_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    (failure,) = read([path])
    assert failure.path == str(path)
    assert reason in getattr(failure, "reason", "")

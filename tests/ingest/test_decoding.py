"""Encodings of text files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.errors import UnreadableError
from dateline.ingest.decoding import Decoded, decode, guess_of, read_text

CURLY = "“We can’t,” said the owner of the café – and she meant £3m."
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(TEXT, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_marked_encodings_are_exact(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@given(TEXT.filter(lambda text: not text.startswith("\ufeff")))
def test_unmarked_utf8_is_exact(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


def test_windows_1252_is_guessed_and_told() -> None:
    assert decode(CURLY.encode("cp1252")) == Decoded(CURLY, "cp1252")
    assert guess_of("cp1252") == {"encoding": "cp1252"}
    assert guess_of("utf-8") == {}


def test_damaged_utf8_is_not_taken_for_windows_1252() -> None:
    damaged = f"One line.\n{CURLY}".encode().replace("é".encode(), b"\xc3")
    with pytest.raises(UnreadableError, match=r"broken UTF-8 at byte 53 \(line 2\): save it as UTF-8"):
        decode(damaged)


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251"])
def test_other_alphabets_are_not_taken_for_windows_1252(encoding: str) -> None:
    with pytest.raises(UnreadableError, match="save it as UTF-8"):
        decode("Совет порта собрался в пятницу и принял бюджет на следующий год.".encode(encoding))


def test_utf8_cut_off_in_a_character_is_broken() -> None:
    with pytest.raises(UnreadableError, match="broken UTF-8"):
        decode("A café".encode()[:-1])


def test_a_file_too_long_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"x" * 41)
    with pytest.raises(UnreadableError, match="max_characters"):
        read_text(path, 10)
    assert read_text(path, 11).text == "x" * 41

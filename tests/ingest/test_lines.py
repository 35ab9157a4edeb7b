"""Lines of long files."""

from pathlib import Path

from dateline.ingest.lines import lines_of


def lines(path: Path, data: bytes, longest: int = 10) -> list[str | None]:
    path.write_bytes(data)
    return list(lines_of(path, longest))


def test_lines_keep_their_ends(tmp_path: Path) -> None:
    assert lines(tmp_path / "a", b"one\r\ntwo\n\nthree") == ["one\r\n", "two\n", "\n", "three"]


def test_a_line_too_long_is_passed_over(tmp_path: Path) -> None:
    assert lines(tmp_path / "a", b"one\n" + b"x" * 200_000 + b"\ntwo\n" + b"0123456789\n") == [
        "one\n",
        None,
        "two\n",
        "0123456789\n",
    ]
    assert lines(tmp_path / "b", b"x" * 11) == [None]


def test_a_broken_byte_spoils_only_its_line(tmp_path: Path) -> None:
    text = "caf\u00e9\n" * 3
    assert (
        lines(tmp_path / "a", text.encode() + b"\x92\n" + text.encode())
        == ["café\n"] * 3 + ["\udc92\n"] + ["café\n"] * 3
    )


def test_marked_encodings(tmp_path: Path) -> None:
    assert lines(tmp_path / "a", "é\nü\n".encode("utf-16")) == ["é\n", "ü\n"]
    assert lines(tmp_path / "b", "é\nü\n".encode("utf-8-sig")) == ["é\n", "ü\n"]

"""The characters of a file's bytes: UTF-8, UTF-16 or UTF-32 by their byte order mark, or Windows-1252."""

import codecs
from pathlib import Path
from typing import NamedTuple

from charset_normalizer import from_bytes

from dateline.errors import UnreadableError

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESS = "cp1252"
_LONGEST_CHARACTER = 4  # bytes, in each of these encodings


class Decoded(NamedTuple):
    """A text and the encoding it was in."""

    text: str
    encoding: str


def read_text(path: Path, max_characters: int) -> Decoded:
    """The text of a file, without its byte order mark and otherwise exactly as it is.

    Raises ``UnreadableError`` if the file is longer than ``max_characters`` can be (before it is read), or if its
    encoding is neither marked, nor UTF-8, nor plainly Windows-1252.
    """
    check_size(path, max_characters, _LONGEST_CHARACTER)
    return decode(path.read_bytes())


def guess_of(encoding: str) -> dict[str, str]:
    """What ``extra`` says of an encoding that was neither marked nor certain."""
    return {"encoding": encoding} if encoding == _GUESS else {}


def check_size(path: Path, max_characters: int, bytes_each: int) -> None:
    """Raise ``UnreadableError`` for a file that an article of that many characters can't fill."""
    size = path.stat().st_size
    if size > max_characters * bytes_each:
        raise UnreadableError(too_long(f"the file has {size / 1e6:,.0f} MB", max_characters))


def too_long(what: str, max_characters: int) -> str:
    """The reason why something that is too long is not read."""
    return (
        f"{what}, and an article may have {max_characters:,} characters: split it, or raise the setting max_characters"
    )


def decode(data: bytes) -> Decoded:
    """Decode strictly; Windows-1252 only where it is unmarked and charset-normalizer finds it a plausible reading."""
    encoding = encoding_of(data)
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"broken {encoding.upper()} at byte {error.start} (line {line}): save it as UTF-8"
        ) from error


def encoding_of(data: bytes) -> str:
    """The encoding that these bytes, the beginning of a file or all of it, are to be read in."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    return _GUESS if _is_windows_1252(data) else "utf-8"


def _is_windows_1252(data: bytes) -> bool:
    """Not valid UTF-8, without a trace of UTF-8 (which damaged UTF-8 has), and plausible as Windows-1252."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)  # a character cut off at the end is no error here
    except UnicodeDecodeError:
        pass
    else:
        return False
    if b"\0" in data or not data.decode("utf-8", "ignore").isascii():
        return False
    return from_bytes(data, cp_isolation=[_GUESS]).best() is not None

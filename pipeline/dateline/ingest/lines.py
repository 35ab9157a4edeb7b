"""The lines of a file, one at a time, however long the file or a line is."""

from collections.abc import Iterator
from pathlib import Path

from dateline.ingest.decoding import encoding_of

_SAMPLE = 1 << 20  # bytes at the beginning that decide on the encoding
_PIECE = 1 << 16  # characters read at once of a line that is thrown away


def lines_of(path: Path, longest: int) -> Iterator[str | None]:
    """Each line with its line end; None for a line of more than ``longest`` characters.

    Bytes that are not of the file's encoding come as lone surrogates (``surrogateescape``): a broken line spoils
    neither the one before nor the one after. Memory is that of one line.
    """
    with path.open("rb") as file:
        encoding = encoding_of(file.read(_SAMPLE))
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as file:
        while line := file.readline(longest + 1):
            if len(line) <= longest or line.endswith(("\n", "\r")):
                yield line
            else:
                while (piece := file.readline(_PIECE)) and not piece.endswith(("\n", "\r")):
                    pass
                yield None

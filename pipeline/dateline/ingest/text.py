"""Plain text (``.txt``): kept exactly as it is, line ends included; only a byte order mark is dropped."""

from collections.abc import Iterator
from pathlib import Path

from dateline.ingest.decoding import guess_of, read_text
from dateline.ingest.draft import Draft


def read_plain_text(path: Path, max_characters: int) -> Iterator[Draft]:
    """One draft. Raises ``UnreadableError``."""
    text, encoding = read_text(path, max_characters)
    yield Draft(path=str(path), text=text, extra=guess_of(encoding))

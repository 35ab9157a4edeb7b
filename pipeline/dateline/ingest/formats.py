"""The formats of input files, by the extension of their names."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from dateline.errors import UnreadableError
from dateline.ingest.docx import read_docx
from dateline.ingest.draft import Draft
from dateline.ingest.html import read_html
from dateline.ingest.jsonl import count_lines, read_jsonl
from dateline.ingest.markdown import read_markdown
from dateline.ingest.pdf import read_pdf
from dateline.ingest.table import count_rows, read_table
from dateline.ingest.text import read_plain_text
from dateline.records import Failure


def _one(path: Path) -> int:
    return 1


class Format(NamedTuple):
    """How files of a format are read. Reading raises ``UnreadableError`` where nothing of the file can be read."""

    name: str
    read: Callable[[Path, int], Iterator[Draft | Failure]]
    count: Callable[[Path], int] = _one
    """About how many articles a file has, without reading them."""


_TEXT = Format("text", read_plain_text)
_MARKDOWN = Format("markdown", read_markdown)
_HTML = Format("html", read_html)
_JSONL = Format("jsonl", read_jsonl, count_lines)
FORMATS = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".pdf": Format("pdf", read_pdf),
    ".docx": Format("docx", read_docx),
    ".jsonl": _JSONL,
    ".ndjson": _JSONL,
    ".csv": Format("csv", read_table, count_rows),
    ".tsv": Format("tsv", read_table, count_rows),
}

_SIGNATURES = {
    b"%PDF-": ("a PDF", ".pdf"),
    b"PK\3\4": ("a Word document or another ZIP archive", ".docx"),
    b"\xd0\xcf\x11\xe0": ("an old or a locked Office document; save it without a password as .docx", ""),
    b"{\\rtf": ("a rich text; save it as .docx", ""),
    b"\x1f\x8b": ("a compressed file; unpack it", ""),
    b"<!doctype html": ("a web page", ".html"),
    b"<html": ("a web page", ".html"),
}


def format_of(path: Path) -> Format | None:
    """The format that a file's name says it has."""
    return FORMATS.get(path.suffix.lower())


def check_signature(path: Path) -> None:
    """Raise ``UnreadableError`` for a file whose first bytes say that it is of another format than its name says."""
    with path.open("rb") as file:
        beginning = file.read(64).lstrip().lower()
    for signature, (what, extension) in _SIGNATURES.items():
        if beginning.startswith(signature.lower()) and FORMATS.get(extension) is not format_of(path):
            raise UnreadableError(f"this is {what}" + (f": rename it to {path.stem}{extension}" if extension else ""))

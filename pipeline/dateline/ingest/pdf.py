"""PDF (``.pdf``): paragraphs in reading order, without page furniture, and the offsets of the pages."""

import re
from collections.abc import Iterator
from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]

from dateline.errors import UnreadableError
from dateline.ingest.decoding import too_long
from dateline.ingest.draft import Draft
from dateline.ingest.fields import authors_of
from dateline.ingest.pdf_lines import Line, lines_of
from dateline.ingest.pdf_pages import pages_of
from dateline.ingest.pdf_text import text_of
from dateline.words import beside

_NO_TITLE = re.compile(beside(__file__)["no_title"])

_CHARACTERS = 2  # of a page for a character of the text, at most: spaces and line ends that are only for the eye


def read_pdf(path: Path, max_characters: int) -> Iterator[Draft]:
    """One draft. Raises ``UnreadableError``, also for a PDF that is locked by a password or has no text layer."""
    document = _open(path)
    try:
        pages = _lines_of_pages(document, max_characters)
        about = {name: value.strip() for name, value in document.get_metadata_dict().items()}
    finally:
        document.close()
    text, page_starts = text_of(list(pages_of(pages)))
    if not text:
        raise UnreadableError("the PDF has no text, only images: recognise its text (OCR) first")
    title = about["Title"]
    yield Draft(
        path=str(path),
        text=text,
        title=None if _NO_TITLE.match(title) else title or None,
        authors=authors_of(about["Author"]),
        created=about["CreationDate"] or None,
        page_starts=page_starts,
    )


def _open(path: Path) -> PdfDocument:
    try:
        return PdfDocument(path)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("the PDF is locked by a password: save it without one") from error
        raise UnreadableError(f"this is no PDF, or a damaged one ({error}): save it again") from error


def _lines_of_pages(document: PdfDocument, max_characters: int) -> list[list[Line]]:
    """The lines of each page; stops as soon as they are more than any article may have."""
    pages: list[list[Line]] = []
    characters = 0
    for number in range(len(document)):
        text_page = document[number].get_textpage()
        characters += text_page.count_chars()
        if characters > max_characters * _CHARACTERS:
            raise UnreadableError(
                too_long(f"the first {number + 1} pages have {characters:,} characters", max_characters)
            )
        pages.append(list(lines_of(text_page, number)))
        text_page.close()
    return pages

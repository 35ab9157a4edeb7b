"""Word documents (``.docx``): paragraphs, tables and notes in the order of the document, and its core properties."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from dateline.errors import UnreadableError
from dateline.ingest.clean import clean, superscript
from dateline.ingest.decoding import too_long
from dateline.ingest.draft import Draft
from dateline.ingest.fields import authors_of

_BYTES = 50  # of XML for a character of the article, at most
_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_TEXT = (qn("w:t"), qn("m:t"))
_BULLET = "• "  # of every list: numbers are not in the file
_BOX = qn("w:txbxContent")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # a second copy of a text box
_LEFT_OUT = (qn("w:del"), qn("w:moveFrom"), qn("w:pPr"), _FALLBACK)
_NOTES = {qn("w:footnote"): "/word/footnotes.xml", qn("w:endnote"): "/word/endnotes.xml"}
_WITH_TEXT = ("/word/document.xml", *_NOTES.values())
_NOTE_MARKS = {qn("w:footnoteReference"): qn("w:footnote"), qn("w:endnoteReference"): qn("w:endnote")}
_TEMPLATE_AUTHOR = "python-docx"  # the properties of its template, date included, say nothing of a document

Notes = dict[tuple[str, str], int]
"""The number of each note, in order of its mark in the text, by its kind and id."""


def read_docx(path: Path, max_characters: int) -> Iterator[Draft]:
    """One draft: tracked changes as accepted, a row of a table a line with bars between cells, notes at the end.

    Headers and footers of pages are left out. Raises ``UnreadableError``.
    """
    document = _open(path, max_characters)
    notes: Notes = {}
    lines = [*_lines_of(document.element.body, notes)]
    lines += _note_lines(document, notes)
    about = document.core_properties
    is_real = about.author != _TEMPLATE_AUTHOR
    yield Draft(
        path=str(path),
        text="\n".join(filter(str.strip, clean("\n".join(lines)).split("\n"))),
        title=about.title or _styled_title(document),
        authors=authors_of(about.author) if is_real else (),
        created=about.created.isoformat() if is_real and about.created else None,
        language=about.language or None,
    )


def _open(path: Path, max_characters: int) -> Document:
    try:
        with zipfile.ZipFile(path) as package:
            size = sum(part.file_size for part in package.infolist() if f"/{part.filename}" in _WITH_TEXT)
        if size > max_characters * _BYTES:
            raise UnreadableError(too_long(f"the document unpacks to {size / 1e6:,.0f} MB", max_characters))
        return docx.Document(str(path))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        raise UnreadableError(f"this is no Word document ({error}): save it again as .docx") from error


def _lines_of(element: Any, notes: Notes) -> Iterator[str]:
    """The text of each paragraph and of each row of a table, at any depth."""
    for child in element:
        if child.tag == qn("w:p"):
            yield (_BULLET if _is_item(child) else "") + "".join(_pieces_of(child, notes))
            for box in child.iter(_BOX):
                if next(box.iterancestors(_FALLBACK), None) is None:
                    yield from _lines_of(box, notes)
        elif child.tag == qn("w:tr"):
            cells = child.xpath("./w:tc | ./w:sdt/w:sdtContent/w:tc")
            yield " | ".join(" ".join(" ".join(_lines_of(cell, notes)).split()) for cell in cells)
        elif child.tag not in _LEFT_OUT:
            yield from _lines_of(child, notes)


def _is_item(paragraph: Any) -> bool:
    style = paragraph.style or ""
    numbering = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    return style.startswith("List") or (numbering is not None and not style.startswith("Heading"))


def _pieces_of(element: Any, notes: Notes) -> Iterator[str]:
    """The text of a paragraph without that of text boxes in it."""
    for child in element:
        if child.tag in _TEXT:
            yield superscript(child.text or "") if _is_raised(element) else child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag in _NOTE_MARKS:
            key = (_NOTE_MARKS[child.tag], child.get(qn("w:id")))
            yield superscript(str(notes.setdefault(key, len(notes) + 1)))
        elif child.tag not in (*_LEFT_OUT, _BOX):
            yield from _pieces_of(child, notes)


def _is_raised(run: Any) -> bool:
    align = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    return align is not None and align.get(qn("w:val")) == "superscript"


def _note_lines(document: Document, notes: Notes) -> list[str]:
    """The footnotes and endnotes, each with its number, in the order of their marks."""
    lines: dict[int, str] = {}
    for kind, name in _NOTES.items():
        for part in document.part.package.iter_parts():
            if str(part.partname) == name:
                for note in parse_xml(part.blob).iter(kind):
                    number = notes.get((kind, note.get(qn("w:id"))))
                    if number:
                        lines[number] = f"{superscript(str(number))} {' '.join(_lines_of(note, notes)).strip()}"
    return [lines[number] for number in sorted(lines)]


def _styled_title(document: Document) -> str | None:
    titles = (
        paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Title"
    )
    return next(titles, None)

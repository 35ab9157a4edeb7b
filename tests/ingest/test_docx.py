"""Word documents."""

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dateline.ingest import read
from dateline.ingest.docx import read_docx
from dateline.records import Article, Failure

FILES = Path(__file__).parent / "files"


def test_everything_that_is_written_comes_in_order() -> None:
    (article,) = read([FILES / "pilots.docx"])
    assert isinstance(article, Article)
    assert article.text.split("\n") == [
        "Pilots ask for rest",
        "PORT ELDER, 18 May – The pilots of the Kell Strait asked the harbour board on Thursday for a rest of eleven "
        "hours between two shifts.",
        "At present the rest is eight hours, under an agreement of 2009¹, and in practice often less. Ilse Marten, "
        "their spokeswoman, counted 214 breaches in 2022, covering some 4 000 km² of water.",
        "The board postponed the decision until 2 June.",
        "Year | Pilots | Breaches",
        "2021 | 61 | 187",
        "2022 | 58 | 214",
        "Change | +27",
        "• One pilot left the service in April",
        "• Two more will leave in July",
        "¹ Agreement on Working Hours, Port Elder, 3 March 2009, article 4.",
    ]


def test_core_properties() -> None:
    (article,) = read([FILES / "pilots.docx"])
    assert isinstance(article, Article)
    assert (article.title, article.authors, article.language) == ("Pilots ask for rest", ("Jo Kell",), "en")
    assert (article.published, article.published_from) == ("2023-05-18", "dateline")  # the year is the file's


def test_properties_of_the_template_are_not_the_document_s(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Pilots rest", style="Title")
    document.add_paragraph("They sleep.")
    document.save(str(tmp_path / "new.docx"))
    (draft,) = read_docx(tmp_path / "new.docx", 1000)
    assert (draft.title, draft.authors, draft.created) == ("Pilots rest", (), None)


def test_parts_that_word_nests(tmp_path: Path) -> None:
    document = docx.Document()
    body = document.element.body
    text = "<w:r><w:t>{}</w:t></w:r>"
    for xml in (
        "<w:p {w}><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr>" + text.format("Tab stops") + "</w:p>",
        "<w:sdt {w}><w:sdtContent><w:p>" + text.format("A field") + "</w:p></w:sdtContent></w:sdt>",
        "<w:p {w}><w:hyperlink>" + text.format("A link") + "</w:hyperlink><w:r><w:br/><w:t>Below</w:t></w:r></w:p>",
        "<w:p {w}>" + text.format("Anchor")
        + "<w:r><w:pict><w:txbxContent><w:p>" + text.format("Box") + "</w:p></w:txbxContent></w:pict></w:r></w:p>",
        "<w:tbl {w}><w:tr><w:tc><w:p>" + text.format("Outer") + "</w:p><w:tbl><w:tr><w:tc><w:p>" + text.format("inner")
        + "</w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p>" + text.format("Next") + "</w:p></w:tc></w:tr></w:tbl>",
    ):  # fmt: skip
        body.append(parse_xml(xml.format(w=nsdecls("w"))))
    document.save(str(tmp_path / "nested.docx"))
    (draft,) = read_docx(tmp_path / "nested.docx", 1000)
    assert draft.text.split("\n") == ["Tab stops", "A field", "A link", "Below", "Anchor", "Box", "Outer inner | Next"]


def test_a_document_too_long_is_not_unpacked(tmp_path: Path) -> None:
    (failure,) = read([FILES / "pilots.docx"], max_characters=50)
    assert isinstance(failure, Failure)
    assert "unpacks to" in failure.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 the old format", "old or a locked Office document"),
        (b"PK\x03\x04 cut off", "no Word document"),
        (b"only words", "no Word document"),
        (b"%PDF-1.7", "rename it to bad.pdf"),
    ],
)
def test_what_is_no_document_fails(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "bad.docx"
    path.write_bytes(data)
    (failure,) = read([path])
    assert isinstance(failure, Failure)
    assert reason in failure.reason

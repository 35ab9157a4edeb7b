"""Web pages."""

from datetime import date
from pathlib import Path

import pytest

from dateline.ingest import read
from dateline.ingest.dateline import publication_days
from dateline.ingest.draft import Draft
from dateline.ingest.html import read_html
from dateline.records import Article, Failure

FILES = Path(__file__).parent / "files"
PARAGRAPHS = (
    "<p>The harbour board of Port Elder met on Friday and decided, after four hours, to meet again in June.</p>"
    "<p>“We have all the time that the tide leaves us,” said its chair, Ilse Marten, on the steps of the town hall.</p>"
)


def page(folder: Path, body: str = PARAGRAPHS, head: str = "", encoding: str = "utf-8") -> Draft:
    path = folder / "page.html"
    path.write_bytes(f"<html><head><title>Board</title>{head}</head><body>{body}</body></html>".encode(encoding))
    (draft,) = read_html(path, 100_000)
    return draft


@pytest.fixture(scope="module")
def article() -> Article:
    (found,) = read([FILES / "page.html"])
    assert isinstance(found, Article)
    return found


def test_metadata_of_a_page(article: Article) -> None:
    assert article.title == "Ferry company drops night crossing"
    assert article.authors == ("Jo Kell",)
    assert article.publisher == "The Elder Post"
    assert article.url == "https://www.elderpost.example/news/ferry-company-drops-night-crossing"
    assert (article.language, article.format) == ("en", "html")


def test_published_and_modified_are_told_apart(article: Article) -> None:
    assert (article.published, article.published_from) == ("2023-05-20T18:30:00+02:00", "metadata")
    assert article.modified == "2023-05-21T07:05:00+02:00"


def test_the_article_is_kept_and_the_page_left_out(article: Article) -> None:
    assert "Island council protests\nThe council of Gull Rock" in article.text
    assert article.text.endswith("until 30 September.\n¹ Strait Ferry Company, annual report for 2022, p. 9.")
    for furniture in ("Sport", "Most read", "Harbour board raises", "All rights reserved", "4 June"):
        assert furniture not in article.text


def test_characters_for_the_eye_are_made_plain(article: Article) -> None:
    assert "Ms Marten told reporters in Port Elder" in article.text
    assert "on 31 August, its director" in article.text
    assert "12,400 passengers in 2022¹, loses" in article.text


def test_rows_of_a_table_are_lines_with_bars(article: Article) -> None:
    assert "\nYear | Passengers | Loss\n2021 | 14,900 | €0.4m\n2022 | 12,400 | €0.6m\n" in article.text


@pytest.mark.parametrize(
    ("head", "published", "modified"),
    [
        ('<meta name="DC.date.issued" content="2024-05-12">', "2024-05-12", None),
        ('<meta property="article:modified_time" content="2024-05-13">', None, "2024-05-13"),
        ('<meta name="date" content="May 2024"><meta name="pubdate" content="12 May 2024">', "12 May 2024", None),
        (
            '<script type="application/ld+json">{"dateModified":"2024-05-13",'
            ' "datePublished": "2024-05-12T10:00:00\\u002B02:00",}</script>',
            "2024-05-12T10:00:00+02:00",
            "2024-05-13",
        ),
        ('<script>{"datePublished": "2024-05-12"}</script>', None, None),
    ],
)
def test_dates_of_the_head(tmp_path: Path, head: str, published: str | None, modified: str | None) -> None:
    draft = page(tmp_path, head=head)
    assert (draft.published, draft.modified) == (published, modified)


@pytest.mark.parametrize(
    ("body", "published", "modified"),
    [
        (
            '<time class="entry-date published" datetime="2024-05-12">May</time>'
            '<time class="updated" datetime="2024-05-13">x</time>',
            "2024-05-12",
            "2024-05-13",
        ),
        ('<span itemprop="datePublished" content="2024-05-12">12 May</span>', "2024-05-12", None),
        ('<time datetime="2024-05-12">12 May</time>', None, None),
    ],
)
def test_dates_of_the_body(tmp_path: Path, body: str, published: str | None, modified: str | None) -> None:
    draft = page(tmp_path, f"<article><h1>Board meets</h1>{body}{PARAGRAPHS}</article>")
    assert (draft.published, draft.modified) == (published, modified)


@pytest.mark.parametrize(
    ("byline", "published", "modified"),
    [
        ("<p>By Ilse Marten | <b>12 May 2024</b></p>", date(2024, 5, 12), None),
        (
            "<p>Published on</p><p>Sunday, 12 May 2024</p><p>Updated: 13 May 2024</p>",
            date(2024, 5, 12),
            date(2024, 5, 13),
        ),
        ('<span>Published <time datetime="2024-05-12T08:00:00Z">2 days ago</time></span>', date(2024, 5, 12), None),
        ('<span>Updated <time datetime="2024-05-13T08:00:00Z">yesterday</time></span>', None, date(2024, 5, 13)),
        ("<script>12 May 2024</script>", None, None),
    ],
)
def test_visible_dates(tmp_path: Path, byline: str, published: date | None, modified: date | None) -> None:
    other = "<aside><p>Published 1 January 2020</p></aside>"
    draft = page(tmp_path, f"{other}<article><h1>Board meets</h1>{byline}{PARAGRAPHS}</article>{other}")
    assert draft.published is None
    assert publication_days(draft.byline) == (published, modified)


def test_a_page_without_a_date_has_none(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><h1>Board meets</h1>{PARAGRAPHS}<p>It was founded on 4 May 1911.</p></body></html>")
    (article,) = read([path])
    assert isinstance(article, Article)
    assert (article.published, article.published_from, article.modified) == (None, None, None)


def test_a_short_page_is_an_article_too(tmp_path: Path) -> None:
    assert (
        page(tmp_path, "<p>LONDON, 3 March - Two people were hurt.</p>").text
        == "LONDON, 3 March - Two people were hurt."
    )


def test_the_declared_encoding(tmp_path: Path) -> None:
    body = PARAGRAPHS + "<p>Порт закрыт на зиму.</p>"
    draft = page(tmp_path, body, '<meta charset="windows-1251">', "windows-1251")
    assert draft.text.endswith("Порт закрыт на зиму.")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Only words, no page.", "no article|no HTML"),
        (b"<html><body></body></html>", "no article"),
        (b"<html><head><meta charset='nonsense'></head><body>\xff\xc3\x28</body></html>", "nonsense"),
    ],
)
def test_what_is_no_page_fails(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "bad.html"
    path.write_bytes(data)
    (failure,) = read([path])
    assert isinstance(failure, Failure)
    assert any(part in failure.reason for part in reason.split("|"))


def test_a_page_too_long_is_not_extracted(tmp_path: Path) -> None:
    path = tmp_path / "long.html"
    path.write_text(f"<html><body>{PARAGRAPHS * 10}</body></html>")
    (failure,) = read([path], max_characters=500)
    assert isinstance(failure, Failure)
    assert "max_characters" in failure.reason


def test_questions_that_only_bold_letters_tell_from_answers_keep_the_marks(tmp_path: Path) -> None:
    questions = "<p><strong>Why <em>June</em>?</strong></p><p>The tide is low then, as every year at that time.</p>"
    text = page(tmp_path, PARAGRAPHS + questions + "<p><b>Who pays for the boats?</b></p><p>The town does.</p>").text
    assert "\n**Why June?**\n" in text and "\n**Who pays for the boats?**\n" in text
    assert "**" not in page(tmp_path, PARAGRAPHS + questions).text

"""The sample articles are there in every input format, of the right length, and are read with their dates."""

from pathlib import Path

import pytest

from dateline.ingest import read
from dateline.records import Article

CORPUS = Path(__file__).parents[2] / "corpus"
ARTICLES = {
    "01_news_brief.txt": ("text", "2024-10-14", "dateline", None),
    "02_analysis.md": ("markdown", "2024-11-12", "metadata", "The river that would not wait"),
    "03_timeline.docx": ("docx", "2024-02-20", "text", "Sixty years of nuclear arms control"),
    "04_questions_and_answers.html": ("html", "2024-09-05", "metadata", "Q&A: Why has Marenza closed its banks"),
    "05_market_report.csv": ("csv", "2025-05-19", "metadata", "Vantry shares slide for third day"),
    "06_court_report.pdf": ("pdf", "2024-06-21", "dateline", "Former harbour minister guilty of taking bribes"),
    "07_speech_coverage.txt": ("text", "2025-03-08", "text", None),
    "08_interview.jsonl": ("jsonl", "2025-05-28", "metadata", "“A treaty is a machine"),
}


def article_in(name: str) -> Article:
    (article,) = read([CORPUS / name])
    assert isinstance(article, Article), article
    return article


def test_the_folder_holds_these_articles_and_nothing_else_that_is_read() -> None:
    outcomes = list(read([CORPUS]))
    names = [Path(outcome.path or "").name.partition("#")[0] for outcome in outcomes]
    assert names == list(ARTICLES)


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_are_read_with_format_date_and_title(name: str) -> None:
    form, published, published_from, title = ARTICLES[name]
    article = article_in(name)
    assert (article.format, str(article.published_day), article.published_from) == (form, published, published_from)
    assert article.title is None if title is None else (article.title or "").startswith(title)


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_have_500_to_900_words(name: str) -> None:
    assert 500 <= len(article_in(name).text.split()) <= 900


def test_the_page_gives_the_date_of_its_last_change_and_none_of_its_furniture() -> None:
    article = article_in("04_questions_and_answers.html")
    assert (article.modified or "").startswith("2024-09-06")
    assert article.authors == ("Thea Lindholm",)
    for furniture in ("cookies", "newsletter", "Ferries to Marenza", "My sister queued", "All rights reserved"):
        assert furniture not in article.text


def test_the_pdf_is_read_without_running_lines_and_with_words_joined_over_lines_and_pages() -> None:
    article = article_in("06_court_report.pdf")
    assert len(article.page_starts) == 3
    assert "Courts and Law" not in article.text
    assert "paid to a consultancy in which" in article.text
    assert "it had not been proved, they wrote, that Arlen" in article.text


def test_the_interview_keeps_the_field_that_is_not_known() -> None:
    assert article_in("08_interview.jsonl").extra == {"reading_minutes": 4}


def test_the_table_of_the_readme_lists_every_article() -> None:
    readme = (CORPUS / "README.md").read_text(encoding="utf-8")
    assert [name for name in ARTICLES if f"`{name}`" not in readme] == []

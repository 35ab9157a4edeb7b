"""The entries of timelines, each with the date at its head."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Token

from dateline.extractors.claims.entries import Entries
from dateline.extractors.lookup import Lookup
from dateline.records import Article

Dated = Callable[..., Doc]
VOCAB = spacy.blank("en")
TIMELINE = [
    ("heading", "How it came about"),
    ("body", "20 June 1963. They agree."),
    ("body", "1 July 1968: It opens."),
    ("body", "26 May 1972\nThey sign."),
]
DAYS = {"20 June 1963": "1963-06-20", "1 July 1968": "1968-07-01", "26 May 1972": "1972-05-26"}


def doc_of(blocks: list[tuple[str, str]], published: str | None = None) -> Doc:
    text = "\n\n".join(words for _, words in blocks)
    doc = VOCAB(text)
    doc._.article = Article.of(text, published=published)
    doc.spans["blocks"] = [
        doc.char_span(text.index(words), text.index(words) + len(words), label=label) for label, words in blocks
    ]
    return doc


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def entry(doc: Doc, text: str) -> str | None:
    found = Entries(doc, Lookup(doc)).at(word(doc, text))
    return found and found.edtf


@pytest.mark.parametrize(("text", "edtf"), [("agree", "1963-06-20"), ("opens", "1968-07-01"), ("sign", "1972-05-26")])
def test_an_entry_of_a_timeline_has_the_date_at_its_head(dated: Dated, text: str, edtf: str) -> None:
    doc = doc_of(TIMELINE)
    for words, day in DAYS.items():
        dated(doc, words, day)
    assert entry(doc, text) == edtf
    assert entry(doc, "How") is None


def test_two_entries_are_no_timeline_nor_is_the_day_of_publication_one(dated: Dated) -> None:
    two = doc_of(TIMELINE[:3])
    dated(dated(two, "20 June 1963", "1963-06-20"), "1 July 1968", "1968-07-01")
    assert entry(two, "agree") is None
    doc = doc_of(TIMELINE, published="1972-05-26")
    for words, day in DAYS.items():
        dated(doc, words, day)
    assert entry(doc, "agree") is None


@pytest.mark.parametrize(
    ("blocks", "text", "edtf"),
    [
        ([("heading", "20 June 1963"), ("body", "They agree."), *TIMELINE[2:]], "agree", "1963-06-20"),
        ([("heading", "20 June 1963"), ("heading", "A line"), ("body", "They agree."), *TIMELINE[2:]], "agree", None),
        ([("body", "20 June 1963 they agree."), *TIMELINE[2:]], "agree", None),
        ([("body", "On 20 June 1963. They agree."), *TIMELINE[2:]], "agree", None),
        ([("note", "20 June 1963. They agree."), *TIMELINE[2:]], "agree", None),
        ([("heading", "20 June 1963"), *TIMELINE[2:], ("body", "They agree.")], "opens", "1968-07-01"),
        ([("heading", "20 June 1963"), *TIMELINE[2:], ("body", "They agree.")], "agree", "1963-06-20"),
        ([("body", "(20 June 1963. They agree.)"), *TIMELINE[2:], ("body", "They go.")], "go", None),
    ],
)
def test_a_heading_dates_what_follows_and_a_date_within_a_sentence_does_not(
    dated: Dated, blocks: list[tuple[str, str]], text: str, edtf: str | None
) -> None:
    more = [("body", "4 May 1980. The last."), ("body", "5 May 1980. The end.")]
    doc = doc_of([*more, *blocks])  # so that it is a timeline
    for words, day in {**DAYS, "4 May 1980": "1980-05-04", "5 May 1980": "1980-05-05"}.items():
        dated(doc, words, day)
    assert entry(doc, text) == edtf

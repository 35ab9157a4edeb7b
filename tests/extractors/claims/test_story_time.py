"""The time of the story: entries of timelines, the day of the news, and when something was said."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Token

from dateline.extractors.claims.story_time import Story
from dateline.extractors.lookup import Lookup
from dateline.records import Article, Attribution, Date

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


def story_of(doc: Doc) -> Story:
    return Story(doc, Lookup(doc))


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


def entry(doc: Doc, text: str) -> str | None:
    found = story_of(doc).entry(word(doc, text))
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


@pytest.fixture
def article(dated: Dated) -> Doc:
    blocks = [("body", "First on Monday."), ("body", "Then more."), ("body", "At last.")]
    return dated(doc_of(blocks, published="2024-06-12"), "Monday", "2024-06-10")


def date_in(doc: Doc) -> Date:
    return next(iter(Lookup(doc).dates.all()))


def test_the_day_of_the_news_holds_to_the_end_of_the_next_paragraph(article: Doc) -> None:
    story = story_of(article)
    assert story.day(word(article, "First")) is None
    story.note(word(article, "First"), date_in(article))
    assert [story.day(word(article, text)) is not None for text in ("First", "more", "last")] == [True, True, False]
    story.leave()
    assert story.day(word(article, "First")) is None


@pytest.mark.parametrize(
    ("day", "published", "is_news"),
    [
        ("2024-06-12", "2024-06-12", True),
        ("2024-06-10", "2024-06-12T08:00:00Z", True),
        ("2024-06-09", "2024-06-12", False),
        ("2024-06-13", "2024-06-12", False),
        ("2024-06", "2024-06-12", False),
        ("2024-06-12", None, False),
    ],
)
def test_news_is_a_day_of_the_last_two_before_publication(
    dated: Dated, day: str, published: str | None, is_news: bool
) -> None:
    doc = dated(doc_of([("body", "First on Monday.")], published), "Monday", day)
    story = story_of(doc)
    story.note(word(doc, "First"), date_in(doc))
    assert (story.day(word(doc, "First")) is not None) is is_news


def test_a_saying_is_dated_for_who_said_it(article: Doc) -> None:
    story, date = story_of(article), date_in(article)
    story.note_saying("lund", date)
    story.note_saying(None, date)
    assert story.saying("lund") == date
    assert story.saying("orr") is None
    assert story.saying(None) is None


def turn(doc: Doc, words: str, *, is_turn: bool = True) -> Attribution:
    start = doc.text.index(words)
    part = doc._.article.cut(start, start + len(words))
    common = {"id": words, "article_id": "a", "confidence": 1.0, "rule": "test", "act": "say", "kind": "direct"}
    return Attribution(
        **part.model_dump(include={"start", "end", "text"}), **common, source=None, source_actor=None, cue=part,
        content=(part,), turn=is_turn,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("turns", "edtf"),
    [
        (["I trust"], "2024-06-10"),
        (["It is late", "I trust"], "2024-06-10"),
        ([], None),
        (["We met"], None),
    ],
)
def test_an_interview_was_held_when_they_met_as_told_before_the_first_turn(
    dated: Dated, turns: list[str], edtf: str | None
) -> None:
    text = "We met Lund on Monday. I trust it. It is late."
    words = text.replace(".", " .").split()
    spaces = [index + 1 == len(words) or words[index + 1] != "." for index in range(len(words))]
    deps = ["dep"] * len(words)
    lemmas = ["meet" if each == "met" else each for each in words]
    heads = [1 if index < 6 else index for index in range(len(words))]
    doc = Doc(VOCAB.vocab, words=words, spaces=spaces, heads=heads, deps=deps, lemmas=lemmas)
    doc._.article = Article.of(doc.text)
    dated(doc, "Monday", "2024-06-10")
    doc._.attributions = [*(turn(doc, each) for each in turns), turn(doc, "It is", is_turn=False)]
    found = story_of(doc).interview
    assert (found and found.edtf) == edtf

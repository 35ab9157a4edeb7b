"""When something was said: by its own date, an interview, a saying before it, or publication."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

import dateline
from dateline.extractors.claims.entries import Entries
from dateline.extractors.claims.said import say_when
from dateline.extractors.lookup import Lookup
from dateline.records import Article, Attribution

Dated = Callable[..., Doc]
VOCAB = spacy.blank("en")


def sayings(text: str, published: str | None = "2024-05-15") -> list[tuple[str, str] | None]:
    """Of each attribution, when it was said, and how that is known."""
    found = dateline.extract(text, published).attributions
    return [(str(each.said.edtf), each.said.how) if each.said else None for each in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Orm said on 7 May that 12 boats had left.", ("2024-05-07", "explicit")),
        ("Orm said Friday the bridge had been closed.", ("2024-05-10", "explicit")),
        ("Orm told reporters on Friday that the bridge was closed.", ("2024-05-10", "explicit")),
        ("The bridge was closed, Orm said on 7 May.", ("2024-05-07", "explicit")),
        ("Orm said that 12 boats left on 7 May.", ("2024-05-15", "published")),
        ("Orm said the bridge was closed.", ("2024-05-15", "published")),
    ],
)
def test_a_saying_has_the_day_that_stands_with_it_else_that_of_publication(text: str, said: tuple[str, str]) -> None:
    assert sayings(text) == [said]


@pytest.mark.parametrize("who", ["Bo Lindmark", "The guild", "Police"])
@pytest.mark.parametrize("says", ["said", "told reporters", "announced", "confirmed", "wrote"])
def test_the_day_between_the_verb_and_what_is_said_is_never_that_of_what_is_said(who: str, says: str) -> None:
    for day, edtf in {"on 9 May": "2024-05-09", "on Monday": "2024-05-13", "Friday": "2024-05-10"}.items():
        for content in ("that 60 miners had quit", "the bridge would close"):
            (claim,) = dateline.extract(f"{who} {says} {day} {content}.", "2024-05-15").claims
            assert claim.said is not None
            assert claim.said.edtf == edtf
            assert claim.when is None or claim.when.how == "tense"


def test_without_a_date_and_publication_nothing_tells_when() -> None:
    assert sayings("Orm said the bridge was closed.", None) == [None]


def test_what_was_said_before_the_story_was_not_said_on_publication() -> None:
    assert sayings("Orm had said that the bridge was closed.") == [None]


def test_what_somebody_says_on_is_of_the_same_day() -> None:
    text = "Orm told reporters on Friday that the plan was ready. “It is cheap,” Orm said. Lund said it was dear."
    assert sayings(text) == [("2024-05-10", "explicit"), ("2024-05-10", "inherited"), ("2024-05-15", "published")]


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
    doc._.attributions = [*(turn(doc, each) for each in turns), turn(doc, "late", is_turn=False)]
    lookup = Lookup(doc)
    say_when(doc, lookup, Entries(doc, lookup))
    *said, other = doc._.attributions
    assert {each.said and (each.said.edtf, each.said.how) for each in said} <= {edtf and (edtf, "event")}
    assert other.said is None

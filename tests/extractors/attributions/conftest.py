"""What tests of attributions share."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.cues import cue_of
from dateline.language.docs import article_of, span_at
from dateline.language.layout import mark_layout
from dateline.language.syntax import Extent, head_of

Found = tuple[str | None, str, list[str]]
Rule = Callable[[Doc, Quotations], Iterator[Candidate]]
Misread = dict[int, dict[str, str]]


@pytest.fixture(scope="package")
def flat() -> Callable[[str], Doc]:
    """``flat(text)`` has the layout of a text, and a parse that tells nothing: words hang on the first of a block."""
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_layout")

    def doc_of(text: str) -> Doc:
        plain = nlp(text)
        heads = {token.i: block.start for block in plain.spans["blocks"] for token in block}
        doc = Doc(
            nlp.vocab,
            words=[token.text for token in plain],
            spaces=[bool(token.whitespace_) for token in plain],
            heads=[heads.get(token.i, token.i) for token in plain],
            deps=["dep"] * len(plain),
            tags=["XX"] * len(plain),
            pos=[part_of_speech(token.text) for token in plain],
            lemmas=[token.text for token in plain],
        )
        return mark_layout(doc)

    return doc_of


def part_of_speech(word: str) -> str:
    if word[0].isupper():
        return "PROPN"
    return "VERB" if word.endswith("ed") else "X"


@pytest.fixture
def read(parsed: Callable[..., Doc]) -> Callable[..., Doc]:
    """``read("gloated", {7: {"dep_": "obj"}})`` is the hand-checked doc, with words as a parser might misread them."""

    def doc_of(name: str, misread: Misread | None = None) -> Doc:
        doc = parsed(name)
        for place, values in (misread or {}).items():
            for attribute, value in values.items():
                setattr(doc[place], attribute, value)
            if "tag_" in values:
                doc[place].set_morph("")
        return doc

    return doc_of


@pytest.fixture
def found(read: Callable[..., Doc]) -> Callable[..., list[Found]]:
    """``found(from_verbs, "told")`` is who says what in that doc, by a rule: source, cue and contents."""

    def found_in(rule: Rule, name: str, misread: Misread | None = None) -> list[Found]:
        doc = read(name, misread)
        return [words_of(doc, each) for each in rule(doc, Quotations(doc.text))]

    return found_in


@pytest.fixture
def candidate() -> Callable[..., Candidate]:
    """``candidate(doc, "Kolb", "said", "it leaks")`` is an attribution of words of a doc, as the model makes it."""

    def made(doc: Doc, source: str | None, cue: str, *contents: str, **fields: Any) -> Candidate:
        place = extent(doc, source) if source else None
        words = span_at(doc, *extent(doc, cue))
        head = next((word for word in words if cue_of(word)), words[-1])
        known = cue_of(head)
        source_head = head_of(span_at(doc, *place)) if place else None
        parts = [extent(doc, content) for content in contents]
        act = known.act if known else "say"
        return Candidate(source_head, place, extent(doc, cue), head, act, parts, "linked")._replace(**fields)

    return made


def extent(doc: Doc, words: str) -> Extent:
    start = doc.text.index(words)
    return Extent(start, start + len(words))


def words_of(doc: Doc, candidate: Candidate) -> Found:
    text = article_of(doc).text
    source = text[slice(*candidate.source_extent)] if candidate.source_extent else None
    return source, text[slice(*candidate.cue)], [text[slice(*part)] for part in candidate.contents]

"""Attributions of the model's spans made whole: source, cue and contents to the end of their phrases."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.completed import completed
from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.reach import to_end_of_phrase, up_to
from dateline.extractors.attributions.sources import with_additions

Read = Callable[..., Doc]
Make = Callable[..., Candidate]
_PASSIVE = {"dep_": "nsubj:pass"}


@pytest.mark.parametrize(
    ("name", "misread", "parts", "expected"),
    [
        # the source
        ("told", {}, (None, "told", "the dam leaks"), ("Kolb", "told", ["the dam leaks"])),
        ("was-asked", {}, (None, "was asked", "whether the dam leaks"), (None, "was asked", ["whether the dam leaks"])),
        ("was-asked", {}, ("Kolb", "asked", "whether the dam leaks"), (None, "asked", ["whether the dam leaks"])),
        ("agent", {0: _PASSIVE}, ("It", "said", "that the dam leaks"), ("Kolb", "said", ["that the dam leaks"])),
        (
            "agent",
            {0: _PASSIVE, 2: {"lemma_": "worry"}},
            ("It", "said", "that the dam leaks"),
            ("It", "said", ["that the dam leaks"]),
        ),
        (
            "agent",
            {0: _PASSIVE, 2: {"lemma_": "paint"}},
            ("It", "said", "that the dam leaks"),
            ("It", "said", ["that the dam leaks"]),
        ),
        ("forced", {}, ("The board", "admit", "that the dam leaks"), ("Kolb", "admit", ["that the dam leaks"])),
        ("forced", {}, (None, "admit", "that the dam leaks"), ("Kolb", "admit", ["that the dam leaks"])),
        (
            "letter-to",
            {},
            ("the board", "says", "that the dam leaks"),
            ("The letter from Kolb to the board", "says", ["that the dam leaks"]),
        ),
        (
            "appositive",
            {},
            ("Ines Kolb", "said", "the dam leaks"),
            ("Ines Kolb, the mayor,", "said", ["the dam leaks"]),
        ),
        (
            "relative-source",
            {},
            ("Kolb", "said", "that it leaks"),
            ("Kolb, who runs the dam,", "said", ["that it leaks"]),
        ),
        ("said-bracket", {}, ("Kolb", "said", "that it leaks"), ("Kolb", "said", ["that it leaks"])),
        (
            "participle-source",
            {},
            ("A letter", "says", "that the dam leaks"),
            ("A letter sent last week", "says", ["that the dam leaks"]),
        ),
        ("claim-of", {}, (None, "claim", "that the dam leaks"), ("Kolb", "claim", ["that the dam leaks"])),
        ("claim-of", {}, ("Kolb’s", "claim", "that the dam leaks"), ("Kolb", "claim", ["that the dam leaks"])),
        ("adding-sense", {}, (None, "sense", "that the dam leaks"), (None, "sense", ["that the dam leaks"])),
        (
            "week-after",
            {},
            ("Those who were heard last", "said", "no"),
            ("Those who were heard last week", "said", ["no"]),
        ),
        # the cue
        ("claims-now", {}, ("Kolb", "now claims", "the dam leaks"), ("Kolb", "claims", ["the dam leaks"])),
        ("cue-negated", {}, ("Kolb", "not said", "that the dam leaks"), ("Kolb", "not said", ["that the dam leaks"])),
        ("said-in", {}, ("Kolb", "said in the", "that the dam leaks"), ("Kolb", "said", ["that the dam leaks"])),
        ("said-in", {}, ("Kolb", "said in", "that the dam leaks"), ("Kolb", "said in", ["that the dam leaks"])),
        ("told", {}, ("Kolb", "told the", "that the dam leaks"), ("Kolb", "told", ["that the dam leaks"])),
        # the content
        ("asked-mayor", {}, ("Kolb", "urged", "to share"), ("Kolb", "urged", ["the mayor to share it"])),
        ("asked-mayor", {}, ("Kolb", "urged", "the mayor to"), ("Kolb", "urged", ["the mayor to share it"])),
        (
            "asked-mayor",
            {3: {"dep_": "iobj"}},
            ("Kolb", "urged", "to share"),
            ("Kolb", "urged", ["the mayor to share it"]),
        ),
        ("asked-mayor", {3: {"dep_": "obl"}}, ("Kolb", "urged", "to share it"), ("Kolb", "urged", ["to share it"])),
        ("asked-mayor", {}, ("Kolb", "urged", "share it"), ("Kolb", "urged", ["share it"])),
        ("told", {}, ("Kolb", "told", "that the dam leaks"), ("Kolb", "told", ["that the dam leaks"])),
        (
            "according-end",
            {},
            ("two engineers", "according to", "dam"),
            ("two engineers", "according to", ["The dam may fail"]),
        ),
        (
            "according-two",
            {},
            ("Kolb", "according to", "The dam leaks"),
            ("Kolb", "according to", ["The dam leaks", "and the roof holds"]),
        ),
        (
            "according-two",
            {},
            ("Kolb", "according to", "the roof holds"),
            ("Kolb", "according to", ["the roof holds"]),
        ),
        (
            "two-halves",
            {},
            ("Kolb", "said", "The wall is sound"),
            ("Kolb", "said", ["The wall is sound", "the roof leaks"]),
        ),
        (
            "two-halves",
            {10: {"dep_": "dep"}},
            ("Kolb", "said", "The wall is sound"),
            ("Kolb", "said", ["The wall is sound"]),
        ),
        (
            "two-halves",
            {11: {"lemma_": "say"}},
            ("Kolb", "said", "The wall is sound"),
            ("Kolb", "said", ["The wall is sound"]),
        ),
        (
            "two-halves-told",
            {},
            ("Kolb", "said", "The wall is sound"),
            ("Kolb", "said", ["The wall is sound", "the board was told"]),
        ),
        (
            "two-halves",
            {8: {"dep_": "advmod"}},
            ("Kolb", "said", "The wall is sound"),
            ("Kolb", "said", ["The wall is sound"]),
        ),
        (
            "two-halves",
            {6: {"dep_": "ccomp"}},
            ("Kolb", "said", "The wall is sound"),
            ("Kolb", "said", ["The wall is sound"]),
        ),
        ("two-halves", {}, ("Kolb", "said", "the roof leaks"), ("Kolb", "said", ["the roof leaks"])),
    ],
)
def test_parts_are_made_whole(
    read: Read, candidate: Make, name: str, misread: dict[int, Any], parts: tuple[Any, ...], expected: tuple[Any, ...]
) -> None:
    doc = read(name, misread)
    [found] = completed(doc, [candidate(doc, *parts)], Quotations(doc.text))
    source = doc.text[slice(*found.source_extent)] if found.source_extent else None
    assert (source, doc.text[slice(*found.cue)], [doc.text[slice(*part)] for part in found.contents]) == expected


def test_what_nobody_says_is_a_mood_where_the_cue_is_one(read: Read, candidate: Make) -> None:
    doc = read("modal-expected")
    quotations = Quotations(doc.text)
    assert list(completed(doc, [candidate(doc, None, "is expected", "to close")], quotations)) == []
    without = read("modal-expected", {4: {"dep_": "dep"}})
    assert len(list(completed(without, [candidate(without, None, "is expected", "to close")], quotations))) == 1
    other = read("modal-expected", {3: {"lemma_": "say"}})
    assert len(list(completed(other, [candidate(other, None, "is expected", "to close")], quotations))) == 1


def test_a_content_that_stands_in_the_source_is_none(read: Read, candidate: Make) -> None:
    doc = read("relative-source")
    made = candidate(doc, "Kolb, who runs the dam,", "said", "the dam")
    assert list(completed(doc, [made], Quotations(doc.text))) == []
    made = candidate(doc, "Kolb, who runs the dam,", "said", "the dam", "that it leaks")
    [found] = completed(doc, [made], Quotations(doc.text))
    assert [doc.text[slice(*part)] for part in found.contents] == ["that it leaks"]


def test_a_date_at_the_end_is_no_part_of_the_source(read: Read, candidate: Make) -> None:
    def source_of(name: str, source: str, date: str, misread: dict[int, Any] | None = None) -> str:
        doc = read(name, misread)
        start = doc.text.index(date)
        doc.spans["dates"] = [doc.char_span(start, start + len(date), "DATE")]
        cue = "says" if "says" in doc.text else "said"
        [found] = completed(doc, [candidate(doc, source, cue, "that the dam leaks")], Quotations(doc.text))
        assert found.source_extent is not None
        return doc.text[slice(*found.source_extent)]

    assert source_of("ministry-monday", "The ministry on Monday", "Monday") == "The ministry"
    assert source_of("ministry-monday", "The ministry on Monday", "on Monday") == "The ministry"
    assert source_of("ministry-monday", "The ministry on Monday", "ministry") == "The ministry on Monday"
    assert source_of("ministry-monday", "The ministry on Monday", "Monday", {1: {"pos_": "ADJ"}}) == (
        "The ministry on Monday"
    )
    assert source_of("participle-source", "A letter sent last week", "last week") == "A letter sent last week"


@pytest.mark.parametrize(
    ("name", "start", "end", "reached"),
    [
        ("urged", 4, 5, "to close the dam"),  # the mark of a clause
        ("urged", 2, 3, "the board"),  # a determiner
        ("urged", 5, 6, "close the dam"),  # its own object
        ("urged", 6, 8, "the dam"),  # a mark follows
        ("told", 4, 7, "that the dam"),
        ("told", 4, 5, "that the dam leaks"),
        ("boomed", 3, 4, "“The dam leaks.”"),  # an opening mark
        ("boomed", 4, 7, "The dam leaks"),
    ],
)
def test_a_span_reaches_to_the_end_of_what_its_last_word_begins(
    read: Read, name: str, start: int, end: int, reached: str
) -> None:
    doc = read(name)
    assert to_end_of_phrase(doc[start:end], []).text == reached


def test_a_longer_span_never_runs_over_what_is_kept(read: Read) -> None:
    doc = read("told")
    assert up_to(doc[4:5], 8, []).text == "that the dam leaks"
    assert up_to(doc[4:5], 9, []).text == "that the dam leaks"  # without the full stop
    assert up_to(doc[4:5], 8, [doc[7:8]]).text == "that"
    assert up_to(doc[4:5], 7, [doc[7:8]]).text == "that the dam"
    assert up_to(doc[4:7], 8, [doc[4:6]]).text == "that the dam leaks"
    assert up_to(doc[4:7], 6, []).text == "that the dam"
    assert up_to(doc[4:6], 8, [doc[6:7]]).text == "that the"
    quoted = read("boomed")
    assert up_to(quoted[4:5], 9, []).text == "The dam leaks.”"


def test_the_second_comma_of_a_pair_belongs_to_the_source(read: Read) -> None:
    doc = read("appositive")
    assert with_additions(doc[0:2], doc[6:7]).text == "Ines Kolb, the mayor,"
    assert with_additions(doc[0:5], doc[6:7]).text == "Ines Kolb, the mayor"
    assert with_additions(doc[0:2], doc[3:4]).text == "Ines Kolb"  # never over the cue
    participle = read("told-lind")
    assert with_additions(participle[0:1], participle[8:9]).text == "Kolb"
    told = read("told")
    assert with_additions(told[0:1], told[1:2]).text == "Kolb"

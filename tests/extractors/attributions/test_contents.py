"""Contents: which quotation a place stands in, runs of words, and runs drawn to the marks that they touch."""

import pytest
import spacy

from dateline.extractors.attributions.contents import Quotations, drawn_to_quotations, kind_of, merged, runs_of
from dateline.language.syntax import Extent

_NLP = spacy.blank("en")
_TEXT = "He said “it leaks” and “it stinks,” she said."  # the quotations are at 8-18 and 23-35


def drawn(*extents: tuple[int, int], cue: tuple[int, int] = (3, 7)) -> list[str]:
    found = drawn_to_quotations([Extent(*each) for each in extents], Quotations(_TEXT), Extent(*cue))
    return [_TEXT[slice(*each)] for each in found]


def test_a_quotation_is_found_by_every_place_in_it_and_by_no_other() -> None:
    quotations = Quotations(_TEXT)
    held = [bool(quotations.at(place)) for place in (0, 7, 8, 17, 18, 22, 23, 34, 35)]
    assert held == [False, False, True, True, False, False, True, True, False]
    assert quotations.at(8) == (8, 18) and quotations.at(34) == (23, 35)


def test_those_within_a_range_overlap_it() -> None:
    quotations = Quotations(_TEXT)
    assert [len(quotations.within(*each)) for each in ((0, 8), (0, 9), (17, 18), (18, 23), (18, 24), (9, 24))] == [
        *(0, 1, 1, 0, 1, 2)
    ]
    assert quotations.within(35, 40) == [] == Quotations("No marks.").within(0, 9)


def test_what_is_spoken_is_quoted_without_marks() -> None:
    quotations = Quotations("It leaks. She left.", [Extent(0, 9)])
    assert quotations.is_quoted(0) and not quotations.is_quoted(10) and quotations.at(0) is None
    assert Quotations("“It leaks.”").is_quoted(3)


@pytest.mark.parametrize(
    ("text", "is_sentence", "is_closed"),
    [
        ("“It leaks.” So", True, True),
        ("“It leaks”. So", True, True),
        ("“It leaks,” so", True, True),
        ("“Freedom” is his yacht", False, True),
        ("“It leaks\n\n“and stinks.”", True, False),
    ],
)
def test_a_quoted_sentence_ends_as_one(text: str, is_sentence: bool, is_closed: bool) -> None:
    quotations = Quotations(text)
    first = quotations.all[0]
    assert (quotations.is_sentence(first), quotations.is_closed(first)) == (is_sentence, is_closed)


@pytest.mark.parametrize(
    ("text", "words", "left_out", "runs"),
    [
        ("it leaks now", [0, 1, 2], set(), ["it leaks now"]),
        ("it leaks now", [0, 2], set(), ["it", "now"]),
        ("it leaks now", [0, 1, 2], {1}, ["it", "now"]),
        ("it, now", [0, 2], set(), ["it, now"]),
        ("it, now", [0, 2], {1}, ["it", "now"]),
        ("it, now,", [0, 1, 2, 3], set(), ["it, now"]),
        (", it now", [0, 1, 2], set(), ["it now"]),
        ("(it now)", [0, 1, 2, 3], set(), ["(it now)"]),
        (")it now(", [0, 1, 2, 3], set(), ["it now"]),
        (", .", [0, 1], set(), []),
        ("it leaks", [1, 0], set(), ["it leaks"]),
    ],
)
def test_runs_are_unbroken_and_trimmed(text: str, words: list[int], left_out: set[int], runs: list[str]) -> None:
    doc = _NLP(text)
    assert [text[slice(*run)] for run in runs_of([doc[place] for place in words], left_out)] == runs


def test_a_part_of_a_quotation_becomes_the_whole() -> None:
    assert drawn((12, 17)) == ["“it leaks”"]
    assert drawn((9, 17), (26, 34)) == ["“it leaks”", "“it stinks,”"]


def test_what_runs_over_the_marks_is_widened_to_the_mark_that_it_crosses() -> None:
    assert drawn((12, 22)) == ["“it leaks” and"]
    assert drawn((0, 11)) == ["He said “it leaks”"]
    assert drawn((36, 44)) == ["she said"]
    assert drawn((18, 22)) == [" and"]


def test_half_in_a_quotation_is_not_yet_a_part_of_it() -> None:
    text = "abc “def ghi” jkl"
    of = [Extent(9, 17)]  # `ghi”` and ` jkl`, four characters each
    assert drawn_to_quotations(of, Quotations(text), Extent(0, 3)) == [(4, 17)]


def test_a_cue_within_the_quotation_keeps_its_content_apart() -> None:
    assert drawn((12, 17), cue=(9, 11)) == ["leaks"]
    assert drawn((12, 22), cue=(8, 9)) == ["leaks” and"]
    assert drawn((12, 17), cue=(18, 22)) == ["“it leaks”"]


def test_only_white_space_of_the_same_paragraph_joins() -> None:
    extents = [Extent(0, 2), Extent(3, 5)]
    assert [len(merged(extents, text)) for text in ("it is", "it,is", "it\nis")] == [1, 2, 2]
    assert merged([Extent(3, 5), Extent(0, 2)], "it is") == [(0, 5)]
    assert merged([Extent(0, 5), Extent(1, 3)], "it is") == [(0, 5)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("“It leaks.”", "direct"), ("It leaks.", "indirect"), ("It “leaks”.", "mixed"), ("“It leaks”, 4", "mixed")],
)
def test_the_kind_is_told_by_how_much_is_quoted(text: str, kind: str) -> None:
    assert kind_of([Extent(0, len(text))], Quotations(text)) == kind


def test_the_kind_is_that_of_all_contents_together() -> None:
    assert kind_of([Extent(0, 7), Extent(8, 18)], Quotations(_TEXT)) == "mixed"
    assert kind_of([Extent(8, 18), Extent(23, 35)], Quotations(_TEXT)) == "direct"

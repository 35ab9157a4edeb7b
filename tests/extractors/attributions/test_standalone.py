"""Quotations that no reporting clause holds: a label or signature in the line, and sentences that go on."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.standalone import from_lines, with_continuations

Flat = Callable[[str], Doc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Kolb: “The dam leaks.”", [("Ines Kolb", ":", "line-colon")]),
        ("From Ines Kolb: “The dam leaks.”", [("Ines Kolb", ":", "line-colon")]),
        ("“The dam leaks.” – Ines Kolb", [("Ines Kolb", "–", "line-signed")]),
        ("“The dam leaks.” -- Ines Kolb.", [("Ines Kolb", "--", "line-signed")]),
        ("I: “The dam leaks.”", []),  # too short for a name
        ("It rained. Ines Kolb: “The dam leaks.”", []),
        ("here it rained: “The dam leaks.”", []),  # no noun
        ("“The dam leaks.” – ines kolb", []),
        ("“The dam leaks.” Ines Kolb", []),
        ("“The dam leaks.” – Ines Kolb: it", []),
    ],
)
def test_a_line_tells_who_speaks(flat: Flat, text: str, expected: list[tuple[str, str, str]]) -> None:
    doc = flat(text)
    found = [
        (text[slice(*each.source_extent)] if each.source_extent else "", text[slice(*each.cue)], each.rule)
        for each in from_lines(doc, Quotations(text))
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("“It leaks,” Kolb added. “We must go now.”", True),
        ("“It leaks,” Kolb added! “We must go now.”", True),
        ("“It leaks,” Kolb added? “We must go now.”", True),
        ("“It leaks,” Kolb added, “we must go now.”", False),  # no sentence ends before it
        ("“It leaks,” Kolb added. “We must go.”", False),  # a fragment of three words
        ("“It leaks,” Kolb added.\n\n“We must go now.”", True),
        ("“It leaks,” Kolb added.\n\n“We must go now” it is.", False),  # the paragraph has more
    ],
)
def test_a_quotation_goes_on_in_the_next_sentence(
    flat: Flat, candidate: Callable[..., Candidate], text: str, goes_on: bool
) -> None:
    doc = flat(text)
    first = candidate(doc, "Kolb", "added", "“It leaks,”")
    [found] = with_continuations(doc, [first], Quotations(text))
    assert (len(found.contents) == 2) == goes_on


def test_the_paragraphs_of_one_quotation_have_one_speaker(flat: Flat, candidate: Callable[..., Candidate]) -> None:
    text = "“It leaks.\n\n“It stinks,” Kolb added."
    doc = flat(text)
    [found] = with_continuations(doc, [candidate(doc, "Kolb", "added", "“It stinks,”")], Quotations(text))
    assert [text[slice(*part)] for part in found.contents] == ["“It leaks.", "“It stinks,”"]


@pytest.mark.parametrize(
    ("line", "is_announced"), [("Transcript as follows:", True), ("The mill is here:", False), ("Transcript.", False)]
)
def test_a_speech_is_announced(flat: Flat, candidate: Callable[..., Candidate], line: str, is_announced: bool) -> None:
    text = f"Kolb added “it leaks” today.\n\n{line}\n\n“We must go now.”"
    doc = flat(text)
    [found] = with_continuations(doc, [candidate(doc, "Kolb", "added", "“it leaks”")], Quotations(text))
    assert (len(found.contents) == 2) == is_announced

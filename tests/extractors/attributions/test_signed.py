"""What is signed: quotations, posts and letters."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.component import mark_attributions

Flat = Callable[[str], Doc]


def found(doc: Doc) -> list[tuple[str | None, str, list[str]]]:
    records = mark_attributions(doc)._.attributions
    return [(r.source.text if r.source else None, r.cue.text, [part.text for part in r.content]) for r in records]


@pytest.mark.parametrize("dash", ["—", "–", "―", "--", "-"])
def test_a_quotation_is_his_whose_name_stands_behind_a_dash_below_it(flat: Flat, dash: str) -> None:
    text = f"An inquiry was opened.\n\n“The brigade came at once.”\n{dash} Ines Kolb, fire brigade\n\nIt rained."
    assert found(flat(text)) == [("Ines Kolb, fire brigade", dash, ["“The brigade came at once.”"])]


def test_all_paragraphs_of_a_signed_quotation_belong_to_it(flat: Flat) -> None:
    text = "It rained.\n\n“The brigade came at once.\n\n“Nobody slept.”\n\n— Ines Kolb"
    assert found(flat(text)) == [("Ines Kolb", "—", ["“The brigade came at once.", "“Nobody slept.”"])]


def test_an_embedded_post_is_signed_with_an_address(flat: Flat) -> None:
    text = "They wrote:\n\nThe port of Lisk is closed.\n— Port of Lisk (@portlisk) May 3, 2021\nIt rained."
    assert found(flat(text)) == [("Port of Lisk", "—", ["The port of Lisk is closed."])]


def test_who_speaks_of_himself_and_signs_needs_no_marks(flat: Flat) -> None:
    text = "We lost all our looms.\n― Bram Lind\nIt rained."
    assert found(flat(text)) == [("Bram Lind", "―", ["We lost all our looms."])]


@pytest.mark.parametrize(
    "text",
    [
        "The mill burnt down.\n— Ines Kolb, Courier",  # the reporter
        "They sent:\n— Ines Kolb\n— Bram Lind",
        "“It burnt,” he knew.\nThe mill was old.\n— Ines Kolb",
    ],
)
def test_a_dash_alone_signs_nothing(flat: Flat, text: str) -> None:
    assert not [source for source, *_ in found(flat(text)) if source == "Ines Kolb"]


def test_a_letter_is_said_by_who_signs_it(flat: Flat) -> None:
    text = "Dear Minister,\nI write about the dam.\nIt leaks.\nYours sincerely,\nInes Kolb\nMayor of Lisk"
    assert found(flat(text)) == [("Ines Kolb", "Yours sincerely", ["I write about the dam.", "It leaks."])]


def test_an_official_letter_is_signed_in_one_line(flat: Flat) -> None:
    text = "Letter from the envoy\nI have the honour to report that the dam leaks.\n(Signed) Ines Kolb\nEnvoy of Mirea"
    assert found(flat(text)) == [("Ines Kolb", "(Signed)", ["I have the honour to report that the dam leaks."])]


def test_names_in_brackets_sign_the_sections_above_them(flat: Flat) -> None:
    text = (
        "What did it cost?\nThe port cost 4 million crowns.\nNobody paid.\n[Lisk Courier]\n"
        "It took six years.\n[The Herald]\nNobody gained.\n[Varn Post]"
    )
    assert [(source, content) for source, _, content in found(flat(text))] == [
        ("Lisk Courier", ["The port cost 4 million crowns.", "Nobody paid."]),
        ("The Herald", ["It took six years."]),
        ("Varn Post", ["Nobody gained."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The port is closed.\n[Lisk Courier]\nIt rained.",
        "We won.\n[Applause]\nWe did.\n[Laughter]\nGo home.\n[Music]",
    ],
)
def test_other_brackets_sign_nothing(flat: Flat, text: str) -> None:
    assert found(flat(text)) == []

"""Turns of a conversation."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.component import mark_attributions
from dateline.language.attribution_spans import SPANS_KEY
from dateline.records import Attribution

INTERVIEW = """We met Anna Kovar on Monday.

**The Courier:** Will the bridge reopen?

Anna Kovar: It will. The piers are sound.

The rest is paint.

The Courier: That is good news.

Kovar: It is."""


Flat = Callable[[str], Doc]


def found(doc: Doc) -> list[tuple[str | None, str, list[str]]]:
    records: list[Attribution] = mark_attributions(doc)._.attributions
    return [(r.source.text if r.source else None, r.act, [part.text for part in r.content]) for r in records]


def test_a_turn_lasts_until_the_next_label(flat: Flat) -> None:
    assert found(flat(INTERVIEW)) == [
        ("The Courier", "ask", ["Will the bridge reopen?"]),
        ("Anna Kovar", "say", ["It will. The piers are sound.", "The rest is paint."]),
        ("The Courier", "say", ["That is good news."]),
        ("Kovar", "say", ["It is."]),
    ]


def test_what_is_said_in_turn_says_so(flat: Flat) -> None:
    doc = flat(INTERVIEW + "\n\nCourier: “The bridge is open.”\n\n“It rained.” – Anna Kovar")
    assert all(record.turn == (record.rule == "turn") for record in mark_attributions(doc)._.attributions)
    assert {record.turn for record in mark_attributions(flat("Kovar: “It will.”"))._.attributions} == {False}


def test_what_is_said_in_turn_is_direct(flat: Flat) -> None:
    assert {record.kind for record in mark_attributions(flat(INTERVIEW))._.attributions} == {"direct"}


def test_questions_and_answers_may_have_letters_for_labels(flat: Flat) -> None:
    assert found(flat("Q: Who pays?\nA: The state.\nQ: Why?\nA: It must.")) == [
        ("Q", "ask", ["Who pays?"]),
        ("A", "say", ["The state."]),
        ("Q", "ask", ["Why?"]),
        ("A", "say", ["It must."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Price: 3 crowns.\nLength: 80 pages.\nCover: blue.",
        "Note: The bridge is closed.\nKovar: It will reopen.\nNote: It did.",
        "The minister said: It will.\nThe mayor said: It will not.\nThe minister said: It will.",
        "Kovar: It will reopen.\nKovar: It did.\nKovar: It is open.",
    ],
)
def test_other_labels_make_no_conversation(flat: Flat, text: str) -> None:
    assert found(flat(text)) == []


def test_what_is_reported_within_a_turn_keeps_to_it(flat: Flat) -> None:
    doc = flat(INTERVIEW)
    places = {
        "SOURCE": "Anna Kovar: It",
        "CUE": "will",
        "CONTENT": "The piers are sound.\n\nThe rest is paint.\n\nThe Courier",
    }
    spans = [
        doc.char_span(doc.text.index(words), doc.text.index(words) + len(words), role) for role, words in places.items()
    ]
    doc.spans[SPANS_KEY] = spans
    inner = next(record for record in mark_attributions(doc)._.attributions if record.cue.text == "will")
    assert inner.source is not None and inner.source.text == "It"
    assert [part.text for part in inner.content] == ["The piers are sound.\n\nThe rest is paint."]
    assert inner.parent is not None


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "MS. KOLB: I will stay.\nTHE CHAIR: It rained.\nMS. KOLB: It did.",
            [("MS. KOLB", "I will stay."), ("THE CHAIR", "It rained."), ("MS. KOLB", "It did.")],
        ),
        ("MS. KOLB: I will not pay.", [("MS. KOLB", "I will not pay.")]),
        ("KOLB: I will not pay.\nNobody saw it.", [("KOLB", "I will not pay.")]),
        ("INES KOLB, PORT OFFICE: We saw waves.", [("INES KOLB, PORT OFFICE", "We saw waves.")]),
        ("THE CHAIR: The meeting is closed.", [("THE CHAIR", "The meeting is closed.")]),
        ("INTERVIEWER: Did you sign?\nHASK: In 2019.", [("INTERVIEWER", "Did you sign?"), ("HASK", "In 2019.")]),
        ("Q. Did you sign?\nA. The clerk did.", [("Q", "Did you sign?"), ("A", "The clerk did.")]),
        ("MR. KOLB. The tide was high.", [("MR. KOLB", "The tide was high.")]),
        ("Mayor Ines Kolb: I was at home.", [("Mayor Ines Kolb", "I was at home.")]),
        ("Ines Kolb (LMP). – My view is another.", [("Ines Kolb", "My view is another.")]),
        (
            "Ines Kolb (Lower Lisk) (Con)\nThe dam leaks.\nIt is old.\nBram Lind (Orvene) (Lab)\nIt does not.",
            [("Ines Kolb", "The dam leaks.\nIt is old."), ("Bram Lind", "It does not.")],
        ),
        (
            "- Senator Kolb: “It failed.”\n- Party leader Bram Lind: Nobody lost.",
            [("Senator Kolb", "“It failed.”"), ("Party leader Bram Lind", "Nobody lost.")],
        ),
        (
            "Mr. Kolb (Mirea): We agree.\nThe President (spoke in French): It is agreed.\nMr. Kolb (Mirea): Good.",
            [("Mr. Kolb", "We agree."), ("The President", "It is agreed."), ("Mr. Kolb", "Good.")],
        ),
    ],
)
def test_labels_of_all_kinds_tell_who_speaks(flat: Flat, text: str, turns: list[tuple[str, str]]) -> None:
    records = mark_attributions(flat(text))._.attributions
    by_turn = [record for record in records if record.rule == "turn"]
    assert [(r.source.text, "\n".join(part.text for part in r.content)) for r in by_turn] == turns


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE: The port is closed.",
        "FACT: We checked it.",
        "LISK: The council met on Monday.",
        "DEAR ABBY: I bought a mill.",
        "DIRECTOR: Ines Kolb",
        "- Senator Kolb: The senator won “all”. Kolb lost later.\n- Senator Lind: Lind lost.",
        "The result: nobody has paid.",
        "KOLB: We will win in the end\nThe vote is in May.",  # a headline
        "Power and Performance (Lisk)\nThe mill is fast.",
        "New: Kolb watch for $19.99\nIt is light.\nNew: Lind lamp for $13\nIt is cheap.\nTop: Orm pen for $1",
    ],
)
def test_labels_of_other_paragraphs_do_not(flat: Flat, text: str) -> None:
    assert found(flat(text)) == []

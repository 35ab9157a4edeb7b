from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.layout import blocks_of


def kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks_of(text)]


def test_a_line_is_a_block_and_a_short_one_without_a_stop_a_heading() -> None:
    assert kinds("A port reopens\n\nThe port of Lisk opened on Monday.\nShips came.") == [
        ("heading", "A port reopens"),
        ("body", "The port of Lisk opened on Monday."),
        ("body", "Ships came."),
    ]


def test_a_short_question_in_a_line_of_its_own_is_a_heading() -> None:
    text = "Peace or war?\nThe envoys met for three hours in the old town hall, and who will pay for peace?\nNo."
    assert [kind for kind, _ in kinds(text)] == ["heading", "body", "body"]


def test_a_line_of_markdown_is_a_heading_however_it_ends() -> None:
    assert [kind for kind, _ in kinds("## The port is open.\nThe port is open.")] == ["heading", "body"]


def test_lines_wrapped_by_hand_make_one_block() -> None:
    line = "the harbour master of Lisk counted ships that waited outside"
    text = f"{line}\n{line}\n{line}\n{line}.\n\nSecond paragraph of the text, which is here\n{line}."
    assert [kind for kind, _ in kinds(text)] == ["body", "body"]


def test_references_at_the_end_are_notes() -> None:
    text = "The dam broke.\nReferences\nLind, A. Dams of the north.\nhttps://dams.example/3"
    assert [kind for kind, _ in kinds(text)] == ["body", "heading", "note", "note"]


def test_numbered_notes_and_bare_addresses_are_notes() -> None:
    assert [kind for kind, _ in kinds("The dam broke.[1]\n[1] Lind, Dams, p. 3.\nhttps://dams.example/3")] == [
        "body",
        "note",
        "note",
    ]


def test_what_belongs_to_the_page_is_furniture() -> None:
    text = "The dam broke.\nNo comments:\nPost a Comment\nShare this article\nAll rights reserved."
    assert [kind for kind, _ in kinds(text)] == ["body", "furniture", "furniture", "furniture", "furniture"]


def test_lines_that_say_who_wrote_it_are_furniture() -> None:
    lines = ["By Ines Calloway", "By Ines Calloway, 22 June 2024", "By noon the port closed.", "By Monday it rained"]
    text = "\n".join([*lines, "(Reporting by Lars Holm; editing by Ana Ruiz)"])
    assert [kind for kind, _ in kinds(text)] == ["furniture", "furniture", "body", "heading", "furniture"]


@pytest.mark.parametrize("mark", ["-", "−", "•", "–", "6.", "12)", "(a)", "(iv)", "XIV.", "4.17", ">"])
def test_what_marks_an_item_is_a_block_before_it(mark: str) -> None:
    text = f"{mark} The mill kept nine looms\n{mark} Two of them broke."
    assert kinds(text) == [
        ("furniture", mark),
        ("body", "The mill kept nine looms"),
        ("furniture", mark),
        ("body", "Two of them broke."),
    ]


@pytest.mark.parametrize(
    "line", ["2.5 million people fled.", "10 February was cold.", "I. Kolb resigned.", "1999 was cold."]
)
def test_what_only_looks_like_a_mark_stays(line: str) -> None:
    assert kinds(line) == [("body", line)]


@pytest.mark.parametrize(
    "dateline",
    ["ORVENE, 3 May 2021 -", "ORVENE, Mirea (Coast Agency) —", "ORVENE —", "(Coast Agency) -", "Orvene, May 3, 2021 –"],
)
def test_a_dateline_is_a_block_before_the_dispatch(dateline: str) -> None:
    assert kinds(f"{dateline} The mill burnt down.") == [("dateline", dateline), ("body", "The mill burnt down.")]


def test_each_cell_of_a_table_is_a_block() -> None:
    cells = ["Town", "What happened", "Orvene", "The mill burnt down", "May 3"]
    assert kinds("Town | What happened\nOrvene | The mill burnt down | May 3") == [("cell", cell) for cell in cells]


@pytest.mark.parametrize(
    "line",
    [
        "FILE PHOTO: Looms are seen in Orvene, May 3, 2021. COA/Ines Kolb",
        "FILE - In this May 3, 2021 photo, looms are seen in Orvene.",
        "Looms are seen in Orvene, May 3, 2021. COA/Ines Kolb",
        "The mill burns in Orvene (Photo: Ines Kolb)",
        "Image caption, The mill burnt down",
        "In this photo taken on May 3, 2021, a man stands before the mill.",
        "Ines Kolb in Orvene and J. Marlow in St. Lind contributed to this report.",
        "Ines Kolb reported from Orvene.",
        "With assistance from Ines Kolb",
        "Follow Ines Kolb on Twitter @ineskolb.",
        "Sign up for our weekly newsletter.",
        "Have a tip? Ines Kolb may be reached at kolb@courier.example.",
        "If you enjoyed this article, we have a proposition for you.",
        "This article was first published in the Courier.",
        "Related: The mill that burnt",
    ],
)
def test_captions_reporters_and_invitations_are_furniture(line: str) -> None:
    assert kinds(f"{line}\nIt rained.") == [("furniture", line), ("body", "It rained.")]


@pytest.mark.parametrize(
    "line",
    [
        "The heat contributed to the loss of the looms.",
        "Clashes were reported from Orvene.",
        "Home prices rose, and print shops closed.",
        "Follow the money, the auditor said on Facebook.",
        "The report was published on Monday.",
        "The video: a man stands before the mill.",
        "Share prices fell.",
    ],
)
def test_sentences_with_such_words_are_not(line: str) -> None:
    assert kinds(f"{line}\nIt rained.")[0] == ("body", line)


def test_what_the_page_adds_to_the_end_of_a_paragraph_is_a_block() -> None:
    assert kinds(
        "The mill burnt down. Ines Kolb contributed to this report.\nIt rained. Purchase Licensing Rights"
    ) == [
        ("body", "The mill burnt down."),
        ("furniture", "Ines Kolb contributed to this report."),
        ("body", "It rained."),
        ("furniture", "Purchase Licensing Rights"),
    ]


def test_a_name_behind_a_dash_signs_what_stands_before_it() -> None:
    text = "“It burnt all night.”\n— Ines Kolb, fire brigade\nIt rained."
    assert kinds(text)[1] == ("signature", "— Ines Kolb, fire brigade")
    assert "signature" not in dict(kinds("They sent:\n— Ines Kolb\n— Bram Lind"))


def test_the_title_and_headlines_of_other_articles_are_headings() -> None:
    title = "The mill of Orvene burnt down. Nobody was hurt. | Courier"
    text = "The mill of Orvene burnt down. Nobody was hurt.\nIt rained.\n- How The Mill Was Lost And Won Again"
    assert [block.kind for block in blocks_of(text, title)] == ["heading", "body", "furniture", "heading"]


def test_a_question_in_bold_or_slanted_letters_is_a_question() -> None:
    text = "**It was lost in March, as all the town knows by now. What has changed?**\nNothing has.\n*Why?*\nSo."
    assert [kind for kind, _ in kinds(text)] == ["question", "body", "question", "body"]


def test_sentences_start_with_blocks_and_white_space_starts_none() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_layout")
    doc = nlp("A port reopens\n\nShips came")
    assert [span.label_ for span in doc.spans["blocks"]] == ["heading", "body"]
    assert [token.text for token in doc if token.is_sent_start] == ["A", "Ships"]


@given(st.text(alphabet="aB .?\n\t\r[1]"))
def test_blocks_are_apart_and_cover_all_but_white_space(text: str) -> None:
    blocks = blocks_of(text)
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    covered = {index for block in blocks for index in range(block.start, block.end)}
    assert all(index in covered for index, character in enumerate(text) if not character.isspace())

from itertools import pairwise

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

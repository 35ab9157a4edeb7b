"""Which parts of a page say nothing."""

import spacy
from spacy.tokens import Doc, SpanGroup

from dateline.language.silent import blocks_of_text, silent_blocks, silent_tokens
from dateline.records import KINDS

PARTS = {"Lisk": "dateline", "It": "body", "Notes": "heading", "1": "note", "Share": "furniture", "?": "question"}


def page() -> Doc:
    doc = Doc(spacy.blank("en").vocab, words=list(PARTS))
    doc.spans["blocks"] = SpanGroup(
        doc, spans=[doc.char_span(token.idx, token.idx + len(token), label=PARTS[token.text]) for token in doc]
    )
    return doc


def test_the_body_speaks_to_every_kind_and_furniture_only_to_dates() -> None:
    silent = {kind: [block.text for block in silent_blocks(page(), kind)] for kind in KINDS}
    assert not any("It" in blocks for blocks in silent.values())
    assert [kind for kind, blocks in silent.items() if "Share" not in blocks] == ["dates"]


def test_each_kind_keeps_silent_on_parts_of_its_own() -> None:
    assert silent_tokens(page(), "dates") == set()
    assert silent_tokens(page(), "actors") == {4}
    assert silent_tokens(page(), "figures") == {3, 4}
    assert silent_tokens(page(), "attributions") == {0, 3, 4}
    assert silent_tokens(page(), "claims") == {0, 2, 3, 4, 5}


def test_all_but_furniture_is_text() -> None:
    assert [block.text for block in blocks_of_text(page())] == ["Lisk", "It", "Notes", "1", "?"]


def test_without_a_layout_nothing_is_silent() -> None:
    doc = spacy.blank("en")("Share this.")
    assert [silent_tokens(doc, kind) for kind in KINDS] == [set()] * len(KINDS)
    assert blocks_of_text(doc) == []

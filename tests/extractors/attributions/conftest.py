"""What tests of attributions share."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from dateline.language.layout import mark_layout


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

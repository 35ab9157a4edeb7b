"""Hand-checked parses (``tests/parses.conllu``) as docs, so that rules are tested apart from the model."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from spacy.tokens import Doc, SpanGroup
from spacy.training.converters import conllu_to_docs

from dateline.records import Article

PARSES = Path(__file__).parents[1] / "parses.conllu"


@pytest.fixture(scope="session")
def parses() -> dict[str, bytes]:
    text = PARSES.read_text(encoding="utf-8")
    docs = conllu_to_docs(text, n_sents=1, no_print=True)
    return {name: doc.to_bytes() for name, doc in zip(re.findall(r"# name = (.+)", text), docs, strict=True)}


@pytest.fixture
def parsed(parses: dict[str, bytes], vocab: object) -> Callable[..., Doc]:
    """``parsed("copula")`` is the doc of that name, all of it one block of body text."""

    def doc_of(name: str, **fields: str) -> Doc:
        doc = Doc(vocab).from_bytes(parses[name])
        doc._.article = Article.of(doc.text, **fields)
        doc.spans["blocks"] = SpanGroup(doc, name="blocks", spans=[doc.char_span(0, len(doc.text), label="body")])
        return doc

    return doc_of


@pytest.fixture(scope="session")
def vocab() -> object:
    import spacy

    return spacy.blank("en").vocab

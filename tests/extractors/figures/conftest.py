"""Docs for the tests of figures: bare ones by the project's tokenizer, and parsed ones by hand."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.figures.component import mark_figures
from dateline.records import Figure

_NLP = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})


@pytest.fixture
def make_doc() -> Callable[[str], Doc]:
    """A doc with tokens and nothing else."""
    return _NLP.make_doc


@pytest.fixture
def figures() -> Callable[[str], list[Figure]]:
    """The figures of a text, read without a tagger."""

    def read(text: str) -> list[Figure]:
        doc = mark_figures(_NLP.make_doc(text))
        return [span._.figure for span in doc.spans["figures"]]

    return read

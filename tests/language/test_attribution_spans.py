from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from dateline.language.attribution_spans import SPANS_KEY

CONFIG = {
    "model": {
        "@architectures": "spacy.Tagger.v2",
        "tok2vec": {
            "@architectures": "spacy.HashEmbedCNN.v2",
            "width": 32,
            "depth": 2,
            "embed_size": 300,
            "window_size": 1,
            "maxout_pieces": 2,
            "subword_features": True,
            "pretrained_vectors": None,
        },
    }
}
TEXTS = {
    "The minister said that the port would close.": [("SOURCE", 0, 2), ("CUE", 2, 3), ("CONTENT", 3, 8)],
    "“It will close,” the mayor warned on Monday.": [("CONTENT", 0, 6), ("SOURCE", 6, 8), ("CUE", 8, 9)],
    "The port closed on Monday.": [],
}


def examples(nlp: Language) -> list[Example]:
    made = []
    for text, spans in TEXTS.items():
        reference = nlp.make_doc(text)
        reference.spans[SPANS_KEY] = [Span(reference, start, end, label) for label, start, end in spans]
        made.append(Example(nlp.make_doc(text), reference))
    return made


@pytest.fixture(scope="module")
def trained() -> Language:
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("dateline_attribution_spans", config=CONFIG)
    optimizer = nlp.initialize(lambda: examples(nlp))
    for _ in range(60):
        nlp.update(examples(nlp), sgd=optimizer)
    return nlp


def spans(doc: Doc) -> list[tuple[str, int, int]]:
    return [(span.label_, span.start, span.end) for span in doc.spans[SPANS_KEY]]


def test_it_learns_sources_cues_and_contents(trained: Language) -> None:
    assert [spans(trained(text)) for text in TEXTS] == list(TEXTS.values())
    assert trained.evaluate(examples(trained))["attribution_spans_f"] == 1.0


def test_every_span_has_a_score(trained: Language) -> None:
    group = trained(next(iter(TEXTS))).spans[SPANS_KEY]
    assert len(group.attrs["scores"]) == len(group) == 3
    assert all(1 / 7 < score <= 1 for score in group.attrs["scores"])


def test_a_reference_without_spans_teaches_nothing(trained: Language) -> None:
    pipe = trained.get_pipe("dateline_attribution_spans")
    doc = trained.make_doc("The port closed.")
    uniform = [np.full((len(doc), 7), 1 / 7, dtype=np.float32)]
    loss, gradient = pipe.get_loss([Example(doc, trained.make_doc(doc.text))], uniform)
    assert loss == 0
    assert not np.any(gradient[0])


def test_texts_without_words_have_no_spans(trained: Language) -> None:
    assert [spans(doc) for doc in trained.pipe(["", " \n "])] == [[], []]


def test_it_is_the_same_after_a_way_over_the_disk(trained: Language, tmp_path: Path) -> None:
    trained.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    for text in TEXTS:
        assert spans(again(text)) == spans(trained(text))

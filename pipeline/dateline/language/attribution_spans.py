"""Which words are the source, the cue and the content of an attribution: a trainable spaCy component.

It labels every token (BIO) and writes the spans to ``doc.spans["attribution_spans"]``, with the labels ``SOURCE``,
``CUE`` and ``CONTENT``; ``doc.spans["attribution_spans"].attrs["scores"]`` has the mean probability of each. Which of
them belong together is not told here. The scheme is that of PolNeAR (Newell et al. 2018).
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline.trainable_pipe import TrainablePipe  # type: ignore[import-not-found]
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, SequenceCategoricalCrossentropy

from dateline.language.bio import LabelledRun, best_path, labels_of, runs, tags

SPANS_KEY = "attribution_spans"
ROLES = ("SOURCE", "CUE", "CONTENT")

Probabilities = NDArray[np.float32]


@Language.factory(
    "dateline_attribution_spans", assigns=["doc.spans"], default_score_weights={"attribution_spans_f": 1.0}
)
def create_attribution_spans(
    nlp: Language, name: str, model: Model[list[Doc], list[Probabilities]]
) -> "AttributionSpans":
    """``model``: docs to label scores (tokens, 7) before the softmax, as ``spacy.Tagger.v2`` gives them."""
    return AttributionSpans(nlp.vocab, model, name)


class AttributionSpans(TrainablePipe):  # type: ignore[misc]
    """See the module."""

    def __init__(self, vocab: Vocab, model: Model[list[Doc], list[Probabilities]], name: str) -> None:
        self.vocab, self.model, self.name = vocab, model, name
        self.cfg: dict[str, Any] = {}
        self.tags = labels_of(ROLES)

    @property
    def labels(self) -> tuple[str, ...]:
        return ROLES

    def predict(self, docs: Sequence[Doc]) -> list[Probabilities]:
        """Label probabilities (tokens, labels) of each doc."""
        if not any(map(len, docs)):
            return [np.zeros((0, len(self.tags)), dtype=np.float32) for _ in docs]
        scores: Any = self.model.predict(list(docs))
        return [self.model.ops.softmax(of_doc) for of_doc in scores]

    def set_annotations(self, docs: Sequence[Doc], predicted: Sequence[Probabilities]) -> None:
        for doc, probabilities in zip(docs, predicted, strict=True):
            path = best_path(probabilities, self.tags)
            chances = [float(row[self.tags.index(tag)]) for row, tag in zip(probabilities, path, strict=True)]
            found = [run for run in (_trimmed(run, doc) for run in runs(path)) if run.start < run.end]
            group = SpanGroup(doc, name=SPANS_KEY, spans=[Span(doc, *run) for run in found])
            group.attrs["scores"] = [round(float(np.mean(chances[run.start : run.end])), 4) for run in found]
            doc.spans[SPANS_KEY] = group

    def get_loss(self, examples: Iterable[Example], scores: Any) -> tuple[float, Any]:
        """Cross-entropy, and its gradient; a doc whose reference lacks the spans teaches nothing."""
        entropy = SequenceCategoricalCrossentropy(names=self.tags, normalize=False)
        truths: Any = [_gold(example) for example in examples]
        gradient, loss = entropy(scores, truths)
        return float(loss), gradient

    def initialize(
        self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None, labels: Any = None
    ) -> None:
        docs = [example.x for example in islice(get_examples(), 10)]
        self.model.initialize(X=docs, Y=[np.zeros((len(doc), len(self.tags)), dtype=np.float32) for doc in docs])

    def score(self, examples: Iterable[Example], **options: Any) -> dict[str, Any]:
        """Exact precision, recall and F1 of the spans: ``attribution_spans_f``, and ``..._per_type`` by label."""
        scores: dict[str, Any] = Scorer.score_spans(
            list(examples),
            attr=SPANS_KEY,
            getter=lambda doc, key: doc.spans.get(key, ()),
            has_annotation=lambda doc: SPANS_KEY in doc.spans,
            labeled=True,
            allow_overlap=True,
        )
        return scores


def _gold(example: Example) -> list[str | None]:
    """The labels of the reference, laid on the tokens of the prediction; none where the reference has no spans."""
    length = len(example.predicted)
    if SPANS_KEY not in example.reference.spans:
        return [None] * length
    spans = example.get_aligned_spans_y2x(list(example.reference.spans[SPANS_KEY]), allow_overlap=True)
    return list(tags([LabelledRun(span.start, span.end, span.label_) for span in spans], length))


def _trimmed(run: LabelledRun, doc: Doc) -> LabelledRun:
    """Without white space at the ends."""
    start, end, label = run
    while start < end and doc[start].is_space:
        start += 1
    while start < end and doc[end - 1].is_space:
        end -= 1
    return LabelledRun(start, end, label)

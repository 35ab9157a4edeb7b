"""The component ``dateline_coreference``: mentions of the text in ``doc.spans["mentions"]``, labelled with their kinds.

``doc.spans["mentions"].attrs["antecedents"]`` has, for each, pairs of an earlier mention (its place in the group) and
the probability that it is the antecedent; :func:`antecedents_of` reads them, ``clusters`` puts mentions together.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc, Span, SpanGroup

from dateline.language.coreference.candidates import find_phrases
from dateline.language.coreference.features import features_of
from dateline.language.coreference.ranker import Ranker
from dateline.language.docs import check_needs

MENTIONS = "mentions"
FILE = "weights.npz"


class Coreference(Pipe):
    """Needs a parse, and the encoder's vectors in ``doc.tensor``."""

    def __init__(self, name: str, weights: Mapping[str, NDArray[Any]] | None = None) -> None:
        self.name = name
        self.weights = dict(weights or {})
        self._ranker = Ranker(self.weights)

    def __call__(self, doc: Doc) -> Doc:
        check_needs(doc, "dateline_coreference")
        phrases = find_phrases(doc) if self.weights else []
        group = SpanGroup(doc, name=MENTIONS, attrs={"antecedents": []})
        if phrases:
            ranked = self._ranker(features_of(doc, phrases))
            for place, kind in zip(ranked.chosen, ranked.kinds, strict=True):
                group.append(Span(doc, phrases[place].start, phrases[place].end, label=kind))
            group.attrs["antecedents"] = [list(of_mention.items()) for of_mention in ranked.antecedents]
        doc.spans[MENTIONS] = group
        return doc

    def with_weights(self, weights: Mapping[str, NDArray[Any]]) -> "Coreference":
        """Weights of the network by name."""
        self.weights = dict(weights)
        self._ranker = Ranker(self.weights)
        return self

    def to_bytes(self, **_: Any) -> bytes:
        content = BytesIO()
        np.savez(content, **self.weights)  # type: ignore[arg-type]
        return content.getvalue()

    def from_bytes(self, content: bytes, **_: Any) -> "Coreference":
        return self.with_weights(dict(np.load(BytesIO(content))))

    def to_disk(self, path: Path | str, **_: Any) -> None:
        Path(path).mkdir(exist_ok=True)
        (Path(path) / FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path | str, **_: Any) -> "Coreference":
        return self.from_bytes((Path(path) / FILE).read_bytes())

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Coreference, (self.name, self.weights)


def antecedents_of(doc: Doc) -> list[dict[int, float]]:
    """For each span of ``doc.spans["mentions"]``, its antecedents (places in the group) with their probabilities."""
    return (
        [dict(of_mention) for of_mention in doc.spans[MENTIONS].attrs["antecedents"]] if MENTIONS in doc.spans else []
    )


@Language.factory(
    "dateline_coreference",
    requires=["token.dep", "token.tag", "token.pos", "token.ent_type", "doc.tensor"],
    assigns=["doc.spans"],
)
def create_coreference(nlp: Language, name: str) -> Coreference:
    """The component, without weights yet."""
    return Coreference(name)

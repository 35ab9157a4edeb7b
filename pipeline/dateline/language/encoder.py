"""The encoder as a spaCy ``tok2vec`` architecture: a list of Doc in, an array (tokens, width) for each out.

It is not trained by spaCy: models/training tunes it in PyTorch and exports it. A text that is longer than a window is
read in windows that overlap; each word takes its vector from the window in whose middle it stands best. Windows run one
by one, without padding, so that the numbers are the same whatever the batch.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Maxout, Model, chain, with_array

from dateline.language.graph import Graph
from dateline.language.pieces import CASES, WordPieces

Vectors = NDArray[np.float32]


@registry.architectures("dateline.Encoder.v1")  # type: ignore[untyped-decorator]
def create_encoder(width: int, window: int, overlap: int) -> Model[list[Doc], list[Vectors]]:
    """``window`` and ``overlap`` count word pieces; the marks at the ends of a window come on top."""
    attrs = {"graph": Graph(), "pieces": WordPieces(), "window": window, "overlap": overlap}
    return Model("dateline_encoder", _forward, attrs=attrs, dims={"nO": width})


@registry.architectures("dateline.NarrowEncoder.v1")  # type: ignore[untyped-decorator]
def create_narrow_encoder(encoder: Model[list[Doc], list[Vectors]], width: int) -> Model[list[Doc], list[Vectors]]:
    """A head's own, narrower view of the encoder (a listener): the cost of a parser grows with what it reads."""
    layer: Model[Any, Any] = Maxout(nO=width, nI=encoder.get_dim("nO"), nP=2, normalize=True, dropout=0.0)
    narrow: Model[list[Doc], list[Vectors]] = chain(encoder, with_array(layer))
    narrow.set_dim("nO", width)
    return narrow


def _forward(
    model: Model[list[Doc], list[Vectors]], docs: Sequence[Doc], is_train: bool
) -> tuple[list[Vectors], Callable[[Any], list[Doc]]]:
    graph, pieces, width = model.attrs["graph"], model.attrs["pieces"], model.get_dim("nO")
    if not graph.content:
        raise ValueError("the encoder has no weights yet: load a trained pipeline")
    window, overlap = model.attrs["window"], model.attrs["overlap"]
    return [encode(doc, graph, pieces, width, window, overlap) for doc in docs], lambda _: []


def encode(doc: Doc, graph: Graph, pieces: WordPieces, width: int, window: int, overlap: int) -> Vectors:
    """Vectors (tokens, width): the mean over the pieces of each token."""
    read = [pieces.of(token.text) for token in doc]
    ids = np.array([piece for of_word, _ in read for piece in of_word], dtype=np.int64)
    cases = np.array([case for of_word, case in read for _ in of_word], dtype=np.int64)
    starts = np.fromiter(accumulate((len(of_word) for of_word, _ in read), initial=0), dtype=np.int64)
    vectors = np.zeros((len(doc), width), dtype=np.float32)
    for part in windows(starts, window, overlap):
        framed_ids = np.pad(ids[part.start : part.end], 1)
        framed_ids[[0, -1]] = pieces.first, pieces.last
        framed_cases = np.pad(cases[part.start : part.end], 1, constant_values=CASES.index("frame"))
        of_pieces = graph.run(framed_ids, framed_cases)[1:-1]
        begins = starts[part.first : part.last] - part.start
        end = starts[part.last] - part.start
        sums = np.add.reduceat(of_pieces[:end], begins, axis=0)
        vectors[part.first : part.last] = sums / np.diff(starts[part.first : part.last + 1])[:, None]
    return vectors


class Part(NamedTuple):
    """The pieces ``start`` to ``end`` are read together; the words ``first`` to ``last`` take their vectors from it."""

    start: int
    end: int
    first: int
    last: int


def windows(starts: NDArray[np.int64], window: int, overlap: int) -> Iterator[Part]:
    """Cut a text into overlapping windows. ``starts``: the first piece of each word, and at last the number of pieces.

    Neighbours share ``overlap`` pieces; the words change hands in the middle of what they share.
    """
    total, words = int(starts[-1]), len(starts) - 1
    start = first = 0
    while first < words:
        end = min(start + window, total)
        last = words if end == total else int(np.searchsorted(starts, end - overlap // 2, side="right")) - 1
        yield Part(start, end, first, last)
        first, start = last, end - overlap

"""Training documents with their vectors beside them: the encoder is frozen, so each text is read by it once only.

``spacy train`` gets them by the reader ``dateline.EncodedCorpus.v1``. The documents that it predicts on are made by the
pipeline's own tokenizer, as in spaCy's own reader.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
from rich.progress import track
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example
from spacy.util import registry


def write_encoded(docs: Iterable[Doc], path: Path, nlp: Language) -> None:
    """Write ``path.spacy``, and the vectors of each token as ``path.npy``; ``nlp`` has the encoder as its tok2vec."""
    docs = list(docs)
    encoder = nlp.get_pipe("tok2vec")
    rows = [
        encoder.predict([nlp.make_doc(doc.text)])[0].astype(np.float16)  # type: ignore[attr-defined]
        for doc in track(docs, f"encoding {path.name}")
    ]
    np.save(path.with_suffix(".npy"), np.concatenate(rows))
    DocBin(docs=docs, store_user_data=True).to_disk(path.with_suffix(".spacy"))


@registry.readers("dateline.EncodedCorpus.v1")
def create_encoded_corpus(path: Path, seed: int) -> Callable[[Language], Iterator[Example]]:
    """Examples in an order that changes with every pass; with the seed 0, as they are."""
    chance = random.Random(seed)

    def read(nlp: Language) -> Iterator[Example]:
        vectors = np.load(Path(path).with_suffix(".npy"), mmap_mode="r")
        examples, start = [], 0
        for reference in DocBin().from_disk(Path(path).with_suffix(".spacy")).get_docs(nlp.vocab):
            predicted = nlp.make_doc(reference.text)
            predicted.tensor = vectors[start : start + len(predicted)]
            start += len(predicted)
            examples.append(Example(predicted, reference))
        if seed:
            chance.shuffle(examples)
        for example in examples:
            example.predicted.tensor = np.asarray(example.predicted.tensor, dtype=np.float32)
            yield example

    return read

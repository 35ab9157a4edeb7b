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
    """Examples in an order that changes with every pass; with the seed 0, as they are. All is read once and kept."""
    chance = random.Random(seed)
    kept: list[tuple[Doc, list[str], list[bool], slice]] = []  # gold; words and spaces of what is predicted; its rows
    vectors = np.load(Path(path).with_suffix(".npy"), mmap_mode="r")

    def read(nlp: Language) -> Iterator[Example]:
        if not kept:
            start = 0
            for reference in DocBin().from_disk(Path(path).with_suffix(".spacy")).get_docs(nlp.vocab):
                doc = nlp.make_doc(reference.text)
                spaces = [bool(token.whitespace_) for token in doc]
                kept.append((reference, [token.text for token in doc], spaces, slice(start, start + len(doc))))
                start += len(doc)
        for reference, words, spaces, rows in chance.sample(kept, len(kept)) if seed else kept:
            predicted = Doc(nlp.vocab, words=words, spaces=spaces)
            predicted.tensor = np.asarray(vectors[rows], dtype=np.float32)
            yield Example(predicted, reference)

    return read

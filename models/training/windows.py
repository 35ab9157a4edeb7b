"""Training documents to windows of word pieces with the labels of every task, as the tuning reads them.

What a document does not annotate is ``UNKNOWN`` in the window, and no loss is taken from it.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import torch
from network import Batch
from numpy.typing import NDArray
from sets import SETS
from spacy.tokens import Doc, Token

from dateline.language.attribution_spans import SPANS_KEY
from dateline.language.bio import LabelledRun, tags
from dateline.language.pieces import CASES, WordPieces

UNKNOWN = -1
MIN_COUNT = 3  # labels of tags, features and lemmas that are seen less often are left out
FRAME = CASES.index("frame")


@dataclass
class Window:
    """A run of words: per piece its id, case and word; per word the label of each task and its head.

    ``mark`` is the case of the marks at its two ends.
    """

    ids: NDArray[np.int32]
    cases: NDArray[np.int8]
    words: NDArray[np.int16]
    labels: dict[str, NDArray[np.int16]]
    heads: NDArray[np.int16]
    mark: int = FRAME


@dataclass
class Labels:
    """The names of the labels of each task; the index is the label."""

    names: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, docs: Iterable[Doc]) -> "Labels":
        counts: dict[str, Counter[str]] = {}
        for doc in docs:
            for task, labels in word_labels(doc).items():
                counts.setdefault(task, Counter()).update(label for label in labels if label)
        return cls(
            {task: sorted(name for name, n in count.items() if n >= MIN_COUNT) for task, count in counts.items()}
        )

    @property
    def sizes(self) -> dict[str, int]:
        return {task: len(names) for task, names in self.names.items()}

    def ids(self, task: str, labels: list[str]) -> NDArray[np.int16]:
        index = {name: number for number, name in enumerate(self.names[task])}
        return np.array([index.get(label, UNKNOWN) for label in labels], dtype=np.int16)


def word_labels(doc: Doc) -> dict[str, list[str]]:
    """The label of each word for each task; empty where it is not known."""
    result = {task: [""] * len(doc) for task in ("tag", "morph", "lemma", "start", "dep", "entity", "attribution")}
    if doc.has_annotation("TAG"):
        result["tag"] = [token.tag_ for token in doc]
        result["morph"] = [f"{token.pos_}|{token.morph}" for token in doc]
        result["lemma"] = [lemma_rule(token) for token in doc]
        result["start"] = [str(int(token.is_sent_start)) for token in doc]
        result["dep"] = [token.dep_ for token in doc]
    result["entity"] = [_entity(token) for token in doc]
    if SPANS_KEY in doc.spans:
        runs = [LabelledRun(span.start, span.end, span.label_) for span in doc.spans[SPANS_KEY]]
        result["attribution"] = tags(runs, len(doc))
    return result


def _entity(token: Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else token.ent_iob_


def lemma_rule(token: Token) -> str:
    """How the lemma is made of the word: letters cut at the end, letters put there, and whether capitals stay."""
    word, lemma = token.text, token.lemma_
    same = 0
    while same < min(len(word), len(lemma)) and word[same].lower() == lemma[same].lower():
        same += 1
    return f"{len(word) - same}|{lemma[same:]}|{'same' if lemma[:same] == word[:same] else 'lower'}"


def windows(
    docs: Iterable[Doc], labels: Labels, pieces: WordPieces, size: int, chance: random.Random
) -> Iterator[Window]:
    """Cut documents into windows of ``size`` pieces at most; a long one begins with a part of random length."""
    for doc in docs:
        read = [pieces.of(token.text) for token in doc]
        ids = {task: labels.ids(task, of_words) for task, of_words in word_labels(doc).items()}
        parsed = doc.has_annotation("DEP")
        total = sum(len(of_word) for of_word, _ in read)
        room = size if total <= size else chance.randint(size // 3, size)
        start = 0
        while start < len(doc):
            end, used = start, 0
            while end < len(doc) and used + len(read[end][0]) <= room:
                used += len(read[end][0])
                end += 1
            end = max(end, start + 1)
            yield _window(doc, read, ids, parsed, start, end)
            start, room = end, size


def _window(doc: Doc, read: list[Any], ids: dict[str, NDArray[np.int16]], parsed: bool, start: int, end: int) -> Window:
    heads = [token.head.i for token in doc[start:end]] if parsed else []
    return Window(
        ids=np.array([piece for of_word, _ in read[start:end] for piece in of_word], dtype=np.int32),
        cases=np.array([case for of_word, case in read[start:end] for _ in of_word], dtype=np.int8),
        words=np.array([n for n, (of_word, _) in enumerate(read[start:end]) for _ in of_word], dtype=np.int16),
        labels={task: of_words[start:end] for task, of_words in ids.items()},
        heads=np.array([head - start if start <= head < end else UNKNOWN for head in heads], dtype=np.int16)
        if parsed
        else np.full(end - start, UNKNOWN, dtype=np.int16),
    )


def hidden(window: Window, share: float, mask: int, chance: random.Random) -> Window:
    """The window with a random ``share`` of its words behind the piece ``mask``; their case and labels stay."""
    words = [word for word in range(len(window.heads)) if chance.random() < share]
    return replace(window, ids=np.where(np.isin(window.words, words), np.int32(mask), window.ids))


def mark_of(name: str) -> int:
    """What stands at both ends of the windows of a set, so that its habits need not be those of the others."""
    return len(CASES) + SETS.index(name)


def batches(sample: list[Window], pieces: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, ``pieces`` at most with the padding; the batches in random order."""
    ordered = sorted(sample, key=lambda window: len(window.ids) + chance.random())
    result: list[list[Window]] = [[]]
    for window in ordered:
        if result[-1] and (len(result[-1]) + 1) * (len(window.ids) + 2) > pieces:
            result.append([])
        result[-1].append(window)
    chance.shuffle(result)
    return result


def collate(batch: list[Window], frame: tuple[int, int, int]) -> Batch:
    """Pad to one size; ``frame`` are the ids of the marks at the start and end of a window and of the padding."""
    first, last, padding = frame
    size, length = len(batch), max(len(window.ids) for window in batch) + 2
    words = max(len(window.heads) for window in batch)
    pieces, cases = np.full((size, length), padding), np.full((size, length), FRAME)
    pooling = np.zeros((size, words, length), dtype=np.float32)
    heads = np.full((size, words), UNKNOWN)
    labels = {task: np.full((size, words), UNKNOWN) for task in batch[0].labels}
    for row, window in enumerate(batch):
        end = len(window.ids) + 1
        pieces[row, 0], pieces[row, end] = first, last
        cases[row, 0] = cases[row, end] = window.mark
        pieces[row, 1:end], cases[row, 1:end] = window.ids, window.cases
        pooling[row, window.words, np.arange(1, end)] = 1
        heads[row, : len(window.heads)] = window.heads
        for task, of_words in window.labels.items():
            labels[task][row, : len(of_words)] = of_words
    pooling /= np.maximum(pooling.sum(2, keepdims=True), 1)
    return Batch(
        pieces=torch.from_numpy(pieces),
        cases=torch.from_numpy(cases),
        mask=torch.from_numpy(pieces != padding),
        pooling=torch.from_numpy(pooling),
        labels={task: torch.from_numpy(of_words) for task, of_words in labels.items()},
        heads=torch.from_numpy(heads),
    )

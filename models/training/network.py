"""The encoder (a MiniLM: BERT with 6 layers of 384) and the small heads that tune it on all tasks at once, in PyTorch.

The heads serve tuning alone; what is shipped are stock spaCy heads on the exported encoder (export.py).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.pieces import CASES

WIDTH, LAYERS, HEADS, INNER, PIECES, POSITIONS = 384, 6, 12, 1536, 30522, 512
ARC_WIDTH, LABEL_WIDTH = 256, 96
MARKS = 16  # embeddings for the sets of the tuning, behind those of the cases (windows.py)
EPSILON = 1e-12


Attend = Callable[[Tensor, Tensor, Tensor, Tensor | None, float], Tensor]


class Dropout(NamedTuple):
    hidden: float = 0.0
    attention: float = 0.0


NO_DROPOUT = Dropout()


class Encoder(nn.Module):
    """Ids of word pieces and of letter cases, each (batch, length), to vectors (batch, length, 384).

    BERT (Devlin et al. 2019) with the weights of MiniLM (Wang et al. 2020). The vocabulary is lower case, so the case
    of each word is told through BERT's segment embeddings, of which these weights use but the first.
    """

    def __init__(self, dropout: Dropout = NO_DROPOUT, marks: int = 0) -> None:
        """``marks``: how many more rows than letter cases the embeddings of the cases have."""
        super().__init__()
        self.words = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(len(CASES) + marks, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.drop = nn.Dropout(dropout.hidden)

    def forward(self, pieces: Tensor, cases: Tensor, mask: Tensor | None = None) -> Tensor:
        """``mask`` (batch, length) is true where there is a piece; without it, everywhere."""
        embedded = self.words(pieces) + self.cases(cases) + self.positions.weight[: pieces.shape[1]]
        vectors = self.drop(self.norm(embedded))
        attended = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            vectors = layer(vectors, attended)
        return vectors

    def load(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint (safetensors, names of Hugging Face's BertModel)."""
        bert = load_file(path)
        own = self.state_dict()
        for name in own:
            weights = bert[_bert_name(name)]
            own[name] = weights[:1].expand_as(own[name]) if name.startswith("cases") else weights
        self.load_state_dict(own)


class Layer(nn.Module):
    def __init__(self, dropout: Dropout) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attend: Attend = attend
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(dropout.hidden)
        self.attention_dropout = dropout.attention

    def forward(self, vectors: Tensor, mask: Tensor | None) -> Tensor:
        dropout = self.attention_dropout if self.training else 0.0
        mixed = self.attended(self.attend(self.query(vectors), self.key(vectors), self.value(vectors), mask, dropout))
        vectors = self.attended_norm(vectors + self.drop(mixed))
        inner = self.narrow(functional.gelu(self.widen(vectors)))
        return self.norm(vectors + self.drop(inner))


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, dropout: float) -> Tensor:
    """Attention by each head; all (batch, length, width)."""
    batch, length, _ = query.shape
    of_heads = (part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for part in (query, key, value))
    mixed = functional.scaled_dot_product_attention(*of_heads, attn_mask=mask, dropout_p=dropout)
    return mixed.transpose(1, 2).reshape(batch, length, WIDTH)


def _bert_name(name: str) -> str:
    """A parameter of ours as BertModel calls it."""
    head, _, rest = name.partition(".")
    if head != "layers":
        renamed = {"words": "word_embeddings", "positions": "position_embeddings", "cases": "token_type_embeddings"}
        return f"embeddings.{renamed.get(head, 'LayerNorm')}.{rest}"
    number, part, kind = rest.split(".")
    place = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "norm": "output.LayerNorm",
    }[part]
    return f"encoder.layer.{number}.{place}.{kind}"


@dataclass
class Batch:
    """Windows of words, padded. ``-1`` marks what is not annotated; all but the pieces are (batch, words)."""

    pieces: Tensor  # (batch, pieces)
    cases: Tensor  # (batch, pieces)
    mask: Tensor  # (batch, pieces)
    pooling: Tensor  # (batch, words, pieces): each row sums to one over the pieces of the word
    labels: dict[str, Tensor]  # task -> gold label
    heads: Tensor  # gold head; a root's is itself

    @property
    def real(self) -> Tensor:
        """(batch, words): true where there is a word and no padding."""
        return self.pooling.sum(2) > 0

    def marked(self, mark: int) -> "Batch":
        """The same windows, as if all were of the set with this ``mark``."""
        cases, last = self.cases.clone(), self.mask.sum(1) - 1
        cases[:, 0] = mark
        cases[torch.arange(len(cases)), last] = mark
        return replace(self, cases=cases)


class Tuned(nn.Module):
    """The encoder under one linear head a task, and a biaffine parser (Dozat and Manning 2017)."""

    def __init__(self, sizes: dict[str, int], dropout: Dropout = NO_DROPOUT) -> None:
        """``sizes``: task -> number of labels; ``dep`` is the parser's."""
        super().__init__()
        self.encoder = Encoder(dropout, MARKS)
        self.drop = nn.Dropout(dropout.hidden)
        self.linear = nn.ModuleDict({task: nn.Linear(WIDTH, size) for task, size in sizes.items() if task != "dep"})
        self.arc_of, self.arc_to = nn.Linear(WIDTH, ARC_WIDTH), nn.Linear(WIDTH, ARC_WIDTH)
        self.label_of, self.label_to = nn.Linear(WIDTH, LABEL_WIDTH), nn.Linear(WIDTH, LABEL_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        self.label = nn.Parameter(torch.zeros(sizes["dep"], LABEL_WIDTH + 1, LABEL_WIDTH + 1))
        nn.init.xavier_uniform_(self.arc)

    def scores(self, batch: Batch, heads: Tensor | None = None) -> dict[str, Tensor]:
        """Scores (batch, words, labels) of each task; of ``arc`` (batch, dependent, head).

        ``dep`` is scored for the given ``heads``, or else for the gold ones, and the likeliest where none is known.
        """
        words = self.drop(batch.pooling @ self.encoder(batch.pieces, batch.cases, batch.mask))
        scores = {task: head(words) for task, head in self.linear.items()} | {"arc": self.arcs(words, batch.real)}
        if heads is None:
            heads = torch.where(batch.heads >= 0, batch.heads, scores["arc"].argmax(2))
        return scores | {"dep": self.dependencies(words, heads)}

    def arcs(self, words: Tensor, real: Tensor) -> Tensor:
        """Scores (batch, dependent, head) before the softmax over heads; ``real`` (batch, words) are no padding."""
        of, to = functional.gelu(self.arc_of(words)), functional.gelu(self.arc_to(words))
        scores = _with_bias(of) @ self.arc @ to.transpose(1, 2)
        return scores.masked_fill(~real[:, None, :], -1e4)

    def dependencies(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, words, labels) of the relation of each word to its given head."""
        of, to = functional.gelu(self.label_of(words)), functional.gelu(self.label_to(words))
        to = torch.gather(to, 1, heads[:, :, None].expand(-1, -1, LABEL_WIDTH))
        of, to = _with_bias(of), _with_bias(to)
        pairs = torch.einsum("bni,lij->bnlj", of, self.label)
        return torch.einsum("bnlj,bnj->bnl", pairs, to)


def gold_losses(scores: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Cross-entropy of each task, summed over its annotated words."""
    gold = batch.labels | {"arc": batch.heads}
    return {task: _cross_entropy(of_task, gold[task]) for task, of_task in scores.items()}


def taught_losses(scores: dict[str, Tensor], taught: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    """Cross-entropy with the probabilities that the teachers give, summed over all words (Hinton et al. 2015)."""
    padding = ~batch.real
    return {
        task: -(taught[task] * of_task.float().log_softmax(2)).sum(2).masked_fill(padding, 0).sum()
        for task, of_task in scores.items()
    }


@torch.no_grad()
def teach(teachers: Sequence[Tuned], batch: Batch) -> tuple[dict[str, Tensor], Tensor]:
    """The mean probabilities of several models, and the heads that they see where none is annotated."""
    scores = [teacher.scores(batch) for teacher in teachers]
    taught = {task: torch.stack([of[task].float().softmax(2) for of in scores]).mean(0) for task in scores[0]}
    return taught, torch.where(batch.heads >= 0, batch.heads, taught["arc"].argmax(2))


def _with_bias(vectors: Tensor) -> Tensor:
    return functional.pad(vectors, (0, 1), value=1.0)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")

"""The encoder (a MiniLM: BERT with 6 layers of 384) and the small heads that tune it on all tasks at once, in PyTorch.

The heads serve tuning alone; what is shipped are stock spaCy heads on the exported encoder (export.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.pieces import CASES

WIDTH, LAYERS, HEADS, INNER, PIECES, POSITIONS = 384, 6, 12, 1536, 30522, 512
ARC_WIDTH, LABEL_WIDTH = 256, 96
DROPOUT = 0.1
EPSILON = 1e-12


Attend = Callable[[Tensor, Tensor, Tensor, Tensor | None], Tensor]


class Encoder(nn.Module):
    """Ids of word pieces and of letter cases, each (batch, length), to vectors (batch, length, 384).

    BERT (Devlin et al. 2019) with the weights of MiniLM (Wang et al. 2020). The vocabulary is lower case, so the case
    of each word is told through BERT's segment embeddings, of which these weights use but the first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(len(CASES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(DROPOUT)

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
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.attend: Attend = attend
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, vectors: Tensor, mask: Tensor | None) -> Tensor:
        mixed = self.attended(self.attend(self.query(vectors), self.key(vectors), self.value(vectors), mask))
        vectors = self.attended_norm(vectors + self.drop(mixed))
        inner = self.narrow(functional.gelu(self.widen(vectors)))
        return self.norm(vectors + self.drop(inner))


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None) -> Tensor:
    """Attention by each head; all (batch, length, width)."""
    batch, length, _ = query.shape
    of_heads = (part.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for part in (query, key, value))
    mixed = functional.scaled_dot_product_attention(*of_heads, attn_mask=mask)
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


class Tuned(nn.Module):
    """The encoder under one linear head a task, and a biaffine parser (Dozat and Manning 2017)."""

    def __init__(self, sizes: dict[str, int]) -> None:
        """``sizes``: task -> number of labels; ``dep`` is the parser's."""
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(DROPOUT)
        self.linear = nn.ModuleDict({task: nn.Linear(WIDTH, size) for task, size in sizes.items() if task != "dep"})
        self.arc_of, self.arc_to = nn.Linear(WIDTH, ARC_WIDTH), nn.Linear(WIDTH, ARC_WIDTH)
        self.label_of, self.label_to = nn.Linear(WIDTH, LABEL_WIDTH), nn.Linear(WIDTH, LABEL_WIDTH)
        self.arc = nn.Parameter(torch.zeros(ARC_WIDTH + 1, ARC_WIDTH))
        self.label = nn.Parameter(torch.zeros(sizes["dep"], LABEL_WIDTH + 1, LABEL_WIDTH + 1))
        nn.init.xavier_uniform_(self.arc)

    def vectors(self, batch: Batch) -> Tensor:
        """One vector a word (batch, words, width)."""
        return batch.pooling @ self.encoder(batch.pieces, batch.cases, batch.mask)

    def arcs(self, words: Tensor, real: Tensor) -> Tensor:
        """Scores (batch, dependent, head) before the softmax over heads; ``real`` (batch, words) are no padding."""
        of, to = functional.gelu(self.arc_of(words)), functional.gelu(self.arc_to(words))
        scores = _with_bias(of) @ self.arc @ to.transpose(1, 2)
        return scores.masked_fill(~real[:, None, :], -1e4)

    def dependencies(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores (batch, words, labels) of the relation of each word to its given head."""
        of, to = functional.gelu(self.label_of(words)), functional.gelu(self.label_to(words))
        to = torch.gather(to, 1, heads.clamp(min=0)[:, :, None].expand(-1, -1, LABEL_WIDTH))
        of, to = _with_bias(of), _with_bias(to)
        pairs = torch.einsum("bni,lij->bnlj", of, self.label)
        return torch.einsum("bnlj,bnj->bnl", pairs, to)

    def loss(self, batch: Batch, weights: dict[str, float]) -> dict[str, Tensor]:
        """Loss of each task, summed over its annotated words, divided by the words of the batch, weighted."""
        words = self.drop(self.vectors(batch))
        real = batch.pooling.sum(2) > 0
        total = real.sum()
        losses = {task: _cross_entropy(head(words), batch.labels[task]) for task, head in self.linear.items()}
        if (batch.heads >= 0).any():
            losses["arc"] = _cross_entropy(self.arcs(words, real), batch.heads)
            losses["dep"] = _cross_entropy(self.dependencies(words, batch.heads), batch.labels["dep"])
        return {task: weights[task] * value / total for task, value in losses.items()}


def _with_bias(vectors: Tensor) -> Tensor:
    return functional.pad(vectors, (0, 1), value=1.0)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")

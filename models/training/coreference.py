"""The mention ranker, trained on GUM: which earlier mention is the antecedent (Lee et al. 2017, marginal likelihood).

The encoder and the heads are those of the finished pipeline, so that the ranker learns from parses as they will be.
"""

import copy
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from gum import Document, read_documents
from rich.progress import track
from spacy.language import Language
from torch import Tensor, nn
from torch.nn import functional

from dateline.language.coreference.candidates import find_phrases
from dateline.language.coreference.features import NO_PRONOUN, PAIR_WIDTH, PRONOUN, SIZES, features_of, pairs
from dateline.language.coreference.ranker import KINDS, REACH


class Network(nn.Module):
    """See ``dateline.language.coreference.ranker``, which computes the same from the same names."""

    def __init__(self, width: int, state: int, hidden: int, view: int, dropout: float) -> None:
        super().__init__()
        self.vectors = nn.Linear(3 * width, state)
        self.categories = nn.Embedding(sum(SIZES), state)
        self.norm = nn.LayerNorm(state)
        self.alone_hidden = nn.Linear(state, hidden)
        self.alone = nn.Linear(hidden, 4 + len(KINDS))
        self.later = nn.Linear(state, hidden)
        self.earlier = nn.Linear(state, hidden)
        self.look_back = nn.Linear(state, view)
        self.look_on = nn.Linear(state, view)
        self.product = nn.Linear(view, hidden, bias=False)
        self.pair = nn.Linear(PAIR_WIDTH, hidden, bias=False)
        self.pronouns = nn.Embedding((NO_PRONOUN + 1) ** 2, hidden)
        self.together_hidden = nn.Linear(hidden, hidden)
        self.together = nn.Linear(hidden, 1)
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("offsets", torch.tensor(np.cumsum((0, *SIZES[:-1]))), persistent=False)

    def forward(self, vectors: Tensor, categories: Tensor, related: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of each mention alone, (mentions, 4 + kinds), and with each of REACH before it, the nearest first."""
        states = self.vectors(self.dropout(vectors)) + self.categories(categories + self.offsets).sum(1)
        states = self.dropout(self.norm(functional.relu(states)))
        alone = self.alone(self.dropout(functional.relu(self.alone_hidden(states))))
        back = torch.arange(len(vectors))[:, None] - torch.arange(1, REACH + 1)[None]
        before = back.clamp(min=0)
        pronouns = categories[:, PRONOUN]
        hidden = (
            self.later(states)[:, None]
            + self.earlier(states)[before]
            + self.product(self.look_back(states)[:, None] * self.look_on(states)[before])
            + self.pair(related)
            + self.pronouns(pronouns[:, None] * (NO_PRONOUN + 1) + pronouns[before])
        )
        hidden = functional.relu(self.together_hidden(self.dropout(functional.relu(hidden))))
        scores = self.together(self.dropout(hidden))[..., 0] + alone[:, 2:3] + alone[before, 3]
        return alone, scores.masked_fill(back < 0, -1e4)


class Lesson(NamedTuple):
    """A document as the network sees it, and what is right."""

    vectors: Tensor
    categories: Tensor
    related: Tensor  # (mentions, REACH, PAIR_WIDTH), half precision
    is_mention: Tensor
    is_clustered: Tensor  # mentioned more than once
    kinds: Tensor  # -1 for what is no mention
    antecedents: Tensor  # (mentions, REACH)


def lesson(nlp: Language, document: Document) -> Lesson:
    doc = nlp(document.text)
    phrases = find_phrases(doc)
    features = features_of(doc, phrases)
    gold = {(mention.start, mention.end): mention for mention in reversed(document.mentions)}
    found = [gold.get((doc[p.start].idx, doc[p.end - 1].idx + len(doc[p.end - 1]))) for p in phrases]
    counts = Counter(mention.entity for mention in document.mentions)
    entities = np.array([int(mention.entity) if mention else -1 for mention in found])
    places = np.arange(len(phrases))
    back = places[:, None] - np.arange(1, REACH + 1)[None]
    before = np.maximum(back, 0)
    related = pairs(features, range(len(phrases)), range(len(phrases)))[places[:, None], before]
    kinds = [KINDS.index(m.kind) if m.kind in KINDS else len(KINDS) - 1 for m in found if m]
    of_kind = np.full(len(phrases), -1)
    of_kind[entities >= 0] = kinds
    return Lesson(
        torch.tensor(features.vectors),
        torch.tensor(features.categories),
        torch.tensor(related, dtype=torch.float16),
        torch.tensor(entities >= 0, dtype=torch.float32),
        torch.tensor([float(m is not None and counts[m.entity] > 1) for m in found]),
        torch.tensor(of_kind),
        torch.tensor((back >= 0) & (entities[before] == entities[:, None]) & (entities[:, None] >= 0)),
    )


def loss_of(alone: Tensor, scores: Tensor, of: Lesson, settings: dict[str, Any]) -> Tensor:
    """Of the antecedents, of what is a mention and is clustered, and of the kinds."""
    none = torch.zeros(len(scores), 1)
    every = torch.cat([none, scores], 1)
    right = torch.cat([~of.antecedents.any(1, keepdim=True), of.antecedents], 1)
    ranking = torch.logsumexp(every, 1) - torch.logsumexp(every.masked_fill(~right, -1e4), 1)
    seen = functional.binary_cross_entropy_with_logits(alone[:, 0], of.is_mention, reduction="sum")
    seen += functional.binary_cross_entropy_with_logits(alone[:, 1], of.is_clustered, reduction="sum")
    kinds = functional.cross_entropy(alone[:, 4:], of.kinds, ignore_index=-1, reduction="sum")
    weighted: Tensor = ranking.sum() + settings["detection"] * seen + settings["kinds"] * kinds
    return weighted


def train_ranker(data: Path, nlp: Language, settings: dict[str, Any]) -> dict[str, np.ndarray[Any, Any]]:
    """The weights, in half precision, by name: their running mean."""
    documents = list(read_documents(data / "syntax" / "gum_open" / "train.conllu"))
    lessons = [lesson(nlp, document) for document in track(documents, "documents of GUM")]
    return _train(lessons, settings)


def _train(lessons: Sequence[Lesson], settings: dict[str, Any]) -> dict[str, np.ndarray[Any, Any]]:
    torch.manual_seed(settings["seed"])
    chance = random.Random(settings["seed"])
    network = Network(lessons[0].vectors.shape[1] // 3, *(settings[n] for n in ("state", "hidden", "view", "dropout")))
    optimiser = torch.optim.AdamW(network.parameters(), lr=settings["rate"], weight_decay=settings["decay"])
    steps = settings["epochs"] * len(lessons)
    warm_up = settings["warm_up"] * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(1, step / warm_up) * (1 - step / steps))
    mean = copy.deepcopy(network)
    for _ in track(range(settings["epochs"]), "epochs of the ranker"):
        for of in chance.sample(list(lessons), len(lessons)):
            alone, scores = network(of.vectors, of.categories, of.related.float())
            loss = loss_of(alone, scores, of, settings) / settings["scale"]
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), settings["clip"])
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                for kept, now in zip(mean.parameters(), network.parameters(), strict=True):
                    kept.lerp_(now, 1 - settings["mean"])
    return {name: values.numpy().astype(np.float16) for name, values in mean.state_dict().items()}

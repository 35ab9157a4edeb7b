"""How likely each earlier mention is the antecedent of a later one: a mention ranker (after Lee et al. 2017).

A small network on the vectors of the encoder: every mention is scored alone, then with each of those before it; "no
antecedent" scores zero. numpy is all that it takes. models/training/coreference.py trains the same in PyTorch.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from dateline.language.blas import one_thread
from dateline.language.coreference.features import NO_PRONOUN, PRONOUN, SIZES, Features, Floats, pairs

KINDS = ("person", "organization", "place", "other")
"""What a mention may be a mention of."""

REACH = 150
"""How many mentions back an antecedent is looked for."""

_ROWS = 32  # mentions that are scored together
_LEAST = 0.1  # chance to be mentioned again below which a phrase is passed over
_DIGITS = 4  # of a probability
_UNLIKELY = 0.01  # of the likeliest antecedent's chance: those below are left out
_OFFSETS = np.cumsum((0, *SIZES[:-1]))


class Ranked(NamedTuple):
    """The mentions among the phrases, and their antecedents."""

    chosen: list[int]
    """The phrases that are mentions, in order."""
    kinds: list[str]
    """The kind of each mention."""
    antecedents: list[dict[int, float]]
    """For each mention: earlier mentions (by place in ``chosen``) -> probability. What is missing to one is none."""


class Ranker:
    """``weights`` are those of the network, by the names of models/training/coreference.py."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self.weights = {name: np.asarray(values, dtype=np.float32) for name, values in weights.items()}

    def __call__(self, phrases: Features) -> Ranked:
        """Mentions with their likely antecedents."""
        with one_thread():
            return self._ranked(phrases)

    def _ranked(self, phrases: Features) -> Ranked:
        states = self._states(phrases)
        scores = self._linear("alone", _relu(self._linear("alone_hidden", states)))
        chosen = np.flatnonzero(scores[:, 1] > np.log(_LEAST / (1 - _LEAST)))
        mentions, states, scores = phrases.only(chosen), states[chosen], scores[chosen]
        found: list[dict[int, float]] = []
        for start in range(0, len(mentions), _ROWS):
            rows = range(start, min(start + _ROWS, len(mentions)))
            columns = range(max(0, start - REACH), rows.stop)
            for of_row in self._chances(mentions, states, scores, rows, columns):
                likely = np.flatnonzero(of_row)
                places, chances = likely + columns.start, of_row[likely].astype(np.float64).round(_DIGITS)
                found.append(dict(zip(places.tolist(), chances.tolist(), strict=True)))
        kinds = [KINDS[kind] for kind in scores[:, 4:].argmax(axis=1)] if len(scores) else []
        return Ranked(chosen.tolist(), kinds, found)

    def _states(self, phrases: Features) -> Floats:
        categories = self.weights["categories.weight"][phrases.categories + _OFFSETS].sum(axis=1)
        states = _relu(self._linear("vectors", phrases.vectors) + categories)
        centred = states - states.mean(axis=1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-5)
        result: Floats = scaled * self.weights["norm.weight"] + self.weights["norm.bias"]
        return result

    def _chances(self, mentions: Features, states: Floats, scores: Floats, rows: range, columns: range) -> Floats:
        """Probabilities (rows, columns) of each antecedent."""
        at, before = slice(rows.start, rows.stop), slice(columns.start, columns.stop)
        pronouns = mentions.categories[:, PRONOUN]
        together = pronouns[at, None] * (NO_PRONOUN + 1) + pronouns[None, before]
        product = self._linear("look_back", states[at])[:, None] * self._linear("look_on", states[before])[None]
        hidden = self._linear("later", states[at])[:, None] + self._linear("earlier", states[before])[None]
        hidden += self._linear("product", product)
        hidden += self._linear("pair", pairs(mentions, rows, columns))
        hidden += self.weights["pronouns.weight"][together]
        logits = (
            self._linear("together", _relu(self._linear("together_hidden", _relu(hidden))))[..., 0]
            + scores[at, 2:3]
            + scores[None, before, 3]
        )
        distance = np.array(rows)[:, None] - np.array(columns)[None]
        logits[(distance < 1) | (distance > REACH)] = -np.inf
        largest = np.maximum(logits.max(axis=1, keepdims=True), 0)
        exponents = np.exp(logits - largest)
        exponents[exponents < _UNLIKELY * exponents.max(axis=1, keepdims=True)] = 0
        chances: Floats = exponents / (exponents.sum(axis=1, keepdims=True) + np.exp(-largest))
        return chances

    def _linear(self, name: str, values: Floats) -> Floats:
        weight = self.weights[f"{name}.weight"]
        product: Floats = (values.reshape(-1, values.shape[-1]) @ weight.T).reshape(*values.shape[:-1], -1)
        if (bias := self.weights.get(f"{name}.bias")) is not None:
            product += bias
        return product


def _relu(values: Floats) -> Floats:
    return np.maximum(values, 0, out=values)

"""Windows of word pieces, as the tuning reads them."""

import random

import numpy as np
import pytest

pytest.importorskip("torch")  # of the training extra

from windows import Window, hidden

MASK = 103


def test_whole_words_are_hidden_and_their_labels_stay() -> None:
    window = Window(
        ids=np.arange(1, 7, dtype=np.int32),
        cases=np.zeros(6, dtype=np.int8),
        words=np.array([0, 1, 1, 1, 2, 3], dtype=np.int16),
        labels={"tag": np.arange(4, dtype=np.int16)},
        heads=np.zeros(4, dtype=np.int16),
    )
    for seed in range(20):
        changed = hidden(window, 0.5, MASK, random.Random(seed))
        of_word = [changed.ids[window.words == word] == MASK for word in range(4)]
        assert all(pieces.all() or not pieces.any() for pieces in of_word)
        assert (changed.ids[changed.ids != MASK] == window.ids[changed.ids != MASK]).all()
        assert changed.labels is window.labels
    assert (hidden(window, 0.0, MASK, random.Random(0)).ids == window.ids).all()
    assert (hidden(window, 1.0, MASK, random.Random(0)).ids == MASK).all()

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from dateline.language.bio import LabelledRun, best_path, labels_of, runs, tags

LABELS = labels_of(["SOURCE", "CUE"])
PROBABILITIES = st.integers(1, 12).flatmap(
    lambda length: arrays(np.float32, (length, len(LABELS)), elements=st.floats(0, 1, width=32))
)


def rows(*labels: str, weight: float = 0.9) -> np.ndarray:
    rest = (1 - weight) / (len(LABELS) - 1)
    return np.array([[weight if label == name else rest for name in LABELS] for label in labels], dtype=np.float32)


def test_every_name_has_a_label_to_begin_and_one_to_go_on() -> None:
    assert LABELS == ["O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE"]


def test_what_is_valid_stays_as_it_is() -> None:
    path = ["B-SOURCE", "I-SOURCE", "O", "B-CUE", "B-CUE"]
    assert best_path(rows(*path), LABELS) == path


def test_a_run_that_would_begin_inside_is_begun_or_left_out() -> None:
    assert best_path(rows("O", "I-CUE", "I-CUE"), LABELS) == ["O", "B-CUE", "I-CUE"]
    assert best_path(rows("B-SOURCE", "I-CUE", "I-SOURCE"), LABELS)[::2] == ["B-SOURCE", "I-SOURCE"]


def test_nothing_has_no_path() -> None:
    assert best_path(np.zeros((0, len(LABELS)), dtype=np.float32), LABELS) == []


@given(PROBABILITIES)
def test_every_path_keeps_to_the_order_and_none_that_does_is_more_probable(probabilities: np.ndarray) -> None:
    path = best_path(probabilities, LABELS)
    assert tags(list(runs(path)), len(path)) == path
    greedy = [LABELS[index] for index in probabilities.argmax(axis=1)]
    if tags(list(runs(greedy)), len(greedy)) == greedy:
        assert score(probabilities, path) >= score(probabilities, greedy) - 1e-6


def score(probabilities: np.ndarray, path: list[str]) -> float:
    chosen = [row[LABELS.index(label)] for row, label in zip(probabilities, path, strict=True)]
    return float(np.log(np.maximum(chosen, 1e-12)).sum())


def test_of_runs_that_cross_the_first_counts() -> None:
    assert tags([LabelledRun(0, 2, "CUE"), LabelledRun(1, 4, "SOURCE")], 4) == ["B-CUE", "I-CUE", "O", "O"]

import os
import pickle
import signal
import time
from itertools import accumulate, pairwise

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from dateline.language.encoder import windows
from dateline.language.model import load_model

SHORT = "The port of Lisk moved 4.5 million tonnes."
LONG = " ".join(f"Ship {number} left the port of Lisk on Monday, its captain said." for number in range(60))


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def vectors(nlp: Language, texts: list[str], **options: int) -> list[np.ndarray]:
    with nlp.select_pipes(enable="tok2vec"):
        return [doc.tensor for doc in nlp.pipe(texts, **options)]  # type: ignore[call-overload]


def test_a_token_has_a_vector_however_long_the_text(nlp: Language) -> None:
    tensor = vectors(nlp, [LONG])[0]
    assert tensor.shape == (len(nlp.make_doc(LONG)), 384)
    assert np.abs(tensor).sum(axis=1).min() > 0


def test_the_numbers_do_not_depend_on_the_batch_or_the_process(nlp: Language) -> None:
    texts = [SHORT, LONG, "", "Lisk"]
    alone = [vectors(nlp, [text])[0] for text in texts]
    together = vectors(nlp, texts, batch_size=4)
    elsewhere = vectors(nlp, texts, n_process=2, batch_size=2)
    for first, second, third in zip(alone, together, elsewhere, strict=True):
        assert np.array_equal(first, second)
        assert np.array_equal(first, third)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a system without fork")
def test_a_process_forked_from_busy_threads_reads_on(nlp: Language) -> None:
    for _ in range(3):
        vectors(nlp, [LONG])
        child = os.fork()
        if not child:
            try:
                vectors(nlp, [SHORT])
                os._exit(0)
            finally:
                os._exit(1)
        assert ended(child, within=30)


def ended(child: int, within: float) -> bool:
    """Whether the child process ends well in so many seconds; if not, it is killed."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if os.waitpid(child, os.WNOHANG) == (child, 0):
            return True
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def test_the_numbers_do_not_depend_on_the_threads(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    results = []
    for threads in ("1", "2"):
        monkeypatch.setenv("OMP_NUM_THREADS", threads)
        fresh = pickle.loads(pickle.dumps(nlp.get_pipe("tok2vec").model))  # type: ignore[attr-defined]
        results.append(fresh.predict([nlp.make_doc(LONG)])[0])
    assert np.array_equal(*results)


def test_a_word_far_from_the_edges_is_read_alike_in_a_longer_text(nlp: Language) -> None:
    first, longer = vectors(nlp, [LONG[:900], LONG])
    cosine = (first[20] @ longer[20]) / np.linalg.norm(first[20]) / np.linalg.norm(longer[20])
    assert cosine > 0.9


def test_an_encoder_without_weights_says_what_to_do() -> None:
    blank = spacy.blank("en")
    model = {"@architectures": "dateline.Encoder.v1", "width": 8, "window": 16, "overlap": 4}
    blank.add_pipe("tok2vec", config={"model": model})
    with pytest.raises(ValueError, match="load a trained pipeline"):
        blank("Lisk")


@given(st.lists(st.integers(1, 16), min_size=1, max_size=300), st.integers(34, 80))
def test_windows_cover_every_word_once_and_whole(lengths: list[int], size: int) -> None:
    starts = np.array([0, *accumulate(lengths)])
    parts = list(windows(starts, size, overlap=32))
    assert [part.first for part in parts] == [0, *(part.last for part in parts[:-1])]
    assert parts[-1].last == len(lengths)
    for part in parts:
        assert part.end - part.start <= size
        assert part.start <= starts[part.first]
        assert starts[part.last] <= part.end
    assert all(before.end - after.start == 32 for before, after in pairwise(parts))

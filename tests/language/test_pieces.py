import pickle

import pytest
from thinc.api import Model

from dateline.language.model import load_model
from dateline.language.pieces import CASES, MOST_PIECES, WordPieces, case_of


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    encoder: Model = load_model().get_pipe("tok2vec").model  # type: ignore[attr-defined]
    found = encoder.attrs["pieces"]
    assert isinstance(found, WordPieces)
    return found


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("port", "lower"),
        ("Lisk", "capitalised"),
        ("Jong-un", "capitalised"),
        ("UN", "upper"),
        ("U.S.", "upper"),
        ("A", "one_upper"),
        ("McCain", "mixed"),
        ("al-Mansur", "mixed"),
        ("KN-09", "digits"),
        ("2018", "digits"),
        ("—", "other"),
        ("\n\n", "other"),
    ],
)
def test_how_a_word_is_written(word: str, case: str) -> None:
    assert CASES[case_of(word)] == case


def test_words_in_other_letters_have_the_same_pieces(pieces: WordPieces) -> None:
    assert pieces.of("Harbour")[0] == pieces.of("HARBOUR")[0] == pieces.of("harbour")[0]
    assert pieces.of("Harbour")[1] != pieces.of("HARBOUR")[1]


def test_every_word_has_a_piece(pieces: WordPieces) -> None:
    words = ["\n", " ", "\u200b", "\ufffd", "🙂", "日本", "x" * 5_000]
    assert all(len(pieces.of(word)[0]) > 0 for word in words)
    assert pieces.of("\n")[0] != pieces.of(" ")[0]


def test_of_a_row_of_signs_the_first_pieces_count(pieces: WordPieces) -> None:
    assert len(pieces.of("=" * 10_000)[0]) == MOST_PIECES


def test_the_vocabulary_can_be_pickled(pieces: WordPieces) -> None:
    assert pickle.loads(pickle.dumps(pieces)).of("Lisk") == pieces.of("Lisk")

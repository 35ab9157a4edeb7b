"""Words to the word pieces that the encoder reads, with the case of their letters beside them."""

from functools import lru_cache
from typing import Any

from thinc.api import Model, deserialize_attr, serialize_attr
from tokenizers import Tokenizer

CASES = ("lower", "capitalised", "upper", "one_upper", "mixed", "digits", "other", "frame")
"""How a word is written; the index is the id. ``frame`` is for the marks around a window."""

MOST_PIECES = 16
"""Pieces of one word that are read; what follows in a longer one (a row of signs, an address) tells nothing more."""

_SPECIAL = ("[CLS]", "[SEP]", "[PAD]", "[MASK]", "[unused0]", "[unused1]")
_CACHED = 50_000  # words whose pieces are kept in memory


class WordPieces:
    """A vocabulary of word pieces (Schuster and Nakajima 2012) in the JSON of the ``tokenizers`` library."""

    def __init__(self, description: str = "") -> None:
        self.description = description
        self.of = lru_cache(maxsize=_CACHED)(self._read)
        if description:
            self._tokenizer = Tokenizer.from_str(description)
            self._tokenizer.no_truncation()
            self._tokenizer.no_padding()
            vocabulary = self._tokenizer.get_vocab()
            ids = [vocabulary[piece] for piece in _SPECIAL]
            self.first, self.last, self.padding, self.mask, self._line, self._blank = ids

    def _read(self, word: str) -> tuple[tuple[int, ...], int]:
        """The ids of the pieces of a word, one at least, and its case (an index of CASES)."""
        if "\n" in word and word.isspace():
            return (self._line,), CASES.index("other")
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST_PIECES]
        return tuple(ids) or (self._blank,), case_of(word)

    def __reduce__(self) -> tuple[Any, ...]:
        return WordPieces, (self.description,)


def case_of(word: str) -> int:
    """How a word is written, as an index of CASES."""
    letters = [character for character in word if character.isalpha()]
    if any(character.isdigit() for character in word):
        name = "digits"
    elif not letters:
        name = "other"
    elif not any(map(str.isupper, letters)):
        name = "lower"
    elif len(letters) == 1:
        name = "one_upper"
    elif all(map(str.isupper, letters)):
        name = "upper"
    else:
        name = "capitalised" if letters[0].isupper() and not any(map(str.isupper, letters[1:])) else "mixed"
    return CASES.index(name)


@serialize_attr.register
def _serialize(_: WordPieces, value: WordPieces, name: str, model: Model[Any, Any]) -> bytes:
    return value.description.encode()


@deserialize_attr.register
def _deserialize(_: WordPieces, value: bytes, name: str, model: Model[Any, Any]) -> WordPieces:
    return WordPieces(value.decode())

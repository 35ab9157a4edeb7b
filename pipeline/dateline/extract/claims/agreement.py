"""A verb of the first or second person as it is in the third: `am` is `is`, `like` is `likes`."""

from spacy.tokens import Token

_IRREGULAR = {
    "am": "is", "’m": " is", "'m": " is", "are": "is", "’re": " is", "'re": " is", "have": "has", "’ve": " has",
    "'ve": " has", "do": "does", "go": "goes",
}  # fmt: skip
_HISSING = ("s", "x", "z", "ch", "sh", "ss", "o")
_VOWELS = "aeiou"


def in_third_person(verb: Token) -> str:
    """The verb, which is in the present tense."""
    word = verb.lower_
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(_HISSING) else f"{word}s"

"""Whose a body is: ``Talvia’s Defence Ministry`` is another than that of Lorvania, and ``Japan’s House of
Representatives`` not that of the knowledge base."""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.knowledge import Entry, PhrasesByToken
from dateline.extractors.actors.person_names import fold
from dateline.extractors.actors.types import Name, Owner, Words
from dateline.words import words

_POSSESSIVES = words("names.possessives")
_BODY = "ORG"
_STATE = "STATE"
_PERSON = "PERSON"
_LETTERS = 4  # of the name of a state, which its adjective has too


def with_owners(doc: Doc, names: Sequence[Name], known: PhrasesByToken) -> list[Name]:
    """The names with their owners, and without an entry of the knowledge base that is of another owner."""
    owned = [name._replace(owner=_owner(doc, name.span, known)) if name.type == _BODY else name for name in names]
    persons = {token.i for name in names if name.type == _PERSON for token in name.span}
    others = {fold(name.span.text) for name in owned if _is_of_another(name, persons)}
    return apart(owned, others)


def apart(names: Sequence[Name], others: Collection[Words]) -> list[Name]:
    """The names, of which those of the words ``others`` are not what the knowledge base knows by them."""
    return [name._replace(meaning=None, is_other=True) if fold(name.span.text) in others else name for name in names]


def stem_of(word: str) -> str:
    """The beginning of a word, to compare a state and its adjective."""
    return word.lower()[:_LETTERS]


def _owner(doc: Doc, name: Span, known: PhrasesByToken) -> Owner | None:
    word = _word_before(doc, name)
    if word is None:
        return None
    if word.i in known:
        span, meaning = known[word.i]
        return Owner(span.start, meaning.entry.id) if meaning.entry.type == _STATE else None
    return Owner(word.i, stem_of(word.text))


def _word_before(doc: Doc, name: Span) -> Token | None:
    """``Talvia`` of ``Talvia’s Defence Ministry``, ``Talvian`` of ``the Talvian Defence Ministry``."""
    if name.start > 1 and doc[name.start - 1].lower_ in _POSSESSIVES:
        word = doc[name.start - 2]
        return word if word.is_title or word.is_upper else None
    if name.start == 0:
        return None
    word = doc[name.start - 1]
    is_beside = word.whitespace_ == " " and word.is_title and not word.is_sent_start
    return word if is_beside and word.head in name and word.dep_ in ("amod", "compound") else None


def _is_of_another(name: Name, persons: Collection[int]) -> bool:
    """``Japan’s House of Representatives``: the entry is of another state, or its full name tells another owner."""
    if name.meaning is None or name.owner is None or name.owner.start in persons:
        return False
    entry = name.meaning.entry
    return entry.of != name.owner.stem if entry.of else _is_shortened(fold(name.span.text), entry)


def _is_shortened(words: Words, entry: Entry) -> bool:
    """``Security Council`` for the UN Security Council."""
    return any(len(full) > len(words) and full[-len(words) :] == words for full in _spellings(entry))


def _spellings(entry: Entry) -> Iterator[Words]:
    yield from map(fold, (entry.name, *entry.aliases))

"""Names that the model has missed: persons named elsewhere or after a title, acronyms that the text explains, bodies
by their last word, and who speaks in an interview."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.aliases import alias_behind, is_abbreviation
from dateline.extractors.actors.entities import end_of_given_name
from dateline.extractors.actors.person_names import GIVEN_NAMES, PARTICLES, fold, person_name
from dateline.extractors.actors.roles import MODIFIERS, stands_before_name
from dateline.extractors.actors.types import Name
from dateline.language.docs import span_at
from dateline.language.persons import is_title
from dateline.records import ActorType
from dateline.words import words

_BODIES = words("bodies.nouns:last")
_EXPLAINED: tuple[ActorType, ...] = ("ORG", "GROUP")
_IN_BRACKETS = words("world.places_in_brackets")
_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:['’‘ʿ`][^\W\d_]+)*")
_NAME_TAGS = ("", "PROPN")


def missed_names(doc: Doc, names: Sequence[Name], blocked: set[int]) -> Iterator[Name]:
    """Further names, none overlapping the given ones; ``blocked`` tokens name nobody."""
    taken = blocked | {index for name in names for index in range(name.span.start, name.span.end)}
    found = (*_titled(doc), *_explained(doc, names), *_labels(doc))
    for name in (*found, *_named_elsewhere(doc, [*names, *found]), *_bodies(doc, taken)):
        tokens = range(name.span.start, name.span.end)
        if taken.isdisjoint(tokens):
            taken |= set(tokens)
            yield name


def _titled(doc: Doc) -> Iterator[Name]:
    """``President`` and ``leader`` stand before a person."""
    for token in doc[:-1]:
        is_titled = stands_before_name(token) and token.whitespace_ == " " and token.nbor().lower_ not in MODIFIERS
        if is_titled and _is_capitalised(token.nbor()):
            start = token.i + 1
            yield Name(doc[start : _run_end(doc, start, start + 1)], "PERSON")


def _explained(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """``Grain Trade Council (GTC)``, ``Mara Lind (“Kite”)``, and every other ``GTC`` and ``Kite``."""
    types: dict[str, ActorType] = {}
    for name in (name for name in names if len(name.span) > 1):
        alias = alias_behind(name.span)
        if alias is None or len(alias.words) > 1 or alias.words.text in _IN_BRACKETS:
            continue
        is_body = name.type in _EXPLAINED and is_abbreviation(alias.words.text)
        if is_body or (name.type == "PERSON" and alias.is_called and _is_capitalised(alias.words[0])):
            types[alias.words.text] = name.type
    yield from (Name(doc[token.i : token.i + 1], types[token.text]) for token in doc if token.text in types)


def _labels(doc: Doc) -> Iterator[Name]:
    """The label of the speaker before each turn of an interview, if it is a name of several words."""
    for turn in doc._.attributions:
        if turn.turn and turn.source is not None:
            label = span_at(doc, turn.source.start, turn.source.end)
            if len(label) > 1 and all(map(_is_capitalised, label)):
                yield Name(label, "PERSON" if label[0].lower_ in GIVEN_NAMES else "ORG")


def _bodies(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """``Corran Securities``: names that end with a word that only bodies are called by."""
    for token in doc[1:]:
        if token.lower_ in _BODIES and _is_capitalised(token):
            start = token.i
            while (
                start > 0 and start - 1 not in taken and _is_capitalised(doc[start - 1]) and doc[start - 1].whitespace_
            ):
                start -= 1
            following = doc[token.i + 1 : token.i + 2].text
            if start < token.i and following != "of" and _run_end(doc, token.i, token.i + 1) == token.i + 1:
                yield Name(doc[start : token.i + 1], "ORG")


def _named_elsewhere(doc: Doc, names: Sequence[Name]) -> Iterator[Name]:
    """What is named elsewhere: persons by full or family name, all others by the same words, also in capitals."""
    forms = {form: name.type for name in names if name.meaning is None for form in _forms(name)}
    for span in _places_of(doc, forms):
        type_ = forms[tuple(token.text for token in span)]
        run = doc[span.start : _run_end(doc, span.start, span.end)]
        is_other = _is_common(run) or len(run) > len(span)
        if not _is_part_of_a_name(run) and (type_ == "PERSON" or not is_other):
            yield Name(run, type_)


def _forms(name: Name) -> list[tuple[str, ...]]:
    words = tuple(token.text for token in name.span)
    if name.type != "PERSON":
        return [words, tuple(word.upper() for word in words)]
    parts = [words[:1], *(words[start:] for start in range(1, len(words)))]
    family = person_name(name.span.text).family
    return [words, *(part for part in parts if fold(" ".join(part)) == family)]


def _places_of(doc: Doc, forms: Iterable[tuple[str, ...]]) -> list[Span]:
    """Where the forms stand, in the order of the text, the longest first."""
    matcher = PhraseMatcher(doc.vocab)
    matcher.add("NAME", [Doc(doc.vocab, words=list(form)) for form in forms])
    return sorted(matcher(doc, as_spans=True), key=lambda span: (span.start, -span.end))


def _run_end(doc: Doc, start: int, end: int) -> int:
    """The end of the run of capitalised words: ``Kim`` may stand in a ``Kim Il-sung`` whom nobody has found yet."""
    while end < len(doc) and doc[end - 1].whitespace_ == " " and _is_capitalised(doc[end]):
        end += 1
        if end + 1 < len(doc) and doc[end].text == "-" and _is_capitalised(doc[end + 1]):
            end += 2
    return end_of_given_name(doc, start, end)


def _is_capitalised(token: Token) -> bool:
    is_word = _CAPITALISED.fullmatch(token.text) is not None and token.pos_ in _NAME_TAGS
    return is_word and not stands_before_name(token)


def _is_common(span: Span) -> bool:
    """A single word that is a name elsewhere but not here: ``Union`` may begin a sentence about any union."""
    return len(span) == 1 and not span[0].is_upper and span[0].pos_ not in _NAME_TAGS


def _is_part_of_a_name(run: Span) -> bool:
    """``Lady Kim`` and ``Kim ibn Said`` may be somebody else, ``President Kim`` is not."""
    doc = run.doc
    if run.end < len(doc) and doc[run.end].lower_ in PARTICLES:
        return True
    before = doc[run.start - 1] if run.start else None
    return before is not None and _is_capitalised(before) and not before.is_sent_start and not is_title(before)

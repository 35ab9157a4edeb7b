"""Where actors are named: entities of the model and phrases of the knowledge base, made to agree."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from dateline.extract.actors.entities import clean_entities, end_of_given_name
from dateline.extract.actors.knowledge import Known, Meaning, Phrase, by_token
from dateline.extract.actors.names import fold, person_name
from dateline.extract.actors.roles import ADDRESSES, HEADS
from dateline.records import ActorType

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_TYPES: dict[str, ActorType] = _RULES["types"]
_SILENT_BLOCKS = frozenset(_RULES["silent_blocks"])
_PLURALS = ("NNPS", "NNS")
_NAME_TAGS = ("", "PROPN")


class Name(NamedTuple):
    """A name in the text: its tokens, its type as far as it is seen here, and what the knowledge base says of it."""

    span: Span
    type: ActorType
    meaning: Meaning | None = None


def find_names(doc: Doc, phrases: Iterable[Phrase]) -> list[Name]:
    """All names in the order of the text, none overlapping.

    ``phrases`` are those of the knowledge base. A longer entity wins over a phrase inside it (``China Daily``), a
    phrase over every other entity that it overlaps; persons are then looked for where the model has missed them.
    """
    blocked = _blocked(doc)
    known = by_token(phrase for phrase in phrases if blocked.isdisjoint(_tokens(phrase[0])))
    spans = [span for span in clean_entities(doc, known) if blocked.isdisjoint(_tokens(span))]
    names = _settle(known, [Name(span, _TYPES[span.label_]) for span in spans if span.label_ in _TYPES])
    return sorted([*names, *_missed_persons(doc, names, blocked)], key=lambda name: name.span.start)


def _tokens(span: Span) -> range:
    return range(span.start, span.end)


def _blocked(doc: Doc) -> set[int]:
    """Tokens that name nobody: dates, figures, and the parts of the page that are not text."""
    spans = [*doc.spans.get("dates", ()), *doc.spans.get("figures", ())]
    spans += [block for block in doc.spans.get("blocks", ()) if block.label_ in _SILENT_BLOCKS]
    return {index for span in spans for index in _tokens(span)}


def _settle(known: Known, entities: list[Name]) -> list[Name]:
    """One name for each place. Adjectives (``Russian``) leave none."""
    families = {person_name(name.span.text).family for name in entities if name.type == "PERSON" and len(name.span) > 1}
    kept = [name for name in entities if not _loses(name, known, families) and not _is_adjective(name)]
    taken = {index for name in kept for index in _tokens(name.span)}
    for span, meaning in dict.fromkeys(known.values()):
        if meaning.sense != "demonym" and taken.isdisjoint(_tokens(span)):
            kept.append(Name(span, "GROUP" if meaning.sense == "people" else meaning.entry.type, meaning))
    return kept


def _loses(name: Name, known: Known, families: set[tuple[str, ...]]) -> bool:
    """Another meaning of the same words is better: always, but for longer names and for persons named like a place."""
    for span, meaning in {known[index] for index in _tokens(name.span) if index in known}:
        is_inside = name.span.start <= span.start and span.end <= name.span.end and len(span) < len(name.span)
        is_person = name.type == "PERSON" and (meaning.sense == "seat" or fold(span.text) in families)
        if not (is_inside or is_person):
            return True
    return False


def _is_adjective(name: Name) -> bool:
    """``Kurds`` and ``Democrats`` are groups, ``Kurdish`` and ``Democratic`` are no actors."""
    last = name.span[-1]
    is_plural = last.tag_ in _PLURALS if last.tag_ else last.lower_.endswith("s") and not last.lower_.endswith("ss")
    return name.type == "GROUP" and not is_plural


def _missed_persons(doc: Doc, names: list[Name], blocked: set[int]) -> Iterator[Name]:
    """Further places of the persons that are named in full somewhere, by full or family name."""
    taken = blocked | {index for name in names for index in _tokens(name.span)}
    for span in _places_of(doc, {form for name in names if name.type == "PERSON" for form in _forms(name.span)}):
        run = doc[span.start : _run_end(doc, span)]
        if taken.isdisjoint(_tokens(run)) and not _continues_a_name(run):
            taken |= set(_tokens(run))
            yield Name(run, "PERSON")


def _forms(span: Span) -> list[tuple[str, ...]]:
    words = tuple(token.text for token in span)
    name = person_name(span.text)
    if not name.is_full:
        return [words]
    return [words, words[:1] if fold(words[0]) == name.family else words[-1:]]


def _places_of(doc: Doc, forms: set[tuple[str, ...]]) -> list[Span]:
    """Where the forms stand, in the order of the text, the longest first."""
    matcher = PhraseMatcher(doc.vocab)
    matcher.add("PERSON", [Doc(doc.vocab, words=list(form)) for form in sorted(forms)])
    return sorted(matcher(doc, as_spans=True), key=lambda span: (span.start, -span.end))


def _run_end(doc: Doc, span: Span) -> int:
    """The end of the run of capitalised words: ``Kim`` may stand in a ``Kim Il-sung`` whom nobody has found yet."""
    end = span.end
    while end < len(doc) and doc[end - 1].whitespace_ and doc[end].is_title and doc[end].pos_ in _NAME_TAGS:
        end += 1
    return end_of_given_name(doc, span.start, end)


def _continues_a_name(run: Span) -> bool:
    """The word before is part of the name: ``Lady Kim`` may be somebody else, ``President Kim`` is not."""
    if run.start == 0:
        return False
    before = run.doc[run.start - 1]
    is_title = before.lower_ in HEADS or before.lower_ in ADDRESSES
    return before.is_title and before.pos_ in _NAME_TAGS and not before.is_sent_start and not is_title

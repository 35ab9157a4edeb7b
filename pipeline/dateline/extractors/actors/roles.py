"""Titles and offices: where they stand (``Russian Foreign Minister``) and what they mean (foreign minister, Russia)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.knowledge import Entry, KnownPhrase, PhrasesByToken, by_token
from dateline.language.persons import is_human, is_title, titles_of
from dateline.language.syntax import children, has_case
from dateline.words import beside, table, words

_RULES = beside(__file__)
ADDRESSES = table("titles.address")
GENDERS = {title: gender for gender in ("female", "male") for title in words(f"titles.heads:{gender}")}
"""Offices that tell the gender of who holds them."""
MODIFIERS = frozenset(_RULES["modifiers"])
_TIMES, _PAST = words("titles.times"), words("titles.times:past")
_ARTICLES = words("determiners.articles")
_NOUN_TAGS = ("", "NOUN")
_SUFFIXES = [["-", word] for word in _RULES["suffixes"]]
_CASES = frozenset(_RULES["cases"])
_LOOSE = frozenset({"acl:relcl", "acl", "appos", "parataxis"})
_OPENERS = frozenset({"ADP", "DET", "CCONJ", "PUNCT"})
_DASHES = words("marks.hyphens") | {"–"}
_POSSESSIVES = words("names.possessives") | words("marks.apostrophes")

_PHRASES: dict[str, list[list[str]]] = {}
for _parts in (re.findall(r"\w+|-", phrase) for phrase in table("titles.phrases")):
    _PHRASES.setdefault(_parts[0], []).append(_parts)


class Office(NamedTuple):
    """What a role means, so that two wordings of it can be compared."""

    head: str
    of: str | None
    modifiers: frozenset[str]
    is_past: bool


class Role(NamedTuple):
    """A title or office in the text, without its article; ``full`` goes on with what the office is of."""

    span: Span
    full: Span
    office: Office
    is_plural: bool


def stands_before_name(token: Token) -> bool:
    """Whether a word is a title or form of address by itself: ``President``, but not ``chief``, which opens others."""
    return (is_title(token) or token.lower_ in ADDRESSES) and token.lower_ not in MODIFIERS


def find_roles(doc: Doc, phrases: Iterable[KnownPhrase], persons: Sequence[Span]) -> list[Role]:
    """Roles in the order of the text; ``phrases`` are those of the knowledge base, ``persons`` the names of persons."""
    known = by_token(phrases)
    taken = {index for span in persons for index in range(span.start, span.end)}
    silent = taken | {index for span in doc.spans.get("dates", ()) for index in range(span.start, span.end)}
    roles: list[Role] = []
    for head in _heads(doc, taken, {noun.i for noun in _described(persons)}):
        floor = roles[-1].full.end if roles else 0
        if head.start < floor:
            continue  # a noun of what the last office is of
        start = _start(head, known, taken, floor)
        span = doc[start : _end(head, known)]
        full = doc[start : _complement_end(span, head.root, silent)]
        roles.append(Role(span, full, _office(span, head, known), is_plural=_is_plural(head[-1])))
    return list(_joined(roles))


def _described(persons: Iterable[Span]) -> Iterator[Token]:
    """Nouns that the parse puts beside a name: ``biologist Ada Moss``, ``his brother, Jon``, ``Jon, its treasurer``."""
    for person in persons:
        for noun in children(person.root, "nmod:desc", "compound", "appos"):
            is_title = noun.i + 1 == person.start and (noun.pos_ in _NOUN_TAGS or noun.dep_ == "nmod:desc")
            is_apposition = noun.i >= person.end and noun.pos_ in _NOUN_TAGS and noun.dep_ == "appos"
            if (is_title or is_apposition) and is_human(noun):
                yield noun
        if (named := noun_named(person)) is not None and is_human(named):
            yield named


def noun_named(person: Span) -> Token | None:
    """The noun before a name that the parse takes for the head of both: ``brother Jon``."""
    noun = person.root.head
    return noun if person.root.dep_ in ("appos", "flat") and noun.pos_ in _NOUN_TAGS and noun.i < person.start else None


def _complement_end(span: Span, head: Token, silent: set[int]) -> int:
    """Where the phrases after an office end: ``professor of law at the University of Lisk``, without its dates."""
    doc, end = span.doc, span.end
    parts = {part.i for noun in children(head, "nmod") if _is_complement(noun) for part in _complement(noun)}
    while end in parts and end not in silent and (doc[end].text in _DASHES or not doc[end].is_punct):
        end += 1
    if end < len(doc) and end in silent and is_title(doc[end - 1]):
        return span.end  # spokesman for | President Quist
    while end > span.end and doc[end - 1].pos_ in _OPENERS:
        end -= 1
    return end


def _complement(noun: Token) -> Iterator[Token]:
    pending = [noun]
    while pending:
        current = pending.pop()
        yield current
        pending += [c for c in current.children if c.dep_ not in _LOOSE and (c.dep_ != "nmod" or _is_complement(c))]


def _is_complement(noun: Token) -> bool:
    """``of the union``, but not ``before that``."""
    return has_case(noun, *_CASES)


def _joined(roles: Iterable[Role]) -> Iterator[Role]:
    """Two offices of one holder are one role: ``founder and director of the fund``."""
    last: Role | None = None
    for role in roles:
        if last and _goes_on(last, role):
            doc = role.span.doc
            last = last._replace(span=doc[last.span.start : role.span.end], full=doc[last.span.start : role.full.end])
            continue
        if last:
            yield last
        last = role
    if last:
        yield last


def _goes_on(first: Role, second: Role) -> bool:
    start = second.span.start
    is_beside = first.span.end + 1 == start and second.span.doc[start - 1].lower_ == "and"
    return is_beside and second.span.root.head == first.span.root and not (first.is_plural or second.is_plural)


def _heads(doc: Doc, taken: set[int], described: set[int]) -> Iterator[Span]:
    """The words of offices; of several in a row (``Army chief of staff``, ``Vice President``) the last or longest.

    ``described`` are further nouns that stand beside a name.
    """
    index = 0
    while index < len(doc):
        is_head = _is_head(doc[index]) or index in described
        end = _phrase_end(doc, index) or (index + 1 if is_head else index)
        if end > index and [token.lower_ for token in doc[end : end + 2]] in _SUFFIXES:
            end += 2
        if end > index and index not in taken and not _is_modifier_of_next(doc, end):
            yield doc[index:end]
        index = max(end, index + 1)


def _is_head(token: Token) -> bool:
    if token.pos_ == "VERB":
        return False
    return is_title(token) or _is_title_in_plural(token)


def _is_plural(token: Token) -> bool:
    if is_title(token):
        return False
    return token.tag_ in ("NNS", "NNPS") or _is_title_in_plural(token)


def _is_title_in_plural(token: Token) -> bool:
    return token.lower_.endswith("s") and token.lower_[:-1] in titles_of(token.vocab)


def _phrase_end(doc: Doc, index: int) -> int:
    for phrase in _PHRASES.get(doc[index].lower_, ()):
        end = index + len(phrase)
        if [token.lower_ for token in doc[index:end]] == phrase:
            return end
    return 0


def _is_modifier_of_next(doc: Doc, end: int) -> bool:
    """``deputy`` in ``deputy minister``, ``Lt.`` in ``Lt. Gov.``."""
    if doc[end - 1].lower_ not in MODIFIERS and not doc[end - 1].text.endswith("."):
        return False
    while end < len(doc) and doc[end].lower_ in MODIFIERS and not is_title(doc[end]):
        end += 1
    return end < len(doc) and _is_head(doc[end])


def _start(head: Span, known: PhrasesByToken, taken: set[int], floor: int) -> int:
    start = head.start
    while start > floor and start - 1 not in taken and (count := _words_before(head, start, known)):
        start = max(start - count, floor)
    return start


def _words_before(head: Span, start: int, known: PhrasesByToken) -> int:
    """How many tokens right before ``start`` belong to the role."""
    token = head.doc[start - 1]
    if token.i in known and known[token.i][1].sense != "people":
        return start - known[token.i][0].start
    if token.text in _DASHES and not token.whitespace_ and token.i > 0:
        return 2 if _belongs(token.nbor(-1), head, start) and not token.nbor(-1).whitespace_ else 0
    return int(_belongs(token, head, start))


def _end(head: Span, known: PhrasesByToken) -> int:
    """The end with what the office is of: ``chairman of the US Joint Chiefs of Staff``."""
    doc, index = head.doc, head.end
    if index < len(doc) and doc[index].lower_ == "of":
        index += 2 if index + 1 < len(doc) and doc[index + 1].lower_ == "the" else 1
        if index in known and known[index][1].sense == "name":
            return known[index][0].end
    return head.end


def _belongs(token: Token, head: Span, start: int) -> bool:
    if token.lower_ in _ARTICLES or token.is_punct or token.is_space:
        return False
    is_short_rank = is_title(token) and token.text.endswith(".")
    if is_short_rank or token.lower_ in MODIFIERS or token.lower_ in _TIMES:
        return True
    is_part = token.dep_ in ("compound", "amod") and start <= token.head.i < head.end
    return is_part or (token.pos_ == "PROPN" and token.text[0].isupper() and not token.is_sent_start)


def _office(span: Span, head: Span, known: PhrasesByToken) -> Office:
    before = [token for token in span.doc[span.start : head.start] if token.text not in _DASHES]
    owner = _owner(span, known)
    told = {token.lower_ for token in before if token.i not in known and not _is_epithet(token)}
    return Office(
        head=head.text.lower().removesuffix("s") if _is_plural(head[-1]) else head.text.lower(),
        of=owner.id if owner else None,
        modifiers=frozenset(told - _TIMES),
        is_past=bool(told & _PAST),
    )


def _is_epithet(token: Token) -> bool:
    """``youngest`` tells nothing of the office itself."""
    return token.dep_ == "amod" and token.lower_ not in MODIFIERS and token.lower_ not in _TIMES


def _owner(span: Span, known: PhrasesByToken) -> Entry | None:
    """The state or organisation inside the role, or whose possessive precedes it: ``South Korea's then-president``."""
    inside = [token.i for token in span if token.i in known]
    possessor = span.start - 2
    if not inside and possessor >= 0 and span.doc[span.start - 1].lower_ in _POSSESSIVES:
        inside = [possessor] if possessor in known else []
    return known[inside[0]][1].entry if inside else None

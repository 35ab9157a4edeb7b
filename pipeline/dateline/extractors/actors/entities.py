"""Entities of the model, cleaned: cut where two were taken for one, without titles, articles and loose ends."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.knowledge import PhrasesByToken
from dateline.extractors.actors.person_names import SMALL_WORDS, fold, is_syllables, person_name
from dateline.extractors.actors.roles import ADDRESSES, MODIFIERS
from dateline.language.persons import is_title
from dateline.words import beside, words

_RULES = beside(__file__)
_NO_NAMES = frozenset(_RULES["no_names"])
_POSSESSIVES = frozenset(_RULES["possessives"])
_PLURAL_MARKS = words("marks.apostrophes")
_OF_MEMBERS = words("bodies.nouns:members")
_LOOSE_ENDS = frozenset(_RULES["loose_ends"])
_JOINTS = frozenset(_RULES["joints"])
_DASHES = frozenset(_RULES["dashes"])
_COMPOUNDS = frozenset(_RULES["compounds"])
_PEOPLES = frozenset(_RULES["peoples"])
_LONG_DASHES = frozenset(_RULES["long_dashes"])
_ARTICLES = words("determiners.articles")
_NAME_RELATIONS = frozenset(_RULES["name_relations"])
_PLURAL_ACRONYM = re.compile(r"[A-Z]{2,}s")
_MAKE = re.compile(r"[A-Z]{1,3}-?\d{1,3}[A-Z]?")  # of a plane or gun: B52
_PARTY_MARK = re.compile(r"[DRI]-[A-Z]")  # of American members of parliament: (D-N.J.)
_NO_NAME_TAGS = ("VERB", "AUX", "ADV", "ADP", "SCONJ", "CCONJ", "DET", "PRON", "NUM", "INTJ", "PART")


def clean_entities(doc: Doc, known: PhrasesByToken) -> Iterator[Span]:
    """The entities that are names, with their labels; ``known`` are the phrases of the knowledge base by token."""
    datelines = {token.i for block in doc.spans.get("blocks", ()) if block.label_ == "dateline" for token in block}
    for entity in doc.ents:
        for piece in _pieces(_completed(entity, known), known):
            span = _trimmed(piece, known)
            if _is_name(span, known) and not _is_role(span, known):
                is_place = span.label_ == "PERSON" and span.start in datelines  # nobody is named there
                yield Span(doc, span.start, span.end, label="LOC") if is_place else span


def _completed(entity: Span, known: PhrasesByToken) -> Span:
    """With the words that the parse joins to the end of an unknown name: ``Miriam`` goes on with ``Dacre``."""
    doc, end = entity.doc, entity.end
    while end < len(doc) and end - 1 not in known and _goes_on(doc[end - 1], doc[end]):
        end += 1
    mark = end - 1 if doc[end - 1].text in _PLURAL_MARKS else end
    if entity.label_ == "ORG" and _is_union(doc[mark : mark + 2]):
        end = mark + 2
    return Span(doc, entity.start, end, label=entity.label_)


def _is_union(ending: Span) -> bool:
    """``’ Federation`` in ``Electrical Workers’ Federation``."""
    if len(ending) < 2 or ending[0].text not in _PLURAL_MARKS:
        return False
    return ending[1].text[:1].isupper() and ending[1].lower_ in _OF_MEMBERS


def _goes_on(last: Token, token: Token) -> bool:
    is_name = token.pos_ == "PROPN" and token.text[:1].isupper() and not token.ent_type_ and not is_title(token)
    joined = (token.dep_ in _NAME_RELATIONS and token.head.i < token.i) or (
        last.dep_ in _NAME_RELATIONS and last.head.i == token.i
    )
    return is_name and joined and last.whitespace_ == " "


def _pieces(entity: Span, known: PhrasesByToken) -> Iterator[Span]:
    """An entity cut at possessives, dashes, line ends and, for persons, at commas and conjunctions.

    ``China's Mao Zedong``; ``the Peninsula - South Korea``; ``Xi and Putin``.
    """
    start = entity.start
    for token in entity:
        if token.is_space or _is_dash(token) or _is_joint(token, entity.label_, known) or _is_realm(token, entity):
            yield Span(entity.doc, start, token.i, label=entity.label_)
            start = token.i + 1
    yield Span(entity.doc, start, entity.end, label=entity.label_)


def _is_dash(token: Token) -> bool:
    return token.text in _LONG_DASHES and token.i > 0 and bool(token.whitespace_ and token.nbor(-1).whitespace_)


def _is_joint(token: Token, label: str, known: PhrasesByToken) -> bool:
    """An organisation may have the possessive of a plural in its name: ``Farmers' Union``, ``People's Army``."""
    if token.lower_ in _POSSESSIVES:
        owner = token.doc[token.i - 1].lower_ if token.i else ""
        is_plural = not token.text.endswith("s") or owner in _PEOPLES or owner.endswith("men")
        return label == "PERSON" or not is_plural or token.i - 1 in known
    return label == "PERSON" and token.lower_ in _JOINTS


def _is_realm(token: Token, entity: Span) -> bool:
    """``of`` in ``President Kovan of Mirea``: a title tells that a state follows, unlike in ``Joan of Arc``."""
    before = token.doc[max(entity.start - 1, 0) : token.i]
    return entity.label_ == "PERSON" and token.lower_ == "of" and any(map(is_title, before))


def _trimmed(span: Span, known: PhrasesByToken) -> Span:
    """Without articles, punctuation, small words at the ends and, for persons, titles before the name; may be empty."""
    doc, start, end = span.doc, span.start, span.end
    while end > start and not _can_end(doc[end - 1]):
        end -= 1
    while end > start + 2 and doc[end - 2].text in _DASHES and doc[end - 1].lower_ in _COMPOUNDS:
        end -= 2
    if span.label_ == "PERSON" and start < end:
        start = _after_titles(doc[start:end], known)
        end = end_of_given_name(doc, start, end)
    while start < end and not _can_begin(doc[start], span.label_):
        start += 1
    return Span(doc, start, end, label=span.label_)


def _after_titles(span: Span, known: PhrasesByToken) -> int:
    """Where the name begins after titles, forms of address and the state of the office."""
    start = span.start
    for token in span[:-1]:
        is_of_office = is_title(token) or token.lower_ in ADDRESSES
        is_demonym = token.i == start and token.i in known and known[token.i][1].sense == "demonym"
        if is_demonym or (is_of_office and token.nbor().text[:1].isupper()):
            start = token.i + 1
    return start


def end_of_given_name(doc: Doc, start: int, end: int) -> int:
    """The end of a name with the part of its given name after a hyphen: ``Kim Jong`` goes on with ``-un``."""
    while end + 1 < len(doc) and doc[end].text in _DASHES and not doc[end].whitespace_ and not doc[end - 1].whitespace_:
        if not person_name(doc[start:end].text).given or not is_syllables(doc[end + 1].text):
            break
        end += 2
    return end


def _can_begin(token: Token, label: str) -> bool:
    if token.lower_ in _ARTICLES or (label != "ORG" and token.is_sent_start and token.pos_ in _NO_NAME_TAGS):
        return False
    return token.lower_ in SMALL_WORDS - _NO_NAMES or token.text[:1].isupper() or token.text[:1].isdigit()


def _can_end(token: Token) -> bool:
    if token.lower_ in _LOOSE_ENDS:
        return False
    return token.text[-1:].isalnum() or (len(token) > 1 and token.text[-1:] in ("+", "."))


def _is_name(span: Span, known: PhrasesByToken) -> bool:
    """Not empty, with a capital, and neither an adjective of a state, a month, a number nor a common word."""
    if not any(token.text[:1].isupper() for token in span) or " ".join(fold(span.text)) in _NO_NAMES:
        return False
    last = span[-1]
    if _PARTY_MARK.match(span.text):
        return False
    if last.i in known and known[last.i][1].sense == "demonym":
        return False
    return len(span) > 1 or not _is_common(last)


def _is_common(token: Token) -> bool:
    """A single word that the tagger takes for no name, a plural of an acronym (``UAVs``), or the make of a thing."""
    if _PLURAL_ACRONYM.fullmatch(token.text) or _MAKE.fullmatch(token.text):
        return True
    is_first = token.is_sent_start or (token.i > 0 and token.nbor(-1).is_punct and token.nbor(-1).is_sent_start)
    return not token.is_upper and (token.pos_ in _NO_NAME_TAGS or (is_first is True and token.pos_ == "ADJ"))


def _is_role(span: Span, known: PhrasesByToken) -> bool:
    """Nothing but an office: ``National Security Adviser``, ``US President``."""
    others = [token for token in span if token.i not in known and token.lower_ not in MODIFIERS and token.is_alpha]
    return any(map(is_title, span)) and all(map(is_title, others))

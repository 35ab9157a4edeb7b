"""Names of laws, treaties, surveys and the like: no actors, nor are the cities and states in them (Treaty of Rome)."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extractors.actors.knowledge import PhrasesByToken
from dateline.words import beside, words

_RULES = beside(__file__)
_KINDS = frozenset(_RULES["kinds"])
_THINGS = frozenset(_RULES["things"])
_ACRONYMS = words("world.treaties")
_LINKS = frozenset(_RULES["links"])
_JOINTS = words("marks.hyphens") | {"–"}


def find_laws(doc: Doc, known: PhrasesByToken) -> Iterator[Span]:
    """The names of laws; ``known`` are the phrases of the knowledge base: the ``Warsaw Pact`` is an organisation."""
    for entity in doc.ents:
        if entity.label_ == "LAW":
            yield entity
    for token in doc:
        if token.text in _ACRONYMS:
            yield doc[token.i : token.i + 1]
        elif (token.lower_ in _KINDS or _is_thing(token)) and not (
            token.i in known and known[token.i][1].sense == "name"
        ):
            span = doc[_start(token) : _end(token)]
            if len(span) > 1:
                yield from (span, *_bracketed(span))


def _is_thing(token: Token) -> bool:
    """``Survey`` of the Labour Force Survey, but not ``Census`` of the Census Bureau."""
    following = token.doc[token.i + 1 : token.i + 2]
    return token.lower_ in _THINGS and token.is_title and not any(word.is_title for word in following)


def _start(kind: Token) -> int:
    """Where the capitalised words before a kind of law begin: ``Intermediate-Range Nuclear Forces Treaty``."""
    doc, start = kind.doc, kind.i
    if start > 3 and doc[start - 1].text == ")" and doc[start - 3].text == "(":  # Nuclear Forces (INF) Treaty
        start -= 3
    while start > 0 and doc[start - 1].whitespace_ == " " and _is_capitalised(doc[start - 1]):
        start -= 1
        while start > 1 and doc[start - 1].text in _JOINTS and not doc[start - 1].whitespace_:
            start -= 2
    return start


def _end(kind: Token) -> int:
    """Where it ends: ``Treaty on the Non-Proliferation of Nuclear Weapons``; only a capital makes a name."""
    doc, end = kind.doc, kind.i + 1
    if not kind.text[0].isupper():
        return end
    following = end
    while following < len(doc) and (_is_capitalised(doc[following]) or doc[following].lower_ in _LINKS):
        following += 1
        if _is_capitalised(doc[following - 1]):
            end = following
            while end + 1 < len(doc) and doc[end].text in _JOINTS and not doc[end].whitespace_:
                end = following = end + 2
    return end


def _bracketed(span: Span) -> Iterator[Span]:
    """``(INF)`` behind the name, and everywhere else."""
    doc = span.doc
    words = [token.text for token in doc[span.start : span.end + 3]]
    short = next((words[at + 1] for at in range(len(words) - 2) if words[at : at + 3 : 2] == ["(", ")"]), "")
    if short.isupper():
        yield from (doc[token.i : token.i + 1] for token in doc if token.text == short)


def _is_capitalised(token: Token) -> bool:
    return token.text[0].isupper() and not (token.is_sent_start and token.pos_ in ("DET", "ADP", "PRON", "SCONJ"))

"""The source of an attribution of the model's spans, set right and made whole by the parse."""

from spacy.tokens import Doc, Span, Token

from dateline.extractors.attributions.candidate import Candidate, source_words
from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.attributions.reach import up_to
from dateline.extractors.attributions.speakers import controller_of, owner_of, speaker_of, subject_is_told
from dateline.extractors.attributions.words import DATE_PREPOSITIONS, NAMING, STATES
from dateline.language.docs import span_at
from dateline.language.syntax import SUBJECTS, children, subject_of

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_ADDED = ("acl:relcl", "acl", "appos")


def source_of(doc: Doc, candidate: Candidate, cue: Span) -> Span | None:
    """The source as the model found it, or as the parse knows better; no possessive mark at its end."""
    verb = candidate.cue_head
    source = span_at(doc, *candidate.source_extent) if candidate.source_extent else None
    if verb.pos_ in {"VERB", "AUX"}:
        source = _by_parse(verb, cue, source)
    elif source is None:
        source = _phrase(owner_of(verb), cue)
    if source is None:
        return None
    if len(source) > 1 and source[-1].tag_ == "POS":
        source = source[:-1]
    return source


def _by_parse(verb: Token, cue: Span, source: Span | None) -> Span | None:
    if source is None or source.sent != cue.sent:
        return _phrase(speaker_of(verb), cue) or (None if subject_is_told(verb) else source)
    if _is_receiver(verb, source):
        return _phrase(speaker_of(verb), cue)
    controller, subject = controller_of(verb), subject_of(verb)
    if controller is not None and subject is not None and _covers(source, subject):
        return _phrase(controller, cue) or source
    own = next((child for child in verb.children if child.dep_ in SUBJECTS and child.pos_ != "VERB"), None)
    if own is not None and _stands_below(source, own):
        return _phrase(own, cue) or source
    return source


def _is_receiver(verb: Token, source: Span) -> bool:
    """Whether the source is but whom it is said to: [Mara Lind] was asked, told, criticised."""
    subject = subject_of(verb) if subject_is_told(verb) and cue_of(verb) else None
    return subject is not None and _covers(source, subject) and verb.lemma_.lower() not in STATES


def _covers(source: Span, token: Token) -> bool:
    return source.start <= token.i < source.end


def _stands_below(source: Span, subject: Token) -> bool:
    """Whether the source only stands in the phrase of the subject: `The letter to` [the court] `says`."""
    head: Token = source.root
    return (
        not _covers(source, subject)
        and subject.pos_ in {"NOUN", "PROPN", "NUM"}
        and subject in head.ancestors
        and head.dep_ not in NAMING
    )


def _phrase(head: Token | None, cue: Span) -> Span | None:
    """The noun phrase of a head that stands apart from the cue."""
    words = source_words(head)
    if not any(word.is_alpha for word in words) or (words[0].i < cue.end and cue.start <= words[-1].i):
        return None
    return cue.doc[words[0].i : words[-1].i + 1]


def without_date(source: Span) -> Span:
    """`The ministry` without `on Monday`."""
    doc = source.doc
    for date in doc.spans.get("dates", ()):
        if date.end == source.end and date.start > source.start and not _is_of_verb(date, source):
            is_apart = doc[date.start - 1].lower_ in DATE_PREPOSITIONS or doc[date.start - 1].is_punct
            end = date.start - is_apart
            if end > source.start and (is_apart or doc[date.start].is_lower) and doc[end - 1].pos_ in _NOMINAL:
                return doc[source.start : end]
    return source


def _is_of_verb(date: Span, source: Span) -> bool:
    """Whether the date tells when something in the source came about: `the letter sent last week`."""
    return any(_covers(source, ancestor) and ancestor.pos_ == "VERB" for ancestor in date.root.ancestors)


def with_additions(source: Span, cue: Span) -> Span:
    """A source with its relative clause and apposition, and the second comma of a pair."""
    doc = source.doc
    added = [child for word in source for child in children(word, *_ADDED) if _follows(child, source)]
    whole = up_to(source, max((child.right_edge.i + 1 for child in added), default=source.end), [cue])
    is_pair = whole.end > source.end and doc[source.end].text == "," == doc[whole.end : whole.end + 1].text
    return doc[whole.start : whole.end + is_pair]


def _follows(addition: Token, source: Span) -> bool:
    """Whether a clause or apposition stands after the source: a participle with no comma, nothing in brackets."""
    if addition.left_edge.i < source.end:
        return False
    before = addition.doc[source.end]
    return (before.text == "," or not before.is_punct) and (addition.dep_ != "acl" or before.text != ",")

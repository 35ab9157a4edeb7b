"""Attributions of the model's spans made whole by the parse: a source it missed, and phrases that it broke off."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extract.attributions.candidate import Candidate, source_words
from dateline.extract.attributions.contents import merged
from dateline.extract.attributions.cues import cue_of
from dateline.extract.attributions.verbs import speaker_of
from dateline.extract.attributions.words import AFTER_RECEIVER, MODAL, NEGATIONS
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import CLOSING, OPENING, SUBJECTS, Extent, children, is_clause

_DETERMINERS = frozenset({"DT", "PRP$"})
_ADDED = ("acl:relcl", "acl", "appos")
_BEFORE_HEAD = frozenset(
    {
        "det",
        "det:predet",
        "amod",
        "advmod",
        "compound",
        "nummod",
        "case",
        "nmod:poss",
        "nmod:desc",
        "mark",
        "aux",
        "cop",
        "cc",
    }
)
_RECEIVERS = ("obj", "iobj")


def completed(doc: Doc, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """Each with its whole source, cue and contents; none where nobody says it and the cue is but a mood."""
    for candidate in candidates:
        cue = _cue(span_at(doc, *candidate.cue))
        source = _source(doc, candidate, cue)
        if source is None and _is_modal(candidate.cue_head):
            continue
        kept = [cue, *([source] if source else [])]
        apart = [part for part in candidate.contents if source is None or not _is_within(part, _extent(source))]
        contents = [_content(span_at(doc, *extent), candidate.cue_head, kept) for extent in apart]
        contents += _second_half(candidate.cue_head, contents)
        yield candidate._replace(
            source=source.root if source else None,
            source_extent=_extent(source) if source else None,
            cue=_extent(cue),
            contents=merged(map(_extent, contents), article_of(doc).text),
        )


def _cue(cue: Span) -> Span:
    """Without adverbs before the verb (`now expects`), and without the start of a phrase after it (`said in the`)."""
    first, last = cue.start, cue.end
    while last - first > 1 and cue.doc[first].tag_ == "RB" and cue.doc[first].lower_ not in NEGATIONS:
        first += 1
    while last - first > 1 and cue.doc[last - 1].tag_ in _DETERMINERS:
        last -= 1
    if last < cue.end and last - first > 1 and cue.doc[last - 1].tag_ == "IN":
        last -= 1
    return cue.doc[first:last]


def _is_modal(verb: Token) -> bool:
    """`is expected to …`, `was due to …`."""
    return verb.lemma_.lower() in MODAL and any(children(child, "mark") for child in children(verb, "xcomp"))


def _source(doc: Doc, candidate: Candidate, cue: Span) -> Span | None:
    """The source with its relative clause and apposition; the subject of the cue where the sentence has no source."""
    source = span_at(doc, *candidate.source_extent) if candidate.source_extent else None
    if source is None or source.sent != cue.sent:
        is_passive = bool(children(candidate.cue_head, "aux:pass"))
        source = _subject(candidate.cue_head, cue) or (None if is_passive else source)
    elif len(source) > 1 and source[-1].tag_ == "POS":
        source = source[:-1]
    return _with_additions(_to_end_of_phrase(source, [cue]), cue) if source else None


def _with_additions(source: Span, cue: Span) -> Span:
    """A source with its relative clause and apposition, and the second comma of a pair."""
    doc = source.doc
    added = [child for word in source for child in children(word, *_ADDED) if _follows(child, source)]
    whole = _up_to(source, max((child.right_edge.i + 1 for child in added), default=source.end), [cue])
    is_pair = whole.end > source.end and doc[source.end].text == "," == doc[whole.end : whole.end + 1].text
    return doc[whole.start : whole.end + is_pair]


def _subject(verb: Token, cue: Span) -> Span | None:
    words = source_words(speaker_of(verb)) if verb.pos_ in {"VERB", "AUX"} else []
    if not any(word.is_alpha for word in words) or (words[0].i < cue.end and cue.start <= words[-1].i):
        return None
    return verb.doc[words[0].i : words[-1].i + 1]


def _follows(addition: Token, source: Span) -> bool:
    """Whether a clause or apposition stands after the source: a participle with no comma, nothing in brackets."""
    before = addition.doc[source.end]
    return (
        addition.left_edge.i >= source.end
        and (before.text == "," or not before.is_punct)
        and (addition.dep_ != "acl" or before.text != ",")
    )


def _content(content: Span, verb: Token, kept: list[Span]) -> Span:
    """To the end of its phrase, and with whoever is asked or accused: `urged` [`the minister to go`]."""
    content = _to_end_of_phrase(content, kept)
    if len(content) > 1 and content[-1].dep_ == "compound:prt" and content[-1].head == verb:
        content = content[:-1]
    if content[0].lower_ not in AFTER_RECEIVER:
        return content
    for receiver in children(verb, *_RECEIVERS):
        first = receiver.left_edge.i
        if (
            verb.i < first
            and receiver.right_edge.i + 1 == content.start
            and not any(s.start <= first < s.end for s in kept)
        ):
            return content.doc[first : content.end]
    return content


def _second_half(verb: Token, contents: list[Span]) -> list[Span]:
    """What goes on behind a reporting clause put between: `The wall is sound, he said, but` [`the roof leaks`]."""
    first = verb.head
    if verb.dep_ != "parataxis" or not any(content.start <= first.i < content.end <= verb.i for content in contents):
        return []
    halves = [half for half in children(first, "conj") if half.i > verb.i and children(half, "cc") and is_clause(half)]
    own = [
        half for half in halves if children(half, *SUBJECTS) and (cue_of(half) is None or children(half, "aux:pass"))
    ]
    spans = [verb.doc[children(half, "cc")[0].i + 1 : half.right_edge.i + 1] for half in own]
    return [
        span for span in spans if not any(span.start < content.end and content.start < span.end for content in contents)
    ]


def _to_end_of_phrase(span: Span, kept: list[Span]) -> Span:
    """To the end of what its last word belongs to or begins: `both who were asked last` [`week`], `to share` [`it`]."""
    last = span[-1]
    if last.dep_ in _BEFORE_HEAD or last.text in OPENING:
        return _up_to(span, last.head.right_edge.i + 1, kept)
    goes_on = not any(following.is_punct or following.is_space for following in span.doc[span.end : span.end + 1])
    return _up_to(span, last.right_edge.i + 1, kept) if goes_on else span


def _up_to(span: Span, end: int, kept: list[Span]) -> Span:
    """A longer span without punctuation at its end; the same where it would run over others that are kept."""
    doc = span.doc
    while end > span.end and (doc[end - 1].is_space or (doc[end - 1].is_punct and doc[end - 1].text not in CLOSING)):
        end -= 1
    runs_over = any(span.end <= other.start < end for other in kept)
    return span if runs_over or end <= span.end else doc[span.start : end]


def _is_within(part: Extent, whole: Extent) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _extent(span: Span) -> Extent:
    return Extent(span.start_char, span.end_char)

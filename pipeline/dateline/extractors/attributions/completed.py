"""Attributions of the model's spans made whole by the parse: a source it missed, and phrases that it broke off."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span, Token

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.contents import Quotations, merged
from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.attributions.phrases import whole_content
from dateline.extractors.attributions.reach import to_end_of_phrase
from dateline.extractors.attributions.sources import source_of, with_additions, without_date
from dateline.extractors.attributions.words import AFTER_RECEIVER, MODAL, NEGATIONS
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import SUBJECTS, Extent, children, is_clause, is_passive

_DETERMINERS = frozenset({"DT", "PRP$"})
_RECEIVERS = ("obj", "iobj")


def completed(doc: Doc, candidates: Iterable[Candidate], quotations: Quotations) -> Iterator[Candidate]:
    """Each attribution with its whole source, cue and contents.

    Those without a source whose cue is only a mood are left out.
    """
    for candidate in candidates:
        cue = _cue(span_at(doc, *candidate.cue))
        source = _source(doc, candidate, cue)
        if source is None and _is_modal(candidate.cue_head):
            continue
        kept = [cue, *([source] if source else [])]
        apart = [part for part in candidate.contents if source is None or not _holds([Extent.of(source)], [part])]
        spans = [_content(span_at(doc, *extent), candidate.cue_head, kept) for extent in apart]
        contents = [Extent.of(span) for span in (*spans, *_second_half(candidate.cue_head, spans))]
        if not contents:
            continue
        if source and (whole := whole_content(cue, source, quotations)) and _is_cut(doc, contents, whole):
            contents = whole
        yield candidate._replace(
            source=source.root if source else None,
            source_extent=Extent.of(source) if source else None,
            cue=Extent.of(cue),
            contents=merged(contents, article_of(doc).text),
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


def _source(doc: Doc, candidate: Candidate, cue: Span) -> Span | None:
    """The source to the end of its phrase, with its relative clause and apposition, without a date at its end."""
    source = source_of(doc, candidate, cue)
    return with_additions(without_date(to_end_of_phrase(source, [cue])), cue) if source else None


def _is_modal(verb: Token) -> bool:
    """`is expected to …`, `was due to …`."""
    return verb.lemma_.lower() in MODAL and any(children(child, "mark") for child in children(verb, "xcomp"))


def _content(content: Span, verb: Token, kept: list[Span]) -> Span:
    """To the end of its phrase, and with whoever is asked or accused: `urged` [`the minister to go`]."""
    content = to_end_of_phrase(content, kept)
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


def _is_cut(doc: Doc, parts: list[Extent], whole: list[Extent]) -> bool:
    """Whether a content is but the beginning of a whole one, or a piece of it that is no clause."""
    if not _holds(whole, parts):
        return False
    return parts[0].start == whole[0].start or not any(
        is_clause(word) for part in parts for word in span_at(doc, *part)
    )


def _second_half(verb: Token, contents: list[Span]) -> list[Span]:
    """What goes on behind a reporting clause put between: `The wall is sound, he said, but` [`the roof leaks`]."""
    first = verb.head
    if verb.dep_ != "parataxis" or not any(content.start <= first.i < content.end <= verb.i for content in contents):
        return []
    halves = [half for half in children(first, "conj") if half.i > verb.i and children(half, "cc") and is_clause(half)]
    own = [half for half in halves if children(half, *SUBJECTS) and (cue_of(half) is None or is_passive(half))]
    spans = [verb.doc[children(half, "cc")[0].i + 1 : half.right_edge.i + 1] for half in own]
    return [
        span for span in spans if not any(span.start < content.end and content.start < span.end for content in contents)
    ]


def _holds(whole: list[Extent], parts: list[Extent]) -> bool:
    """Whether each of some extents stands in one of others."""
    return all(any(each.holds(part) for each in whole) for part in parts)

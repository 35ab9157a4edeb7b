"""The component ``dateline_attributions``: fills ``doc._.attributions``, and ``doc.spans["attributions"]`` (cues).

Who the sources are is told by ``dateline_actors``, which asks the attributions who speaks.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from dateline.extractors.attributions.answers import answers_in
from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.completed import completed
from dateline.extractors.attributions.contents import Quotations, kind_of
from dateline.extractors.attributions.cues import cues_of, keep_own_cues
from dateline.extractors.attributions.linked import from_spans
from dateline.extractors.attributions.nouns import from_nouns
from dateline.extractors.attributions.phrases import from_phrases
from dateline.extractors.attributions.signed import signed_in
from dateline.extractors.attributions.standalone import from_lines, with_continuations
from dateline.extractors.attributions.turns import from_turns, turns_of, within_turns
from dateline.extractors.attributions.unsaid import is_reported
from dateline.extractors.attributions.verbs import from_verbs
from dateline.extractors.negation import is_behind_denial, is_unsaid
from dateline.extractors.ranges import Cover
from dateline.language.docs import article_of, check_needs, dropping, span_at
from dateline.language.silent import silent_blocks
from dateline.language.syntax import is_clause
from dateline.records import Article, Attribution, leads_to, record_id

_BELIEVE = "believe"


@Language.factory(
    "dateline_attributions",
    requires=["token.dep", "token.tag", "token.pos", "token.lemma"],
    assigns=["doc._.attributions", "doc.spans", "span._.attribution"],
    default_config={"cues": {}},
)
def create_attributions(nlp: Language, name: str, cues: dict[str, Any]) -> Callable[[Doc], Doc]:
    """The component. ``cues`` are further ones: lists ``cue``, ``phrase`` and ``none`` as in the table of cues.

    It uses names, blocks, and the spans of ``attribution_spans`` where components before it have found them.
    """
    keep_own_cues(nlp.vocab, cues)
    return mark_attributions


def mark_attributions(doc: Doc) -> Doc:
    """Find the attributions of a doc. Raises ``DatelineError`` if it has no parse, tags or lemmas."""
    check_needs(doc, "dateline_attributions")
    turns = sorted([*turns_of(doc), *answers_in(doc), *signed_in(doc)], key=lambda turn: turn.said[0])
    quotations = Quotations(article_of(doc).text, [part for turn in turns for part in turn.said])
    linked = list(from_spans(doc, quotations))
    by_rule = list(from_lines(doc, quotations))
    linked = list(filter(is_reported, completed(doc, linked, quotations)))
    by_rule += [*from_verbs(doc, quotations), *from_phrases(doc, quotations), *from_nouns(doc, quotations)]
    candidates = [*linked, *filter(is_reported, _beside(by_rule, linked))]
    found = within_turns([each for each in candidates if not _is_undone(doc, each)], turns)
    kept = _one_a_cue([*from_turns(doc, turns), *_in_text(doc, found)])
    doc._.attributions = _records(doc, with_continuations(doc, kept, quotations), quotations)
    cues = [span_at(doc, record.cue.start, record.cue.end, record.act) for record in doc._.attributions]
    for cue, record in zip(cues, doc._.attributions, strict=True):
        cue._.attribution = record
    doc.spans["attributions"] = SpanGroup(doc, name="attributions", spans=cues)
    return doc


def _in_text(doc: Doc, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates outside the parts of the page that say nothing, with the contents that stand outside of them."""
    blocks = Cover((block.start_char, block.end_char, block) for block in silent_blocks(doc, "attributions"))
    for candidate in candidates:
        contents = [part for part in candidate.contents if not blocks.over(part.start)]
        if contents and not blocks.over(candidate.cue.start):
            yield candidate._replace(contents=contents)


def _beside(candidates: Iterable[Candidate], linked: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates whose cue is not in a linked attribution.

    One in the source of a linked attribution must stand there whole.
    """
    cues = Cover((*each.cue, each.cue) for each in linked)
    sources = Cover((*each.source_extent, each.source_extent) for each in linked if each.source_extent)
    for candidate in candidates:
        ends = (candidate.cue.start, candidate.cue.end - 1)
        around = [source for place in ends for source in sources.over(place)]
        stands_in = all(source.holds(part) for part in candidate.contents for source in around)
        if stands_in and not any(cues.over(place) for place in ends):
            yield candidate


def _one_a_cue(candidates: list[Candidate]) -> list[Candidate]:
    """The first candidate for each cue, in the order of the text, without those whose parts run into each other.

    A quotation that merely stands beside a verb counts only if no other candidate has it for content.
    """
    kept: dict[int, Candidate] = {}
    sure = [candidate for candidate in candidates if not candidate.is_beside]
    taken = {extent for candidate in sure for extent in candidate.contents}
    for candidate in [*sure, *(c for c in candidates if c.is_beside and taken.isdisjoint(c.contents))]:
        contents = [e for e in candidate.contents if e.end <= candidate.cue.start or e.start >= candidate.cue.end]
        if contents:
            kept.setdefault(candidate.cue.start, candidate._replace(contents=contents))
    return [kept[start] for start in sorted(kept)]


def _records(doc: Doc, candidates: list[Candidate], quotations: Quotations) -> list[Attribution]:
    records: dict[str, Attribution] = {}
    for candidate in candidates:
        with dropping(doc, "attributions", f"at {candidate.cue.start}"):
            record = _record(article_of(doc), candidate, quotations)
            records[record.id] = record
    parents = _parents(records.values())
    return [record.model_copy(update={"parent": parents[record.id]}) for record in records.values()]


def _record(article: Article, candidate: Candidate, quotations: Quotations) -> Attribution:
    parts = [candidate.cue, *candidate.contents]
    if candidate.source_extent:
        parts.append(candidate.source_extent)
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    return Attribution(
        **article.cut(start, end).model_dump(),
        id=record_id(article.id, "attributions", candidate.cue.start, candidate.cue.end),
        article_id=article.id,
        confidence=cues_of(candidate.cue_head.vocab).confidence[candidate.rule],
        rule=candidate.rule,
        turn=candidate.is_turn,
        source=article.cut(*candidate.source_extent) if candidate.source_extent else None,
        cue=article.cut(*candidate.cue),
        act=candidate.act,
        polarity="negative" if _is_unsaid(candidate) else "positive",
        content=tuple(article.cut(*extent) for extent in candidate.contents),
        kind=kind_of(candidate.contents, quotations),
    )


def _is_undone(doc: Doc, candidate: Candidate) -> bool:
    """`stopped short of blaming the army`, `without naming them`: where no clause is told either, nothing is said."""
    if not is_behind_denial(candidate.cue_head):
        return False
    return not any(is_clause(word) for extent in candidate.contents for word in span_at(doc, *extent))


def _is_unsaid(candidate: Candidate) -> bool:
    """Whether the saying is denied. Not to believe something is a belief as well: that it is not so."""
    return candidate.act != _BELIEVE and is_unsaid(candidate.cue_head)


def _parents(records: Collection[Attribution]) -> dict[str, str | None]:
    """For each attribution the one in whose content its cue stands, if any; none is nested in itself."""
    contents = Cover((part.start, part.end, record) for record in records for part in record.content)
    parents: dict[str, str | None] = {}
    for record in records:
        around = _around(record, contents)
        parents[record.id] = next((id for id in around if not leads_to(id, record.id, parents)), None)
    return parents


def _around(record: Attribution, contents: Cover[Attribution]) -> list[str]:
    """The attributions in whose content a cue stands, the one with the shortest first."""
    around = [
        (part.end - part.start, other.id)
        for other in contents.over(record.cue.start)
        for part in other.content
        if other is not record and part.start <= record.cue.start and record.cue.end <= part.end
    ]
    return [id for _, id in sorted(around)]

"""Attributions from the spans that the language model finds: which source, cue and contents belong together.

Each cue takes the content that is nearest to it, then each content that is left the cue nearest to it; the source is
found alike, and may serve several cues. Near is what few words, other spans and ends of sentences stand between
(``linked.toml``: its numbers were chosen on the training part of PolNeAR).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from spacy.tokens import Doc, Span, Token

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.contents import Quotations, drawn_to_quotations
from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.attributions.frames import reporters_of, speaks
from dateline.extractors.attributions.quotes import Quotation
from dateline.extractors.negation import GOVERNORS
from dateline.language.attribution_spans import SPANS_KEY
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import extent_of, head_of
from dateline.words import beside, signs, words
from dateline.words.marks import CLOSING, OPENING

LINKED = "linked"
_TABLE = beside(__file__)
_COSTS: dict[str, float] = _TABLE["costs"]
_MOST: dict[str, float] = _TABLE["most"]
_FAR: int = _TABLE["most"]["tokens"]
_SENTENCES = re.compile(rf"[{signs('marks.sentence_ends')}]. ")
_ENDS = words("marks.sentence_ends")
_FINAL = CLOSING | {"."}
_OPENING = "".join(OPENING) + " "
_WORDS = frozenset({"VERB", "NOUN"})
_WORD = re.compile(r"\w+")

Pair = tuple[float, int, int, int]  # cost, tokens apart, cue, other


def from_spans(doc: Doc, quotations: Quotations) -> Iterator[Candidate]:
    """The attributions that the model's spans make; nothing where the pipeline has no such component."""
    group = doc.spans.get(SPANS_KEY, ())
    spans = sorted(group)
    chance = dict(zip(group, group.attrs.get("scores", ()), strict=False)) if group else {}
    cues, contents, sources = ([span for span in spans if span.label_ == role] for role in ("CUE", "CONTENT", "SOURCE"))
    contents = [part for content in contents for part in _quotations_apart(content, quotations)]
    distances = _Distances(doc, spans)
    contents_of = _contents_of(
        _pairs(distances, cues, contents), cues, contents, quotations, reporters_of(doc, quotations)
    )
    source_of = _source_of(_pairs(distances, cues, sources))
    for index, cue in enumerate(cues):
        if index in contents_of:
            source = sources[source_of[index]] if index in source_of else None
            head = _head_of(cue)
            known = cue_of(head)
            extents = [extent_of(contents[content]) for content in sorted(contents_of[index])]
            if known is None and chance.get(cue, 1.0) < _TABLE["unknown_cue"] and not speaks(head, quotations):
                continue
            yield Candidate(
                head_of(source) if source else None,
                extent_of(source) if source else None,
                extent_of(cue),
                head,
                known.act if known else "say",
                drawn_to_quotations(extents, quotations, extent_of(cue)),
                LINKED,
            )


def _quotations_apart(content: Span, quotations: Quotations) -> Iterator[Span]:
    """A content, cut between two sentences with quotation marks of their own: they may have two speakers."""
    start = content.start
    for first, second in pairwise(quotations.within(content.start_char, content.end_char)):
        if _SENTENCES.match(quotations.text[first.end - 2 : second.start]):
            cut = span_at(content.doc, *second).start
            yield Span(content.doc, start, cut, content.label)
            start = cut
    yield Span(content.doc, start, content.end, content.label)


def _head_of(cue: Span) -> Token:
    """The first word that attributes, but not `declined` of `declined to say`."""
    known = [token for token in cue if token.pos_ in _WORDS and cue_of(token)]
    said = [token for token in known if token.lemma_.lower() not in GOVERNORS]
    return next(iter(said or known), head_of(cue))


class _Distances:
    """How far the spans of a doc are from each other."""

    def __init__(self, doc: Doc, spans: Sequence[Span]) -> None:
        self._doc, self._text = doc, article_of(doc).text
        self._spans = [(span.start, span.end, span.label_, len(_WORD.findall(span.text))) for span in spans]
        self._ends_before = [0, *accumulate(token.text in _ENDS for token in doc)]

    def cost(self, cue: Span, other: Span) -> float:
        """The cost of what stands between the two: words outside of spans, spans, ends of sentences and of lines."""
        start, end = min(cue.end, other.end), max(cue.start, other.start)
        before = other.label_ == "CONTENT" and other.end <= cue.start and self._doc[other.start].text[0] not in OPENING
        cost = _COSTS["before"] if before else 0.0
        if start >= end:
            return cost + self._ends(start, end)
        last = self._doc[end - 1]
        text = self._text[self._doc[start].idx : last.idx + len(last)]
        words = len(_WORD.findall(text))
        first = bisect_left(self._spans, (start,))
        for _, span_end, label, words_within in self._spans[first : bisect_left(self._spans, (end,))]:
            if span_end <= end:
                words -= words_within
                cost += _COSTS[label]
        return cost + max(words, 0) + self._ends(start, end) + _COSTS["line"] * text.count("\n")

    def _ends(self, start: int, end: int) -> float:
        """What the ends of sentences cost between two places, and at the end of what stands before them."""
        while start > 1 and self._doc[start - 1].text[0] in _FINAL:
            start -= 1
        return _COSTS["sentence"] * max(self._ends_before[end] - self._ends_before[start], 0)


def _pairs(distances: _Distances, cues: Sequence[Span], others: Sequence[Span]) -> list[Pair]:
    """Cues with what may belong to them, the nearest first."""
    pairs = []
    starts, longest = [other.start for other in others], max(map(len, others), default=0)
    for first, cue in enumerate(cues):
        begin = bisect_left(starts, cue.start - _FAR - longest)
        for second in range(begin, bisect_right(starts, cue.end + _FAR)):
            other = others[second]
            if cue.start - other.end <= _FAR:
                pairs.append((distances.cost(cue, other), abs(cue.start - other.start), first, second))
    return sorted(pairs)


def _contents_of(
    pairs: Sequence[Pair],
    cues: Sequence[Span],
    contents: Sequence[Span],
    quotations: Quotations,
    reporters: dict[Quotation, Token],
) -> dict[int, list[int]]:
    """Cue -> contents: one for each cue first; then those left over that go on with it.

    A quotation whose own clause stands behind it is nobody else's. A quotation goes on with a quotation, anything else
    with what is said in the same sentence.
    """
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    quoted = [quotations.at(span.start_char) or quotations.at(span.end_char - 1) for span in contents]

    def is_anothers(cue: int, content: int) -> bool:
        quotation = quotations.at(contents[content].start_char)
        return quotation in reporters and reporters[quotation] not in cues[cue]

    def goes_on(cue: int, content: int) -> bool:
        quotation = quoted[content]
        if quotation and any(quoted[other] for other in found.get(cue, ())) and quotations.is_sentence(quotation):
            return True
        follows_colon = quotations.text[: contents[content].start_char].rstrip(_OPENING).endswith(":")
        return contents[content].sent == cues[cue].sent and not (quotation and follows_colon)

    for is_first in (True, False):
        for cost, _, cue, content in pairs:
            if cost > _MOST["cost"] or content in taken or is_anothers(cue, content) or (is_first and cue in found):
                continue
            if is_first or goes_on(cue, content):
                found.setdefault(cue, []).append(content)
                taken.add(content)
    return found


def _source_of(pairs: Sequence[Pair]) -> dict[int, int]:
    """Cue -> source: one of its own first; then one that serves another cue too."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for cost, _, cue, source in pairs:
        if cost <= _MOST["cost"] and cue not in found and source not in taken:
            found[cue] = source
            taken.add(source)
    for cost, _, cue, source in pairs:
        if cost <= _MOST["shared"]:
            found.setdefault(cue, source)
    return found

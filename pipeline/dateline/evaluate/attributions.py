"""Scores of attributions: source, cue and content, as in PARC and PolNeAR (Pareti 2016; Newell et al. 2018)."""

import unicodedata
from collections.abc import Sequence

from dateline.evaluate.score import Score, Scores, match, overlap
from dateline.records import Attribution, Span


def score_attributions(found: Sequence[Attribution], gold: Sequence[Attribution]) -> Scores:
    """``source``, ``cue``, ``content``: the same words in attributions that belong together; ``all``: all three.

    Attributions belong together whose cues overlap, or else their contents. Punctuation, quotation marks and white
    space at the ends of a part do not count.
    """
    pairs = match(found, gold, _weigh)
    sources = [(_place(first.source), _place(second.source)) for first, second in pairs]
    same_source = [first == second for first, second in sources]
    same_cue = [_place(first.cue) == _place(second.cue) for first, second in pairs]
    same_content = [_places(first.content) == _places(second.content) for first, second in pairs]
    named_right = sum(first == second is not None for first, second in sources)
    named_found, named_gold = (sum(attribution.source is not None for attribution in side) for side in (found, gold))
    everything = sum(map(all, zip(same_source, same_cue, same_content, strict=True)))
    return {
        "source": Score.of(named_right, named_found, named_gold),
        "cue": Score.of(sum(same_cue), len(found), len(gold)),
        "content": Score.of(sum(same_content), len(found), len(gold)),
        "all": Score.of(everything, len(found), len(gold)),
    }


def _weigh(first: Attribution, second: Attribution) -> tuple[int, int]:
    shared = sum(overlap(part, other) for part in first.content for other in second.content)
    return overlap(first.cue, second.cue), shared


def _places(parts: Sequence[Span]) -> list[tuple[int, int] | None]:
    return [_place(part) for part in parts]


def _place(span: Span | None) -> tuple[int, int] | None:
    """Start and end of the words of a span."""
    if span is None:
        return None
    words = [index for index, character in enumerate(span.text) if unicodedata.category(character)[0] not in "PZC"]
    return (span.start + words[0], span.start + words[-1] + 1) if words else (span.start, span.end)

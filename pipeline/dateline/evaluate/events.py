"""Scores of events: their mentions, how well these are grouped, and when they happened."""

from collections.abc import Sequence

from dateline.evaluate.groups import b_cubed, groups_of
from dateline.evaluate.score import Score, Scores, match, overlap
from dateline.records import Event


def score_events(found: Sequence[Event], gold: Sequence[Event]) -> Scores:
    """``mentions``: spans that overlap; ``b-cubed``: as of actors, over mentions with the same span; ``when``: the same
    EDTF, or none in both, of the events whose mentions overlap most.
    """
    mentions = match(
        [mention for event in found for mention in event.mentions],
        [mention for event in gold for mention in event.mentions],
    )
    pairs = match(found, gold, lambda first, second: (_shared(first, second),))
    right = sum(_edtf(first) == _edtf(second) for first, second in pairs)
    totals = (sum(len(event.mentions) for event in events) for events in (found, gold))
    return {
        "mentions": Score.of(len(mentions), *totals),
        "b-cubed": b_cubed(groups_of(found), groups_of(gold)),
        "when": Score.of(right, len(pairs), len(pairs)),
    }


def _shared(first: Event, second: Event) -> int:
    return sum(overlap(mine, theirs) > 0 for mine in first.mentions for theirs in second.mentions)


def _edtf(event: Event) -> str | None:
    return event.when.edtf if event.when else None

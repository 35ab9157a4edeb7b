"""When a figure holds and whose it is: its own date (`$5.1bn a year earlier`, `in 2021 16.8bn`), else its claim's time.

A figure has the date right behind it, else the one right before it, if few words and no other figure stand between.
"""

from bisect import bisect_left
from typing import Any

from spacy.tokens import Doc, Span

from dateline.extractors.lookup import Lookup
from dateline.extractors.whens import when_of_date
from dateline.language.syntax import noun_phrase
from dateline.records import Claim, Date, Figure
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_WORDS: int = _RULES["near"]["words"]
_PARTING = frozenset(_RULES["near"]["parting"])
_TIMES = frozenset({"DATE", "TIME"})


def time_figures(doc: Doc, claims: list[Claim], lookup: Lookup) -> None:
    """Write into the figures of a doc when they hold and whose they are."""
    spans: list[Span] = sorted(doc.spans.get("figures", ()), key=lambda span: span.start)
    own = _own_dates(doc, spans)
    of_figure: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.start - claim.end):
        of_figure |= dict.fromkeys(claim.figures, claim)  # the smallest claim stays
    parties: dict[str, list[str]] = {}
    for index, span in enumerate(spans):
        figure: Figure = span._.figure
        claim_of = of_figure.get(figure.id)
        when = when_of_date(own[index], "explicit") if index in own else None
        if when is None and claim_of is not None and claim_of.when is not None and claim_of.when.how != "tense":
            when = claim_of.when
        end = spans[index + 1].start if index + 1 < len(spans) else len(doc)
        actors = _actors(span, figure, claim_of, parties, min(end, span.sent.end), lookup)
        span._.figure = figure.model_copy(update={"when": when, "actors": actors})


def _own_dates(doc: Doc, figures: list[Span]) -> dict[int, Date]:
    """By their places in the list, the dates of the figures that have one of their own."""
    starts = [span.start for span in figures]
    own: dict[int, Date] = {}
    dates = [span for span in doc.spans.get("dates", ()) if span._.date.earliest and span._.date.type in _TIMES]
    for date in sorted(dates, key=lambda span: span.start):
        before, behind = bisect_left(starts, date.start) - 1, bisect_left(starts, date.end)
        if before >= 0 and before not in own and _are_near(doc, figures[before].end, date.start):
            own[before] = date._.date
        elif behind < len(figures) and _are_near(doc, date.end, figures[behind].start):
            own[behind] = date._.date
    return own


def _are_near(doc: Doc, start: int, end: int) -> bool:
    """Whether few words, and none that part, stand between two places."""
    between = doc[start:end]
    return 0 <= end - start <= _WORDS and all(
        word.text not in _PARTING and word.pos_ not in ("VERB", "CCONJ") and not word.is_sent_start for word in between
    )


def _actors(
    span: Span, figure: Figure, claim: Claim | None, parties: dict[str, list[str]], end: int, lookup: Lookup
) -> tuple[str, ...]:
    """Ids of the actors in what is measured and in the phrase of the figure, of who the claim is about, and of others.

    These stand between it and the next figure (``end``), or behind the one before: `$2bn from Kovar in 2019, $3bn in
    2020`; ``parties`` keeps them by claim.
    """
    doc, measured = span.doc, figure.measured
    words = [*noun_phrase(span.root)]
    if measured is not None:
        words += list(doc.char_span(measured.start, measured.end, alignment_mode="expand") or ())
    ids = [actor.id for actor in lookup.actors.among(words)]
    if claim is None:
        return tuple(dict.fromkeys(ids))
    if claim.subject is not None and claim.subject.actor is not None:
        ids.append(claim.subject.actor)
    behind = [actor.id for actor in lookup.actors.among(doc[span.end : end]) if actor.id in claim.actors]
    parties[claim.id] = behind or parties.get(claim.id, [])
    return tuple(dict.fromkeys([*ids, *parties[claim.id]]))

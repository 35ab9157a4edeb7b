"""Scores of claims."""

from collections.abc import Mapping, Sequence

from dateline.evaluate.score import Score, Scores, match, overlap
from dateline.records import Argument, Claim, Result, Span

_STRAIGHT = str.maketrans("“”„«»‘’", '"""""\'\'')


def score_claims(found: Sequence[Claim], gold: Sequence[Claim]) -> Scores:
    """``clause``: claims whose predicates overlap. The others are shares of the clauses found that are right in it.

    ``subject``: subjects overlap, or both claims have none; ``polarity``, ``modality``: the same; ``when``: the same
    EDTF, or none in both; ``wording``: the same statement, up to white space and the shape of quotation marks. Of these
    five, precision, recall and F1 are all the accuracy.
    """
    pairs = match(found, gold, lambda first, second: (overlap(first.predicate, second.predicate),))
    right = {
        "subject": sum(_same_subject(first.subject, second.subject) for first, second in pairs),
        "polarity": sum(first.polarity == second.polarity for first, second in pairs),
        "modality": sum(first.modality == second.modality for first, second in pairs),
        "when": sum(_when(first) == _when(second) for first, second in pairs),
        "wording": sum(_wording(first) == _wording(second) for first, second in pairs),
    }
    clause = Score.of(len(pairs), len(found), len(gold))
    return {"clause": clause} | {name: Score.of(count, len(pairs), len(pairs)) for name, count in right.items()}


def judge_claims(found: Result, gold: Result) -> list[tuple[Claim, bool]]:
    """Each claim found, with whether it is right: its clause in the gold, polarity, modality, time and source."""
    sources = [{each.id: each.source for each in result.attributions} for result in (found, gold)]
    right = set()
    for first, second in match(
        found.claims, gold.claims, lambda one, other: (overlap(one.predicate, other.predicate),)
    ):
        same = (first.polarity, first.modality, _when(first)) == (second.polarity, second.modality, _when(second))
        if same and _same_source(_source(first, sources[0]), _source(second, sources[1])):
            right.add(first.id)
    return [(claim, claim.id in right) for claim in found.claims]


def _source(claim: Claim, sources: Mapping[str, Span | None]) -> Span | None:
    """That of the innermost attribution."""
    return sources[claim.attributions[-1]] if claim.attributions else None


def _same_source(first: Span | None, second: Span | None) -> bool:
    return first is second if first is None or second is None else overlap(first, second) > 0


def _same_subject(first: Argument | None, second: Argument | None) -> bool:
    if first is None or second is None:
        return first is second
    return overlap(first, second) > 0


def _when(claim: Claim) -> str | None:
    return claim.when.edtf if claim.when else None


def _wording(claim: Claim) -> str:
    return " ".join(claim.statement.translate(_STRAIGHT).split())

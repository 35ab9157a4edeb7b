"""Tests of the choice of kinds that a run writes."""

import pytest

from dateline.records import KINDS, Failure, references_of
from dateline.store.selection import kinds_to_write, select


def test_all_kinds_leave_the_result_as_it_is(result):
    assert select(result, KINDS) is result


def test_only_the_kinds_asked_for_remain(result):
    selected = select(result, ("dates", "figures"))
    assert (selected.dates, selected.figures) == (result.dates, result.figures)
    assert (selected.actors, selected.attributions, selected.claims) == ((), (), ())


def test_claims_bring_their_attributions_so_that_a_quotation_never_looks_like_a_fact(result):
    assert kinds_to_write(("claims",)) == ("attributions", "claims")
    assert select(result, ("claims",)).claims[0].attributions == result.claims[0].attributions != ()


@pytest.mark.parametrize("kind", KINDS)
def test_references_to_kinds_left_out_are_dropped_and_the_rest_is_kept(result, kind):
    selected = select(result, (kind,))
    ids = {record.id for record in selected.extractions()}
    for before, after in zip(getattr(result, kind), getattr(selected, kind), strict=True):
        assert set(references_of(after)) == set(references_of(before)) & ids
        assert (before.id, before.text, before.rule) == (after.id, after.text, after.rule)


def test_only_what_was_dropped_of_the_kinds_asked_for_is_told(result):
    told = [Failure(path="a.txt", stage="extract", reason="bad", article_id="a", kind=kind) for kind in KINDS]
    selected = select(result.model_copy(update={"dropped": tuple(told)}), ("figures",))
    assert [failure.kind for failure in selected.dropped] == ["figures"]

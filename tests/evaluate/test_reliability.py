"""Confidence beside what is right."""

import pytest

from dateline.evaluate.reliability import reliability


def test_bins_and_error_are_counted(cutter):
    cut = cutter("It rained. It snowed. They left. They stayed.")
    claims = [("It rained", "rained", 0.8), ("It snowed", "snowed", 0.8), ("They left", "left", 0.6)]
    judged = [
        (cut.claim(words, predicate).model_copy(update={"confidence": given}), is_right)
        for (words, predicate, given), is_right in zip(claims, (True, False, True), strict=True)
    ]
    found = reliability(judged)
    assert [(each.begin, each.claims, each.right) for each in found.bins] == [(0.6, 1, 1.0), (0.8, 2, 0.5)]
    assert found.error == pytest.approx((0.4 + 2 * 0.3) / 3)


def test_no_claims_have_no_error():
    assert reliability([]) == ([], 0.0)

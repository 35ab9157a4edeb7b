"""Tests of scores and of matching one to one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.evaluate.score import Score, exact, match, overlap
from dateline.records import Article

TEXT = Article.of("abcdefghijklmnopqrstuvwxyz")


def spans(*places):
    return [TEXT.cut(start, end) for start, end in places]


PLACES = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda p: (p[0], p[0] + p[1])), unique=True)


def test_precision_recall_and_f1():
    score = Score.of(right=3, found=4, gold=6)
    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, pytest.approx(0.6))


def test_nothing_found_scores_nothing():
    assert (Score().precision, Score().recall, Score().f1) == (0, 0, 0)
    assert Score.of(0, 0, 5).f1 == 0


def test_scores_add_up_over_articles():
    assert Score.of(1, 2, 3) + Score.of(2, 2, 2) == Score.of(3, 4, 5)


def test_exact_spans_must_have_the_same_ends():
    assert exact(spans((0, 3), (5, 9)), spans((0, 3), (5, 8), (10, 12))) == Score.of(1, 2, 3)


def test_heaviest_pairs_are_made_first():
    found, gold = spans((0, 4), (3, 10)), spans((2, 10))
    assert match(found, gold) == [(found[1], gold[0])]


def test_spans_that_only_touch_are_no_pair():
    assert match(spans((0, 3)), spans((3, 6))) == []


@given(found=PLACES.map(lambda places: spans(*places)), gold=PLACES.map(lambda places: spans(*places)))
def test_matching_is_one_to_one_and_pairs_overlap(found, gold):
    pairs = match(found, gold)
    assert len({id(first) for first, _ in pairs}) == len({id(second) for _, second in pairs}) == len(pairs)
    assert all(overlap(first, second) > 0 for first, second in pairs)


@given(places=PLACES)
def test_gold_matched_with_itself_is_perfect(places):
    gold = spans(*places)
    assert match(gold, gold) == [(span, span) for span in gold]

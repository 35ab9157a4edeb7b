import re

import pytest

from dateline.words import table, words
from dateline.words.marks import CLOSED_BY, CLOSING, OPENING, SENTENCE_END


def test_what_opens_is_closed_by_what_closes():
    assert set(CLOSED_BY) == OPENING and set(CLOSED_BY.values()) <= CLOSING
    assert CLOSED_BY["“"] == CLOSED_BY["„"] == "”" and CLOSED_BY["["] == "]"


@pytest.mark.parametrize("mark", ["“", "„", "«", "‘", "(", "["])
def test_some_marks_only_open(mark: str):
    assert mark in OPENING - CLOSING


@pytest.mark.parametrize("mark", ["”", "»", "’", ")", "]"])
def test_some_marks_only_close(mark: str):
    assert mark in CLOSING - OPENING


@pytest.mark.parametrize("mark", ['"', "'"])
def test_straight_marks_do_both(mark: str):
    assert mark in OPENING & CLOSING


def test_every_mark_that_may_close_a_quotation_is_a_quotation_mark():
    closing = {mark for flags in table("marks.quotes").values() for mark in flags.get("closed_by", ())}
    assert closing <= words("marks.quotes") and words("marks.quotes:closes") <= closing


@pytest.mark.parametrize("text", ["over.", "over?", "over!”", "over.’”)", "over…"])
def test_a_sentence_ends_in_its_mark_and_those_that_close(text: str):
    assert re.search(f"over{SENTENCE_END}$", text)


@pytest.mark.parametrize("text", ["over", "over,", "over;”", "over”.“", "over – "])
def test_no_sentence_ends_otherwise(text: str):
    assert not re.search(f"{SENTENCE_END}$", text)

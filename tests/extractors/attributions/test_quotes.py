from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extractors.attributions.quotes import quotations_of


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," she said. "No."', ['"Yes,"', '"No."']),
        ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
        ("‘Never,’ he said, ‘again.’", ["‘Never,’", "‘again.’"]),
        ("He said 'no' and left.", ["'no'"]),
        ("Il a dit «non» hier.", ["«non»"]),
        ("Sie sagte „nein“ gestern.", ["„nein“"]),
    ],
)
def test_every_style_of_marks_is_found(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_inside_another_belongs_to_it() -> None:
    assert quoted("“She told me ‘go’ and I went,” he said.") == ["“She told me ‘go’ and I went,”"]


def test_apostrophes_are_no_marks() -> None:
    assert quoted("It’s the ministers’ plan, the dogs' tails, the '90s and rock 'n' roll don’t count") == ["'n'"]


def test_a_possessive_does_not_close_a_single_quotation() -> None:
    assert quoted("‘It is the ministers’ plan,’ he said.") == ["‘It is the ministers’ plan,’"]


def test_a_dash_after_the_mark_shows_that_it_closes() -> None:
    assert quoted("‘We want dates’ – Orla Wray, of the Workers’ Union") == ["‘We want dates’"]


def test_paragraphs_of_one_quotation_are_found_one_by_one() -> None:
    assert quoted("“First part.\n\n“Second part,” she said.") == ["“First part.", "“Second part,”"]


def test_a_quotation_that_never_closes_is_left_out() -> None:
    assert quoted("“This never ends.\n\nAnother paragraph with a “word”.") == ["“word”"]


def test_inches_open_nothing() -> None:
    assert quoted('a 6" pipe and a "joint"') == ['"joint"']


@given(st.text(alphabet="ab .,\n\"'“”‘’«»sS"))
def test_quotations_are_ordered_and_apart_in_any_text(text: str) -> None:
    quotations = quotations_of(text)
    assert all(0 <= start < end <= len(text) for start, end in quotations)
    assert all(a.end <= b.start for a, b in pairwise(quotations))

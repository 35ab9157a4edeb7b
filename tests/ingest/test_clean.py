"""Invisible and unusual characters of extracted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.clean import clean, superscript


@pytest.mark.parametrize(
    ("given_text", "plain"),
    [
        ("re\u00adporters", "reporters"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("4\u00a0000\u202fkm", "4 000 km"),
        ("ﬁsh eﬀort", "fish effort"),
        ("cafe\u0301", "café"),
        ("page\x0cbreak\x00", "pagebreak"),
        ("curly “quotes’ – stay, ½ and € too", "curly “quotes’ – stay, ½ and € too"),
        ("line\nend\ttab", "line\nend\ttab"),
    ],
)
def test_text_is_made_plain(given_text: str, plain: str) -> None:
    assert clean(given_text) == plain


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_raised_digits() -> None:
    assert superscript("2023, a") == "²⁰²³, a"

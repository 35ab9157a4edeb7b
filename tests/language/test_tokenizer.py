import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

NLP = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("US$11bn", "US$ 11 bn"),
        ("€3bn", "€ 3 bn"),
        ("50mn roubles", "50 mn roubles"),
        ("4000km", "4000 km"),
        ("152-mm shells", "152 - mm shells"),
        ("2018–19", "2018 – 19"),
        ("$25–$40", "$ 25 – $ 40"),
        ("$5m-a-year", "$ 5 m - a - year"),
        ("then-president", "then - president"),
        ("mid-October", "mid - October"),
        ("post-1945", "post - 1945"),
        ("U.S.-drafted", "U.S. - drafted"),
        ("Rs5 crore", "Rs 5 crore"),
        ("KN-09 and Su-57", "KN-09 and Su-57"),
        ("Gen. Lind met Lt. Col. Orr", "Gen. Lind met Lt. Col. Orr"),
        ("security.[2] Then", "security . [2] Then"),
        ("[1]Al", "[1] Al"),
        ("in 2023¹ over 40 km²", "in 2023 ¹ over 40 km²"),
    ],
)
def test_news_is_split_where_its_parts_meet(text: str, tokens: str) -> None:
    assert [token.text for token in NLP(text)] == tokens.split()


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert NLP(text).text == text

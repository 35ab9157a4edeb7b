import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from dateline.language.layout import mark_layout
from dateline.language.sentences import mark_continuations

NLP = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})


def goes_on_at(text: str) -> bool:
    """Whether no sentence may start at the mark ``|`` in a text."""
    before, after = text.split("|")
    doc = mark_continuations(NLP(before + after))
    return next(token for token in doc if token.idx == len(before)).is_sent_start is False


@pytest.mark.parametrize(
    "text",
    [
        "They met Gen. |Lind.",
        "They met Mr. |Orr and Lt. Col. Lind.",
        "They met Lt. |Col. Lind.",
        "said Sen. |Ana Lind",
        "said Dr. |“Rex” Lind",
        "in St. |Orrin",
        "over Mt. |Lisk",
        "Lisk vs. |Hurn",
        "cities, e.g. |Lisk",
        "on Sept. |3",
        "on Sept. |3rd",
        "in Dec. |2019",
        "the No. |2 of the party",
        "ranked no. |1",
        "in pp. |4–5",
        "at 9 a.m. |Monday",
        "at 5 p.m. |EST",
        "the Lisk Grain Co. |said",
        "ships, tugs etc. |were held",
        "in Sept. |that year",
        "the U.S. |troops",
        "said U.S. |President Lind",
        "the U.S. |Senate",
        "the U.N. |Security Council",
        "the U.S.|, too",
        "the U.S.|’s ships",
    ],
)
def test_a_sentence_goes_on_after_an_abbreviation(text: str) -> None:
    assert goes_on_at(text)


@pytest.mark.parametrize(
    "text",
    [
        "They went in Sept. |Lind stayed.",
        "on Quay St. |Shares fell.",
        "He said no. |They left.",
        "He left at 5 p.m. |Lind stayed.",
        "They left the U.S. |The ships stayed.",
        "They left the U.S. |Lind stayed.",
        "They left the U.S. |President Lind stayed.",
        "He led the Lisk Grain Co. |Lind led the port.",
        "He came. |Then he left.",
        "He is from Lisk. |he left.",
    ],
)
def test_a_sentence_may_end_with_an_abbreviation(text: str) -> None:
    assert not goes_on_at(text)


@pytest.mark.parametrize(
    "text",
    ["J. |Lind", "said J. |Lind", "George W. |Orr", "George H. |W. Orr", "J. K. |Lind", "É. |Lind", "met J.|-P. Lind"],
)
def test_a_sentence_goes_on_after_an_initial(text: str) -> None:
    assert goes_on_at(text)


@pytest.mark.parametrize(
    "text", ["That was plan B. |Lind left.", "King Orm V. |Lind left.", "They chose J. |The others left."]
)
def test_a_letter_may_end_a_sentence(text: str) -> None:
    assert not goes_on_at(text)


@pytest.mark.parametrize(
    "text",
    [
        "“They will go.|” Then he left.",
        '"They will go.|" Then he left.',
        "‘They will go.|’ Then he left.",
        "“Will they go?” |she asked.",
        '"Will they go?" |she asked.',
        "“No!” |shouted the man.",
        "“No!” |Lind shouted.",
        "“Will it hold?” |Ana Maria Lind asked, and left.",
        "“They will go,” |Lind said.",
        "“They will go.” |said Lind.",
        "“They … |will go.”",
        "He went ... |and came back.",
        "He went (“at once!”|).",
        "It was over |.",
    ],
)
def test_a_sentence_goes_on_at_a_quotation(text: str) -> None:
    assert goes_on_at(text)


@pytest.mark.parametrize(
    "text",
    [
        "“They will go.” |Then he left.",
        "“They will go.” |Lind said that on Monday.",
        "“Will they go?” |Lind said on Monday that they would.",
        "“Will they go?” |Nobody knew.",
        "He left. |“They will go.”",
        'He left. |"They will go."',
        "“They will go. |They must.”",
        "He left… |Then he came back.",
        "He left (at once). |Then he came back.",
        'He said:|"Go."',
        "“It is all on the page.” |https://lisk.example/page",
    ],
)
def test_a_sentence_may_start_after_a_quotation(text: str) -> None:
    assert not goes_on_at(text)


def test_what_is_not_certain_stays_open() -> None:
    text = "“Will Gen. Lind go?” she asked. Nobody knew."
    barred = [token.text for token in mark_continuations(NLP(text)) if token.is_sent_start is False]
    assert barred == ["Lind", "?", "”", "she", ".", "."]


def test_starts_that_are_set_stay() -> None:
    doc = mark_continuations(mark_layout(NLP("They met Gen.\n\nlind was late")))
    assert [token.text for token in doc if token.is_sent_start] == ["They", "lind"]


def test_wrapped_lines_go_on_and_paragraphs_do_not() -> None:
    assert goes_on_at("They met Gen.\n|Lind.")
    assert not goes_on_at("They met Gen.\n\n|Lind.")


def test_a_parse_is_left_alone() -> None:
    doc = Doc(NLP.vocab, words=["Gen.", "Lind"], heads=[0, 1], deps=["ROOT", "ROOT"])
    assert [token.is_sent_start for token in mark_continuations(doc)] == [True, True]


def test_it_is_a_component_that_knows_what_it_sets() -> None:
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})
    nlp.add_pipe("dateline_sentences")
    assert nlp.get_pipe_meta("dateline_sentences").assigns == ["token.is_sent_start"]
    assert [token.is_sent_start for token in nlp("Gen. Lind left")] == [True, False, None]


def test_the_sentencizer_keeps_to_it_and_loses_no_other_start() -> None:
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})
    nlp.add_pipe("dateline_sentences")
    nlp.add_pipe("sentencizer")
    doc = nlp("Ask Gen. Lind. “Will they go?” she asked. “No!” Col. Orr shouted. They left.")
    assert [token.text for token in doc if token.is_sent_start] == ["Ask", "Will", "No", "They"]


@given(st.text(alphabet="Aa.J,?!\"'“”’(…) \n"))
def test_any_text_is_read(text: str) -> None:
    assert mark_continuations(NLP(text)).text == text

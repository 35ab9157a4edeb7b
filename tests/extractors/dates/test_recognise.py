import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dateline.extractors.dates.grammar import load_grammar
from dateline.extractors.dates.recognise import Expression, recognise


def phrases_in(doc: Doc) -> list[Expression]:
    return [expression for match in recognise(doc, load_grammar()) for expression in match.expressions]


def words(nlp: Language, **fields: list[str]) -> Doc:
    return Doc(nlp.vocab, **fields)  # type: ignore[arg-type]


def test_the_longest_match_wins(nlp: Language) -> None:
    (expression,) = phrases_in(nlp.make_doc("It fell on Friday, 3 May 1999."))
    assert expression.rule.name == "day_month_year"
    assert expression.fields == {"weekday": 5, "day": 3, "month": 5, "year": 1999}


def test_neighbours_lend_what_is_coarser(nlp: Language) -> None:
    first, last = phrases_in(nlp.make_doc("from 10 to 19 September 2023"))
    assert first.fields == {"day": 10, "month": 9, "year": 2023}
    assert last.fields == {"day": 19, "month": 9, "year": 2023}


def test_numbers_in_words_keep_their_parts(nlp: Language) -> None:
    (expression,) = phrases_in(nlp.make_doc("for two and a half years"))
    assert [senses.get("cardinal") for senses in expression.fields.atoms("count")] == [2, None, None, None]


@pytest.mark.parametrize("text", ["this year - for", "this year -- for", "this year – for"])
def test_a_hyphen_between_spaces_is_a_dash(nlp: Language, text: str) -> None:
    (expression,) = phrases_in(nlp.make_doc(text))
    assert expression.rule.name == "pointed_unit"


def test_a_paper_is_no_frequency(nlp: Language) -> None:
    doc = words(nlp, words=["the", "sports", "daily", "said"], tags=["DT", "NNS", "NN", "VBD"])
    assert phrases_in(doc) == []


def test_other_tokenizers_give_the_same_phrases(nlp: Language) -> None:
    (first, last) = phrases_in(words(nlp, words=["in", "2018-2019", "."]))
    assert (first.fields["year"], last.fields["year"]) == (2018, 2019)


def test_a_person_is_no_month(nlp: Language) -> None:
    doc = words(nlp, words=["In", "June", "Smith", "came"], ents=["O", "B-PERSON", "I-PERSON", "O"])
    assert phrases_in(doc) == []


def test_a_verb_is_no_month(nlp: Language) -> None:
    doc = words(nlp, words=["They", "last", "March", "on"], pos=["PRON", "ADV", "VERB", "ADP"])
    assert [expression.rule.name for expression in phrases_in(doc)] == ["pointed_month"]
    doc = words(nlp, words=["to", "March"], pos=["PART", "VERB"])
    assert phrases_in(doc) == []


def test_the_verb_last_begins_no_period(nlp: Language) -> None:
    text = ["will", "last", "three", "weeks"]
    doc = words(nlp, words=text, pos=["AUX", "VERB", "NUM", "NOUN"])
    assert [doc.text[expression.start : expression.end] for expression in phrases_in(doc)] == ["three weeks"]
    doc = words(nlp, words=["is", "to", "last", "ten", "days"], pos=["AUX", "PART", "ADJ", "NUM", "NOUN"])
    assert [doc.text[expression.start : expression.end] for expression in phrases_in(doc)] == ["ten days"]
    doc = words(nlp, words=["from", "May", "to", "last", "week"], pos=["ADP", "PROPN", "ADP", "ADJ", "NOUN"])
    assert [doc.text[expression.start : expression.end] for expression in phrases_in(doc)] == ["May", "last week"]


def test_a_year_in_the_name_of_an_event_is_one(nlp: Language) -> None:
    doc = words(nlp, words=["the", "2024", "Games"], ents=["B-EVENT", "I-EVENT", "I-EVENT"])
    assert [expression.fields["year"] for expression in phrases_in(doc)] == [2024]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He told the Daily News that he would stay.", []),
        ("They spoke on NBC's “Today” about it.", []),
        ("They spoke on “This Week,” a show of ABC.", []),
        ("“Today we vote,” she said.", ["Today"]),
        ("The Daily Flights Of Tomorrow: What Now", ["Daily", "Tomorrow", "Now"]),
        ("We met at Election Day.", ["Election Day"]),
    ],
)
def test_a_capital_within_a_sentence_makes_a_title(nlp: Language, text: str, found: list[str]) -> None:
    doc = nlp.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    assert [text[expression.start : expression.end] for expression in phrases_in(doc)] == found


def test_a_ratio_is_no_time_of_day(nlp: Language) -> None:
    assert phrases_in(nlp.make_doc("They won by a ratio of about four to one.")) == []

"""Tests of the plain text that is read, and of the way back to the text as given."""

import re

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import dateline
from dateline.language.plain import Plain, moved
from dateline.records import KINDS, Result, references_of, spans_of

GAPS = " \t\u00a0\u2009\u202f\u200b\u2060\ufeff\u00ad"
MARKS = "«»„“”"
TEXTS = st.text(st.sampled_from(GAPS + MARKS + "ab1.\n\r"))


@pytest.mark.parametrize(
    ("given", "plain"),
    [
        ("It  cost 3\u00a0 million.", "It cost 3 million."),
        ("It cost 3\u2009million \u202fcrowns.", "It cost 3 million crowns."),
        ("4\u200b000 people, 6\u2060000 cows", "4000 people, 6000 cows"),
        ("The inter\u00adnational court", "The international court"),
        ("\ufeff  A heading  \n\n  A line \r\nand one more ", "A heading\n\nA line\nand one more"),
        ("a \u200b b", "a b"),
    ],
)
def test_white_space_is_one_blank_and_what_is_invisible_is_nothing(given, plain):
    assert Plain.of(given).text == plain


@pytest.mark.parametrize(
    ("given", "plain"), [("13\u00ad24 months", "13-24 months"), ("a T\u00ad72 tank", "a T-72 tank")]
)
def test_soft_hyphen_at_a_digit_is_a_hyphen(given, plain):
    assert Plain.of(given).text == plain


@pytest.mark.parametrize(
    "given",
    [
        "Kolb said: « It rained. » She left.",
        "Kolb said: «\u00a0It rained.\u202f» She left.",
        "Kolb said: «It rained.» She left.",
        "Kolb said: »It rained.« She left.",
        "Kolb said: ›It rained.‹ She left.",
        "Kolb said: ‹ It rained. › She left.",
        "Kolb said: „It rained.“ She left.",
        "Kolb said: „It rained.” She left.",
        "Kolb said: 「It rained.」 She left.",
    ],
)
def test_quotation_marks_of_other_languages_are_read_as_the_usual_ones(given):
    plain = Plain.of(given)
    assert plain.text == "Kolb said: “It rained.” She left."
    start, end = plain.given(12, 22)
    assert given[start:end] == "It rained."


@pytest.mark.parametrize(
    "text",
    [
        "Home » News » Lisk",
        "It rose « in places.",
        "Kolb said: «The “old” mill burnt.»",  # marks within marks tell apart what they hold
        "one «\n\ntwo»",
        "» «",
        "“It rained,” Kolb said. “It poured.”",
    ],
)
def test_other_marks_stay_as_they_are(text):
    assert Plain.of(text).text == text


@given(text=TEXTS)
def test_plain_text_is_read_as_it_is(text):
    plain = Plain.of(text).text
    assert Plain.of(plain).text == plain


@given(text=TEXTS)
def test_every_character_is_found_where_it_was_given(text):
    plain = Plain.of(text)
    places = [plain.given(start, start + 1) for start in range(len(plain.text))]
    assert all(start < end for start, end in places) and places == sorted(set(places))
    for character, (start, end) in zip(plain.text, places, strict=True):
        assert character in " -“”" or text[start:end] == character


def test_words_that_are_broken_in_the_text_as_given_are_found_whole():
    given = "The inter\u00adnational  court"
    start, end = Plain.of(given).given(4, 23)
    assert given[start:end] == "inter\u00adnational  court"


def test_records_of_every_kind_are_moved_with_their_parts_and_references(cutter, result):
    given = cutter(result.article.text.replace(" ", " \u00a0"), id=result.article.id).article
    plain = Plain.of(given.text)
    there = Result(
        article=given, **{kind: tuple(moved(each, plain, given) for each in getattr(result, kind)) for kind in KINDS}
    )
    for before, after in zip(result.extractions(), there.extractions(), strict=True):
        texts = [span.text.replace("\u00a0", "") for span in spans_of(after)]
        assert texts == [span.text for span in spans_of(before)]
        assert len(list(references_of(after))) == len(list(references_of(before)))


TEXT = (
    "Ines Marlow, the head of the port of Lisk, said on 6 May that 1,200 workers had quit since March 2019.\n\n"
    "“We lost 3 million crowns last year,” Marlow told reporters. The board denied it.\n\n"
    "About 40 people fled from Varn in the second half of 2023, according to the Ministry of Trade. "
    "The mill, which had burned down, will be rebuilt by 2026 if the US pays $4.5 million."
)
BLANKS = (" ", "  ", "\u00a0", "\u2009", " \u202f", "\u200b \u00a0 ", "\t")
UNSEEN = ("", "", "", "\u00ad", "\u200b", "\u2060")
VALUES = {"rule", "value", "low", "high", "edtf", "name", "type", "act", "statement", "polarity", "modality"}


@settings(max_examples=25, deadline=None, phases=[Phase.generate])
@given(chance=st.randoms(use_true_random=False))
def test_same_is_read_however_the_blanks_are_written(chance):
    laid_out = re.sub(" ", lambda _: chance.choice(BLANKS), TEXT)
    laid_out = re.sub("(?<=[a-z])(?=[a-z])", lambda _: chance.choice(UNSEEN), laid_out)
    assert list(read(laid_out)) == list(read(TEXT))


def read(text):
    """What each record says, and which others it points to."""
    result = dateline.extract(text, published="2024-05-15")
    numbers = {record.id: number for number, record in enumerate(result.extractions())}
    for record in result.extractions():
        words = [" ".join(re.sub("[\u00ad\u200b\u2060]", "", span.text).split()) for span in spans_of(record)]
        yield words, record.model_dump(include=VALUES), [numbers[id] for id in references_of(record)]


def test_pictures_and_what_is_told_of_links_are_not_read() -> None:
    assert Plain.of("🎉 The mill ✅ reopened 🎉\nLisk Mills (LM.X), opens new tab, said so.").text == (
        "The mill reopened\nLisk Mills (LM.X), said so."
    )
    assert Plain.of("She opens a new tab.").text == "She opens a new tab."

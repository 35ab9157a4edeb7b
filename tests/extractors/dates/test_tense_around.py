import pytest
import spacy
from spacy.tokens import Doc

import dateline
from dateline.extractors.dates.tense_around import _tense_of_set


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Officials told reporters Friday the bridge will be closed.", "2016-11-04"),
        ("Officials said on Friday the bridge will be closed.", "2016-11-04"),
        ("Security was tightened ahead of Friday's vote.", "2016-11-11"),
        ("He may appeal Friday's ruling by the court.", "2016-11-04"),
        ("The results of Friday's vote will change that.", "2016-11-04"),
        ("After beating her rival in Friday's vote, the mayor will travel.", "2016-11-04"),
        ("They had been talking about the planned visit of the minister in December.", "2016-12"),
        ("The hearing is set for Friday.", "2016-11-11"),
        ("He is due to appear in court on Friday.", "2016-11-11"),
        ("They tried to cross the river on Friday.", "2016-11-04"),
        ("They will be sworn in earlier Friday.", "2016-11-04"),
        ("They spoke of Friday, when the mayor will resign.", "2016-11-11"),
        ("A deal had been expected Friday.", "2016-11-04"),
        ("Workers must leave before the strike on Friday.", "2016-11-11"),
        ("The slalom will be held today, followed by a downhill on Friday.", "2016-11-11"),
    ],
)
def test_what_stands_around_tells_what_the_verb_does_not(text: str, value: str) -> None:
    assert [found.value for found in dateline.extract(text, "2016-11-07").dates if found.text != "today"] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will meet in two years.", "2018"),
        ("They will hold the first free vote in two years.", "P2Y"),
        ("She will be the highest guest to come to Tarsk in two years.", "P2Y"),
    ],
)
def test_the_length_that_a_record_stands_for_is_no_date(text: str, value: str) -> None:
    assert [found.value for found in dateline.extract(text, "2016-11-07").dates] == [value]


@pytest.mark.parametrize(
    ("text", "heads", "deps", "expected"),
    [
        ("They set Friday", [1, 1, 1], ["nsubj", "ROOT", "obj"], "future"),
        ("They set it Friday", [1, 1, 1, 1], ["nsubj", "ROOT", "obj", "obl"], None),
        ("They set it for Friday", [1, 1, 1, 4, 1], ["nsubj", "ROOT", "obj", "case", "obl"], "future"),
        ("They set dates Friday", [1, 1, 1, 2], ["nsubj", "ROOT", "obj", "nmod"], "future"),
        ("They set terms Friday", [1, 1, 1, 2], ["nsubj", "ROOT", "obj", "nmod"], None),
        ("They left it Friday", [1, 1, 1, 1], ["nsubj", "ROOT", "obj", "obl"], None),
    ],
)
def test_the_day_that_is_set_lies_ahead(text: str, heads: list[int], deps: list[str], expected: str | None) -> None:
    words = text.split()
    lemmas = ["date" if word == "dates" else word for word in words]
    doc = Doc(spacy.blank("en").vocab, words=words, heads=heads, deps=deps, lemmas=lemmas)
    assert _tense_of_set(doc[len(doc) - 1], [doc[1]]) == expected

"""Every bound of the shared table stands before a length of time as before a figure: the expression takes it in."""

import pytest
from spacy.language import Language

from dateline.extractors.dates.component import dates_of
from dateline.records import Article, Date
from dateline.words import table, words

_SIGN_IS_MOD = table("bounds.mods")
BOUNDS = {
    bound: flags.get("mod", _SIGN_IS_MOD[flags["sign"]])
    for bound, flags in table("bounds.before").items()
    if bound not in words("bounds.before:across") | words("bounds.before:verb")
}
LENGTHS = {
    "three years": "P3Y",
    "12 days": "P12D",
    "two decades": "P20Y",
    "40 hours": "PT40H",
    "half a century": "P50Y",
}


def read(nlp: Language, text: str) -> list[Date]:
    doc = nlp.make_doc(text)
    doc._.article = Article.of(text, published="2023-10-31")
    return list(dates_of(doc))


@pytest.mark.parametrize("frame", ["The strike went on for {}.", "It took {} to build.", "They need {} for it."])
@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound_before_a_length_belongs_to_it(nlp: Language, bound: str, frame: str) -> None:
    for length, value in LENGTHS.items():
        found = read(nlp, frame.format(f"{bound} {length}"))
        assert [(each.text, each.value, each.mod) for each in found] == [(f"{bound} {length}", value, BOUNDS[bound])]


@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound_before_how_often_belongs_to_it(nlp: Language, bound: str) -> None:
    (found,) = read(nlp, f"They meet {bound} three times a year.")
    assert (found.text, found.mod) == (f"{bound} three times a year", BOUNDS[bound])


@pytest.mark.parametrize("degree", sorted(words("bounds.lists.degrees")))
def test_a_degree_before_a_bound_belongs_to_it(nlp: Language, degree: str) -> None:
    (found,) = read(nlp, f"The strike went on for {degree} more than three weeks.")
    assert (found.text, found.mod) == (f"{degree} more than three weeks", "MORE_THAN")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cost was spread over five years.", ("five years", None)),
        ("They sold 40 fewer than a year before.", ("a year before", None)),
        ("They sold forty more than two years before.", ("two years before", None)),
        ("They met more than two years before.", ("more than two years before", "MORE_THAN")),
        ("The delay exceeded five years.", ("five years", None)),
        ("It lasted over five years.", ("over five years", "MORE_THAN")),
        ("It was spread over just over five years.", ("just over five years", "MORE_THAN")),
        ("It opens about every two weeks.", ("about every two weeks", "APPROX")),
        ("In 2019 about three years of work were lost.", ("about three years", "APPROX")),
        ("It was a nearly three-year war.", ("nearly three-year", "LESS_THAN")),
        ("There were at least.\n\nThree years went by.", ("Three years", None)),
    ],
)
def test_a_bound_that_is_none_stays_outside(nlp: Language, text: str, expected: tuple[str, str | None]) -> None:
    *_, found = read(nlp, text)
    assert (found.text, found.mod) == expected

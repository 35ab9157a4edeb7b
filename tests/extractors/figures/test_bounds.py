"""Bounds beside a figure: each word of the table in each frame that takes one."""

from collections.abc import Callable

import pytest

from dateline.extractors.figures.bounds import comparator_after, comparator_before, start_with_bounds
from dateline.records import Figure
from dateline.words import table

BOUNDS = {words: flags["sign"] for words, flags in table("bounds.before").items() if not flags.get("verb")}
"""Those before which a verb can stand: `spent about 35m`, but not `spent exceeded 35m`."""
GRADED = {f"just {words}": flags["sign"] for words, flags in table("bounds.before").items() if flags.get("graded")}
# A frame: its text, and value (or both ends), unit and change of its first figure.
FRAMES = {
    "a letter that is a million": ("They spent {} 35m on the pier.", "35000000", None, "none"),
    "a letter that is a minute": ("The crossing took {} 20m.", "20", "minute", "none"),
    "a bare count": ("Police arrested {} 112 on the pier.", "112", None, "none"),
    "a counted subject": ("{} 40 ships sank in the storm.", "40", "ship", "none"),
    "a change by": ("Exports rose by {} 5%.", "5", "percent", "up"),
    "a change without a preposition": ("Exports rose {} 5%.", "5", "percent", "up"),
    "the end of a change": ("Prices fell to {} $30.", "30", "US dollar", "to"),
    "the start of a change": ("Prices rose from {} $30 to $40.", "30", "US dollar", "from"),
    "both ends of a range": ("It hired between {} 30 and 40 clerks.", ("30", "40"), "clerk", "none"),
    "money": ("The pier cost {} $5 bn.", "5000000000", "US dollar", "none"),
    "a measure": ("They halted imports of {} 300 tonnes of grain.", "300", "tonne", "none"),
    "a part": ("The storm took {} a third of the crop.", "0.333333333333", "fraction", "none"),
    "a part by which it changes": ("Output fell by {} a third, they said.", "0.333333333333", "fraction", "down"),
    "those who get what is cut": ("Power was cut to {} 300 homes.", "300", "home", "none"),
    "what is cut": ("The mill cut {} 300 jobs.", "300", "job", "none"),
    "an age": ("A man aged {} 40 was found.", "40", "year of age", "none"),
    "an age of somebody": ("She was {} 40.", "40", "year of age", "none"),
    "an age behind of": ("They leave at the age of {} 40.", "40", "year of age", "none"),
    "a number in words": ("The flood reached {} two million people.", "2000000", "person", "none"),
}


@pytest.mark.parametrize("frame", FRAMES)
def test_every_bound_is_read_in_every_frame(frame: str, figures: Callable[[str], list[Figure]]):
    text, value, unit, change = FRAMES[frame]
    wrong = []
    for words, sign in (BOUNDS | GRADED).items():
        figure = next(iter(figures(text.format(words))), None)
        ends = figure and (figure.value or (figure.low, figure.high))
        found = figure and (ends, figure.unit, figure.change, figure.comparator)
        if found != (value, unit, change, sign):
            wrong.append((words, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("before", "sign"),
    [
        ("It killed at least ", ">="),
        ("It costs up to ", "<="),
        ("No more than ", "<="),
        ("It sold more than ", ">"),
        ("It sold fewer than ", "<"),
        ("It rose to almost ", "~"),
        ("Some ", "~"),
        ("He said only ", None),
        ("", None),
    ],
)
def test_words_before_set_a_bound(before: str, sign: str | None) -> None:
    assert comparator_before(f"{before}5", len(before)) == sign


@pytest.mark.parametrize(
    ("after", "sign"),
    [(" or more", ">="), ("+", ">="), (" or less.", "<="), (" or so", "~"), (" or", None), ("", None)],
)
def test_words_after_set_a_bound(after: str, sign: str | None) -> None:
    assert comparator_after(f"5{after}", 1) == sign


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ("It killed at least another ", "at"),
        ("It killed only about ", "only"),
        ("It cost c. ", "c."),
        ("It killed ", "5"),
    ],
)
def test_the_words_of_a_number_begin_with_its_bounds(before: str, first: str):
    text = f"{before}5"
    assert text[start_with_bounds(text, len(before)) :].startswith(first)

"""What expressions mean against a day, a story and a tense, each given outright: no parse, no words around."""

from datetime import date

import pytest
from spacy.language import Language

from dateline.extractors.dates.grammar import load_grammar
from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import recognise
from dateline.extractors.dates.resolve import resolve
from dateline.extractors.dates.tense_of_verbs import Tense
from dateline.extractors.dates.timeline import Base, Story, View
from dateline.records import PUBLISHED

TUESDAY = "2023-10-31"


def meant(
    nlp: Language, text: str, tense: Tense | None = None, day: str | None = TUESDAY, *, is_history: bool = False
) -> str:
    """The values of the expressions, with their mods; a minus behind one that has no days."""
    present = Base(Period.of_day(date.fromisoformat(day)), PUBLISHED) if day else None
    story = Story(is_away=is_history)
    found: list[str] = []
    for match in recognise(nlp.make_doc(text), load_grammar()):
        for expression in match.expressions:
            is_told = is_history or (present is None and story.told is not None)
            default = "story" if is_told else "published"
            view = View(present, story, default, story.told, is_history or present is None, expression.token, [])
            meaning = resolve(expression, view, lambda: tense)
            if expression.rule.kind == "duration" and "unit" in expression.fields:
                story = story._replace(length=(expression.fields.word("unit"), expression.token))
            if meaning is None:
                found.append("None")
                continue
            found.append(" ".join(filter(None, (meaning.value, meaning.mod, "" if meaning.period else "-"))))
            if meaning.period and "direction" not in expression.fields:
                told = Base(meaning.period, f"date {expression.start}")
                story = story.naming(told, expression.token)._replace(told=told)
    return "; ".join(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 3/4/2021", "2021-XX-XX"),
        ("on 13/4/2021", "2021-04-13"),
        ("on 4/13/2021", "2021-04-13"),
        ("on 13/13/2021", "None"),
        ("on 5/5/2021", "2021-05-05"),
        ("in fiscal 2024", "2024 -"),
        ("In the third quarter of 2023 it grew; in the 2022 period it fell", "2023-Q3; 2022-Q3"),
        ("July last year", "2022-07"),
        ("in July of that year", "2023-07"),
        ("In 1951 it fell, and in July of that year rose", "1951; 1951-07"),
        ("the spring of last year", "2022-SP"),
        ("Ask for six years and get four.", "P6Y -; P4Y -"),
        ("get four.", "None"),
        ("Ask for six years and get one.", "P6Y -; None"),
        (
            "In the third quarter it rose. Over the first three months it fell more than a year earlier.",
            "2023-Q3; P3M -; 2022-Q3",
        ),
        ("on Friday the 13th", "2023-10-13"),
        ("on Friday the 15th", "2023-09-15"),
        ("on Tuesday the 15th", "2023-08-15"),
        ("on the 15th of this month", "2023-10-15"),
        ("on the 15th", "2023-10-15"),
        ("the first Monday of next month", "2023-11-06"),
        ("today", "2023-10-31"),
        ("this morning", "2023-10-31TMO"),
        ("tomorrow morning", "2023-11-01TMO"),
        ("yesterday evening", "2023-10-30TEV"),
        ("tonight", "2023-10-31TNI"),
        ("At this time it is shut", "PRESENT_REF -"),
        ("the latest quarter", "2023-Q3"),
        ("In the second quarter it fell; the latest quarter was better", "2024-Q2; 2023-Q3"),
        ("the quarter ended July 31", "2023-Q2; 2023-07-31"),
        ("the quarter ended March 31", "2023-Q1; 2024-03-31"),
        ("last month", "2023-09"),
        ("next month", "2023-11"),
        ("last March", "2023-03"),
        ("next March", "2024-03"),
        ("this March", "2023-03"),
        ("last winter", "2022-WI"),
        ("next summer", "2024-SU"),
        ("last Friday", "2023-10-27"),
        ("next Friday", "2023-11-03"),
        ("this Friday", "2023-11-03"),
        ("last Tuesday", "2023-10-24"),
        ("next Tuesday", "2023-11-07"),
        ("this Tuesday", "2023-10-31"),
        ("Wednesday of next week", "2023-11-08"),
        ("Monday of last week", "2023-10-23"),
        ("the Friday before last", "2023-10-20"),
        ("Monday week", "2023-11-13"),
        ("this past week", "2023-W43"),
        ("last night", "2023-10-30TNI"),
        ("the night before last", "2023-10-29TNI"),
        ("the year after next", "2025"),
        ("the year before last", "2021"),
        ("On 17 May 1951 he went; the next day he came", "1951-05-17; 1951-05-18"),
        ("In 1951 he went; the following year he came; the previous year", "1951; 1952; 1951"),
        ("two Fridays ago", "2023-10-20"),
        ("one Friday ago", "2023-10-27"),
        ("three Sundays from now", "2023-11-19"),
        ("one Tuesday ago", "2023-10-31"),
        ("three weeks ago", "2023-W41"),
        ("a year and a half ago", "2022-04"),
        ("several months ago", "PAST_REF -"),
        ("two hours ago", "2023-10-31"),
        ("three days ago", "2023-10-28"),
        ("a decade ago", "2013"),
        ("half a century ago", "1973"),
        ("more than two years ago", "2021 MORE_THAN -"),
        ("less than two years ago", "2021 LESS_THAN -"),
        ("nearly two years ago", "2021 APPROX"),
        ("about two years ago", "2021 APPROX"),
        ("at least two years ago", "2021 APPROX"),
        ("two and a half weeks ago", "PAST_REF -"),
        ("two and a half years ago", "2021-04"),
        ("a year ago today", "2022-10-31"),
        ("two years ago this week", "2021-W43"),
        ("a year ago tomorrow", "2022-11-01"),
        ("two years and three months ago", "2021-07"),
        ("a fortnight ago", "2023-W42"),
        ("two fortnights ago", "2023-W40"),
        ("in two weeks' time", "2023-W46"),
        ("ten or fifteen years ago", "2013 APPROX"),
        ("months ago", "PAST_REF -"),
        ("a couple of years ago", "2021 APPROX"),
        ("half a month ago", "PAST_REF -"),
        ("two quarters ago", "2023-Q2"),
        ("sales fell more in April than a year earlier", "2024-04; 2023-04"),
        (
            "sales fell more in April than in all of the months of the summer and a year earlier",
            "2024-04; PXM -; 2023-SU; 2022",
        ),
        ("In the third quarter of 2023 they fell from a year earlier", "2023-Q3; 2022-Q3"),
        ("In the third quarter of 2023 they fell from two years earlier", "2023-Q3; 2021"),
        (
            "It fell on 15 March 1951. A day later it rained, two months later it snowed.",
            "1951-03-15; 1951-03-16; 1951-05",
        ),
        ("It fell in 1951. Three days later it rose", "1951; 2023-11-03"),
        ("In the third quarter of 2023 they fell from the year-ago quarter", "2023-Q3; 2022-Q3"),
        ("on Saturday it struck the coast at 6 a.m.", "2023-10-28; 2023-10-28T06:00"),
        (
            "on Saturday it struck the coast of the land and many other small islands far in the west at 6 a.m.",
            "2023-10-28; 2023-10-31T06:00",
        ),
        ("at 6 a.m.", "2023-10-31T06:00"),
        ("at noon", "2023-10-31T12:00"),
        ("every Friday", "XXXX-WXX-5 -"),
        ("the rest of the year", "2023 END"),
        ("the end of the year", "2023 END"),
        ("On 31 February 2023", "2023-02 -"),
        ("in the week of October 9", "2023-W41"),
    ],
)
def test_against_a_day(nlp: Language, text: str, expected: str) -> None:
    assert meant(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "tense", "day", "expected"),
    [
        ("in December", None, "2023-10-31", "2023-12"),
        ("in December", "past", "2023-10-31", "2022-12"),
        ("in December", "future", "2023-10-31", "2023-12"),
        ("in July", None, "2023-10-31", "2023-07"),
        ("in July", "past", "2023-10-31", "2023-07"),
        ("in July", "future", "2023-10-31", "2024-07"),
        ("in September", None, "2023-10-31", "2023-09"),
        ("in September", "past", "2023-10-31", "2023-09"),
        ("in September", "future", "2023-10-31", "2023-09"),
        ("in November", None, "2023-10-31", "2023-11"),
        ("in November", "past", "2023-10-31", "2022-11"),
        ("in November", "future", "2023-10-31", "2023-11"),
        ("in October", None, "2023-10-31", "2023-10"),
        ("in October", "past", "2023-10-31", "2023-10"),
        ("in October", "future", "2023-10-31", "2023-10"),
        ("on 30 November", None, "2023-10-31", "2023-11-30"),
        ("on 30 November", "past", "2023-10-31", "2023-11-30"),
        ("on 30 November", "future", "2023-10-31", "2023-11-30"),
        ("on 29 February", None, "2023-10-31", "2024-02-29"),
        ("on 29 February", "past", "2023-10-31", "2024-02-29"),
        ("on 29 February", "future", "2023-10-31", "2024-02-29"),
        ("at Christmas", None, "2023-10-31", "2023-12-25"),
        ("at Christmas", "past", "2023-10-31", "2022-12-25"),
        ("at Christmas", "future", "2023-10-31", "2023-12-25"),
        ("at Easter", None, "2023-10-31", "2024-03-31"),
        ("at Easter", "past", "2023-10-31", "2023-04-09"),
        ("at Easter", "future", "2023-10-31", "2024-03-31"),
        ("in the third quarter", None, "2023-10-31", "2023-Q3"),
        ("in the third quarter", "past", "2023-10-31", "2023-Q3"),
        ("in the third quarter", "future", "2023-10-31", "2023-Q3"),
        ("in the fourth quarter", None, "2023-10-31", "2023-Q4"),
        ("in the fourth quarter", "past", "2023-10-31", "2023-Q4"),
        ("in the fourth quarter", "future", "2023-10-31", "2023-Q4"),
        ("in the second half of the year", None, "2023-10-31", "2023-H2"),
        ("in the second half of the year", "past", "2023-10-31", "2023-H2"),
        ("in the second half of the year", "future", "2023-10-31", "2023-H2"),
        ("in the summer", None, "2023-10-31", "2023-SU"),
        ("in the summer", "past", "2023-10-31", "2023-SU"),
        ("in the summer", "future", "2023-10-31", "2024-SU"),
        ("at Christmas", None, "2023-12-27", "2023-12-25"),
        ("at Christmas", "past", "2023-12-27", "2023-12-25"),
        ("at Christmas", "future", "2023-12-27", "2024-12-25"),
        ("on Super Tuesday", None, "2023-12-27", "2024-03-05"),
        ("on Super Tuesday", "past", "2023-12-27", "2024-03-05"),
        ("on Super Tuesday", "future", "2023-12-27", "2024-03-05"),
        ("on Tuesday", None, "2023-10-31", "2023-10-31"),
        ("on Tuesday", "past", "2023-10-31", "2023-10-31"),
        ("on Tuesday", "future", "2023-10-31", "2023-10-31"),
        ("on Friday", None, "2023-10-31", "2023-10-27"),
        ("on Friday", "past", "2023-10-31", "2023-10-27"),
        ("on Friday", "future", "2023-10-31", "2023-11-03"),
        ("on Monday", None, "2023-10-31", "2023-10-30"),
        ("on Monday", "past", "2023-10-31", "2023-10-30"),
        ("on Monday", "future", "2023-10-31", "2023-11-06"),
        (
            "In the fourth quarter it will fall; the latest quarter was better",
            "future",
            "2023-10-31",
            "2023-Q4; 2023-Q3",
        ),
        ("this past week", None, "2023-11-03", "2023-W44"),
        ("this past week", None, "2023-11-02", "2023-W43"),
    ],
)
def test_against_a_tense(nlp: Language, text: str, tense: Tense | None, day: str, expected: str) -> None:
    assert meant(nlp, text, tense, day) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in July", "XXXX-07 -"),
        ("on 5 July", "XXXX-07-05 -"),
        ("on Friday", "XXXX-WXX-5 -"),
        ("last winter", "XXXX-WI -"),
        ("last year", "XXXX -"),
        ("this month", "XXXX-XX -"),
        ("this week", "XXXX-WXX -"),
        ("yesterday", "XXXX-XX-XX -"),
        ("at 5 p.m.", "XXXX-XX-XXT17:00 -"),
        ("last decade", "XXXX-XX-XX -"),
        ("two weeks ago", "XXXX-WXX -"),
    ],
)
def test_without_a_day_what_nothing_fixes_is_open(nlp: Language, text: str, expected: str) -> None:
    assert meant(nlp, text, day=None) == expected


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("In 1951 they will open it in two months", "future", "1951; P2M -"),
        ("In May 1951 they came. On Friday they left", None, "1951-05; XXXX-WXX-5 -"),
        ("On 17 May 1951 they came. On Friday they left", "past", "1951-05-17; 1951-05-18"),
        ("On 17 May 1951 they came. On Thursday they left", "past", "1951-05-17; 1951-05-17"),
        ("today", None, "PRESENT_REF -"),
        ("In 1951 it rained. At that time", None, "1951; 1951"),
        ("In 1951 it rained. At this time", None, "1951; 1951"),
    ],
)
def test_against_a_history(nlp: Language, text: str, tense: Tense | None, expected: str) -> None:
    assert meant(nlp, text, tense, is_history=True) == expected


@pytest.mark.parametrize(("tense", "expected"), [("future", "2023-12"), ("past", "P2M -"), (None, "P2M -")])
def test_a_length_is_a_date_where_the_sentence_looks_ahead(nlp: Language, tense: Tense | None, expected: str) -> None:
    assert meant(nlp, "It will open in two months.", tense) == expected


def test_a_length_without_its_unit_goes_on_only_from_one_close_by(nlp: Language) -> None:
    words = " ".join(["and so on"] * 7)
    assert meant(nlp, f"Ask for six years {words} and get four.") == "P6Y -; None"
    assert meant(nlp, "Ask for six years and so on and get four.") == "P6Y -; P4Y -"

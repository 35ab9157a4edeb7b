"""Datelines and publication lines at the head of an article."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.ingest.dateline import Day, dateline_end, dispatch_day, full_days, head_of, publication_days


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("VLADIVOSTOK, Sept 13 (Agency) - The ministers met.", Day(9, 13, None)),
        ("VLADIVOSTOK, Russia, Sept. 13 (Coast Agency) — The ministers met.", Day(9, 13, None)),
        ("LONDON, 3 March - Two people were hurt.", Day(3, 3, None)),
        ("(Agency) LONDON, 3 March 2023 – Two people were hurt.", Day(3, 3, 2023)),
        ("MOSCOW, September 13. /TIDE/. The ministers met.", Day(9, 13, None)),
        ("GENEVA (12 May 2024) – The council met.", Day(5, 12, 2024)),
        ("NEW YORK/PORT ELDER, May 12, 2024 (Coast News) -- The council met.", Day(5, 12, 2024)),
        ("Seoul, Tuesday, Sept 12 - The council met.", Day(9, 12, None)),
        ("The Hague, 3 March – The court ruled.", Day(3, 3, None)),
        ("Rio de Janeiro, 3 March – The council met.", Day(3, 3, None)),
        ("PORT-AU-PRINCE, 3 March — The council met.", Day(3, 3, None)),
        ("**LONDON, 3 March** — Two people were hurt.", Day(3, 3, None)),
        ("Sept 13 (Agency) - The ministers met.", Day(9, 13, None)),
        ("12 May 2024 | Geneva – The council met.", Day(5, 12, 2024)),
    ],
)
def test_datelines_are_understood(line: str, day: Day) -> None:
    assert dispatch_day([line]) == day


@pytest.mark.parametrize(
    "line",
    [
        "LONDON (Agency) - Two people were hurt.",
        "On May 12, 2020 - the day of the vote - it rained.",
        "In Geneva, 12 May 2024 was a day like any other.",
        "Friday, May 12 – the day of the vote.",
        "The May 12 - 14 summit was moved.",
        "Marten, 3 March 1990 – 5 May 1991, was the shortest minister of all.",
        "Port Elder, with 3 March - like weather, was quiet.",
        "Washington, 3-5 March - a summit of sorts.",
    ],
)
def test_sentences_are_no_datelines(line: str) -> None:
    assert dispatch_day([line]) is None


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        (["Published 12 May 2024"], date(2024, 5, 12), None),
        (["Published:", "12 May 2024"], date(2024, 5, 12), None),
        (["12 May 2024"], date(2024, 5, 12), None),
        (["May 12, 2024 at 10:15 a.m. EDT"], date(2024, 5, 12), None),
        (["Geneva, 12 May 2024"], date(2024, 5, 12), None),
        (["By Ilse Marten | May 12, 2024"], date(2024, 5, 12), None),
        (["By Ilse Marten, 12 May 2024"], date(2024, 5, 12), None),
        (["Ilse Marten • 12 May 2024 • 4 min read"], date(2024, 5, 12), None),
        (["Posted on May 12th, 2024 by Ilse Marten"], date(2024, 5, 12), None),
        (["**Published:** 12 May 2024"], date(2024, 5, 12), None),
        (["Published: Sunday, May 12, 2024, 10:15 GMT | Updated: 13 May 2024"], date(2024, 5, 12), date(2024, 5, 13)),
        (["12 May 2024 (updated 13 May 2024)"], date(2024, 5, 12), date(2024, 5, 13)),
        (["Last updated on 13 May 2024"], None, date(2024, 5, 13)),
    ],
)
def test_publication_lines_are_understood(lines: list[str], published: date | None, modified: date | None) -> None:
    assert publication_days(lines) == (published, modified)


@pytest.mark.parametrize(
    "line",
    [
        "The treaty was published 12 May 2024 and failed.",
        "Released 12 May 2024, the report says that ships will sail.",
        "What we know of the plan - published 12 May 2024 - and of its critics",
        "Published 12 May",
        "May 2024",
        "Published 31 February 2024",
        "Ships sailed on 12 May 2024.",
    ],
)
def test_dates_of_the_story_are_no_publication_dates(line: str) -> None:
    assert publication_days([line]) == (None, None)


def test_a_timeline_has_no_publication_line() -> None:
    assert publication_days(["7 October 2022", "The strait closes.", "9 October 2022", "It opens."]) == (None, None)


def test_a_date_below_the_first_paragraph_is_none_of_the_head() -> None:
    assert publication_days(["A headline", "A sentence of the first paragraph. " * 20, "12 May 2024"]) == (None, None)


def test_head_is_the_first_lines_with_words() -> None:
    assert head_of("\n\n One \r\n\r\n\u00a0\nTwo\n" + "Three\n" * 50) == ["One", "Two", *["Three"] * 10]


def test_full_days_of_the_head() -> None:
    assert full_days(["On 2 March 2023 and May 4, 2023, not on 31 February 2023", "2023-06-07"]) == [
        date(2023, 3, 2),
        date(2023, 5, 4),
        date(2023, 6, 7),
    ]


@pytest.mark.parametrize(
    ("known", "day"),
    [
        ("2023", date(2023, 12, 30)),
        ("2024-01", date(2023, 12, 30)),
        ("2024-01-03T10:00:00", date(2023, 12, 30)),
        ("2023-12-01", date(2023, 12, 30)),
        ("2023-06-01", None),
        ("0001-01-01", None),
    ],
)
def test_a_near_date_lends_its_year(known: str, day: date | None) -> None:
    assert Day(12, 30, None).near(known) == day


@given(st.lists(st.text(max_size=400), max_size=5))
def test_any_lines_are_read(lines: list[str]) -> None:
    assert dispatch_day(lines) is None
    assert publication_days(lines) == (None, None)
    assert full_days(lines) == []


@given(st.text("AaSept13, 20-–(May)/.|", max_size=200))
def test_lines_that_look_like_datelines_are_read(line: str) -> None:
    found = dispatch_day([line])
    assert found is None or (1 <= found.month <= 12 and 1 <= found.day <= 31)


@pytest.mark.parametrize(
    "dateline",
    [
        "ORVENE, 3 May 2021 -",
        "ORVENE, Mirea (Coast Agency) —",
        "ST. LIND, Mirea (Coast Agency) —",
        "ORVENE/LISK (Coast Agency) --",
        "ORVENE, Mirea –",
        "(Coast Agency) -",
        "Orvene, Tuesday, May 3 –",
        "3 May 2021 | Orvene –",
    ],
)
def test_the_dispatch_goes_on_after_its_dateline(dateline: str) -> None:
    assert dateline_end(f"{dateline} The mill burnt down.") == len(dateline)


@pytest.mark.parametrize(
    "line",
    [
        "The port (Lisk) - a free one - is closed.",
        "Ines Kolb (Lab) – My view is another.",
        "I — The mill",
        "CLA - the league - met.",
        "On May 12, 2020 - the day of the vote - it rained.",
    ],
)
def test_other_lines_begin_with_no_dateline(line: str) -> None:
    assert dateline_end(line) == 0

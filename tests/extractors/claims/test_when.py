"""The time of claims, on hand-checked parses and read by the whole pipeline; published on Friday 14 June 2024."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from spacy.tokens import Doc

import dateline
from dateline.extractors.claims.clauses import Clause, clauses_of
from dateline.extractors.claims.entries import Entries
from dateline.extractors.claims.tense import Manner
from dateline.extractors.claims.when import when_of
from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.lookup import Lookup
from dateline.records import When

PUBLISHED = "2024-06-14"
Parsed = Callable[..., Doc]
Dated = Callable[..., Doc]


class Time(NamedTuple):
    edtf: str
    how: str


def times(text: str) -> dict[str, Time | None]:
    """Predicates with their times."""
    claims = dateline.extract(text, PUBLISHED).claims
    return {
        claim.predicate.text: Time(str(claim.when.edtf), claim.when.how) if claim.when else None for claim in claims
    }


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The talks have not begun.", "have not begun", Time("2024-06-14", "tense")),
        ("The talks have begun.", "have begun", None),
        ("The port will close.", "will close", Time("2024-06-14/..", "tense")),
        ("The port could close soon.", "could close", Time("2024-06-14/..", "tense")),
        ("Prices have doubled since 2019.", "have doubled", Time("2019/2024-06-14", "explicit")),
        ("The bridge will be finished by 2030.", "will be finished", Time("2024-06-14/2030", "explicit")),
        ("The bridge was finished by 2012.", "was finished", Time("../2012", "explicit")),
        ("The share rose from 3 percent in 2019 to 11 percent in 2023.", "rose", Time("2019/2023", "explicit")),
        ("Mara Quist was minister from 2014 to 2019.", "was", Time("2014/2019", "explicit")),
        ("The Rhine flows into the North Sea.", "flows", None),
        ("The mine produces copper every year.", "produces", None),
    ],
)
def test_tense_and_bounds_are_read_with_the_day_of_publication(text: str, predicate: str, time: Time | None) -> None:
    assert times(text)[predicate] == time


def test_what_happened_when_another_thing_did_has_its_date() -> None:
    found = times("In March 2013, Lisk closed its banks while it negotiated a rescue.")
    assert found["negotiated"] == Time("2013-03", "inherited")


def test_the_date_of_a_past_clause_is_not_that_of_a_present_one() -> None:
    assert times("The firm failed in 2019 and owes 60 million crowns.")["owes"] == Time("2024-06-14", "tense")


def test_entries_of_a_timeline_have_the_date_at_their_head() -> None:
    text = (
        "# How it came about\n\n20 June 1963. The two governments agree on a direct line.\n\n"
        "1 July 1968. The treaty is opened for signature. It bans new tests.\n\n"
        "26 May 1972. Both presidents sign an accord.\n"
    )
    found = times(text)
    assert found["agree"] == Time("1963-06-20", "narrative")
    assert found["is opened"] == Time("1968-07-01", "narrative")
    assert found["bans"] is None


def test_what_somebody_says_after_a_dated_saying_is_said_then() -> None:
    text = (
        "Mara Quist told reporters on Thursday that the plan would cost 8 million crowns. "
        "“We will borrow the rest,” Quist said."
    )
    found = times(text)
    assert found["will borrow"] == Time("2024-06-13/..", "tense")
    assert found["would cost"] == Time("2024-06-13/..", "tense")


def test_hypothetical_would_is_no_future() -> None:
    assert times("“I would trust nobody,” Mara Quist said on Thursday.")["would trust"] is None


def test_an_interview_is_said_when_it_was_held() -> None:
    text = (
        "We met Mara Quist in her garden last week.\n\nLisk Herald: Do you still trust the plan?\n\n"
        "Quist: I trust it.\n\nLisk Herald: What comes next?\n\nQuist: It will be slow.\n"
    )
    found = times(text)
    assert found["trust"] == Time("2024-06-03/2024-06-09", "tense")
    assert found["will be"] == Time("2024-06-03/..", "tense")


def clause_of(doc: Doc, verb: str) -> Clause:
    return next(clause for clause in clauses_of(doc) if clause.head.text == verb)


def when(doc: Doc, verb: str, moment: str | None = PUBLISHED, **manner: Any) -> When | None:
    """The time of the clause of a verb, said as a fact by the author unless ``manner`` says otherwise."""
    said = {"saying": None, "is_indirect": False, "polarity": "positive", "modality": "actual"} | manner
    lookup = Lookup(doc)
    time = Edtf.parse(moment) if moment else None
    return when_of(clause_of(doc, verb), lookup, Entries(doc, lookup), Manner(moment=time, **said))


@pytest.mark.parametrize(
    ("name", "verb", "date", "moment", "modality", "edtf"),
    [
        ("since-2019", "doubled", "2019", "2024-06-14", "actual", "2019/2024-06-14"),
        ("since-2019", "doubled", "2019", None, "actual", "2019/.."),
        ("since-2019", "doubled", "2019", "2019-01-01", "actual", "2019/.."),
        ("since-2019", "doubled", "2019", "2018-12-31", "actual", "2019/.."),
        ("from-2019", "doubled", "2019", "2024-06-14", "actual", "2019/.."),
        ("by-2030", "finished", "2030", "2024-06-14", "planned", "2024-06-14/2030"),
        ("by-2030", "finished", "2030", "2024-06-14", "actual", "2024-06-14/2030"),
        ("by-2030", "finished", "2030", None, "planned", "../2030"),
        ("by-2030", "finished", "2030", "2031-06-14", "planned", "../2030"),
        ("by-2030", "finished", "2030", "2030-06-14", "planned", "../2030"),
        ("by-2012", "finished", "2012", "2011-06-14", "actual", "../2012"),
        ("by-2012", "finished", "2012", "2011-06-14", "planned", "../2012"),
        ("before-2030", "finished", "2030", "2024-06-14", "planned", "2024-06-14/2029-12-31"),
        ("before-2030", "finished", "2030", None, "planned", "../2029-12-31"),
        ("failed-and-owes", "failed", "2019", "2024-06-14", "actual", "2019"),
        ("report-on-monday", "sold", "Monday", "2024-06-14", "actual", "2024-06-10"),
        ("report-behind", "sold", "Monday", "2024-06-14", "actual", "2024-06-10"),
    ],
)
def test_a_date_in_the_clause_is_its_time_with_the_bound_before_it(
    parsed: Parsed, dated: Dated, name: str, verb: str, date: str, moment: str | None, modality: str, edtf: str
) -> None:
    doc = dated(parsed(name), date, "2024-06-10" if date == "Monday" else date)
    found = when(doc, verb, moment, modality=modality)
    assert found is not None
    assert (found.edtf, found.how, found.dates) == (edtf, "explicit", (doc.spans["dates"][0]._.date.id,))


@pytest.mark.parametrize(
    ("name", "fields", "edtf"),
    [
        ("before-2030", {"mod": "END"}, "2024-06-14/2030"),
        ("before-2030", {"mod": "START"}, "2024-06-14/2029-12-31"),
        ("before-2030", {"type": "TIME"}, "2024-06-14/2030-12-31"),
        ("by-2030", {"type": "TIME"}, "2024-06-14/2030-12-31"),
    ],
)
def test_before_the_end_of_a_year_is_within_it(
    parsed: Parsed, dated: Dated, name: str, fields: dict[str, str], edtf: str
) -> None:
    found = when(dated(parsed(name), "2030", "2030", **fields), "finished", modality="planned")
    assert found is not None
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("name", "date"), [("order-1945", "1945"), ("paper-of-monday", "Monday"), ("report-behind", "report")]
)
def test_a_date_that_describes_a_noun_is_not_the_time_of_the_clause(
    parsed: Parsed, dated: Dated, name: str, date: str
) -> None:
    doc = dated(parsed(name), date, "1945", **({"type": "DURATION"} if date == "report" else {}))
    assert when(doc, "lapsed" if date == "1945" else "sold") is None


@pytest.mark.parametrize(("second", "edtf"), [("2023", "2019/2023"), ("2018", "2019"), ("2019", "2019")])
def test_two_dates_are_the_ends_of_a_change_if_the_second_is_later(
    parsed: Parsed, dated: Dated, second: str, edtf: str
) -> None:
    doc = dated(dated(parsed("from-to"), "2019", "2019"), "2023", second)
    found = when(doc, "rose")
    assert found is not None
    assert (found.edtf, len(found.dates)) == (edtf, 2 if "/" in edtf else 1)


@pytest.mark.parametrize(
    ("name", "verb", "date", "edtf"),
    [
        ("while-closed", "sought", "2013", "2013"),
        ("because-closed", "lost", "2019", None),
        ("failed-and-owes", "owes", "2019", None),
        ("built-and-sold", "sold", "1945", "1945"),
        ("built-and-used", "used", "1945", None),
        ("fell-when", "fell", "2022", "2022"),
        ("sold-when", "sold", "2019", "2019"),
    ],
)
def test_a_clause_inherits_the_date_of_what_it_happens_with(
    parsed: Parsed, dated: Dated, name: str, verb: str, date: str, edtf: str | None
) -> None:
    found = when(dated(parsed(name), date, date), verb, None)
    assert (found and found.edtf) == edtf
    if found is not None and name != "sold-when":
        assert found.how == "inherited"


@pytest.mark.parametrize(
    ("name", "verb", "manner", "edtf"),
    [
        ("will", "close", {}, "2024-06-14/.."),
        ("could", "burst", {}, "2024-06-14/.."),
        ("could-be", "old", {}, "2024-06-14"),
        ("would", "close", {"is_indirect": True}, "2024-06-14/.."),
        ("would", "close", {"is_indirect": False}, None),
        ("would", "close", {"is_indirect": True, "modality": "conditional"}, None),
        ("would-have", "closed", {"is_indirect": True}, None),
        ("copula", "breakthrough", {}, "2024-06-14"),
        ("copula", "breakthrough", {"modality": "conditional"}, None),
        ("must", "pay", {}, "2024-06-14"),
        ("not-begun", "begun", {"polarity": "negative"}, "2024-06-14"),
        ("have-begun", "begun", {}, None),
        ("has-to", "has", {}, "2024-06-14"),
        ("has-object", "has", {}, "2024-06-14"),
        ("had-left", "left", {}, None),
        ("relative", "won", {}, None),
        ("bans", "bans", {}, "2024-06-14"),
        ("river-flows", "flows", {}, "2024-06-14"),
        ("never-sleeps", "sleeps", {"polarity": "negative"}, None),
    ],
)
def test_without_a_date_the_tense_tells_the_time_from_the_moment_of_speaking(
    parsed: Parsed, name: str, verb: str, manner: dict[str, Any], edtf: str | None
) -> None:
    doc = parsed(name)
    verb = verb if any(token.text == verb for token in doc) else next(clauses_of(doc)).head.text
    found = when(doc, verb, **manner)
    assert (found and found.edtf) == edtf
    assert found is None or (found.how, found.dates) == ("tense", ())
    assert when(doc, verb, None, **manner) is None


@pytest.mark.parametrize(("moment", "edtf"), [("2024-06-14", "2024-06-14"), (None, None)])
def test_now_is_the_moment_of_speaking(parsed: Parsed, dated: Dated, moment: str | None, edtf: str | None) -> None:
    doc = dated(parsed("report-on-monday"), "Monday", None, value="PRESENT_REF")
    found = when(doc, "sold", moment)
    assert (found and (found.edtf, found.how)) == (edtf and (edtf, "explicit"))


def test_what_is_so_every_year_has_no_time(parsed: Parsed, dated: Dated) -> None:
    assert when(dated(parsed("river-flows"), "the lake", None, value="P1Y", type="SET"), "flows") is None

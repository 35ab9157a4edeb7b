"""Resolve the English cases of Recognizers-Text (Microsoft, MIT) and count what comes out as they expect.

    python benchmarks/recognizers.py [FOLDER] [--errors]

FOLDER (default: the environment's DATELINE_DATA, else ../shared/data) holds ``dates/recognizers-text-english``. Its
cases are said to an assistant ("I'll go back 04th Jan 2019"). *News-like* are those whose expressions are all dates,
ranges of days or longer, durations or sets; left out are

- times of day and their ranges ("from 3:30 to 4:30"), which say nothing of a date or leave morning and evening open,
- days in figures alone ("5/12", "2-1-2016"), whose order the cases take to be American,
- what the cases count in hours or in working days, school years, and what they leave unresolved,
- names of months and days in small letters, and figures run together ("20161016", "10D", "cy18"),
- what stands in names of files and web pages, decades torn in two ("1990 s"), and "the year" or "the week" alone, which
  TimeML leaves in titles ("partner of the year") and takes for a length of time elsewhere,
- "next Friday" and "last Wednesday", which the cases take to be those of the next and the last week,
- dates counted from a date that stands beside them ("two months after next Friday"), which TimeML takes for two.

An expression is right if a record overlaps it that has one of the values expected: the same first and last day, or
the same TIMEX3 value. What is counted ("in two months", "a week later") is as precise as its unit in TimeML, where the
cases give a day, and is right if that day lies in it. TimeML writes every weekend as ``XXXX-WXX-WE``, the cases
``P1WE``. Every second case (``tune``) was read when rules were written.
"""

import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.table import Table

from dateline.extractors.dates.periods import Period, iso_day
from dateline.language.model import SHIPPED, load_model
from dateline.records import Date
from dates import DATA, records_in

FILE = "dates/recognizers-text-english/DateTimeModel.json"
COUNTED = {"ago", "later", "from_now", "in_units_time", "duration_from_now"}
WEEKEND = "XXXX-WXX-WE"
KINDS = ("date", "daterange", "duration", "set")
FIGURES_ONLY = re.compile(r"\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?")
SMALL_NAME = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:january|february|april|june|july|august|september|october)\b"
    r"|\b(?:november|december)\b|\b(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b|easter|christmas|thanksgiving|halloween"
)
RUN_TOGETHER = re.compile(r"\b\d{8}\b|\b\d+[DWMY]\b|\bcy\d+")
NO_SENTENCE = re.compile(r"\w[-_]\d{4}-\d\d-\d\d|\d\d s\b")
THE_UNIT = re.compile(r"(?:of |in )?the (?:day|week|month|year)", re.IGNORECASE)
BY_WEEKS = re.compile(r"(?:next|last) (?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
FROM_A_DATE = re.compile(r"\b(?:day|week|fortnight|month|quarter|year|decade|weekend)s?\b.*\b(?:after|before|from)\b.+")


def main(folder: Path = DATA, errors: bool = False) -> None:
    """Print how many expressions are resolved as expected; with ``--errors``, those of ``tune`` that are not."""
    path = folder / FILE
    if not path.exists():
        raise SystemExit(f"{path} is missing: name the folder of the sets as argument or in DATELINE_DATA")
    nlp = load_model(SHIPPED)
    cases = json.loads(path.read_text(encoding="utf-8-sig"))
    kept = [(index, case) for index, case in enumerate(cases) if is_news_like(case)]
    right, total = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for index, case in kept:
        half = ("tune", "held")[index % 2]
        records = records_in(nlp, case["Input"], case["Context"]["ReferenceDateTime"][:10])
        for result in case["Results"]:
            is_right = any(
                agrees(record, value) for record in records_at(records, result) for value in values_of(result)
            )
            for kind in (kind_of(result), "all"):
                total[kind, half] += 1
                right[kind, half] += is_right
            if errors and half == "tune" and not is_right:
                ours = [(record.text, record.value, record.earliest, record.latest) for record in records]
                print(case["Context"]["ReferenceDateTime"][:10], case["Input"], "|", values_of(result), "|", ours)
    table = Table(f"{len(kept)} of {len(cases)} cases", "tune %", "held %", "both %", "expressions")
    for kind in (*KINDS, "all"):
        of_halves = [(right[kind, half], total[kind, half]) for half in ("tune", "held")]
        both = (sum(hits for hits, _ in of_halves), sum(all_ for _, all_ in of_halves))
        shares = [f"{100 * hits / max(all_, 1):.1f}" for hits, all_ in (*of_halves, both)]
        table.add_row(kind, *shares, str(both[1]))
    Console().print(table)


def is_news_like(case: dict[str, Any]) -> bool:
    results = case["Results"]
    return (
        bool(results)
        and "Context" in case
        and not NO_SENTENCE.search(case["Input"])
        and all(
            kind_of(result) in KINDS and is_kept(case["Input"][result["Start"] : result["End"] + 1], result)
            for result in results
        )
    )


def is_kept(text: str, result: dict[str, Any]) -> bool:
    """Whether an expression is one of news; ``text`` is how it is written."""
    values = values_of(result)
    timexes = [value.get("timex", "") for value in values]
    if all(value.get("value") == "not resolved" for value in values) and kind_of(result) != "set":
        return False
    in_figures = FIGURES_ONLY.search(text) and not re.search(r"\d{4}-\d\d-\d\d", text)
    in_hours = any("T" in timex or "BD" in timex for timex in timexes)
    patterns = (SMALL_NAME, RUN_TOGETHER, BY_WEEKS)
    unlike = [*(pattern.search(text) for pattern in patterns), FROM_A_DATE.search(text.lower())]
    return bool(timexes) and not (in_figures or in_hours or any(unlike) or THE_UNIT.fullmatch(text))


def kind_of(result: dict[str, Any]) -> str:
    return str(result.get("TypeName")).removeprefix("datetimeV2.")


def values_of(result: dict[str, Any]) -> list[dict[str, str]]:
    return list((result.get("Resolution") or {}).get("values", []))


def records_at(records: list[Date], result: dict[str, Any]) -> list[Date]:
    return [record for record in records if record.start <= result["End"] and result["Start"] < record.end]


def agrees(record: Date, expected: dict[str, str]) -> bool:
    """The same TIMEX3 value, that of a range being its length, or the same days; where a range is open, its end.

    Parts of a month ("mid-May"), to which the cases give days, need the month and a modifier.
    A range of the cases ends before its last day ("2018" ends at 2019-01-01), or, between two years or quarters, with
    the first day of the second ("from 2014 to 2018" ends at 2018-01-01).
    """
    timex, mod = expected.get("timex", ""), expected.get("Mod")
    if timex == "P1WE" and record.value == WEEKEND:
        return True
    if in_months(record.value) in (in_months(timex), timex.rpartition(",")[2].removesuffix(")")):
        return True
    if "value" in expected and record.rule in COUNTED and record.earliest and record.latest:
        return record.earliest <= expected["value"] <= record.latest
    if "value" in expected:
        return (record.earliest, record.latest) == (expected["value"], expected["value"])
    first, end = expected.get("start"), expected.get("end")
    if mod in ("start", "mid", "end") and first:
        return record.mod is not None and first.startswith(record.value)
    if first is None or end is None:
        return (first or end) in (record.earliest, record.latest, day_after(record.latest))
    last = record.value.split("/")[-1]
    ends = end in (record.latest, day_after(record.latest)) or end.startswith(last) or end == first_day(last)
    return record.earliest == first and ends


def in_months(value: str) -> str:
    """Quarters and parts of years as months: P2Q and P0.5Y are P6M."""
    if quarters := re.fullmatch(r"P(\d+)Q", value):
        return f"P{3 * int(quarters[1])}M"
    if years := re.fullmatch(r"P(\d+\.\d+)Y", value):
        return f"P{12 * float(years[1]):.10g}M"
    return value


def first_day(value: str) -> str | None:
    """Of a quarter."""
    quarter = re.fullmatch(r"(\d{4})-Q(\d)", value)
    return iso_day(Period("Q", int(quarter[1]), int(quarter[2])).first) if quarter else None


def day_after(day: str | None) -> str | None:
    return str(date.fromisoformat(day) + timedelta(1)) if day else None


if __name__ == "__main__":
    typer.run(main)

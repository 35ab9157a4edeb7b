"""Write ``pipeline/dateline/extractors/dates/feasts.toml``: ``python models/training/knowledge/build_feasts.py``.

The days come from the calendars of the package holidays (MIT). Needs the extra ``train``.
"""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from holidays.calendars import _ChineseLunisolar, _HebrewLunisolar, _HinduLunisolar, _IslamicLunar

OUT = Path(__file__).parents[3] / "pipeline" / "dateline" / "extractors" / "dates" / "feasts.toml"
YEARS = range(1925, 2076)
HEAD = """\
# The day of feasts of moving calendars, year by year; of feasts of several days, the first. Islamic ones can differ by
# a day from land to land. Made by models/training/knowledge/build_feasts.py.
"""
VOTES = """\
# The day of votes that are named after a weekday and held on another day each time.
super_tuesday = [
    1988-03-08, 1992-03-10, 1996-03-12, 2000-03-07, 2004-03-02, 2008-02-05, 2012-03-06, 2016-03-01, 2020-03-03,
    2024-03-05,
]
"""
ISLAMIC, HEBREW = _IslamicLunar(), _HebrewLunisolar()
FEASTS: dict[str, Callable[[int], Any]] = {
    "ashura": ISLAMIC.ashura_dates,
    "chinese_new_year": _ChineseLunisolar().lunar_new_year_date,
    "diwali": _HinduLunisolar().diwali_date,
    "eid_al_adha": ISLAMIC.eid_al_adha_dates,
    "eid_al_fitr": ISLAMIC.eid_al_fitr_dates,
    "hanukkah": HEBREW.hanukkah_date,
    "islamic_new_year": ISLAMIC.hijri_new_year_dates,
    "mawlid": ISLAMIC.mawlid_dates,
    "passover": HEBREW.passover_date,
    "purim": HEBREW.purim_date,
    "ramadan": ISLAMIC.ramadan_beginning_dates,
    "rosh_hashanah": HEBREW.rosh_hashanah_date,
    "yom_kippur": HEBREW.yom_kippur_date,
}


def days_in(found: Any) -> Iterable[date]:
    """All days in what the package answers: a day, a day and whether it is estimated, or several of either."""
    if isinstance(found, date):
        yield found
    elif found and not isinstance(found, bool):
        for part in found:
            yield from days_in(part)


def days_of(feast: Callable[[int], Any]) -> Iterable[date]:
    """The first day that the feast has in each year."""
    for year in YEARS:
        days = [day for day in days_in(feast(year)) if day.year == year]
        if days:
            yield min(days)


if __name__ == "__main__":
    tables = [f"{name} = [\n" for name in FEASTS]
    for index, feast in enumerate(FEASTS.values()):
        days = [day.isoformat() for day in days_of(feast)]
        rows = [", ".join(days[start : start + 10]) for start in range(0, len(days), 10)]
        tables[index] += "".join(f"    {row},\n" for row in rows) + "]\n"
    OUT.write_text(HEAD + "\n".join([*tables, VOTES]), encoding="utf-8")

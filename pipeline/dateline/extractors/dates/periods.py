"""Calendar periods: a century, year, quarter, season, month, week or day, with its TIMEX3 value and days.

Years are astronomical: year 0 is 1 BC. Values are those of TimeML (ISO 24617-1), with ``BC`` before the year where
it is needed; ``edtf.py`` writes them as EDTF.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Unit = Literal["C", "E", "Y", "H", "Q", "S", "M", "W", "WE", "D"]
"""Century, decade, year, half, quarter, season, month, ISO week, weekend, day: coarse to fine."""

UNITS: tuple[Unit, ...] = ("C", "E", "Y", "H", "Q", "S", "M", "W", "WE", "D")
_BY_NAME: dict[str, Unit] = {unit: unit for unit in UNITS}
SEASONS = ("SP", "SU", "FA", "WI")
_MONTHS_IN: dict[Unit, int] = {"C": 1200, "E": 120, "Y": 12, "H": 6, "Q": 3, "S": 3, "M": 1}
_DAYS_IN_400_YEARS = 146_097
_DAYS_IN: dict[Unit, int] = {"W": 7, "WE": 7, "D": 1}


@dataclass(frozen=True)
class Period:
    """One period; ``number`` is that of the half, quarter, season, month or week in its year (1 is the first).

    A season is named by the year it begins in, northern and meteorological: winter 2022 is December 2022 to February
    2023.
    """

    unit: Unit
    year: int
    number: int = 1
    day: int = 1

    @classmethod
    def of_day(cls, day: date) -> "Period":
        """The period of one day."""
        return cls("D", day.year, day.month, day.day)

    @property
    def _first_month(self) -> int:
        """Months from January of year 0 to the first month of the period (month-based units)."""
        offset = 2 if self.unit == "S" else 0
        in_year = 0 if self.unit in ("C", "E", "Y") else (self.number - 1) * _MONTHS_IN[self.unit]
        return self.year * 12 + in_year + offset

    @property
    def first(self) -> tuple[int, int, int]:
        """Year, month and day of the first day. Raises ``ValueError`` for a week that no calendar has."""
        if self.unit == "D":
            return self.year, self.number, self.day
        if self.unit in _DAYS_IN:
            monday = date.fromisocalendar(self.year, self.number, 6 if self.unit == "WE" else 1)
            return monday.year, monday.month, monday.day
        return self._first_month // 12, self._first_month % 12 + 1, 1

    @property
    def last(self) -> tuple[int, int, int]:
        """Year, month and day of the last day."""
        if self.unit == "D":
            return self.first
        if self.unit in _DAYS_IN:
            sunday = date.fromisocalendar(self.year, self.number, 7)
            return sunday.year, sunday.month, sunday.day
        end = self._first_month + _MONTHS_IN[self.unit] - 1
        year, month = end // 12, end % 12 + 1
        return year, month, monthrange(year, month)[1]

    @property
    def value(self) -> str:
        """The TIMEX3 value."""
        if self.unit in ("C", "E"):
            size = 100 if self.unit == "C" else 10
            nearest = self.year if self.year > 0 else self.year + size - 1
            digits = f"{_counted(nearest) // size:0{4 - len(str(size)) + 1}d}"
            return digits if self.year > 0 else f"BC{digits}"
        year = f"{self.year:04d}" if self.year > 0 else f"BC{_counted(self.year):04d}"
        return year + self._within_year()

    def _within_year(self) -> str:
        match self.unit:
            case "H" | "Q":
                return f"-{self.unit}{self.number}"
            case "S":
                return f"-{SEASONS[self.number - 1]}"
            case "M":
                return f"-{self.number:02d}"
            case "W":
                return f"-W{self.number:02d}"
            case "WE":
                return f"-W{self.number:02d}-WE"
            case "D":
                return f"-{self.number:02d}-{self.day:02d}"
        return ""

    def shift(self, count: int) -> "Period":
        """The period ``count`` units later. Raises ``ValueError`` or ``OverflowError`` outside the calendar."""
        if self.unit in _DAYS_IN:
            moved = date(*self.first) + timedelta(days=count * _DAYS_IN[self.unit])
            return Period.of_day(moved).within(self.unit)
        month = self._first_month + count * _MONTHS_IN[self.unit]
        return Period("M", month // 12, month % 12 + 1).within(self.unit)

    def moved(self, unit: Unit, count: int) -> "Period":
        """The day that lies so many of these units from the first of this one; of 31 January a month on, the last."""
        if unit in _DAYS_IN:
            return Period("D", *self.first).shift(count * _DAYS_IN[unit])
        day = self.first[2]
        month = Period("M", *self.first[:2]).shift(count * _MONTHS_IN[unit])
        return Period("D", *month.first[:2], min(day, month.last[2]))

    def within(self, unit: Unit) -> "Period":
        """The period of ``unit`` that the first day of this one lies in."""
        year, month, day = self.first
        match unit:
            case "C" | "E":
                size = 100 if unit == "C" else 10
                return Period(unit, year // size * size if year > 0 else -(_counted(year) // size * size + size - 2))
            case "Y":
                return Period("Y", year)
            case "H" | "Q":
                return Period(unit, year, (month - 1) // _MONTHS_IN[unit] + 1)
            case "S":
                return Period("S", year if month > 2 else year - 1, (month - 3) % 12 // 3 + 1)
            case "M":
                return Period("M", year, month)
            case "W" | "WE":
                iso = date(year, month, day).isocalendar()
                return Period(unit, iso.year, iso.week)
        return Period("D", year, month, day)

    @property
    def is_real(self) -> bool:
        """Whether the calendar has it: there is no 31 June."""
        if self.unit == "D":
            return 1 <= self.number <= 12 and 1 <= self.day <= monthrange(self.year, self.number)[1]
        if self.unit in ("H", "Q", "S", "M"):
            return 1 <= self.number <= 12 // _MONTHS_IN[self.unit]
        return self.unit not in _DAYS_IN or 1 <= self.year <= 9998

    @property
    def precision(self) -> int:
        """How fine it is: 0 for a century, higher for finer units."""
        return UNITS.index(self.unit)


def as_unit(name: str) -> Unit:
    """The unit of a TIMEX3 letter; a day for what is shorter than one."""
    return _BY_NAME.get(name, "D")


def iso_year(year: int) -> str:
    """Four digits, with a minus sign before year 0."""
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def iso_day(day: tuple[int, int, int]) -> str:
    """Year, month and day as ``YYYY-MM-DD``."""
    return f"{iso_year(day[0])}-{day[1]:02d}-{day[2]:02d}"


def day_number(day: tuple[int, int, int]) -> int:
    """Days from the first of year 1 on, also before it and behind year 9999: the calendar repeats after 400 years."""
    cycles, year = divmod(day[0] - 1, 400)
    return date(year + 1, day[1], day[2]).toordinal() + cycles * _DAYS_IN_400_YEARS


def day_of_number(number: int) -> tuple[int, int, int]:
    """Year, month and day of such a number."""
    cycles, within = divmod(number - 1, _DAYS_IN_400_YEARS)
    day = date.fromordinal(within + 1)
    return day.year + 400 * cycles, day.month, day.day


def read_day(text: str) -> tuple[int, int, int]:
    """Year, month and day of ``YYYY-MM-DD``; the year may have a minus sign and more digits."""
    year, month, day = text.rsplit("-", 2)
    return int(year), int(month), int(day)


def _counted(year: int) -> int:
    """The year as people count it, without its era."""
    return year if year > 0 else 1 - year

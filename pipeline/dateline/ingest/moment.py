"""Dates as metadata write them (ISO 8601, RFC 2822, "May 12, 2024 10:15 am"), read into ISO 8601."""

import re
from datetime import datetime, timedelta, timezone

from dateutil import parser

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[Zz]|[+-]\d{2}:?\d{2})?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_PDF = re.compile(r"D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(Z|[+-]\d{2})?'?(\d{2})?'?.*")
_ZONE_NAME = re.compile(r"\b(?:GMT|UTC)\s?(?=[+-]\d)|\s\([A-Z][A-Za-z ]+\)$")  # GMT+0200 (Central European Time)
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?(?!\d)")
_LONGEST = 80
# What the parser fills in for a missing part: a value that differs between the two was not written.
_FILL = (datetime(1904, 1, 1, 1), datetime(2003, 12, 28, 23))


def moment(written: str) -> str | None:
    """A day, with the time of day and zone if they are written: ``2024-05-12``, ``2024-05-12T10:15:00+02:00``.

    None unless day, month and four-digit year are all there and can be read one way only: never for ``May 2024``,
    ``12/05/2024`` or plain numbers such as ``20240512`` and ``1715508900``. A zone given by name is left out.
    """
    written = _ZONE_NAME.sub("", " ".join(written.split()))
    if len(written) > _LONGEST or _is_plain_number(written):
        return None
    written = _YEAR_FIRST.sub(lambda found: f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}", _iso_of_pdf(written), count=1)
    try:
        return _read_iso(written) if _ISO.fullmatch(written) else _read(written)
    except (ValueError, OverflowError, TypeError):  # all of which the parser raises for what is no date
        return None


def year_or_month(written: str) -> str | None:
    """``2024`` or ``2024-05`` at the beginning of a date that says no more, or can't be read whole."""
    found = _YEAR_OR_MONTH.match(written.strip())
    return found[0] if found else None


def _is_plain_number(written: str) -> bool:
    return written.replace(".", "").replace(" ", "").isdigit() and not _DOTTED.fullmatch(written)


def _iso_of_pdf(written: str) -> str:
    """``D:20240512101500+02'00'`` (ISO 32000-1, 7.9.4) as ISO 8601; other texts unchanged."""
    found = _PDF.fullmatch(written)
    if not found:
        return written
    year, month, day, hour, minute, second, zone, zone_minutes = found.groups()
    zone = f"{zone}:{zone_minutes or '00'}" if zone not in (None, "Z") else zone or ""
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}{zone}"


def _read_iso(written: str) -> str | None:
    read = datetime.fromisoformat(written.upper().replace(",", ".").replace(" +", "+").replace(" Z", "Z"))
    if read.date() == datetime.min.date():  # what .NET writes for a date that is not known
        return None
    return read.isoformat() if len(written) > len("YYYY-MM-DD") else read.date().isoformat()


def _read(written: str) -> str | None:
    """Read with dateutil, refusing what it had to guess: a missing part, the century, day or month first."""
    low, high = (parser.parse(written, default=fill, tzinfos=_zone) for fill in _FILL)
    day_first = parser.parse(written, default=_FILL[0], tzinfos=_zone, dayfirst=not _YEAR_FIRST.match(written))
    if not low.date() == high.date() == day_first.date() or f"{low.year:04}" not in written:
        return None
    return low.isoformat() if low.time() == high.time() else low.date().isoformat()


def _zone(name: str | None, seconds: int | None) -> timezone | None:
    """A zone by its distance from UTC alone: what a name means depends on the place, and on the machine."""
    return None if seconds is None else timezone(timedelta(seconds=seconds))

"""The date in an article's address: ``/2023/09/13/``, ``/2023/sep/13/``, ``-2023-09-13/``, ``/20230913/``."""

import re
from datetime import date
from urllib.parse import urlsplit

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?<!\d)((?:19|20)\d\d)"
_DAY = (
    re.compile(rf"{_YEAR}/(\d{{1,2}}|{'|'.join(_MONTHS)})/(\d{{1,2}})(?=/|$)", re.IGNORECASE),
    re.compile(rf"{_YEAR}[-_](\d\d)[-_](\d\d)(?!\d)"),
    re.compile(rf"/{_YEAR}(\d\d)(\d\d)(?=[/_.-])"),
)
_MONTH = re.compile(rf"/{_YEAR}/(\d\d)(?=/)")


def address_date(url: str) -> str | None:
    """``YYYY-MM-DD``, or ``YYYY-MM`` where the address has no day; None where it has no date."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for pattern in _DAY:
        for year, month, day in pattern.findall(path):
            try:
                return date(int(year), _month(month), int(day)).isoformat()
            except ValueError:
                continue
    months = (f"{year}-{month}" for year, month in _MONTH.findall(path) if 1 <= int(month) <= 12)
    return next(months, None)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written.lower()) + 1

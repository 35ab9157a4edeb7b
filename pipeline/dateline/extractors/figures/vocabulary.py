"""The vocabulary of units and money: ``models/knowledge/{units,money}.toml``, and the names of CLDR (by Babel).

Beside it, units of the user's own, which the config of the component gives.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from babel import Locale
from babel.numbers import get_currency_name
from spacy.vocab import Vocab

from dateline.language.own_words import own_words
from dateline.settings import data_folder

OWN = "units"
"""Under which name the units of the user's own are kept."""


class Unit(NamedTuple):
    """A unit by its canonical name."""

    name: str
    dimension: str
    currency: str | None = None
    factor: Decimal = Decimal(1)
    """What the number is multiplied by: a million in "MUSD 3"."""


FRACTION = Unit("fraction", "ratio")
"""The unit of "two-thirds" and "1 in 5"."""
DEGREE = Unit("degree", "angle")
"""The unit of "30 degrees", whose words around tell angles from heat."""
MINUTE = Unit("minute", "time")
"""The unit of "took 20m", whose words around tell minutes from metres."""


@cache
def units() -> dict[str, Any]:
    """The file ``units.toml``."""
    return _read("units.toml")


@cache
def money() -> dict[str, Any]:
    """The file ``money.toml``."""
    return _read("money.toml")


@cache
def measures() -> dict[str, Unit]:
    """Every form in which a unit of measurement is written."""
    sections = {name: section for name, section in units().items() if isinstance(section, dict)}
    return _forms({dimension: section["units"] for dimension, section in sections.items() if "units" in section})


def measures_of(vocab: Vocab) -> Mapping[str, Unit]:
    """The same, with the units of the user's own that hold for a vocabulary."""
    return _measures_with(own_words(vocab, OWN))


@cache
def _measures_with(own: str) -> dict[str, Unit]:
    return measures() | _forms(json.loads(own) or {})


def _forms(written: Mapping[str, Mapping[str, list[str]]]) -> dict[str, Unit]:
    """Every form of units that are given by dimension and name."""
    forms: dict[str, Unit] = {}
    for dimension, names in written.items():
        for name, others in names.items():
            for form in (name, *others):
                forms |= dict.fromkeys(_spellings(form), Unit(name, dimension))
    return forms


@cache
def money_forms() -> dict[str, Unit]:
    """Every form in which money may follow its amount."""
    return dict(_money_forms())


def unit_named(name: str) -> Unit | None:
    """The unit of a canonical name or other form, if there is one."""
    return measures().get(name) or money_forms().get(name)


def _spellings(form: str) -> Iterator[str]:
    """A symbol as it is; a word in both numbers and with a capital, with the hyphens and spaces that may join it."""
    yield form
    if form[-1].isalpha() and form.lower() == form and (len(form) > 3 or " " in form):
        plural = f"{form}es" if form.endswith(("ch", "sh", "x")) else f"{form}s"
        first, _, rest = form.partition(" ")
        for word in (form, plural, f"{first}s {rest}" if rest else form):
            yield from (word, word.capitalize(), word.title(), word.replace(" ", "-"))
    elif form.split(" ")[0].islower() and " " in form:  # degrees Celsius
        yield form.replace(" ", "s ", 1)


def _money_forms() -> Iterator[tuple[str, Unit]]:
    vocabulary = money()
    for code, unit in currencies().items():
        for count in (1, 2):
            name = get_currency_name(code, count, "en")
            if "(" not in name:
                yield from ((form, unit) for form in {name, name.lower(), name.title()})
        yield code, unit
        for letter, factor in vocabulary["multiples"].items():
            yield letter + code, unit._replace(factor=Decimal(factor))
    for form in vocabulary["ambiguous"]["words"]:
        yield from ((spelling, Unit(form, "currency")) for spelling in _spellings(form))
    for form, code in vocabulary["words"].items():
        yield from ((spelling, currencies()[code]) for spelling in (*_spellings(form), f"{form}s"))
    for form, code in vocabulary["symbols"].items():
        yield form, _money_of(code)
    for form, (name, code, _) in vocabulary["parts"].items():
        yield form, Unit(name, "currency", code or None)


@cache
def money_before() -> dict[str, Unit]:
    """Every form in which money may stand before its amount."""
    symbols = {form: _money_of(code) for form, code in money()["symbols"].items()}
    codes = {form: unit for form, unit in _money_forms() if form.isupper() and len(form) in (3, 4)}
    return codes | symbols


def _money_of(code: str) -> Unit:
    return currencies().get(code) or Unit(code, "currency")


@cache
def currencies() -> dict[str, Unit]:
    """ISO 4217 code -> unit, by the English names of CLDR."""
    codes = [str(code) for code in Locale("en").currencies]
    return {code: Unit(get_currency_name(code, 1, "en"), "currency", code) for code in codes}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((data_folder("knowledge") / name).read_text(encoding="utf-8"))

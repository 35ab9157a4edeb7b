"""A fact of the language stands once: no two lists of words, in any table of the package, say nearly the same."""

import tomllib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import dateline
from dateline.settings import data_folder

PACKAGE = Path(dateline.__file__).parent
FEWEST = 4
SHARE = 0.6

# What the lists of these names hold: labels of the analysis, which are no words.
LABELS = ("types", "relations", "entities", "pos")

# Pairs that are two facts, though they share words, and why.
TWO_FACTS: dict[frozenset[str], str] = {}


def word_lists(value: Any, name: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every list of words in a table, and the keys of every table of words, without what they take from others."""
    if name.endswith(LABELS):
        return
    if isinstance(value, dict) and has_flags(value):
        yield name, own(value)
    elif isinstance(value, dict):
        if not any(isinstance(each, dict | list) for each in value.values()) or "@" in value:
            yield name, own(value)
        for key, each in value.items():
            yield from word_lists(each, f"{name}.{key}")
    elif isinstance(value, list) and all(isinstance(each, str) for each in value):
        yield name, own(value)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            yield from word_lists(each, f"{name}[{place}]")


def has_flags(value: dict[str, Any]) -> bool:
    """Whether the keys of a table are words with flags: the same few flags come again and again."""
    flags = [flag for each in value.values() if isinstance(each, dict | list) for flag in each]
    return len(value) > 1 and all(isinstance(flag, str) for flag in flags) and len(flags) >= 2 * len(set(flags)) > 0


def own(words: Any) -> frozenset[str]:
    return frozenset(word.lower() for word in words if word.isalpha() or " " in word)


def tables() -> Iterator[Path]:
    yield from sorted(PACKAGE.rglob("*.toml"))
    yield from sorted(data_folder("knowledge").glob("*.toml"))


def all_lists() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for path in tables():
        name = f"{path.parent.name}/{path.stem}"
        found |= word_lists(tomllib.loads(path.read_text(encoding="utf-8")), name)
    return found


def twins(lists: dict[str, frozenset[str]]) -> list[str]:
    pairs = combinations(lists.items(), 2)
    shared = [(len(a & b), min(len(a), len(b)), {one, other}) for (one, a), (other, b) in pairs]
    return [" and ".join(sorted(names)) for n, least, names in shared if n >= FEWEST and n / least >= SHARE]


def test_no_list_of_words_stands_twice():
    allowed = {" and ".join(sorted(pair)) for pair in TWO_FACTS}
    assert [pair for pair in twins(all_lists()) if pair not in allowed] == []


def test_no_exception_is_left_over():
    found = set(twins(all_lists()))
    assert [sorted(pair) for pair in TWO_FACTS if " and ".join(sorted(pair)) not in found] == []


def test_two_lists_that_share_most_of_their_words_are_twins():
    lists = {"a": frozenset(["hot", "cold", "mild", "cool", "damp"]), "b": frozenset(["hot", "cold", "mild", "cool"])}
    assert twins(lists) == ["a and b"]
    assert twins(lists | {"b": frozenset(["hot", "cold", "mild", "dry", "wet"])}) == []


def test_the_keys_of_a_table_of_flags_are_words_and_its_flags_are_none():
    by_list = {"one": ["small", "odd"], "two": ["small"], "three": ["odd", "small"], "four": ["small"]}
    by_table = {"one": {"small": True, "odd": True}, "two": {"small": True}, "three": {"odd": True, "small": True}}
    assert dict(word_lists(by_list, "numbers")) == {"numbers": frozenset(by_list)}
    assert dict(word_lists(by_table, "numbers")) == {"numbers": frozenset(by_table)}
    assert set(dict(word_lists({"small": ["one", "two"], "large": ["thousand"]}, "sizes"))) == {
        "sizes.small",
        "sizes.large",
    }

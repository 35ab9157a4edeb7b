"""The words of ``tense.toml``."""

import tomllib
from pathlib import Path

RULES = tomllib.loads(Path(__file__).with_name("tense.toml").read_text(encoding="utf-8"))
WORDS = {name: frozenset(words) for name, words in RULES.items() if isinstance(words, list)}
WORDS |= {"says": frozenset(RULES["says"]), "reporting": frozenset(RULES["says"].values())}
PAST, FUTURE = WORDS["past"], WORDS["future"]

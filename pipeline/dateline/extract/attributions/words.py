"""The small words of ``words.toml``."""

import tomllib
from pathlib import Path

_TABLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
NEGATIONS = frozenset(_TABLE["negations"])
MODAL = frozenset(_TABLE["modal"])
RELATIVES = frozenset(_TABLE["relatives"])
AUTHORS = frozenset(_TABLE["authors"])
AFTER_RECEIVER = frozenset(_TABLE["after_receiver"])

"""The verbs of saying: those by which somebody says, believes or asks something, from ``models/knowledge/cues.toml``.

``verbs()`` are their lemmas, ``verbs("speech")`` those that are spoken or written; the flags are those of the rows of
the table. ``pasts`` and ``presents`` are the forms of the same, for rules over words without a parse.
"""

from functools import cache
from typing import Any

from dateline.settings import data_folder
from dateline.words import beside
from dateline.words.forms import pasts_of, present_of

FLAGS = {"speech": False, "infinitive": False, "object": False, "receiver": False, "clause": True}
"""What a row of the table may tell of its verbs, and what holds where it does not. The table says what each means."""


@cache
def cue_table() -> dict[str, Any]:
    """The table, with what its lists take in."""
    return beside(str(data_folder("knowledge") / "cues.toml"))


@cache
def verbs(*flags: str) -> frozenset[str]:
    """The lemmas of one word that have all of some flags: ``verbs("speech", "clause")``."""
    return frozenset(
        lemma for lemma, row in _rows_of_verbs().items() if " " not in lemma and all(row[flag] for flag in flags)
    )


@cache
def verbs_of(act: str) -> frozenset[str]:
    """The lemmas of one word that perform an act."""
    return frozenset(
        verb for row in cue_table()["cue"] if row["act"] == act for verb in row["verbs"] if " " not in verb
    )


@cache
def nouns_of(act: str) -> frozenset[str]:
    """The nouns that perform an act."""
    return frozenset(noun for row in cue_table()["cue"] if row["act"] == act for noun in row.get("nouns", ()))


@cache
def pasts(*flags: str) -> frozenset[str]:
    """The past forms of verbs with all of some flags: ``said``, ``told``, ``warned``."""
    return frozenset(past for lemma in verbs(*flags) for past in pasts_of(lemma))


@cache
def presents(*flags: str) -> frozenset[str]:
    """The forms in -s of verbs with all of some flags: ``says``, ``tells``, ``warns``."""
    return frozenset(map(present_of, verbs(*flags)))


def flags_of(row: dict[str, Any]) -> dict[str, bool]:
    """What a row of the table tells of its verbs."""
    return {flag: row.get(flag, usual) for flag, usual in FLAGS.items()}


def _rows_of_verbs() -> dict[str, dict[str, bool]]:
    """Lemma -> flags; a lemma that stands in two rows has the first."""
    found: dict[str, dict[str, bool]] = {}
    for row in cue_table()["cue"]:
        found |= {lemma: flags_of(row) for lemma in row["verbs"] if lemma not in found}
    return found

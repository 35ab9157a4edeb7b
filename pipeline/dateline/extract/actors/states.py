"""States that the knowledge base does not know: names that the article has an adjective of (``Talvian``)."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc

from dateline.extract.actors.group import Cluster

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_ENDINGS: list[str] = _RULES["endings"]
_VOWELS: str = _RULES["vowels"]


def mark_states(doc: Doc, clusters: Iterable[Cluster]) -> None:
    """Give unknown names of one word that have a demonym in the text the type of a state."""
    capitalised = {token.lower_ for token in doc if token.is_title}
    peoples = {token.lower_ for token in doc if token.is_title and (token.ent_type_ == "NORP" or token.pos_ == "ADJ")}
    for cluster in clusters:
        if cluster.entry is None and all(len(name.span) == 1 for name in cluster.names):
            seen = capitalised if cluster.type == "PLACE" else peoples
            names = {name.span.text.lower() for name in cluster.names}
            if any(not seen.isdisjoint(_demonyms(name)) for name in names):
                cluster.type = "STATE"


def _demonyms(name: str) -> set[str]:
    """``Talvian`` of Talvia, ``Lorvan`` of Lorvania, ``Ilmari`` of Ilmar, ``Brundish`` of Brund."""
    stems = {name, name.rstrip(_VOWELS)}
    return {stem + ending for stem in stems for ending in ("", *_ENDINGS)} - {name}

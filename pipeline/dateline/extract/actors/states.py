"""States that the knowledge base does not know: names that the article has an adjective of (``Talvian``), or that have
what only states have (``Talvia’s army``)."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc, Span

from dateline.extract.actors.group import Cluster
from dateline.language.syntax import children

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
_ENDINGS: list[str] = _RULES["endings"]
_VOWELS: str = _RULES["vowels"]
_POSSESSIONS = frozenset(_RULES["possessions"])


def mark_states(doc: Doc, clusters: Iterable[Cluster]) -> None:
    """Give unknown names of one word the type of a state where the text tells."""
    capitalised = {token.lower_ for token in doc if token.is_title}
    peoples = {token.lower_ for token in doc if token.is_title and (token.ent_type_ == "NORP" or token.pos_ == "ADJ")}
    for cluster in clusters:
        if cluster.entry is None and all(len(name.span) == 1 for name in cluster.names):
            seen = capitalised if cluster.type == "PLACE" else peoples
            names = {name.span.text.lower() for name in cluster.names}
            is_owner = cluster.type != "ORG" and any(_owns_what_states_own(name.span) for name in cluster.names)
            if is_owner or any(not seen.isdisjoint(_demonyms(name)) for name in names):
                cluster.type = "STATE"


def _owns_what_states_own(name: Span) -> bool:
    """``Talvia’s army``, ``the army of Talvia``."""
    token = name.root
    is_owner = token.dep_ == "nmod:poss" or any(case.lower_ == "of" for case in children(token, "case"))
    return is_owner and token.head.lemma_.lower() in _POSSESSIONS


def _demonyms(name: str) -> set[str]:
    """``Talvian`` of Talvia, ``Lorvan`` of Lorvania, ``Ilmari`` of Ilmar, ``Brundish`` of Brund."""
    stems = {name, name.rstrip(_VOWELS)}
    return {stem + ending for stem in stems for ending in ("", *_ENDINGS)} - {name}

"""How statements call an actor: by name, with what a short name or a description leaves out."""

from functools import cache
from typing import Any

from spacy.tokens import Token

from dateline.extractors.actors.knowledge import load_entries
from dateline.extractors.lookup import Lookup, NamedMention
from dateline.records import Actor
from dateline.words import beside, words

TABLE: dict[str, Any] = beside(__file__, "statement.toml")
_BODIES = frozenset(TABLE["states"]["bodies"])
_SHORT_NAMES = words("world.short_names")
_WITH_ARTICLE = words("world.with_article")
_ONE_OF_TWO = words("determiners.one_of_two")
_SEVERAL = words("pronouns.personal:several")
_LONGEST_NAME = 3
_INDEFINITE = frozenset(TABLE["indefinite"])


def name_of(actor: Actor, lookup: Lookup, definite: bool = False) -> str:
    """The name of an actor, with the article that it has in the text; or how it is first described.

    ``definite``: who has no name has been spoken of, `the mayor` that was a mayor before.
    """
    if not actor.is_named:
        text = actor.text[:1].lower() + actor.text[1:]
        return made_definite(text) if definite else text
    has_article = lookup.has_article(actor) or (actor.type == "STATE" and actor.name.split()[0] in _WITH_ARTICLE)
    return f"the {actor.name}" if has_article else actor.name


def made_definite(text: str) -> str:
    """`the mayor` of `a mayor`, who has been spoken of."""
    first, _, rest = text.partition(" ")
    return f"the {rest}" if first in _INDEFINITE else text


def behind_description(word: Token, mention: NamedMention, lookup: Lookup) -> str:
    """What a description that ends in the word leaves out: the name, with `of` for the government of a state."""
    determiner = min(mention.span).lower_
    if len(mention.actors) > 1:
        joint = "or" if determiner in _ONE_OF_TWO else "and"
        names = listed([name_of(actor, lookup) for actor in mention.actors], joint)
        return f"of {names}" if determiner == "the" and is_body_of_state(word, mention) else names
    actor = mention.actors[0]
    if is_body_of_state(word, mention):
        return f"of {name_of(actor, lookup)}"
    said = mention.span.text.lower().removeprefix("the ")
    if actor.name.lower().startswith(f"{said} of "):
        return actor.name[len(said) + 1 :]  # the ministry [of Harbours]
    return name_of(actor, lookup) if actor.type == "STATE" else actor.name


def is_no_name(actor: Actor) -> bool:
    """Whether the name of a person is too long for one, as where a headline was taken for it."""
    return len(actor.name.split()) > _LONGEST_NAME


@cache
def _houses() -> frozenset[str]:
    """The White House, the Kremlin and the like, which are no towns."""
    return frozenset(house for entry in load_entries() for house in entry.metonyms)


def is_seat(mention: NamedMention) -> bool:
    """Whether a name is that of a capital that stands for its state."""
    actor, text = mention.actors[0], mention.span.text
    is_short = text.isupper() or "." in text or text.lower() in _SHORT_NAMES
    is_town = text.removeprefix("the ").removeprefix("The ") not in _houses()
    return actor.type == "STATE" and is_town and text not in actor.name and actor.name not in text and not is_short


def is_body_of_state(word: Token, mention: NamedMention) -> bool:
    """`the government`, which is not the state's own name for itself, as `the country` is."""
    is_own = any(child.dep_ == "nmod:poss" for child in word.children)
    return word.lower_ in _BODIES and mention.actors[0].type == "STATE" and not is_own


def is_one_speaker(mention: NamedMention) -> bool:
    """`I` or `you` of one person."""
    actor = mention.actors[0]
    text = mention.span.text.lower()
    return len(mention.actors) == 1 and actor.type == "PERSON" and text not in _SEVERAL


def owner_of(name: str) -> str:
    """The name with the mark of a possessor."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def listed(names: list[str], joint: str) -> str:
    """`Lisk, Orr and Vell`."""
    return f" {joint} ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])

"""Whether the words of a mention may mean an entity: type, number, gender, and what descriptions say."""

from typing import Any

from spacy.tokens import Token

from dateline.extractors.actors.group import LAST_WORDS, Cluster
from dateline.extractors.actors.referents.entity import Entity, Genders
from dateline.extractors.actors.referents.kinds import KINDS, PRONOUNS, Pronoun, is_of_state, kind_of
from dateline.extractors.actors.referents.mention_words import Description, MentionWords, owner_stem
from dateline.language.syntax import case_of
from dateline.words import beside, words

_RULES: dict[str, Any] = beside(__file__)
_COUNTERPARTS = {name: frozenset(cases) for name, cases in _RULES["counterparts"].items()}
_OFFICES = words("titles.heads") - words("titles.heads:anybody")
_PERSON, _GROUP = "PERSON", "GROUP"


def fits(mention: MentionWords, entity: Entity, genders: Genders) -> bool:
    """Whether the words of a mention may mean an entity."""
    if not mention.is_pronoun and (_is_around(mention, entity) or any(differ(mention, other) for other in entity.read)):
        return False
    if pronoun := PRONOUNS.get(mention.text):
        return _pronoun_fits(pronoun, entity, genders)
    if len(entity.clusters) > 1:
        return mention.is_plural
    if is_of_state(mention.root) and not all(_may_be_of(mention, cluster) for cluster in entity.clusters):
        return False
    types = {cluster.type for cluster in entity.clusters}
    return types.issubset(KINDS.get(kind_of(mention.span), ())) and not (mention.is_plural and _PERSON in types)


def _is_around(mention: MentionWords, entity: Entity) -> bool:
    """``Kim’s grandfather`` is not Kim."""
    span = mention.span
    return any(span.start <= other.span.start and other.span.end <= span.end for other in entity.read)


def _pronoun_fits(pronoun: Pronoun, entity: Entity, genders: Genders) -> bool:
    if not entity.clusters:
        return _may_be_of_kind(pronoun, entity.kind)
    if len(entity.clusters) > 1:
        return pronoun.number != "one"
    cluster = entity.clusters[0]
    return cluster.type in pronoun.types and pronoun.gender in (None, genders.get(cluster, pronoun.gender))


def _may_be_of_kind(pronoun: Pronoun, kind: str) -> bool:
    """Whether a pronoun may stand for one without a name: ``it`` for no person, ``he`` for nothing else."""
    types = {type_ for type_ in KINDS.get(kind, ()) if type_ != _GROUP or pronoun.number != "one"}
    return not types or not types.isdisjoint(pronoun.types)


def _may_be_of(mention: MentionWords, state: Cluster) -> bool:
    """Whether ``the government`` may be of a state: of the one that it is said to be of, or where the story is."""
    if owners := owners_of(mention):
        return any(owner_stem(word.lower_) in owners for name in state.names for word in name.span)
    return is_at_home(state, mention)


def owners_of(mention: MentionWords) -> frozenset[str]:
    """Whose ``the government`` is said to be; nobody's, where a person is named in it: that of a premier."""
    if any(child.ent_type_ == _PERSON for child in mention.root.subtree):
        return frozenset()
    return frozenset(stem for noun in mention.nouns for stem in noun.owners | noun.complement)


def is_at_home(state: Cluster, mention: MentionWords) -> bool:
    """Whether a state was named before otherwise than as a partner or an opponent: ``trade with Lisk``."""
    before = [name.span.root for name in state.names if name.span.start < mention.span.start]
    return not before or not all(map(_is_counterpart, before))


def _is_counterpart(name: Token) -> bool:
    """``with Lisk``, ``exports to Lisk``."""
    case = case_of(name)
    return case in _COUNTERPARTS["always"] or (name.dep_ == "nmod" and case in _COUNTERPARTS["of_nouns"])


def differ(mention: MentionWords, other: MentionWords) -> bool:
    """Whether a description of the one cannot be of the other."""
    return any(are_others(ours, theirs) for ours in mention.nouns for theirs in other.nouns)


def are_others(ours: Description, theirs: Description) -> bool:
    """``the Ukrainian army`` and ``the Russian army``: each has a word that the other lacks before the same noun.

    So are two with other owners (``a spokesman for the mill``, ``a spokesman for the port``), and two offices, ``the
    minister`` and ``the mayor``, or bodies, ``the army`` and ``the league``, while a league may be ``the group``.
    """
    if ours.lemma != theirs.lemma:
        nouns = {ours.lemma.lower(), theirs.lemma.lower()}
        return len(nouns) > 1 and (nouns <= LAST_WORDS or nouns <= _OFFICES)
    if have_other_owners(ours, theirs):
        return True
    return bool(ours.modifiers - theirs.modifiers and theirs.modifiers - ours.modifiers)


def have_other_owners(ours: Description, theirs: Description) -> bool:
    """``the mayor of Lisk`` and ``the Varn mayor``."""
    return _are_apart(ours.owners, theirs.owners) or _are_apart(ours.complement, theirs.complement)


def _are_apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)

"""The small words of ``words.toml``."""

from dateline.words import beside
from dateline.words.saying import verbs, verbs_of

_TABLE = beside(__file__)
NEGATIONS = frozenset(_TABLE["negations"])
MODAL = frozenset(_TABLE["modal"])
RELATIVES = frozenset(_TABLE["relatives"])
AUTHORS = frozenset(_TABLE["authors"])
AFTER_RECEIVER = frozenset(_TABLE["after_receiver"])
FELT = frozenset(_TABLE["felt"])
AS_OBJECT = frozenset(_TABLE["as_object"])
CAUSATIVES = frozenset(_TABLE["causatives"])
WISHES = frozenset(_TABLE["wishes"])
ANNOUNCING = tuple(_TABLE["announcing"])
TOLD = verbs("receiver") | frozenset(_TABLE["told"])
STATES = frozenset(_TABLE["states"])
NAMING = frozenset(_TABLE["naming"])
DATE_PREPOSITIONS = frozenset(_TABLE["date_prepositions"])
MEASURES = frozenset(_TABLE["measures"])
EVIDENTIAL = frozenset(_TABLE["evidential"])
MODALS = frozenset(_TABLE["modals"])
EVERYBODY = frozenset(_TABLE["everybody"])
FILLERS = verbs_of("know") | frozenset(_TABLE["fillers"])
DEEDS = frozenset(_TABLE["deeds"])

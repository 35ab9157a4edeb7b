"""The words of ``tense.toml``, the verbs of saying, and the past forms of verbs."""

from dateline.words import beside, saying, table

RULES = beside(__file__, "tense.toml")
WORDS = {name: frozenset(words) for name, words in RULES.items() if isinstance(words, list)}
PAST, FUTURE = WORDS["past"], WORDS["future"]

SAYING = saying.verbs("speech", "clause")
"""Their present tense says nothing of when that happens which they report."""
SPOKEN = saying.pasts("speech", "clause")
"""Without a parse, these tell the tense only right before an expression: "said Friday"."""
REPORTED = saying.pasts("clause") - FUTURE
"""Right before an expression they tell when something was said, found or decided: "said Friday", "ruled Friday"."""

PAST_FORMS = frozenset(
    past for name in ("forms.pasts", "forms.strong") for lemma, past in table(name).items() if past != lemma
)
"""Past forms that have no ending, and differ from the present."""

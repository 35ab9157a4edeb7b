"""Forms of the personal pronouns."""

from dateline.words import table


def forms_of(pronoun: str) -> frozenset[str]:
    """All forms of a pronoun, possessive and reflexive ones too: ``we``, ``us``, ``our``, ``ours``, ``ourselves``."""
    return frozenset(form for form, row in table("pronouns.personal").items() if row["of"] == pronoun)

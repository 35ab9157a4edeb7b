"""The verbs of saying, and every one of them in every frame that takes one."""

from dateline.words.saying import pasts, presents, verbs


def test_verbs_of_saying_are_those_of_the_table_of_cues():
    assert {"say", "deny", "believe", "promise"} <= verbs()
    assert "open" not in verbs() and "put at" not in verbs()


def test_flags_tell_what_a_verb_takes():
    assert "say" in verbs("speech", "clause") and "believe" not in verbs("speech") and "describe" not in verbs("clause")
    assert "inform" in verbs("receiver") and "say" not in verbs("receiver")
    assert verbs("speech", "clause") == verbs("speech") & verbs("clause")


def test_forms_are_those_of_the_verbs():
    assert {"said", "denied", "quipped", "signaled", "signalled", "foresaw"} <= pasts()
    assert "believed" not in pasts("speech") and "believed" in pasts("clause")
    assert {"says", "denies", "stresses"} <= presents()

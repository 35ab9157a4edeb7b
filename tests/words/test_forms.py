import pytest

from dateline.words.forms import past_of, pasts_of, present_of


@pytest.mark.parametrize(
    ("lemma", "past"),
    [
        ("say", "said"),  # by the tables
        ("undertake", "undertook"),
        ("have", "had"),
        ("declare", "declared"),  # by spelling
        ("deny", "denied"),
        ("employ", "employed"),
        ("quip", "quipped"),
        ("sob", "sobbed"),
        ("show", "showed"),
        ("vex", "vexed"),
        ("need", "needed"),
        ("commit", "committed"),
        ("comment", "commented"),
        ("offer", "offered"),
        ("warn", "warned"),
        ("point out", "pointed out"),
    ],
)
def test_past(lemma: str, past: str):
    assert past_of(lemma) == past


def test_a_past_may_have_two_spellings():
    assert pasts_of("signal") == {"signaled", "signalled"}
    assert pasts_of("say") == {"said"}


@pytest.mark.parametrize(
    ("lemma", "present"),
    [
        ("say", "says"),
        ("deny", "denies"),
        ("stress", "stresses"),
        ("preach", "preaches"),
        ("go", "goes"),
        ("write", "writes"),
        ("point out", "points out"),
    ],
)
def test_present(lemma: str, present: str):
    assert present_of(lemma) == present

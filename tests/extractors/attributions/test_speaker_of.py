"""Who says it, by the hand-checked parse: subject, agent, whoever is made or quoted to say it, and owners of nouns."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc, Token

from dateline.extractors.attributions.speakers import controller_of, owner_of, speaker_of, subject_is_told

Read = Callable[..., Doc]


def word(doc: Doc, text: str) -> Token:
    return next(token for token in doc if token.text == text)


@pytest.mark.parametrize(
    ("name", "verb", "speaker"),
    [
        ("told", "told", "Kolb"),
        ("cue-negated", "said", "Kolb"),  # a perfect is no passive
        ("agent", "said", "Kolb"),
        ("subject-clause", "said", "Kolb"),
        ("was-asked", "asked", None),
        ("must-said", "said", None),
        ("letter-written", "written", "Kolb"),
        ("told-lind", "told", None),
        ("claim-made", "made", "Lind"),
        ("gloated", "gloated", "Kolb"),
        ("forced", "admit", "Kolb"),
        ("allowed", "claim", "Kolb"),
        ("help-say", "say", "board"),
        ("told-him", "say", "Lind"),
        ("board-had", "say", "town"),
        ("quoted-as", "saying", "Kolb"),
        ("was-quoted", "saying", "Kolb"),
        ("wants-know", "know", "Kolb"),
        ("lind-like", "know", "Kolb"),
        ("bare-complement", "announce", "Kolb"),
        ("bare-conjunct", "say", "Kolb"),
        ("meeting-to", "announce", "Kolb"),
        ("right-to", "say", "Kolb"),
        ("owner-clause", "say", None),
        ("note-showing", "showing", "note"),
        ("suggesting", "suggesting", "Kolb"),
        ("worries", "worries", "Kolb"),  # whom it worries
    ],
)
def test_the_speaker_of_a_verb(read: Read, name: str, verb: str, speaker: str | None) -> None:
    found = speaker_of(word(read(name), verb))
    assert (found.text if found else None) == speaker


@pytest.mark.parametrize(
    ("name", "verb", "misread", "speaker"),
    [
        ("worries", "worries", {2: {"dep_": "iobj"}}, "Kolb"),
        ("worries", "worries", {2: {"dep_": "obl"}}, "leaks"),
        ("worries", "worries", {1: {"lemma_": "say"}}, "leaks"),
        ("meeting-to", "announce", {4: {"dep_": "case"}}, "Kolb"),
        ("meeting-to", "announce", {4: {"dep_": "dep"}}, "meeting"),  # the noun itself
        ("meeting-to", "announce", {3: {"dep_": "obl"}}, None),
        ("right-to", "say", {5: {"dep_": "obl"}}, "Kolb"),
        ("letter-written", "written", {4: {"tag_": "VBD"}}, "letter"),
    ],
)
def test_what_decides_who_speaks(
    read: Read, name: str, verb: str, misread: dict[int, Any], speaker: str | None
) -> None:
    found = speaker_of(word(read(name, misread), verb))
    assert (found.text if found else None) == speaker


@pytest.mark.parametrize(
    ("name", "verb", "misread", "controller"),
    [
        ("forced", "admit", {}, "Kolb"),
        ("forced", "admit", {3: {"dep_": "iobj"}}, "Kolb"),
        ("forced", "admit", {3: {"dep_": "obl"}}, None),
        ("forced", "admit", {3: {"dep_": "nsubj"}}, None),
        ("forced", "admit", {5: {"dep_": "ccomp"}}, None),
        ("forced", "admit", {4: {"dep_": "nsubj"}}, None),  # a subject of its own
        ("forced", "admit", {2: {"lemma_": "want"}}, None),  # who wants it says it
        ("forced", "admit", {2: {"lemma_": "join"}}, "Kolb"),  # any verb over a name
        ("forced", "admit", {2: {"lemma_": "join"}, 3: {"pos_": "PRON"}}, "Kolb"),
        ("forced", "admit", {2: {"lemma_": "join"}, 3: {"pos_": "NOUN"}}, None),
        ("forced", "admit", {3: {"pos_": "NOUN"}}, "Kolb"),
        ("forced", "admit", {2: {"lemma_": "urge"}, 3: {"pos_": "NOUN"}}, "Kolb"),
        ("quoted-as", "saying", {2: {"lemma_": "join"}}, None),
        ("quoted-as", "saying", {5: {"dep_": "acl"}}, None),
        ("quoted-as", "saying", {4: {"dep_": "dep"}}, None),
        ("quoted-as", "saying", {4: {"dep_": "case"}}, "Kolb"),
        ("was-quoted", "saying", {1: {"dep_": "aux"}}, None),
        ("told", "told", {}, None),
    ],
)
def test_who_is_made_or_quoted_to_say_it(
    read: Read, name: str, verb: str, misread: dict[int, Any], controller: str | None
) -> None:
    found = controller_of(word(read(name, misread), verb))
    assert (found.text if found else None) == controller


@pytest.mark.parametrize(
    ("name", "verb", "misread", "is_told"),
    [
        ("was-asked", "asked", {}, True),
        ("told-lind", "told", {}, True),
        ("asked-first", "Asked", {}, True),
        ("claim-made", "made", {}, True),
        ("told", "told", {}, False),
        ("told-lind", "told", {2: {"dep_": "conj"}}, False),
        ("told-lind", "told", {2: {"tag_": "VBD"}}, False),
        ("told-lind", "told", {7: {"dep_": "aux"}}, False),
        ("told-lind", "told", {2: {"lemma_": "say"}}, False),  # a clause, but nobody is said to be told
        ("told-lind", "told", {2: {"lemma_": "say"}, 6: {"dep_": "dep"}}, True),
        ("told-lind", "told", {6: {"dep_": "dep"}}, True),
    ],
)
def test_whether_the_subject_is_told(read: Read, name: str, verb: str, misread: dict[int, Any], is_told: bool) -> None:
    assert subject_is_told(word(read(name, misread), verb)) == is_told


@pytest.mark.parametrize(
    ("name", "noun", "of", "owner"),
    [
        ("claim-of", "claim", False, "Kolb"),
        ("claim-by", "claim", False, "Kolb"),
        ("message-after", "message", False, "Kolb"),
        ("letter-to", "letter", False, "Kolb"),
        ("on-answer", "answer", False, None),
        ("on-answer", "answer", True, "board"),
        ("claim-which", "claim", True, None),
    ],
)
def test_whose_a_noun_is(read: Read, name: str, noun: str, of: bool, owner: str | None) -> None:
    found = owner_of(word(read(name), noun), of=of)
    assert (found.text if found else None) == owner

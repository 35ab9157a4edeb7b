"""What has the look of an attribution but reports nothing, by the hand-checked parse: both sides of each rule."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.tokens import Doc

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.unsaid import is_reported

Read = Callable[..., Doc]
Make = Callable[..., Candidate]


@pytest.mark.parametrize(
    ("name", "misread", "parts", "expected"),
    [
        # a deed, unless a word of saying stands in the cue or what it has is told
        ("signed", {}, ("Kolb", "signed", "a bill that closes the dam"), False),
        ("signed", {}, ("Kolb", "signed", "that closes the dam"), True),
        ("signed", {1: {"lemma_": "say"}}, ("Kolb", "signed", "a bill that closes the dam"), True),
        ("signed", {3: {"lemma_": "claim"}}, ("Kolb", "signed a bill", "the dam"), True),
        ("signed", {1: {"pos_": "NOUN"}}, ("Kolb", "signed", "a bill that closes the dam"), True),
        ("boomed", {1: {"lemma_": "sign"}}, ("Kolb", "boomed", "“The dam leaks.”"), True),
        # what follows from a fact
        ("showing", {}, ("The dam", "showing", "that the repairs worked"), False),
        ("showing", {4: {"dep_": "conj"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("showing", {4: {"tag_": "VBD"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("showing", {4: {"lemma_": "claim"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("showing", {3: {"dep_": "aux"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("showing", {3: {"dep_": "mark"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("showing", {2: {"lemma_": "boast"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("showing", {2: {"lemma_": "show"}}, ("The dam", "showing", "that the repairs worked"), False),  # no speech
        ("showing", {1: {"dep_": "ccomp"}}, ("The dam", "showing", "that the repairs worked"), True),
        ("suggesting", {}, ("Kolb", "suggesting", "that the dam leaks"), True),
        ("smiled-left", {}, ("Kolb", "suggesting", "that the dam holds"), False),
        ("note-showing", {}, ("Kolb", "issued a note showing", "that the dam leaks"), True),
        ("note-showing", {4: {"dep_": "advcl"}}, ("Kolb", "showing", "that the dam leaks"), True),
        ("because-showing", {}, ("Kolb", "Showing", "that the dam leaks"), True),
        # what may or should be said, and what anybody might do
        ("must-said", {}, (None, "must be said", "that the dam leaks"), False),
        ("must-said", {1: {"norm_": "has"}}, ("dam", "must be said", "that the dam leaks"), True),
        ("agent", {}, (None, "was said", "that the dam leaks"), True),
        ("noting", {}, (None, "noting", "that the dam leaks"), False),
        ("noting", {3: {"tag_": "VBD"}}, (None, "noting", "that the dam leaks"), True),
        ("command", {}, (None, "Say", "that the dam leaks"), False),
        ("cue-question", {}, (None, "say", "that the dam leaks"), True),
        ("saying-clause", {}, (None, "saying", "that the dam leaks"), False),
        ("saying-clause", {}, ("Kolb", "saying", "that the dam leaks"), True),
        # what a noun holds that stands with the verb
        ("adding-sense", {}, ("Kolb", "adding", "that the dam leaks"), False),
        ("adding-sense", {6: {"dep_": "obj"}}, ("Kolb", "adding", "that the dam leaks"), False),
        ("adding-sense", {6: {"dep_": "advmod"}}, ("Kolb", "adding", "that the dam leaks"), True),
        ("adding-sense", {6: {"lemma_": "stone"}}, ("Kolb", "adding", "that the dam leaks"), True),
        ("adding-sense", {7: {"dep_": "obj"}}, ("Kolb", "adding", "that the dam leaks"), True),
        ("adding-sense", {10: {"dep_": "ccomp"}}, ("Kolb", "adding", "that the dam leaks"), False),
        ("adding-sense", {10: {"dep_": "advcl"}}, ("Kolb", "adding", "that the dam leaks"), True),
        ("adding-sense", {10: {"tag_": "VBG"}}, ("Kolb", "adding", "that the dam leaks"), True),
        ("adding-sense", {}, ("Kolb", "adding", "the dam leaks"), True),
        ("adding-sense", {}, ("Kolb", "adding to the sense", "that the dam leaks"), True),
    ],
)
def test_whether_somebody_says_it(
    read: Read, candidate: Make, name: str, misread: dict[int, Any], parts: tuple[Any, ...], expected: bool
) -> None:
    doc = read(name, misread)
    source, cue, content = parts
    head = {"issued a note showing": "showing", "adding to the sense": "adding", "signed a bill": "signed"}.get(cue)
    made = candidate(doc, source, cue, content)
    if head or misread:
        words = (head or cue).split()
        made = made._replace(cue_head=next(token for token in doc if token.text == words[-1]))
    assert is_reported(made) == expected

"""The tense of verbs, on parses written out here: ``word/TAG/relation`` with the number of the head behind it."""

import pytest
import spacy
from spacy.tokens import Doc, Token

from dateline.extractors.dates.tense_of_verbs import (
    Tense,
    is_deadline_over,
    is_predicate,
    tense_of_verb,
    tense_of_verbs,
)

VOCAB = spacy.blank("en").vocab

POS = {"V": "VERB", "M": "AUX", "N": "NOUN", "P": "PRON", "J": "ADJ", "R": "ADV", "T": "PART", "D": "DET", "I": "ADP"}
LEMMAS = {
    **{"managed": "manage", "tried": "try", "tries": "try", "agreed": "agree", "said": "say", "says": "say"},
    **{"has": "have", "had": "have"},
    **{"closes": "close", "closed": "close", "meets": "meet", "heard": "hear", "sees": "see", "failed": "fail"},
}


def doc(written: str) -> Doc:
    """``He/PRP/nsubj/1 left/VBD/ROOT/1``; auxiliaries have the part of speech AUX."""
    words, tags, deps, heads = zip(*(part.split("/") for part in written.split(" ")), strict=True)
    return Doc(
        VOCAB,
        words=list(words),
        lemmas=[LEMMAS.get(word.lower(), word.lower()) for word in words],
        tags=list(tags),
        pos=["AUX" if dep in ("aux", "aux:pass", "cop") else POS[tag[0]] for tag, dep in zip(tags, deps, strict=True)],
        deps=list(deps),
        heads=[int(head) for head in heads],
    )


def root(written: str) -> Token:
    return next(token for token in doc(written) if token.dep_ == "ROOT")


@pytest.mark.parametrize(
    ("written", "tense"),
    [
        ("He/PRP/nsubj/1 left/VBD/ROOT/1", "past"),
        ("He/PRP/nsubj/1 leaves/VBZ/ROOT/1", None),
        ("He/PRP/nsubj/2 will/MD/aux/2 leave/VB/ROOT/2", "future"),
        ("He/PRP/nsubj/2 had/VBD/aux/2 left/VBN/ROOT/2", "past"),
        ("He/PRP/nsubj/2 must/MD/aux/2 leave/VB/ROOT/2", "future"),
        ("He/PRP/nsubj/3 must/MD/aux/3 have/VB/aux/3 left/VBN/ROOT/3", "past"),
        ("He/PRP/nsubj/2 could/MD/aux/2 leave/VB/ROOT/2", "future"),
        ("He/PRP/nsubj/3 could/MD/aux/3 not/RB/advmod/3 leave/VB/ROOT/3", "past"),
        ("He/PRP/nsubj/3 may/MD/aux/3 not/RB/advmod/3 leave/VB/ROOT/3", "future"),
        ("Nobody/NN/nsubj/2 could/MD/aux/2 leave/VB/ROOT/2", "past"),
        ("No/DT/det/1 ship/NN/nsubj/3 could/MD/aux/3 leave/VB/ROOT/3", "past"),
        # passives have the tense of their auxiliary
        ("It/PRP/nsubj:pass/2 is/VBZ/aux:pass/2 heard/VBN/ROOT/2", None),
        ("It/PRP/nsubj:pass/2 was/VBD/aux:pass/2 heard/VBN/ROOT/2", "past"),
        ("It/PRP/nsubj:pass/3 was/VBD/aux/3 being/VBG/aux:pass/3 heard/VBN/ROOT/3", "past"),
        ("heard/VBN/ROOT/0", "past"),
        ("followed/VBN/ROOT/0", None),
        ("followed/VBD/ROOT/0", "past"),
        ("It/PRP/nsubj:pass/2 was/VBD/aux:pass/2 followed/VBN/ROOT/2", "past"),
        ("after/IN/mark/1 leaving/VBG/ROOT/1", "past"),
        ("before/IN/mark/1 leaving/VBG/ROOT/1", None),
        # what goes by a timetable
        ("It/PRP/nsubj/1 closes/VBZ/ROOT/1", "future"),
        ("They/PRP/nsubj/1 close/VBP/ROOT/1", "future"),
        ("It/PRP/nsubj/1 closed/VBD/ROOT/1", "past"),
        ("It/PRP/nsubj/2 does/VBZ/aux/2 close/VBP/ROOT/2", None),
        ("It/PRP/nsubj/1 sees/VBZ/ROOT/1", None),
        # what is planned
        ("They/PRP/nsubj/1 plan/VBP/ROOT/1", "future"),
        ("They/PRP/nsubj/2 had/VBD/aux/2 planned/VBN/ROOT/2", "past"),
        ("It/PRP/nsubj/2 is/VBZ/cop/2 due/JJ/ROOT/2", "future"),
        ("It/PRP/nsubj/4 is/VBZ/cop/4 due/JJ/advmod/4 to/TO/mark/4 leave/VB/ROOT/4", "future"),
        ("It/PRP/nsubj/3 is/VBZ/aux/3 to/TO/mark/3 leave/VB/ROOT/3", "future"),
        ("It/PRP/nsubj/3 was/VBD/aux/3 to/TO/mark/3 leave/VB/ROOT/3", "past"),
        ("It/PRP/nsubj/2 is/VBZ/cop/2 ready/JJ/ROOT/2", None),
        ("It/PRP/nsubj/2 was/VBD/cop/2 ready/JJ/ROOT/2", "past"),
        ("It/PRP/nsubj:pass/2 is/VBZ/aux:pass/2 set/VBN/ROOT/2 to/TO/mark/4 leave/VB/xcomp/2", "future"),
        ("It/PRP/nsubj:pass/2 is/VBZ/aux:pass/2 set/VBN/ROOT/2 apart/RB/advmod/2", None),
    ],
)
def test_a_verb_by_itself(written: str, tense: Tense | None) -> None:
    assert tense_of_verb(root(written)) == tense


@pytest.mark.parametrize(
    ("governor", "tense"),
    [
        ("agreed/VBD/ROOT/1", "future"),
        ("managed/VBD/ROOT/1", None),
        ("failed/VBD/ROOT/1", None),
        ("tried/VBD/ROOT/1", None),
        ("tries/VBZ/ROOT/1", "future"),
        ("has/VBZ/ROOT/1", "future"),
        ("had/VBD/ROOT/1", None),
    ],
)
def test_an_infinitive_looks_ahead_unless_it_came_about(governor: str, tense: Tense | None) -> None:
    infinitive = doc(f"He/PRP/nsubj/1 {governor} to/TO/mark/3 leave/VB/xcomp/1")[3]
    assert tense_of_verb(infinitive) == tense


@pytest.mark.parametrize(
    ("relation", "tense"), [("xcomp", "future"), ("acl", "future"), ("ccomp", "future"), ("advcl", None)]
)
def test_an_infinitive_of_purpose_does_not_look_ahead(relation: str, tense: Tense | None) -> None:
    assert tense_of_verb(doc(f"He/PRP/nsubj/1 agreed/VBD/ROOT/1 to/TO/mark/3 leave/VB/{relation}/1")[3]) == tense


def test_what_had_been_planned_is_over() -> None:
    infinitive = doc("He/PRP/nsubj/2 had/VBD/aux/2 agreed/VBN/ROOT/2 to/TO/mark/4 leave/VB/xcomp/2")[4]
    assert tense_of_verb(infinitive) is None


def chain(written: str) -> Tense | None:
    """The tense of the last word's predicates, from the inside out."""
    *_, last = doc(written)
    return tense_of_verbs([last, *last.ancestors])


@pytest.mark.parametrize(
    ("written", "tense"),
    [
        ("He/PRP/nsubj/1 said/VBD/ROOT/1 it/PRP/nsubj/4 will/MD/aux/4 leave/VB/ccomp/1", "future"),
        ("He/PRP/nsubj/1 said/VBD/ROOT/1 it/PRP/nsubj/3 sees/VBZ/ccomp/1", None),
        ("He/PRP/nsubj/1 said/VBD/ROOT/1 it/PRP/nsubj/3 leaving/VBG/ccomp/1", "past"),
        ("He/PRP/nsubj/2 will/MD/aux/2 say/VB/ROOT/2 it/PRP/nsubj/4 sees/VBZ/ccomp/2", "future"),
        ("He/PRP/nsubj/1 says/VBZ/ROOT/1 it/PRP/nsubj/3 left/VBD/ccomp/1", "past"),
        ("He/PRP/nsubj/1 said/VBD/ROOT/1 she/PRP/nsubj/3 says/VBZ/ccomp/1", "past"),
        ("He/PRP/nsubj/1 said/VBD/ROOT/1 it/PRP/nsubj:pass/4 is/VBZ/aux:pass/4 heard/VBN/ccomp/1", None),
    ],
)
def test_the_innermost_verb_that_has_a_tense_decides(written: str, tense: Tense | None) -> None:
    assert chain(written) == tense


@pytest.mark.parametrize(
    ("word", "index", "written", "is_over"),
    [
        ("by", 0, "it/PRP/nsubj/2 was/VBD/cop/2 out/RB/ROOT/2", True),
        ("by", 9, "it/PRP/nsubj/2 was/VBD/cop/2 out/RB/ROOT/2", True),
        ("until", 9, "it/PRP/nsubj/2 was/VBD/cop/2 out/RB/ROOT/2", False),
        ("until", 0, "it/PRP/nsubj/2 was/VBD/cop/2 out/RB/ROOT/2", True),
        ("until", 9, "it/PRP/nsubj/2 had/VBD/aux/2 left/VBN/ROOT/2", True),
        ("until", 9, "it/PRP/nsubj/1 left/VBD/ROOT/1", False),
        ("until", 0, "it/PRP/nsubj/1 left/VBD/ROOT/1", True),
        ("until", 1, "it/PRP/nsubj/1 left/VBD/ROOT/1", False),  # not in front of the verb
        ("by", 9, "it/PRP/nsubj/1 had/VBD/ROOT/1", True),
        ("by", 0, "it/PRP/nsubj/2 will/MD/aux/2 leave/VB/ROOT/2", False),
        ("until", 0, "they/PRP/nsubj/1 planned/VBD/ROOT/1", False),
    ],
)
def test_whether_a_deadline_is_over(word: str, index: int, written: str, is_over: bool) -> None:
    assert is_deadline_over(word, index, root(written)) == is_over


def test_predicates() -> None:
    found = doc("It/PRP/nsubj/2 is/VBZ/cop/2 ready/JJ/ROOT/2 today/NN/obl/2 he/PRP/nsubj/5 left/VBD/parataxis/2")
    assert [token.text for token in found if is_predicate(token)] == ["is", "ready", "left"]

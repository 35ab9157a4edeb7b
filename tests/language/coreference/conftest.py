import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

WIDTH = 6
PARSE = """
    Anna       NNP   PROPN  8   nsubj
    Kovar      NNP   PROPN  0   flat
    ,          ,     PUNCT  4   punct
    the        DT    DET    4   det
    mayor      NN    NOUN   0   appos
    of         IN    ADP    6   case
    Dravik     NNP   PROPN  4   nmod
    ,          ,     PUNCT  4   punct
    met        VBD   VERB   8   ROOT
    her        PRP$  PRON   10  nmod:poss
    aides      NNS   NOUN   8   obj
    and        CC    CCONJ  12  cc
    reporters  NNS   NOUN   10  conj
    .          .     PUNCT  8   punct
    She        PRP   PRON   15  nsubj
    thanked    VBD   VERB   15  ROOT
    them       PRP   PRON   15  obj
    .          .     PUNCT  15  punct
"""
ENTITIES = {0: "B-PERSON", 1: "I-PERSON", 6: "B-GPE"}
NUMBERS = {"NNS": "Number=Plur", "NN": "Number=Sing", "NNP": "Number=Sing"}


@pytest.fixture
def doc() -> Doc:
    """Two parsed sentences; each word has a vector of its own."""
    words, tags, pos, heads, deps = zip(*(line.split() for line in PARSE.strip().splitlines()), strict=True)
    doc = Doc(
        spacy.blank("en").vocab,
        words=list(words),
        tags=list(tags),
        pos=list(pos),
        heads=list(map(int, heads)),
        deps=list(deps),
        morphs=[NUMBERS.get(tag, "") for tag in tags],
        lemmas=[word.lower() for word in words],
        ents=[ENTITIES.get(index, "O") for index in range(len(words))],
        sent_starts=[index in (0, 14) for index in range(len(words))],
    )
    doc.tensor = np.random.default_rng(1).normal(size=(len(doc), WIDTH)).astype(np.float32)
    return doc

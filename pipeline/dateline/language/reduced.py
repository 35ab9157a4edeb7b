"""Participles that the parser took for the predicate: `two boys found in the snow were alive`.

Such a participle has a subject, no object, and behind it a finite verb without a subject of its own, which no
conjunction or mark sets apart: that verb is the predicate, and the participle only describes its subject. And
participles taken for a past tense where the passive is shared: `the bridge was closed and the school evacuated`.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.language.docs import check_needs
from dateline.language.syntax import SUBJECTS, auxiliaries, children, finite_verb_of, is_finite, is_passive
from dateline.language.transitive import wants_object
from dateline.words import beside

_RULES: dict[str, Any] = beside(__file__)
_FORMS = frozenset(_RULES["forms"])
_MAKING = frozenset(_RULES["making"])
_RELATIONS: list[str] = _RULES["relations"]
_OBJECTS = ("obj", "ccomp", "xcomp")
_COMPLEMENTS = ("obj", "ccomp", "xcomp", "mark", "expl")


@Language.factory("dateline_reduced", requires=["token.dep", "token.tag"], assigns=["token.dep", "token.head"])
def create_reduced(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; see `mend_reduced`."""
    return mend_reduced


def mend_reduced(doc: Doc) -> Doc:
    """Make the finite verb the predicate, and the participle a part of its subject."""
    check_needs(doc, "dateline_reduced")
    for token in filter(_shares_passive, doc):
        _make_participle(token)
    for token in filter(_has_gap, doc):
        _make_relative(token)
    found = ((participle, _predicate_behind(participle)) for participle in doc)
    pairs = {participle: verb for participle, verb in found if verb is not None}
    if not pairs:
        return doc
    heads = [token.head.i for token in doc]
    relations = [token.dep for token in doc]
    for participle, verb in pairs.items():
        subject = children(participle, *SUBJECTS)[0]
        begin = finite_verb_of(verb).i
        for child in participle.children:
            if child < subject or child > verb:
                heads[child.i] = verb.i
        for child in verb.children:
            if child.i < begin:
                heads[child.i] = participle.i
        heads[verb.i] = verb.i if participle.head == participle else participle.head.i
        relations[verb.i] = participle.dep
        heads[subject.i] = verb.i
        relations[subject.i] = doc.vocab.strings["nsubj:pass" if is_passive(verb) else "nsubj"]
        heads[participle.i] = subject.i
        relations[participle.i] = doc.vocab.strings["acl"]
    offsets = np.array(heads, dtype="int64") - np.arange(len(doc))
    values = np.stack([offsets, np.array(relations, dtype="uint64").astype("int64")], axis=1).astype("uint64")
    doc.from_array(["HEAD", "DEP"], values)  # type: ignore[arg-type]
    for participle in pairs:
        _make_participle(participle)
    return doc


def _has_gap(verb: Token) -> bool:
    """`published`, of `reports that the union had published`, which the parse takes for what the reports say."""
    if verb.dep_ != "acl" or verb.lemma_ not in _MAKING or children(verb, *_OBJECTS, "aux:pass", "nsubj:pass"):
        return False
    marks = [mark.lower_ for mark in children(verb, "mark")]
    return marks == ["that"] and is_finite(verb) and bool(children(verb, *SUBJECTS))


def _make_relative(verb: Token) -> None:
    verb.dep_ = "acl:relcl"
    that = children(verb, "mark")[0]
    that.dep_, that.tag_, that.pos_ = "obj", "WDT", "PRON"


def _make_participle(verb: Token) -> None:
    verb.tag_ = "VBN"
    verb.set_morph("Tense=Past|VerbForm=Part|Voice=Pass")  # type: ignore[attr-defined]


def _shares_passive(verb: Token) -> bool:
    """`evacuated`, of `the bridge was closed and the school evacuated`: it has the auxiliary of the first."""
    if verb.dep_ != "conj" or not _may_be_participle(verb) or not wants_object(verb):
        return False
    joined = bool(children(verb, "cc")) and is_passive(verb.head)
    return joined and not children(verb, *_COMPLEMENTS)


def _may_be_participle(verb: Token) -> bool:
    has_form = verb.tag_ == "VBD" and (verb.lower_.endswith("ed") or verb.lower_ in _FORMS)
    return has_form and not auxiliaries(verb)


def _predicate_behind(participle: Token) -> Token | None:
    """The finite verb behind a participle that the parse hangs on it, or a participle that shares its passive."""
    if not _may_be_participle(participle):
        return None
    subjects = [child for child in children(participle, *SUBJECTS) if child < participle]
    if not subjects:
        return None
    if participle.dep_ == "conj" and is_passive(participle.head):
        return next((verb for verb in children(participle, "xcomp") if verb.tag_ == "VBN" and verb > participle), None)
    if children(participle, *_COMPLEMENTS) or subjects[0].tag_ == "PRP":
        return None
    behind = [verb for verb in children(participle, *_RELATIONS) if verb > participle]
    return next((verb for verb in behind if _is_alone(verb)), None)


def _is_alone(verb: Token) -> bool:
    """Whether a finite verb has neither a subject of its own nor what sets it apart from the words before."""
    before = finite_verb_of(verb).nbor(-1)
    is_set_apart = before.is_punct or before.is_space or before.pos_ in {"CCONJ", "SCONJ"}
    return is_finite(verb) and not is_set_apart and not children(verb, *SUBJECTS, "mark", "cc")

"""Who says it, by the parse: the speaker of a verb of saying, asking or believing."""

from spacy.tokens import Token

from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.attributions.frames import speaker_behind
from dateline.extractors.attributions.words import AS_OBJECT, AUTHORS, CAUSATIVES, FELT, TOLD, WISHES
from dateline.language.syntax import SUBJECTS, agent_of, auxiliaries, case_of, children, is_passive, subject_of


def subject_is_told(verb: Token) -> bool:
    """Whether it is said to the subject, or of it: `was told`, `the claim made by X`, `Asked whether …`."""
    if is_passive(verb):
        return True
    participle = verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl"} and not auxiliaries(verb)
    return participle and (verb.lemma_.lower() in TOLD or not children(verb, "ccomp"))


def speaker_of(verb: Token) -> Token | None:
    """Who says it: the agent of a passive, whom somebody makes say it, the owner of an act, else the subject."""
    if subject_is_told(verb) or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return agent_of(verb)
    if verb.lemma_.lower() in FELT and (who := children(verb, "obj", "iobj")):
        return who[0]
    if verb.dep_ == "acl" and children(verb, "mark", "case"):
        noun = verb.head
        return owner_of(noun) or (subject_of(noun.head) if noun.dep_ == "obj" else None)
    return speaker_behind(verb) or controller_of(verb) or subject_of(verb)


def controller_of(verb: Token) -> Token | None:
    """Who is made, asked or quoted to say it: `forced Mara to admit`, `quoted Mara as saying`."""
    governor, marks = verb.head, {mark.lower_ for mark in children(verb, "mark", "case")}
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    is_named = verb.dep_ == "advcl" and marks & AS_OBJECT and cue_of(governor) is not None
    if governor.lemma_.lower() in WISHES or not (verb.dep_ == "xcomp" or is_named):
        return None
    if subject_is_told(governor):
        return subject_of(governor)
    objects = [child for child in children(governor, "obj", "iobj") if governor.i < child.i < verb.i]
    makes_say = cue_of(governor) is not None or governor.lemma_.lower() in CAUSATIVES
    return next((child for child in objects if makes_say or child.pos_ in {"PROPN", "PRON"}), None)


def owner_of(noun: Token, *, of: bool = False) -> Token | None:
    """Whose words, wish or act a noun is: [Mara]’s claim, a claim by [Mara], on request the answer of [Mara]."""
    owners = children(noun, "nmod:poss")
    if not owners:
        prepositions = AUTHORS | {"of"} if of else AUTHORS
        owners = [child for child in children(noun, "nmod") if case_of(child) in prepositions]
    return owners[0] if owners else None

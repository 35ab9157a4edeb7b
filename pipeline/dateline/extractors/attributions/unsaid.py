"""What has the look of an attribution but reports nothing: `you know`, `it must be said`, `…, suggesting that …`."""

from spacy.tokens import Token

from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.cues import cue_of
from dateline.extractors.attributions.speakers import subject_is_told
from dateline.extractors.attributions.words import DEEDS, EVIDENTIAL, MODALS
from dateline.language.docs import article_of, span_at
from dateline.language.syntax import SUBJECTS, auxiliaries, children, is_finite
from dateline.words.marks import OPENING


def is_reported(candidate: Candidate) -> bool:
    """Whether somebody says, asks or believes it."""
    verb = candidate.cue_head
    if verb.pos_ not in {"VERB", "AUX"}:
        return True
    if _is_deed(candidate) or _follows_from_fact(candidate) or _is_of_noun(verb, candidate):
        return False
    return candidate.source_extent is not None or not _is_nobodys(verb, candidate)


def _is_deed(candidate: Candidate) -> bool:
    """`signed a bill`, with no word of saying in the cue, and no clause or quotation for content."""
    verb, text = candidate.cue_head, article_of(candidate.cue_head.doc).text
    cue = span_at(verb.doc, *candidate.cue)
    is_told = any(text[part.start] in OPENING or text.startswith("that ", part.start) for part in candidate.contents)
    return verb.lemma_.lower() in DEEDS and not is_told and not any(map(cue_of, cue))


def _follows_from_fact(candidate: Candidate) -> bool:
    """`The dam held, showing that …`: a participle after a main clause that tells what happened, not what is said."""
    verb = candidate.cue_head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.lemma_.lower() not in EVIDENTIAL:
        return False
    if candidate.cue.start < verb.idx:
        return False  # the participle is but a part of the cue: `issued a note showing`
    if verb.i < verb.head.i or not verb.nbor(-1).is_punct or children(verb, "mark") or auxiliaries(verb):
        return False
    main = verb.head
    while main.dep_ != "ROOT" and not is_finite(main):
        main = main.head
    return not _speaks(main)


def _is_of_noun(verb: Token, candidate: Candidate) -> bool:
    """Whether the content is what a noun holds that the verb merely has beside it: `adding to the sense that …`."""
    nouns = [noun for noun in children(verb, "obl", "obj") if noun.idx >= candidate.cue.end and cue_of(noun)]
    first = min(candidate.contents).start
    return not children(verb, "ccomp") and any(
        clause.left_edge.idx == first and children(clause, "mark") and is_finite(clause) and first > noun.idx
        for noun in nouns
        for clause in children(noun, "acl", "ccomp")
    )


def _speaks(verb: Token) -> bool:
    """Whether a clause tells that somebody speaks, or stands in what somebody says."""
    cue = cue_of(verb)
    return (cue is not None and cue.speech) or any(child.dep_ in {"ccomp", "parataxis"} for child in verb.children)


def _is_nobodys(verb: Token, candidate: Candidate) -> bool:
    """Whether a verb without a source says nothing: a command, what may or should be said, or what anybody might do."""
    is_modal = any(word.lower_ in MODALS for word in auxiliaries(verb))
    if subject_is_told(verb):
        return is_modal
    is_quoted = article_of(verb.doc).text[min(candidate.contents).start] in OPENING
    has_subject = any(child.dep_ in SUBJECTS for child in verb.children)
    return verb.tag_ in {"VB", "VBG"} and not (has_subject or is_modal or is_quoted)

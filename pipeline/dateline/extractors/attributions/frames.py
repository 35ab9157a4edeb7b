"""Reporting clauses told by the order of words, where neither the verb nor the parse is known to be right.

Any verb speaks that has a colon and a quotation behind it (`boomed: “…”`), or an unfinished quotation right before its
clause (`“…,” gloated Lind`). The noun behind a verb that stands right behind what is said is the speaker, also where
the parser took it for an object (`“…,” warned the police`; `Added the minister, “…”`).
"""

from spacy.tokens import Doc, Token

from dateline.extractors.attributions.contents import Quotations
from dateline.extractors.attributions.quotes import Quotation
from dateline.language.syntax import SUBJECTS, children
from dateline.words import words
from dateline.words.marks import CLOSING, OPENING

_UNFINISHED = (words("marks.sentence_ends") | words("marks.dashes") | frozenset(",-")) - {"."}
_STOPS = words("marks.sentence_ends") | {";"}
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BEHIND = ("nsubj", "obj", "iobj")


def speaks(verb: Token, quotations: Quotations) -> bool:
    """Whether a verb, whatever it means, reports the quotation beside it."""
    following = verb.doc[verb.i + 1 : verb.i + 3]
    has_colon = len(following) == 2 and following[0].text == ":" and quotations.at(following[1].idx) is not None
    return has_colon or reported_before(verb, quotations) is not None


def reporters_of(doc: Doc, quotations: Quotations) -> dict[Quotation, Token]:
    """Quotations with the verb that reports each from behind."""
    verbs = ((reported_before(verb, quotations), verb) for verb in doc if verb.pos_ == "VERB")
    return {quotation: verb for quotation, verb in verbs if quotation}


def reported_before(verb: Token, quotations: Quotations) -> Quotation | None:
    """The quotation of `“…,” gloated Lind` and `“…,” Lind gloated`: it is a clause that hangs on the verb."""
    if verb.tag_ not in _FINITE or quotations.at(verb.idx):
        return None
    said = [child for child in children(verb, "ccomp") if child.i < verb.i and quotations.at(child.idx)]
    speakers = [child for child in children(verb, *SUBJECTS) if said and said[0].i < child.i < verb.i]
    if not said or not (speakers or speaker_behind(verb)):
        return None
    first = min([verb, *(speaker.left_edge for speaker in speakers)])
    return quotations.at(said[0].idx) if _is_unfinished(first) else None


def speaker_behind(verb: Token) -> Token | None:
    """The noun right behind a verb that stands right beside what is said, without a subject of its own before it."""
    if verb.tag_ not in _FINITE or not (_is_unfinished(verb) or verb.is_sent_start):
        return None
    if any(child.i < verb.i for child in children(verb, *SUBJECTS, "aux", "aux:pass", "mark", "cc")):
        return None
    nouns = [child for child in children(verb, *_BEHIND) if child.left_edge.i == verb.i + 1]
    if not nouns:
        return None
    if verb.is_sent_start:
        return nouns[0] if _is_before_quotation(nouns[0]) else None
    return nouns[0] if _ends_clause(nouns[0], verb.nbor(-1).text in CLOSING) else None


def _is_before_quotation(noun: Token) -> bool:
    """Whether a quotation follows a noun: `Added the minister, “…”`."""
    mark, opening = noun.right_edge.i + 1, noun.right_edge.i + 2
    return opening < len(noun.doc) and noun.doc[mark].text in (",", ":") and noun.doc[opening].text in OPENING


def _is_unfinished(first: Token) -> bool:
    """Whether the words before a clause are left unfinished: by a comma, or a mark that may end a quotation."""
    before = first.i - 1
    while before >= 0 and first.doc[before].text in CLOSING:
        before -= 1
    return before >= 0 and first.doc[before].text[-1] in _UNFINISHED


def _ends_clause(noun: Token, is_quoted: bool) -> bool:
    """Whether the clause ends with a noun, and the sentence too where nothing is quoted: `…, saw the man, and left`."""
    following = noun.doc[noun.right_edge.i + 1 : noun.right_edge.i + 2]
    return all(token.is_punct if is_quoted else token.text in _STOPS for token in following)

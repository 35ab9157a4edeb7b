"""Where a sentence certainly goes on: after "Gen.", within "George W. Bush", between a quotation and who said it.

Only that is fixed here, and that a sentence starts between two quotations (`“It is over.” “We won,” …`); the parser
keeps to it, and decides where else sentences start.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Token

from dateline.words import beside
from dateline.words.saying import pasts, presents

_RULES: dict[str, Any] = beside(__file__)
_WORDS = {name: frozenset(words) for name, words in _RULES.items() if isinstance(words, list)}
REPORTING = pasts("speech") | presents("speech") | _WORDS["verbs"]
"""Verbs that say who said a quotation."""


@Language.factory("dateline_sentences", assigns=["token.is_sent_start"])
def create_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component; see `mark_continuations`."""
    return mark_continuations


def mark_continuations(doc: Doc) -> Doc:
    """Bar starts where a sentence goes on, and set those between quotations.

    It stands behind the layout, whose starts stay, and before the parser.
    """
    if not doc.has_annotation("DEP"):
        starts = doc.to_array("SENT_START").astype("int64")
        for before, token in _neighbours(doc):
            if starts[token.i] == 0:
                starts[token.i] = -1 if goes_on(before, token) else int(_is_another_quotation(before, token))
        doc.from_array("SENT_START", starts.astype("uint64"))  # type: ignore[arg-type]
    return doc


def _neighbours(doc: Doc) -> Iterator[tuple[Token, Token]]:
    """Tokens that follow each other, white space left out, but not over the end of a paragraph."""
    words = (token for token in doc if not token.is_space or token.text.count("\n") > 1)
    return ((before, token) for before, token in pairwise(words) if not before.is_space and not token.is_space)


def goes_on(before: Token, token: Token) -> bool:
    """Whether the sentence of ``before`` certainly goes on at ``token``, which stands next to it."""
    if before.text.endswith(".") and len(before) > 1:
        return _after_abbreviation(before, token)
    return _at_mark(before, token) or (_closes(before) and _after_quotation(before, token))


def _is_another_quotation(before: Token, token: Token) -> bool:
    """Whether a quotation starts right behind one that has come to its end."""
    last = _previous(before)
    is_whole = last is not None and last.text in _WORDS["ends"] and before.text in _WORDS["closing"] and _closes(before)
    return is_whole and bool(before.whitespace_) and token.text in _WORDS["opening"] and _precedes_word(token)


def _after_abbreviation(before: Token, token: Token) -> bool:
    word = before.text
    if word in _WORDS["never_last"] or _is_small(token) or _at_mark(before, token):
        return True
    if word in _WORDS["before_numbers"]:
        return token.text[0].isdigit()
    if word in _WORDS["hours"]:
        return token.lower_ in _WORDS["times"]
    if word in _WORDS["streets"]:
        return not _is_name(_previous(before))
    if word in _WORDS["states"]:
        return token.lower_ in _WORDS["bodies"] or (token.lower_ in _WORDS["others"] and not _has_article(before))
    return _is_name(token) and _is_initial(before)


def _is_initial(letter: Token) -> bool:
    """``J.`` before a name; not ``plan B.`` and not ``Orm V.``"""
    if len(letter) != 2 or not letter.text[0].isupper():
        return False
    previous = _previous(letter)
    if previous is None:
        return True
    return previous.lower_ not in _WORDS["lettered"] and not (letter.text in _WORDS["numerals"] and _is_name(previous))


def _at_mark(before: Token, token: Token) -> bool:
    """Around a mark: no sentence starts with what hangs on the word before, nor in lower case after an ellipsis."""
    return (
        token.text in _WORDS["never_first"]
        or _closes(token)
        or (token.is_punct and token.text not in _WORDS["opening"] and _hangs_on_last(token))
        or (before.text in _WORDS["ellipses"] and _is_small(token))
    )


def _after_quotation(mark: Token, token: Token) -> bool:
    """``“Go,” Lind said``; ``“Will it hold?” she asked``; ``“Will it hold?” Ana Lind asked.``"""
    last = _previous(mark)
    if _is_small(token) or (last is not None and last.text == ","):
        return True
    return last is not None and last.text in _WORDS["questions"] and _is_reported(token)


def _is_reported(token: Token) -> bool:
    """Whether a name and a verb of saying, and no more, follow a quotation."""
    doc = token.doc
    for index in range(token.i, min(token.i + _RULES["longest_name"], len(doc) - 1)):
        if doc[index].lower_ in REPORTING:
            return index > token.i and doc[index + 1].text in (".", ",")
        if not doc[index].text[0].isupper() and doc[index].text != "-":
            return False
    return False


def _closes(token: Token) -> bool:
    """Whether it is a mark that hangs on the word before it, and does not open what follows too."""
    is_either = token.text in _WORDS["opening"] and _precedes_word(token)
    return token.text in _WORDS["closing"] and _hangs_on_last(token) and not is_either


def _hangs_on_last(token: Token) -> bool:
    return token.i > 0 and not token.nbor(-1).whitespace_ and not token.nbor(-1).is_space


def _precedes_word(token: Token) -> bool:
    return not token.whitespace_ and token.i + 1 < len(token.doc) and token.nbor().text[0].isalnum()


def _is_small(token: Token) -> bool:
    """A word in lower case, but no address: those may begin a sentence."""
    return token.is_lower and token.is_alpha


def _is_name(token: Token | None) -> bool:
    return token is not None and token.text[0].isupper() and not token.is_stop


def _has_article(token: Token) -> bool:
    previous = _previous(token)
    return previous is not None and previous.lower_ == "the"


def _previous(token: Token) -> Token | None:
    return token.nbor(-1) if token.i else None

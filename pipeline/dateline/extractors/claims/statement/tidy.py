"""The text of a statement as a sentence: marks that have lost their other half, capitals, and the stop."""

import re

from dateline.words import words
from dateline.words.marks import CLOSED_BY, SENTENCE_END

_LOOSE = "".join(words("marks.dashes")) + " ,;:-"
_QUOTATION_MARKS = [(opening, CLOSED_BY[opening]) for opening in "“‘\"'"]
_SENTENCE_END = re.compile(f"{SENTENCE_END}$")
_COMMA_BEFORE_END = re.compile(r"[,;:](?=[\]”’\"]*\.?$|\])")
_ITEM_MARK = re.compile(r"^(?:\(?(?:[ivx]{1,4}|[a-z])\)|\(\d{1,2}\)|\d{1,3}[.)])\s+(?=\S)")
_BEFORE_CAPITAL = ("[", "“", '"')
_SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:!?”])")


def as_sentence(text: str) -> str:
    """The text without the mark of an item, nor marks that have lost their other half or stand round all of it.

    It has a capital and a stop.
    """
    text = _ITEM_MARK.sub("", _SPACE_BEFORE_MARK.sub(r"\1", " ".join(text.split())))
    text = _balanced(text).strip(_LOOSE)
    text = _COMMA_BEFORE_END.sub("", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("“") != text.count("”"):
        text = text.replace("“", "").replace("”", "")
    for opening, closing in _QUOTATION_MARKS:
        opens, closes = text.startswith(opening), text.endswith(closing)
        alone = opening not in text[1:-1] and closing not in text[1:-1]
        if opens and (closing not in text[1:] or (closes and alone)):
            text = text[1:]
        if closes and opening not in text[:-1]:
            text = text[:-1]
        text = text.strip(_LOOSE)
    text = text if _SENTENCE_END.search(text) else f"{text}."
    start = 1 if text[:1] in _BEFORE_CAPITAL else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _balanced(text: str) -> str:
    """The text without a round bracket that has lost its other half, and without a pair round all of it."""
    opened: list[int] = []
    dropped: set[int] = set()
    for index, character in enumerate(text):
        if character == "(":
            opened.append(index)
        elif character == ")" and opened:
            if opened.pop() == 0 and index == len(text) - 1:
                dropped |= {0, index}
        elif character == ")":
            dropped.add(index)
    dropped.update(opened)
    return "".join(character for index, character in enumerate(text) if index not in dropped)

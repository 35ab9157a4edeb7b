"""Coreference of GUM: its documents as running text, with the spans and entities of all mentions (CoNLL-U ``Entity=``).

Layout of the annotation: https://gucorpling.org/gum/. A mention in two pieces is left out; a possessive mark at the end
of a mention is not part of it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
MARKS = re.compile(r"\([^()]+\)|\([^()]+|[^()]+\)")
SENTENCE_BREAK, PARAGRAPH_BREAK = " ", "\n\n"


class Mention(NamedTuple):
    """Characters of the text, the number of what is mentioned, and its kind: person, place, organization ..."""

    start: int
    end: int
    entity: str
    kind: str


class Document(NamedTuple):
    name: str
    text: str
    mentions: list[Mention]


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of a CoNLL-U file."""
    for content in re.split(r"^# newdoc id = ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        lines = content.split("\n")
        yield _document(lines[0], lines[1:])


def _document(name: str, lines: list[str]) -> Document:
    text, separator = "", ""
    unspaced: dict[int, bool] = {}  # words of a contraction -> whether no space follows
    started: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    mentions = []
    for line in lines:
        fields = line.split("\t")
        if line == "# newpar" or line.startswith("# newpar id"):
            separator = PARAGRAPH_BREAK
        elif line.startswith("# sent_id"):
            text = text.rstrip() + (separator if text else "")
            separator, unspaced = SENTENCE_BREAK, {}
        elif "-" in fields[0] and fields[0][0].isdigit():
            first, last = map(int, fields[0].split("-"))
            unspaced |= dict.fromkeys(range(first, last), True) | {last: "SpaceAfter=No" in fields[9]}
        elif fields[0].isdigit():
            start, text = len(text), text + fields[1]
            marks = re.search(r"(?:^|\|)Entity=([^|]*)", fields[9])
            for mark in MARKS.findall(marks[1]) if marks else ():
                entity, *about = mark.strip("()").split("-")
                if mark.startswith("("):
                    started[entity].append((start, about[0]))
                if mark.endswith(")") and started[entity]:
                    first, kind = started[entity].pop()
                    mentions.append(_mention(text, first, entity, kind))
            text += "" if unspaced.get(int(fields[0]), "SpaceAfter=No" in fields[9]) else " "
    return Document(name, text, [mention for mention in mentions if "[" not in mention.entity])


def _mention(text: str, start: int, entity: str, kind: str) -> Mention:
    words = POSSESSIVE.sub("", text[start:])
    return Mention(start, start + len(words), entity, kind)

"""PolNeAR (Newell et al. 2018), brat stand-off, to spaCy documents with the spans Source, Cue and Content.

Spans of one attribution may be in pieces; each piece is a span of its own here, since BIO labels have no gaps.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from dateline.language.attribution_spans import SPANS_KEY

LABELS = {"Source": "SOURCE", "Cue": "CUE", "Content": "CONTENT"}


def read_spans(path: Path) -> list[tuple[int, int, str]]:
    """Start, end and label of all pieces of the attributions of a brat file (``.ann``), without doubles."""
    places: dict[str, list[tuple[int, int]]] = {}
    found: set[tuple[int, int, str]] = set()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if match := re.match(r"(T\d+)\t\w+ ([\d ;]+)\t", line):
            pieces = (piece.split() for piece in match[2].split(";"))
            places[match[1]] = [(int(start), int(end)) for start, end in pieces]
        elif line.startswith("E"):
            for role, _, name in (argument.partition(":") for argument in line.split("\t")[1].split()):
                if label := LABELS.get(re.sub(r"\d+$", "", role)):
                    found |= {(start, end, label) for start, end in places.get(name, ())}
    return sorted(found)


def read_articles(folder: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Text and spans of each article; where several people annotated it, the first counts."""
    for path in sorted((folder / "text").glob("*.txt")):
        if annotated := sorted((folder / "attributions").glob(f"{path.stem}*.ann")):
            yield path.read_bytes().decode("utf-8"), read_spans(annotated[0])


def attribution_docs(folder: Path, nlp: Language) -> Iterator[Doc]:
    """Training documents, one an article. Where spans of two attributions cross, the first in the text counts."""
    for text, spans in read_articles(folder):
        doc = nlp.make_doc(text)
        taken: set[int] = set()
        kept = []
        for start, end, label in spans:
            span = doc.char_span(start, end, label, alignment_mode="expand")
            if span is not None and not taken & set(range(span.start, span.end)):
                taken |= set(range(span.start, span.end))
                kept.append(span)
        doc.spans[SPANS_KEY] = kept
        yield doc

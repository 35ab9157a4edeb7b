"""Every record of the sample articles and of passages of all kinds, beside what was extracted before.

The analyses (tags, parses, entities, mentions ...) are frozen, so that the records change with the rules alone, and no
model is needed. Whoever means to change a rule reads what else changes: write the records anew, and read the diff.

    python tests/golden/conftest.py --write             the records
    python tests/golden/conftest.py --write --analyse   the analyses too, with the model as it is now
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from dateline import Article, read
from dateline.pipeline import EXTRACTORS, load
from dateline.records import KINDS, Extraction

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "corpus"
ANALYSES, RECORDS = HERE / "analyses", HERE / "records"
PUBLISHED = "2023-05-12"  # a Friday
LEFT_OUT = {"id", "article_id", "start", "end", "text"}


@cache
def articles() -> dict[str, list[Article]]:
    """By name: the articles of the corpus, and each line of a file of passages as an article of its own."""
    found = {
        path.stem: [
            Article.of(line, published=PUBLISHED, id=f"{path.stem}-{number}")
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        ]
        for path in sorted((HERE / "passages").glob("*.txt"))
    }
    return found | {Path(each.path).stem: [each] for each in read([CORPUS]) if isinstance(each, Article) and each.path}


@cache
def extractors() -> Language:
    nlp = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})
    for name in EXTRACTORS:
        nlp.add_pipe(name)
    return nlp


def analysed(name: str) -> Iterator[Doc]:
    """The frozen docs of a file, with all that the extractors find in them."""
    docs = DocBin().from_disk(ANALYSES / f"{name}.spacy").get_docs(extractors().vocab)
    for doc, article in zip(docs, articles()[name], strict=True):
        assert doc.text == article.text, "write the analyses anew"
        doc._.article = article
        for extractor in EXTRACTORS:
            extractors().get_pipe(extractor)(doc)
        yield doc


def written(docs: Iterable[Doc]) -> str:
    """The records of docs, for people: a line each, with what others it refers to by their words."""
    return "".join(f"# {doc.text}\n{''.join(lines(doc))}\n" for doc in docs)


def lines(doc: Doc) -> Iterator[str]:
    records: dict[str, list[Extraction]] = {kind: doc._.get(kind) for kind in KINDS}
    words = {record.id: record.text for of_kind in records.values() for record in of_kind}
    for kind, of_kind in records.items():
        for record in sorted(of_kind, key=lambda each: (each.start, each.end, each.id)):
            fields = record.model_dump(mode="json", exclude=LEFT_OUT, exclude_defaults=True)
            told = "  ".join(f"{field}={plain(value, words)}" for field, value in fields.items() if value is not None)
            yield (
                f"{kind.removesuffix('s')} {record.start} “{record.text}”  {told}\n".replace("\n", " ").rstrip() + "\n"
            )


def plain(value: Any, words: Mapping[str, str]) -> str:
    """A value of a field: spans and references by their words."""
    if isinstance(value, dict) and "text" in value:
        others = {key: each for key, each in value.items() if key not in LEFT_OUT}
        return f"“{value['text']}”" + (plain(others, words) if others else "")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {plain(each, words)}" for key, each in value.items() if each) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(plain(each, words) for each in value) + "]"
    return f"<{words[value]}>" if value in words else str(value)


@pytest.fixture
def check_records() -> Callable[[str], None]:
    """``check_records("claims")`` compares all records of a file of passages, or of an article, with those before."""

    def check(name: str) -> None:
        before = (RECORDS / f"{name}.txt").read_text(encoding="utf-8")
        assert written(analysed(name)).splitlines() == before.splitlines()

    return check


def write(*, analyse: bool) -> None:
    nlp = load() if analyse else None
    for name, of_name in articles().items():
        if nlp is not None:
            docs = DocBin(store_user_data=False)
            for article in of_name:
                docs.add(analysis(nlp, article))
            docs.to_disk(ANALYSES / f"{name}.spacy")
        (RECORDS / f"{name}.txt").write_text(written(analysed(name)), encoding="utf-8")


def analysis(nlp: Language, article: Article) -> Doc:
    doc = nlp.make_doc(article.text)
    doc._.article = article
    for name, component in nlp.pipeline:
        if name not in EXTRACTORS:
            doc = component(doc)
    return doc


if __name__ == "__main__" and "--write" in sys.argv:
    write(analyse="--analyse" in sys.argv)

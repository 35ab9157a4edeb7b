"""How annotated sets become training documents: what is masked, what is folded, and what changes of letters keep."""

import json
import random
from pathlib import Path

import pytest
import spacy
from entities import TABLE, entity_docs, sentence_entities
from polnear import attribution_docs, read_spans
from sets import recased, renamed
from spacy.language import Language
from spacy.tokens import Doc
from syntax import syntax_docs

from dateline.language.attribution_spans import SPANS_KEY

BRAT = """T1\tSource 0 12\tThe minister
T2\tCue 13 17\tsaid
T3\tContent 18 32;40 49\tthe port would shut down
T4\tAttribution 13 17\tsaid
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3 Content2:T5
T5\tDiscuss 50 54\tnote
"""
TEXT = "The minister said the port would on one day shut down for good."
CONLLU = """# newdoc id = one
1\tLisk\tLisk\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
2\treopened\treopen\tVERB\tVBD\tTense=Past\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.blank("en")


def record(text: str, *spans: tuple[int, int, str], **fields: object) -> dict[str, object]:
    tokens = text.split()
    marked = [{"start_token": start, "end_token": end, "label": label} for start, end, label in spans]
    return {"text": text, "tokens": tokens, "ws": [True] * len(tokens), "spans": marked, **fields}


def write(folder: Path, name: str, *records: dict[str, object]) -> None:
    path = folder / TABLE[name]["files"][0]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")


def tags(doc: Doc) -> list[str]:
    return [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else t.ent_iob_ for t in doc]


def test_titles_and_determiners_are_no_part_of_a_name(tmp_path: Path, nlp: Language) -> None:
    write(tmp_path, "wikigold", record("Prime Minister Ana Lind left the Harbour Board", (0, 4, "PER"), (5, 8, "ORG")))
    (doc,) = entity_docs(tmp_path, "wikigold", nlp)
    assert tags(doc) == ["O", "O", "B-PERSON", "I-PERSON", "O", "O", "B-ORG", "I-ORG"]


def test_what_a_set_does_not_tell_is_masked_not_denied(tmp_path: Path, nlp: Language) -> None:
    known = record("Lind flew home on a Su-57", (0, 1, "person"))
    write(tmp_path, "gum", known)
    assert sentence_entities(tmp_path, "gum")[tuple(known["tokens"])] == ["B-PERSON", "O", "O", "O", "O", ""]  # type: ignore[arg-type]


def test_descriptions_are_no_entities_and_half_names_are_masked(tmp_path: Path, nlp: Language) -> None:
    text = "The Harbour Board met local fishermen and Lisk police officers. We saw the Minister Orm."
    spans = [
        ("The Harbour Board", "Organisation"),
        ("local fishermen", "Organisation"),
        ("Lisk police officers", "Organisation"),
        ("We", "Organisation"),
        ("the Minister Orm", "Person"),
    ]
    places = [
        {"start": text.index(words), "end": text.index(words) + len(words), "label": label} for words, label in spans
    ]
    write(tmp_path, "re3d", {"text": text, "spans": places})
    (doc,) = entity_docs(tmp_path, "re3d", nlp)
    assert tags(doc)[:11] == ["O", "B-ORG", "I-ORG", "O", "O", "O", "O", "", "", "", "O"]
    assert tags(doc)[11:] == ["O", "O", "O", "O", "B-PERSON", "O"]


def test_every_fifth_article_of_a_set_is_held_out(tmp_path: Path, nlp: Language) -> None:
    write(tmp_path, "re3d", *({"text": f"Text {number}", "spans": []} for number in range(10)))
    assert [doc.text for doc in entity_docs(tmp_path, "re3d", nlp, held_out=True)] == ["Text 4", "Text 9"]
    assert len(list(entity_docs(tmp_path, "re3d", nlp))) == 8


def test_contents_in_pieces_are_spans_of_their_own(tmp_path: Path, nlp: Language) -> None:
    for folder, name, text in (("attributions", "one_a.ann", BRAT), ("text", "one.txt", TEXT)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / name).write_text(text, encoding="utf-8")
    assert read_spans(tmp_path / "attributions" / "one_a.ann")[2:4] == [(18, 32, "CONTENT"), (40, 49, "CONTENT")]
    (doc,) = attribution_docs(tmp_path, nlp)
    assert [(span.label_, span.text) for span in doc.spans[SPANS_KEY]][:3] == [
        ("SOURCE", "The minister"),
        ("CUE", "said"),
        ("CONTENT", "the port would"),
    ]


def test_names_annotated_on_a_treebank_are_laid_over_it(tmp_path: Path, nlp: Language) -> None:
    (tmp_path / "tree.conllu").write_text(CONLLU, encoding="utf-8")
    names = {("Lisk", "reopened", "."): ["B-GPE", "O", "O"]}
    (doc,) = syntax_docs(tmp_path / "tree.conllu", nlp.vocab, entities=names)
    assert (doc.text.strip(), doc[0].dep_, tags(doc)) == ("Lisk reopened.", "nsubj", ["B-GPE", "O", "O"])
    (unknown,) = syntax_docs(tmp_path / "tree.conllu", nlp.vocab)
    assert tags(unknown) == ["", "", ""]


@pytest.mark.parametrize(
    ("share", "text"), [("upper", "LISK REOPENED."), ("lower", "lisk reopened."), ("title", "Lisk Reopened.")]
)
def test_other_letters_keep_what_is_annotated(tmp_path: Path, nlp: Language, share: str, text: str) -> None:
    (tmp_path / "tree.conllu").write_text(CONLLU, encoding="utf-8")
    (doc,) = syntax_docs(tmp_path / "tree.conllu", nlp.vocab, entities={("Lisk", "reopened", "."): ["B-GPE", "O", "O"]})
    changed = recased(doc, random.Random(0), {"lower": 0.0, "upper": 0.0, "title": 0.0, share: 1.0})
    assert changed.text.strip() == text
    assert [(t.dep_, t.head.i, t.pos_) for t in changed] == [(t.dep_, t.head.i, t.pos_) for t in doc]
    assert [t.lemma_ for t in changed] == [t.lemma_ if share != "upper" else "" for t in doc]
    assert tags(changed) == tags(doc)


def test_renamed_document_keeps_its_parse_and_labels(tmp_path: Path, nlp: Language) -> None:
    (tmp_path / "tree.conllu").write_text(CONLLU, encoding="utf-8")
    (doc,) = syntax_docs(tmp_path / "tree.conllu", nlp.vocab, entities={("Lisk", "reopened", "."): ["B-GPE", "O", "O"]})
    names = {("GPE", 1): [("Vard",)], ("GPE", 2): [("Port", "Vard")]}
    changed = renamed(doc, names, 1.0, random.Random(0))
    assert changed.text == doc.text.replace("Lisk", "Vard")
    assert changed[0].lemma_ == "Vard"
    assert [(t.dep_, t.head.i, t.tag_) for t in changed] == [(t.dep_, t.head.i, t.tag_) for t in doc]
    assert tags(changed) == tags(doc)
    assert renamed(doc, names, 0.0, random.Random(0)) is doc
    assert renamed(doc, {}, 1.0, random.Random(0)) is doc

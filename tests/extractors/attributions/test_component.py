from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

import dateline
from dateline.extractors.attributions.component import mark_attributions
from dateline.records import Attribution

Parsed = Callable[..., Doc]
Flat = Callable[[str], Doc]


def found(doc: Doc) -> list[tuple[str | None, str, list[str]]]:
    records: list[Attribution] = mark_attributions(doc)._.attributions
    return [(r.source.text if r.source else None, r.cue.text, [part.text for part in r.content]) for r in records]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("said-that", ("Minister Anna Kovar", "said", ["that the ceasefire had held for three days"])),
        ("inverted", ("Tomas Reyl, the mayor", "said", ["“The bridge will reopen in May,”"])),
        ("interposed", ("she", "said", ["“We lost,”", "“because nobody voted.”"])),
        ("passive", (None, "was told", ["that costs had risen by 12 per cent"])),
        ("reported", (None, "was reported", ["that the talks had failed"])),
        ("according", ("the central bank", "According to", ["inflation fell to 3 per cent in June"])),
        ("according-end", ("two engineers", "according to", ["The dam may fail"])),
        ("relative", ("The party", "rejected", ["the plan"])),
        ("promise", ("The government", "promised", ["to repair the road"])),
        ("view", ("Kovar", "view", ["the treaty is dead"])),
    ],
)
def test_source_cue_and_content_are_linked(
    parsed: Parsed, name: str, expected: tuple[str | None, str, list[str]]
) -> None:
    assert found(parsed(name)) == [expected]


@pytest.mark.parametrize("name", ["coordinated", "copula", "fail", "question", "imperative"])
def test_plain_statements_attribute_nothing(parsed: Parsed, name: str) -> None:
    assert found(parsed(name)) == []


def test_a_nested_attribution_names_its_parent(parsed: Parsed) -> None:
    outer, inner = mark_attributions(parsed("nested"))._.attributions
    assert (outer.act, inner.act) == ("say", "deny")
    assert outer.parent is None
    assert inner.parent == outer.id


def test_a_noun_with_its_clause_attributes_within_another_attribution(parsed: Parsed) -> None:
    assert found(parsed("noun")) == [
        ("Kovar", "rejected", ["the claim that the port had closed"]),
        (None, "claim", ["that the port had closed"]),
    ]


@pytest.mark.parametrize(("name", "kind"), [("said-that", "indirect"), ("inverted", "direct")])
def test_kind_tells_quoted_from_reported_words(parsed: Parsed, name: str, kind: str) -> None:
    assert [record.kind for record in mark_attributions(parsed(name))._.attributions] == [kind]


def test_notes_attribute_nothing(parsed: Parsed) -> None:
    doc = parsed("said-that")
    doc.spans["blocks"] = [doc.char_span(0, len(doc.text), label="note")]
    assert found(doc) == []


def test_a_name_and_a_colon_before_a_quotation_are_its_source(flat: Flat) -> None:
    assert found(flat("Kovar: “We will rebuild the harbour.”")) == [("Kovar", ":", ["“We will rebuild the harbour.”"])]


def test_a_name_after_a_dash_signs_a_quotation(flat: Flat) -> None:
    assert found(flat("“We will rebuild the harbour.” – Anna Kovar")) == [
        ("Anna Kovar", "–", ["“We will rebuild the harbour.”"])
    ]


@pytest.mark.parametrize("text", ["", " \n ", "“", "said", "“” said “", ": “x”\n– A"])
def test_odd_texts_do_no_harm(flat: Flat, text: str) -> None:
    doc = flat(text.strip())
    assert all(record.content for record in mark_attributions(doc)._.attributions)


def test_a_title_after_the_name_keeps_its_adverb_in_the_source() -> None:
    words = ["Lind", ",", "then", "-", "chairman", ",", "said", "it", "failed", "."]
    heads = [6, 4, 4, 4, 0, 0, 6, 8, 6, 6]
    deps = ["nsubj", "punct", "advmod", "punct", "appos", "punct", "ROOT", "nsubj", "ccomp", "punct"]
    pos = ["PROPN", "PUNCT", "ADV", "PUNCT", "NOUN", "PUNCT", "VERB", "PRON", "VERB", "PUNCT"]
    tags = ["NNP", ",", "RB", "HYPH", "NN", ",", "VBD", "PRP", "VBD", "."]
    lemmas = [*words[:6], "say", *words[7:]]
    spaces = [False, True, False, False, False, True, True, True, False, False]
    doc = Doc(
        spacy.blank("en").vocab, words=words, spaces=spaces, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=lemmas
    )
    assert found(doc) == [("Lind, then-chairman", "said", ["it failed"])]


def test_reported_clause_may_be_the_subject_of_a_passive() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["It", "was", "reported", "that", "talks", "failed", "."],
        spaces=[True, True, True, True, True, False, False],
        heads=[2, 2, 2, 5, 5, 2, 2],
        deps=["nsubj:pass", "aux:pass", "ROOT", "mark", "nsubj", "csubj:pass", "punct"],
        pos=["PRON", "AUX", "VERB", "SCONJ", "NOUN", "VERB", "PUNCT"],
        tags=["PRP", "VBD", "VBN", "IN", "NNS", "VBD", "."],
        lemmas=["it", "be", "report", "that", "talk", "fail", "."],
        morphs=["", "VerbForm=Fin", "VerbForm=Part", "", "", "VerbForm=Fin", ""],
    )
    assert found(doc) == [(None, "was reported", ["that talks failed"])]


def test_relative_clause_after_a_source_belongs_to_it_wherever_the_parser_hung_it() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        words=["According", "to", "a", "report", "that", "they", "wrote", ",", "costs", "rose", "."],
        spaces=[True, True, True, True, True, True, False, True, True, False, False],
        heads=[3, 0, 3, 9, 9, 6, 4, 4, 9, 9, 9],
        deps=["case", "fixed", "det", "obl", "obl", "nsubj", "acl", "punct", "nsubj", "ROOT", "punct"],
        pos=["VERB", "ADP", "DET", "NOUN", "PRON", "PRON", "VERB", "PUNCT", "NOUN", "VERB", "PUNCT"],
        tags=["VBG", "IN", "DT", "NN", "WDT", "PRP", "VBD", ",", "NNS", "VBD", "."],
        lemmas=["accord", "to", "a", "report", "that", "they", "write", ",", "cost", "rise", "."],
        morphs=["", "", "", "", "", "", "VerbForm=Fin", "", "", "VerbForm=Fin", ""],
    )
    assert found(doc) == [("a report that they wrote", "According to", ["costs rose"])]


@pytest.mark.parametrize("end", ["", ", the head", ", the head of the union", ", the head of the union and", ", who"])
def test_text_that_breaks_off_behind_a_source_is_read(end: str) -> None:
    result = dateline.extract(f"It rained. “We lost,” said Mara Quist{end}")
    assert result.dropped == ()
    assert [attribution.content[0].text for attribution in result.attributions] == ["“We lost,”"]

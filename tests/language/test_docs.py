import spacy
from spacy.tokens import Doc, DocBin

from dateline.language.docs import article_of, span_at
from dateline.records import Article, Date, record_id


def doc_with_date() -> Doc:
    doc = spacy.blank("en")("The port closed on 3 May 2021.")
    doc._.article = Article.of(doc.text, published="2021-05-04")
    span = span_at(doc, 19, 29)
    span._.date = Date(
        **doc._.article.cut(19, 29).model_dump(), id=record_id(doc._.article.id, "dates", 19, 29),
        article_id=doc._.article.id, confidence=1.0, rule="test", type="DATE", value="2021-05-03",
    )  # fmt: skip
    doc.spans["dates"] = [span]
    return doc


def test_records_travel_with_a_doc_through_bytes() -> None:
    doc = doc_with_date()
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert again._.article == doc._.article
    assert again.spans["dates"][0]._.date == doc.spans["dates"][0]._.date


def test_records_travel_in_a_docbin() -> None:
    doc = doc_with_date()
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin(store_user_data=True).from_bytes(stored).get_docs(doc.vocab)
    assert again.spans["dates"][0]._.date.value == "2021-05-03"


def test_a_plain_doc_gets_an_article_of_its_text() -> None:
    doc = spacy.blank("en")("The port closed.")
    assert article_of(doc).text == doc.text


def test_a_place_inside_a_token_is_covered_by_the_token() -> None:
    doc = spacy.blank("en")("a MiG-29 flew")
    assert span_at(doc, 6, 8).text == "MiG-29"

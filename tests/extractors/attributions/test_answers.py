"""Interviews without labels."""

from collections.abc import Callable

from spacy.tokens import Doc, Span

from dateline.extractors.attributions.component import mark_attributions

INTERVIEW = """We spoke to Ines Kolb about the mill.

**Will it reopen?**

It will. A buyer was found.

**It was lost in March. What has changed?**

The bank paid.

That helped."""

Flat = Callable[[str], Doc]


def found(doc: Doc, name: str) -> list[tuple[str | None, list[str]]]:
    start = doc.text.find(name)
    if start >= 0:
        doc.set_ents([Span(doc, *(doc.char_span(start, start + len(name)).start + i for i in (0, 2)), label="PERSON")])
    records = mark_attributions(doc)._.attributions
    return [(r.source.text if r.source else None, [part.text for part in r.content]) for r in records]


def test_answers_are_his_who_is_named_before_the_questions(flat: Flat) -> None:
    answers = ["It will. A buyer was found.", "The bank paid.", "That helped."]
    assert found(flat(INTERVIEW), "Ines Kolb") == [("Ines Kolb", answers)]


def test_nobody_named_before_answers_nothing(flat: Flat) -> None:
    assert found(flat(INTERVIEW.replace("Ines Kolb", "the mayor")), "Ines Kolb") == []


def test_one_marked_question_makes_no_interview(flat: Flat) -> None:
    assert found(flat("Ines Kolb left.\n\n**Who pays?**\n\nThe state pays."), "Ines Kolb") == []


def test_of_two_persons_it_is_the_one_beside_a_word_for_the_interview(flat: Flat) -> None:
    lead = "Bram Lind built it.\n\nInes Kolb sat down with the Courier."
    doc = flat(INTERVIEW.replace(INTERVIEW.splitlines()[0], lead))
    spans = [doc.char_span(start, start + 9, label="PERSON") for start in (0, doc.text.index("Ines Kolb"))]
    doc.set_ents([span for span in spans if span])
    for token in doc:
        token.lemma_ = "sit" if token.text == "sat" else token.text
    sources = {record.source and record.source.text for record in mark_attributions(doc)._.attributions}
    assert sources == {"Ines Kolb"}

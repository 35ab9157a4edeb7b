"""Every example beside a rule: the brackets are where the expressions are, the values are what they mean."""

import re
from itertools import zip_longest

import pytest
from spacy.language import Language

from dateline.extractors.dates.component import dates_of
from dateline.extractors.dates.grammar import Rule, load_grammar
from dateline.records import Article, Date

PUBLISHED = "2023-10-31"  # a Tuesday

EXAMPLES = [(compiled.rule, example) for compiled in load_grammar().rules for example in compiled.rule.examples]


def read(nlp: Language, text: str, published: str | None = PUBLISHED) -> list[Date]:
    doc = nlp.make_doc(text)
    doc._.article = Article.of(text, published=published)
    return list(dates_of(doc))


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{rule.name}: {text}" for rule, text in EXAMPLES])
def test_example(nlp: Language, rule: Rule, example: str) -> None:
    marked, values = re.fullmatch(r"(.*) =>(.*)", example, re.DOTALL).groups()
    meant = [value.strip() for value in values.split(";") if value.strip()]
    expected = list(zip_longest(re.findall(r"\[(.*?)\]", marked), meant, fillvalue=""))
    found = read(nlp, re.sub(r"[\[\]]", "", marked))
    whole = [record for record in found if record.rule.endswith("_interval")]
    ends = [record for record in found if record not in whole]
    meanings = [f"{record.value} {record.mod or ''}".strip() for record in ends]
    assert list(zip([record.text for record in ends], meanings, strict=True)) == expected[: len(ends)]
    assert [record.edtf for record in whole] == [value for _, value in expected[len(ends) :]]
    assert rule.kind == "nothing" or rule.name in {record.rule for record in ends}


def test_every_rule_has_an_example() -> None:
    assert [compiled.rule.name for compiled in load_grammar().rules if not compiled.rule.examples] == []


def test_names_of_rules_are_unique() -> None:
    names = [compiled.rule.name for compiled in load_grammar().rules]
    assert sorted(set(names)) == sorted(names)

import pytest

from dateline.extractors.dates.grammar import Rule, load_grammar


def test_a_rule_names_every_class_that_exists() -> None:
    with pytest.raises(KeyError):
        load_grammar().lexicon.symbols_of("fortnightly_class")


def test_ambiguous_words_have_a_symbol_of_their_own() -> None:
    lexicon = load_grammar().lexicon
    (may,) = lexicon.pieces("May")
    (verb,) = lexicon.pieces("may")
    assert may.symbol in lexicon.symbols_of("month")
    assert verb.symbol not in lexicon.symbols_of("month")


def test_a_token_is_cut_into_atoms() -> None:
    pieces = load_grammar().lexicon.pieces("2023-09-13")
    assert ["2023-09-13"[piece.start : piece.end] for piece in pieces] == ["2023", "-", "09", "-", "13"]


def test_a_very_long_token_means_nothing() -> None:
    (piece,) = load_grammar().lexicon.pieces("1" * 10_000)
    assert (piece.end, dict(piece.senses)) == (10_000, {})


def test_a_field_that_stands_behind_counts() -> None:
    (ends,) = (rule for rule in load_grammar().rules if rule.rule.name == "quarter_that_ends")
    assert [group.field for group in ends.groups.values() if group.is_behind] == ["end_month"]


def test_a_rule_must_say_what_it_is() -> None:
    with pytest.raises(ValueError, match="kind"):
        Rule.model_validate({"name": "x", "pattern": "year", "examples": ["x => "]})

import re
from pathlib import Path

import pytest

from dateline.words import beside, signs, table, words


@pytest.fixture
def rules(tmp_path: Path):
    """``rules(text)`` is what a module reads that has this TOML beside it."""

    def read(text: str) -> dict:
        path = tmp_path / f"rule{len(list(tmp_path.iterdir()))}.toml"
        path.write_text(text, encoding="utf-8")
        return beside(str(path.with_suffix(".py")))

    return read


def test_words_are_those_of_a_list_or_the_keys_of_a_table():
    assert "who" in words("pronouns.questions")
    assert words("calendar.weekdays") == set(table("calendar.weekdays")) and table("calendar.weekdays")["friday"] == 5


def test_words_with_a_flag_are_those_for_which_it_is_set():
    assert "himself" in words("pronouns.personal:reflexive") < words("pronouns.personal")
    assert "him" not in words("pronouns.personal:reflexive")


@pytest.mark.parametrize("name", ["calendar.moons", "moons.names", "pronouns.questions.who"])
def test_a_name_that_is_not_there_is_an_error(name: str):
    with pytest.raises((KeyError, TypeError)):
        words(name)


def test_a_list_is_no_table():
    with pytest.raises(KeyError):
        table("pronouns.questions")


def test_a_list_takes_in_another_and_leaves_words_out(rules):
    found = rules('days = ["@calendar.weekdays", "holiday", "!monday", "!sunday"]')["days"]
    assert found == ["tuesday", "wednesday", "thursday", "friday", "saturday", "holiday"]


def test_a_list_leaves_out_all_words_of_another(rules):
    found = rules('own = ["@calendar.months", "!@calendar.short_months", "!june", "jan"]')["own"]
    assert found[:3] == ["january", "february", "march"]
    assert {"june", "jan"} & set(found) == set()


def test_a_list_takes_in_the_words_with_a_flag(rules):
    assert rules('own = ["@pronouns.personal:reflexive"]')["own"] == [
        word for word, flags in table("pronouns.personal").items() if flags.get("reflexive")
    ]


def test_marks_are_words_though_they_look_like_references(rules):
    marks = ["!", "@", "?", "!?", "!!", "-"]  # "!?" takes "?" out of no list
    assert rules(f"marks = {marks}")["marks"] == marks


def test_a_table_takes_in_another_and_its_own_values_win(rules):
    found = rules('[days]\n"@" = ["calendar.weekdays"]\n"!" = ["@calendar.weekdays", "friday"]\nfriday = 50\nfeast = 8')
    assert found["days"] == {"friday": 50, "feast": 8}


def test_lists_within_rows_are_resolved_too(rules):
    assert rules('[[row]]\nwords = ["@determiners.articles", "!an"]')["row"] == [{"words": ["the", "a"]}]


def test_signs_stand_within_a_class_of_a_pattern():
    assert re.fullmatch(f"[{signs('marks.brackets:closes')}{signs('marks.hyphens')}]+", ")]}-‐")
    assert not re.search(f"[{signs('marks.brackets:closes')}{signs('marks.hyphens')}]", "([{–\\")


def test_signs_are_single_characters():
    assert "..." in words("marks.ellipses") and signs("marks.ellipses") == "…"


def test_a_pattern_names_the_list_whose_characters_it_takes(rules):
    found = rules("end = '[{marks.stops},]{1,2}$'\nall = ['a[{marks.dashes}]', 'b{2,3}', 'c{hyphen}']")
    assert re.search(found["end"], "so.,") and not re.search(found["end"], "so;")
    assert re.fullmatch(found["all"][0], "a—") and found["all"][1:] == ["b{2,3}", "c{hyphen}"]


def test_a_pattern_that_names_no_list_of_the_tables_is_an_error(rules):
    with pytest.raises(KeyError):
        rules("end = '[{marks.moons}]'")

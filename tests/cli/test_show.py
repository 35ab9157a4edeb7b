"""Tests of ``dateline show`` and of the highlighted text."""

import io

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from dateline.cli.highlight import STYLES, claim_lines, harmless, highlighted, legend


def styled(text):
    return {(text.plain[span.start : span.end], span.style) for span in text.spans}


def test_every_part_of_every_record_is_highlighted_in_its_place(result):
    assert styled(highlighted(result)) == {
        ("3 May 2021", STYLES["date"]),
        ("4.5 million tonnes", STYLES["figure"]),
        ("Mara Quist", STYLES["actor"]),
        ("port of Lisk", STYLES["actor"]),
        ("Mara Quist", STYLES["source"]),
        ("she", STYLES["source"]),
        ("told", STYLES["cue"]),
        ("said", STYLES["cue"]),
        ("moved", STYLES["predicate"]),
        ("will not close", STYLES["predicate"]),
    }


def test_legend_names_every_part():
    assert legend().plain.split() == list(STYLES)


def test_claims_are_listed_with_who_when_and_figures(result):
    first, second = (line.plain for line in claim_lines(result))
    assert first.split("\n")[1:] == [
        "   1  the port of Lisk moved 4.5 million tonnes",
        "      who: Mara Quist (say) · when: 2021-05-03 (inherited) · figures: 4.5 million tonnes",
    ]
    assert second.split("\n")[1:] == [
        "   2  The port will not close",
        "      who: the author · when: not said · negative · planned",
    ]


@given(text=st.text())
def test_control_characters_never_reach_the_terminal_and_offsets_stay(text):
    shown = harmless(text)
    assert len(shown) == len(text)
    assert all(character in "\t\n" or character.isprintable() or ord(character) > 0x9F for character in shown)


def test_text_in_a_terminal_has_colours(result):
    terminal = Console(file=io.StringIO(), force_terminal=True, width=200)
    terminal.print(highlighted(result))
    assert "\x1b[30;46m3 May 2021" in terminal.file.getvalue()


def test_article_is_shown_as_plain_text_where_there_is_no_terminal(dateline, tmp_path):
    text = "The port of Lisk moved 4 million tonnes on 3 May 2021, " + "and so on " * 30
    (tmp_path / "one.txt").write_text(text.strip())
    done = dateline("show", tmp_path / "one.txt")
    assert done.code == 0
    assert done.out.startswith(text.strip())
    assert "\x1b" not in done.out


def test_file_that_is_no_article_ends_with_a_message(dateline, tmp_path):
    (tmp_path / "empty.txt").write_text("")
    done = dateline("show", tmp_path / "empty.txt")
    assert done.code == 2
    assert "empty.txt" in done.err and "Traceback" not in done.err

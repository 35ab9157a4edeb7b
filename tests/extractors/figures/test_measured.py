"""What a figure is of, by the tree."""

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.figures.component import mark_figures

_VOCAB = spacy.blank("en").vocab


def measured(rows: str) -> list[tuple[str, str | None]]:
    """Figures and what they measure, in a sentence given by lines: word, part of speech, head (from 1), relation."""
    words, tags, heads, relations = zip(*(line.split() for line in rows.strip().splitlines()), strict=True)
    doc = Doc(
        _VOCAB,
        words=list(words),
        pos=[tag.split("/")[0] for tag in tags],
        tags=[tag.partition("/")[2] for tag in tags],
        lemmas=[word.lower() for word in words],
        heads=[int(head) - 1 for head in heads],
        deps=list(relations),
    )
    figures = [span._.figure for span in mark_figures(doc).spans["figures"]]
    return [(figure.text, figure.measured.text if figure.measured else None) for figure in figures]


def test_a_percentage_that_something_falls_by_measures_the_subject() -> None:
    rows = """
        Output NOUN 3 nsubj
        had AUX 3 aux
        fallen VERB/VBN 3 ROOT
        by ADP 6 case
        49.2 NUM 6 nummod
        % SYM 3 obl
    """
    assert measured(rows) == [("49.2 %", "Output")]


def test_money_of_something_measures_that() -> None:
    rows = """
        Exports NOUN/NNS 4 nsubj
        of ADP 3 case
        $5 SYM 1 nmod
        grew VERB 4 ROOT
    """
    assert measured(rows) == [("$5", "Exports")]


def test_a_calibre_measures_what_it_describes() -> None:
    rows = """
        It PRON 2 nsubj
        sent VERB 2 ROOT
        152 NUM 4 nummod
        mm NOUN 6 compound
        artillery NOUN 6 compound
        rounds NOUN/NNS 2 obj
    """
    assert measured(rows) == [("152 mm", "artillery rounds")]


def test_a_count_measures_the_counted_noun_with_its_complement() -> None:
    rows = """
        It PRON 2 nsubj
        sent VERB 2 ROOT
        40 NUM 5 nummod
        red ADJ 5 amod
        boxes NOUN/NNS 2 obj
        of ADP 7 case
        shells NOUN/NNS 5 nmod
    """
    assert measured(rows) == [("40 red boxes", "red boxes of shells")]


def test_tons_of_something_measure_that() -> None:
    rows = """
        It PRON 2 nsubj
        sent VERB 2 ROOT
        40 NUM 4 nummod
        tons NOUN/NNS 2 obj
        of ADP 7 case
        white ADJ 7 amod
        flour NOUN 4 nmod
    """
    assert measured(rows) == [("40 tons", "white flour")]


def test_what_is_cut_to_an_amount_is_what_it_measures() -> None:
    rows = """
        They PRON 2 nsubj
        cut VERB 2 ROOT
        output NOUN 2 obj
        to ADP 6 case
        40 NUM 6 nummod
        tons NOUN/NNS 2 obl
    """
    assert measured(rows) == [("40 tons", "output")]


def test_a_count_without_a_plural_counts_nothing() -> None:
    rows = """
        The DET 2 det
        40 NUM 3 nsubj
        look VERB/VBP 3 ROOT
        well ADV 3 advmod
    """
    assert measured(rows) == []


def test_some_of_a_number_of_things_measures_the_things() -> None:
    rows = """
        Eight NUM 4 nummod
        of ADP 3 case
        10 NUM 1 nmod
        boats NOUN/NNS 5 nsubj
        sank VERB/VBD 5 ROOT
    """
    assert ("Eight", "boats") in measured(rows)


def test_a_count_measures_who_has_what_its_unit_names() -> None:
    rows = """
        Fishermen NOUN/NNS 2 nsubj
        own VERB 2 ROOT
        40 NUM 4 nummod
        trawlers NOUN/NNS 2 obj
    """
    assert measured(rows) == [("40 trawlers", "Fishermen")]


def test_a_count_measures_nobody_who_only_acts_on_what_is_counted() -> None:
    rows = """
        Patrols NOUN/NNS 2 nsubj
        seize VERB 2 ROOT
        40 NUM 4 nummod
        trawlers NOUN/NNS 2 obj
    """
    assert measured(rows) == [("40 trawlers", None)]


def test_a_count_of_what_the_clause_is_about_measures_nothing_beside_its_unit() -> None:
    rows = """
        40 NUM 2 nummod
        trawlers NOUN/NNS 3 nsubj
        sank VERB/VBD 3 ROOT
    """
    assert measured(rows) == [("40 trawlers", None)]


def test_an_amount_in_brackets_measures_the_same_as_the_one_before() -> None:
    rows = """
        The DET 2 det
        hub NOUN 4 nsubj
        has VERB 4 aux
        got VERB 4 ROOT
        8 NUM 6 nummod
        miles NOUN/NNS 4 obj
        ( PUNCT 9 punct
        13 NUM 9 nummod
        km NOUN 6 appos
        ) PUNCT 9 punct
        of ADP 12 case
        track NOUN 6 nmod
    """
    assert measured(rows) == [("8 miles", "track"), ("13 km", "track")]


def test_a_change_and_what_it_leads_to_measure_the_same() -> None:
    rows = """
        Ruda PROPN 2 nsubj
        up ADV 2 ROOT
        4 NUM 4 nummod
        % SYM 2 obl
        to ADP 6 case
        $9 SYM 4 nmod
    """
    assert measured(rows) == [("4 %", "Ruda"), ("$9", "Ruda")]


def test_a_total_measures_what_it_is_a_total_of() -> None:
    rows = """
        Farmers NOUN/NNS 2 nsubj
        paid VERB 2 ROOT
        a DET 4 det
        total NOUN 2 obj
        of ADP 6 case
        $5 SYM 4 nmod
    """
    assert measured(rows) == [("$5", "Farmers")]


def test_a_name_before_by_is_what_changes_where_the_verb_is_left_out() -> None:
    rows = """
        Shares NOUN/NNS 2 nsubj
        fell VERB/VBD 2 ROOT
        2 NUM 4 nummod
        % SYM 2 obl
        , PUNCT 6 punct
        Orsk PROPN 2 conj
        by ADP 9 case
        3 NUM 9 nummod
        % SYM 6 nmod
    """
    assert measured(rows) == [("2 %", "Shares"), ("3 %", "Orsk")]


def test_a_share_of_which_measures_what_the_clause_tells_more_of() -> None:
    rows = """
        Debts NOUN/NNS 8 nsubj
        , PUNCT 6 punct
        of ADP 4 case
        which PRON/WDT 6 obl
        Norvik PROPN 6 nsubj
        paid VERB 1 acl:relcl
        5% NOUN 6 obj
        grew VERB 8 ROOT
    """
    assert measured(rows) == [("5%", "Debts")]


def test_percent_in_brackets_measure_the_rate_that_the_noun_before_belongs_to() -> None:
    rows = """
        tariff NOUN 1 ROOT
        and CCONJ 3 cc
        duties NOUN/NNS 1 conj
        on ADP 5 case
        steel NOUN 3 nmod
        ( PUNCT 8 punct
        25 NUM 8 nummod
        % NOUN 5 appos
        ) PUNCT 8 punct
    """
    assert measured(rows) == [("25 %", "tariff and duties on steel")]


def test_a_distance_measures_what_lies_there_and_not_what_it_is_from() -> None:
    rows = """
        A DET 2 det
        depot NOUN 2 ROOT
        located VERB/VBN 2 acl
        200 NUM 5 nummod
        km NOUN 8 nmod:unmarked
        from ADP 8 case
        the DET 8 det
        border NOUN 3 obl
    """
    assert measured(rows) == [("200 km", "A depot")]


def test_what_something_is_expected_to_do_measures_that() -> None:
    rows = """
        Banks NOUN/NNS 2 nsubj
        expect VERB 2 ROOT
        inflation NOUN 2 obj
        to PART 5 mark
        reach VERB 2 xcomp
        5% NOUN 5 obj
    """
    assert measured(rows) == [("5%", "inflation")]


def test_a_count_measures_the_whole_that_is_made_of_it_but_no_act() -> None:
    whole = """
        A DET 2 det
        fleet NOUN 6 nsubj
        of ADP 5 case
        40 NUM 5 nummod
        ships NOUN/NNS 2 nmod
        left VERB 6 ROOT
    """
    act = whole.replace("A DET", "The DET").replace("fleet", "loss")
    assert measured(whole) == [("40 ships", "A fleet")]
    assert measured(act) == [("40 ships", None)]


def test_all_who_have_something_are_measured() -> None:
    rows = """
        Orsk PROPN 4 nsubj
        and CCONJ 3 cc
        Ruda PROPN 1 conj
        own VERB 4 ROOT
        40 NUM 6 nummod
        trawlers NOUN/NNS 4 obj
    """
    assert measured(rows) == [("40 trawlers", "Orsk and Ruda")]


def test_what_a_pronoun_stands_for_is_not_told() -> None:
    rows = """
        Norvik PROPN 2 nsubj
        says VERB 2 ROOT
        it PRON/PRP 4 nsubj
        paid VERB 2 ccomp
        $5 SYM 4 obj
    """
    assert measured(rows) == [("$5", None)]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        # counts: who has, makes or loses what is counted, by the verb, as its owner, or as the whole
        ("has-trawlers", {"40 trawlers": "Norvik"}),
        ("owns-trawlers", {"40 trawlers": "Norvik", "30 barges": None}),
        ("crew-was", {"40 men": "The crew"}),
        ("it-was", {"40 men": None}),
        ("school-with", {"40 pupils": "A school"}),
        ("school-for", {"40 pupils": None}),
        ("areas-with", {"100 residents": "Areas"}),
        ("housed-who", {"400": "The harbour"}),
        ("arrested-people", {"12 smugglers": None}),
        ("arrested-as-many", {"12": None}),
        ("cut-jobs", {"40 jobs": "The mill", "300 homes": None}),
        ("seats-of", {"98": "seats", "190 seats": None}),
        ("one-in-five", {"1 in 5 voters": "voters"}),
        ("boxes-of-it", {"40 boxes": None}),
        ("three-course", {"three course": "meal"}),
        # amounts of something
        ("tons-of-it", {"40 tons": None}),
        ("made-of", {"40 tons": "steel"}),
        ("inner-diameter", {"15 mm": "internal diameter"}),
        # the word before
        ("steel-worth", {"$5": "steel"}),
        ("names-in-brackets", {"5%": "Norvik", "7%": "Orsk"}),
        ("sales-up", {"5%": "Sales"}),
        ("light-average", {"$5": "Farmers"}),
        ("dropped-by", {"2%": "Shares", "3%": "Orsk"}),
        # what the clause is about
        ("tariffs-rose", {"25 per cent": "Tariffs on steel from Talvia"}),
        ("which-earned", {"$5": "Norvik"}),
        ("she-earned", {"$5": None}),
        ("zinc-was", {"2%": "Copper", "3%": "zinc"}),
        ("price-per-barrel", {"$25 per barrel": "Prices"}),
        ("said-sales", {"5%": "sales"}),
        ("lies-away", {"200 km": "The town"}),
        ("week-of-closure", {"$5": "A week of closure"}),
        ("quoted-name", {"$5": "The “Iron Road”"}),
        ("raised-wages", {"5%": "wages"}),
        ("increase-in-wages", {"5%": "wages"}),
        ("expected-to", {"$5": "prices"}),
        ("seized-which", {"$5": None, "$3": None}),
        ("aged-man", {"40": "A man"}),
    ],
)
def test_what_a_figure_of_a_parsed_sentence_is_of(
    parsed: Callable[..., Doc], name: str, found: dict[str, str | None]
) -> None:
    doc = mark_figures(parsed(name))
    figures = [span._.figure for span in doc.spans["figures"]]
    assert {figure.text: figure.measured and figure.measured.text for figure in figures} == found


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        # parsers take a bound for a preposition, or for what the noun hangs on
        ("Orsk NOUN 2 nsubj; own VERB 2 ROOT; over ADP 5 case; 40 NUM 5 nummod; ships NOUN/NNS 2 obl", "Orsk"),
        ("Orsk NOUN 2 nsubj; own VERB 2 ROOT; upwards ADV 2 advmod; of ADP 6 case; 40 NUM 6 nummod; "
         "ships NOUN/NNS 3 obl", "Orsk"),
        ("Orsk NOUN 2 nsubj; own VERB 2 ROOT; with ADP 5 case; 40 NUM 5 nummod; ships NOUN/NNS 2 obl", None),
        ("Orsk NOUN 3 nsubj:pass; was AUX 3 aux; own VERB 3 ROOT; over ADP 6 case; 40 NUM 6 nummod; "
         "ships NOUN/NNS 3 obl", None),
        ("Orsk NOUN 2 nsubj; own VERB 2 ROOT; 40 NUM 4 nummod; ships NOUN/NNS 2 conj", None),
    ],
)  # fmt: skip
def test_a_bound_that_is_parsed_as_a_preposition_changes_nothing(rows: str, found: str | None) -> None:
    assert measured(rows.replace("; ", "\n")) == [("40 ships", found)]


def test_a_subject_that_the_parse_has_lost_stands_before_the_auxiliary_and_behind_and() -> None:
    rows = """
        Copper NOUN 2 nsubj
        fell VERB/VBD 2 ROOT
        and CCONJ 6 cc
        zinc NOUN 2 obj
        was AUX 6 cop
        unchanged ADJ 2 conj
        at ADP 9 case
        3 NUM 9 nummod
        % SYM 6 obl
    """
    assert measured(rows) == [("3 %", "zinc")]
    assert measured(rows.replace("and CCONJ 6 cc", "so CCONJ 6 mark")) == [("3 %", "Copper")]
    assert measured(rows.replace("zinc NOUN 2 obj", "this PRON 2 obj")) == [("3 %", "Copper")]

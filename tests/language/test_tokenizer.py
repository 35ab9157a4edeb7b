import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

NLP = spacy.blank("en", config={"nlp": {"tokenizer": {"@tokenizers": "dateline.news_tokenizer.v1"}}})

MONEY = [
    ("US$11bn", "US$ 11 bn"),
    ("AU$5 and CA$6", "AU$ 5 and CA$ 6"),
    ("€3bn", "€ 3 bn"),
    ("£2.4m", "£ 2.4 m"),
    ("Rs5 crore or Rs.500", "Rs 5 crore or Rs. 500"),
    ("USD5m and 5EUR", "USD 5 m and 5 EUR"),
    ("$5m-a-year", "$ 5 m - a - year"),
    ("$11-billion", "$ 11 - billion"),
    ("$25–$40", "$ 25 – $ 40"),
    ("$1.5bn-$2bn", "$ 1.5 bn - $ 2 bn"),
    ("€1.5m–2m", "€ 1.5 m – 2 m"),
    ("~$50m or $60m+", "~ $ 50 m or $ 60 m +"),
    ("-$5m", "- $ 5 m"),
    ("$5/barrel", "$ 5 / barrel"),
    ("45p a litre", "45 p a litre"),
    ("US$-denominated", "US$ - denominated"),
    ("It cost $5m. It was not 10k.", "It cost $ 5 m . It was not 10 k ."),
]
MEASURES = [
    ("50mn roubles", "50 mn roubles"),
    ("4000km", "4000 km"),
    ("1,200km-long", "1,200 km - long"),
    ("152-mm shells", "152 - mm shells"),
    ("12km-15km", "12 km - 15 km"),
    ("3.5pc", "3.5 pc"),
    ("20–25%", "20 – 25 %"),
    ("-3% and −3.5%", "- 3 % and − 3.5 %"),
    ("5°C", "5 °C"),
    ("in 2023¹ over 40 km²", "in 2023 ¹ over 40 km²"),
    ("a 70-year-old’s", "a 70 - year - old ’s"),
    ("18–24-year-olds", "18 – 24 - year - olds"),
    ("52–48 and 3-0", "52 – 48 and 3 - 0"),
]
DATES = [
    ("2018–19", "2018 – 19"),
    ("2012-13", "2012 - 13"),
    ("(1950–) and (1950-)", "( 1950 – ) and ( 1950 - )"),
    ("mid-October", "mid - October"),
    ("mid-1990s", "mid - 1990s"),
    ("the mid-’90s, not the ’80s,", "the mid - ’90s , not the ’80s ,"),
    ("1950s–60s", "1950s – 60s"),
    ("post-1945", "post - 1945"),
    ("on Sept. 3 or Sept.4", "on Sept. 3 or Sept. 4"),
    ("at 5 p.m., 5pm and 5:30pm.", "at 5 p.m. , 5 pm and 5:30 pm ."),
    ("9am-5pm", "9 am - 5 pm"),
    ("09:00GMT", "09:00 GMT"),
    ("Jan.-March", "Jan. - March"),
]
WORDS = [
    ("then-president", "then - president"),
    ("ex-minister", "ex - minister"),
    ("U.S.-drafted", "U.S. - drafted"),
    ("Kim Jong-un", "Kim Jong - un"),
    ("Al-Mansur", "Al - Mansur"),
    # a name after an affix is a token, other words are not split from theirs
    ("pro-Russian", "pro - Russian"),
    ("non-EU", "non - EU"),
    ("UN-led", "UN - led"),
    ("the re-elected, (non-aligned) anti-war party’s", "the re-elected , ( non-aligned ) anti-war party ’s"),
    ("Co-operation by e-mail", "Co-operation by e-mail"),
    ("a co-founder and co-chairman", "a co-founder and co - chairman"),
    ("two- and three-year plans", "two - and three - year plans"),
    ("ex‑minister and non‑aligned", "ex ‑ minister and non‑aligned"),  # U+2011
    ("KN-09 and Su-57", "KN-09 and Su-57"),
    ("T-90M, F-16s, MiG-29s and a C-130J.", "T-90M , F-16s , MiG-29s and a C-130J ."),
    ("Covid-19 on 5G.", "Covid-19 on 5G ."),
    ("and/or", "and / or"),
    ("I wanna go", "I wan na go"),
]
ABBREVIATIONS = [
    ("Gen. Lind met Lt. Col. Orr", "Gen. Lind met Lt. Col. Orr"),
    ("J. Lind and George W. Orr", "J. Lind and George W. Orr"),
    ("N.Korea's J.Lind", "N. Korea 's J. Lind"),
    ("the U.S.Army", "the U.S. Army"),
    ("(D-N.Y.)", "( D - N.Y. )"),
    ("ships, e.g. tugs, barges etc.", "ships , e.g. tugs , barges etc."),
    ("No. 10, no. 3 and Nos. 4", "No. 10 , no. 3 and Nos. 4"),
    ("No.10", "No. 10"),
    ("by 10 February”.—Notes", "by 10 February ” . — Notes"),
    ("on Friday.—They left (in May).—The U.S.—led", "on Friday . — They left ( in May ) . — The U.S. — led"),
    ("“No.” No. We went.", "“ No . ” No . We went ."),
    ("Art. 5 of p. 3, pp. 4–5", "Art. 5 of p. 3 , pp. 4 – 5"),
    ("the Museum of Art.", "the Museum of Art ."),
]
PUNCTUATION = [
    ("(AP) —", "( AP ) —"),
    ("security.[2] Then", "security . [2] Then"),
    ("2023[5] and [1][2]", "2023 [5] and [1] [2]"),
    ("[1]Al", "[1] Al"),
    ('"word."[1]', '" word . " [1]'),
    ("closed.”4", "closed . ” 4"),
    ("he said.He left .Then", "he said . He left . Then"),
    ("“Go,”he said:“Stop”", "“ Go , ” he said : “ Stop ”"),
    ("‘Don’t’", "‘ Do n’t ’"),
    ("Lisk’s and the ships’ and men's", "Lisk ’s and the ships ’ and men 's"),
    ("Lisk—a port—“closed”—and", "Lisk — a port — “ closed ” — and"),
    ("Lisk--a port", "Lisk -- a port"),
    ("wait…what... no....", "wait … what ... no ...."),
    ("Really?! No!!", "Really ?! No !!"),
    ("Lisk,Hurn;Orm", "Lisk , Hurn ; Orm"),
    ("member(s)", "member ( s )"),
    ("“[T]he port", "“ [T]he port"),
    ("(the “port”):", "( the “ port ” ) :"),
    ("see www.lisk.example, https://lisk.example/a/b-c/.", "see www.lisk.example , https://lisk.example/a/b-c/ ."),
    ("ana@lisk.example, @LiskPort: #OpenLisk’s", "ana@lisk.example , @LiskPort : #OpenLisk ’s"),
    ("***** and **bold**", "***** and ** bold **"),
]


@pytest.mark.parametrize(("text", "tokens"), MONEY + MEASURES + DATES + WORDS + ABBREVIATIONS + PUNCTUATION)
def test_news_is_split_where_its_parts_meet(text: str, tokens: str) -> None:
    assert [token.text for token in NLP(text)] == tokens.split()


def test_a_tokenizer_that_was_saved_or_sent_splits_the_same(tmp_path: Path) -> None:
    text = "No. 10 and (non-aligned) F-16s cost $5m-a-year."
    NLP.to_disk(tmp_path)
    tokenizers = [spacy.load(tmp_path).tokenizer, pickle.loads(pickle.dumps(NLP.tokenizer))]
    assert [[token.text for token in tokenizer(text)] for tokenizer in tokenizers] == [[t.text for t in NLP(text)]] * 2


@given(st.text())
def test_no_character_is_lost(text: str) -> None:
    assert NLP(text).text == text


@given(st.text(alphabet="Nno.p 1a-–—“”\"'’()[]$€m!?#,:;\n"))
def test_no_character_of_news_is_lost(text: str) -> None:
    assert NLP(text).text == text

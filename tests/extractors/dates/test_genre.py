from spacy.language import Language

from dateline.extractors.dates.genre import is_history
from dateline.extractors.dates.grammar import load_grammar
from dateline.extractors.dates.periods import Period
from dateline.extractors.dates.recognise import recognise

PUBLISHED = Period("D", 2023, 10, 31)


def tells_history(nlp: Language, text: str, present: Period | None = PUBLISHED) -> bool:
    matches = recognise(nlp.make_doc(text), load_grammar())
    return is_history([expression for match in matches for expression in match.expressions], present)


def test_a_history_begins_in_its_own_time(nlp: Language) -> None:
    assert tells_history(nlp, "In 1942 they came. In 1943 they left. In 1944 it fell and in 1945 it was rebuilt.")


def test_news_that_looks_back_is_news(nlp: Language) -> None:
    text = "In September 2023 they met. It was built in 1942, fell in 1943 and 1944, and was rebuilt in 1945."
    assert not tells_history(nlp, text)


def test_weekdays_make_news(nlp: Language) -> None:
    text = "Since 1942, 1943, 1944 and 1945 nobody came. They met on Monday, on Tuesday and on Friday."
    assert not tells_history(nlp, text)


def test_the_day_of_publication_in_the_head_is_not_the_story(nlp: Language) -> None:
    text = "2023-10-31\n\nIn 1942 they came. In 1943 they left. In 1944 it fell and in 1945 it was rebuilt."
    assert tells_history(nlp, text)


def test_a_text_without_publication_date_can_only_tell_its_story(nlp: Language) -> None:
    assert tells_history(nlp, "They met on Monday.", None)


def test_last_month_and_now_make_news(nlp: Language) -> None:
    text = "Since 1942, 1943, 1944 and 1945 nobody came. Last month they did, and now they are leaving."
    assert not tells_history(nlp, text)

"""The answers of an interview without labels: mark-up tells the questions from them, and who answers is told before."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from dateline.extractors.attributions.turns import Turn
from dateline.language.silent import blocks_of_text
from dateline.language.syntax import Extent
from dateline.words import beside

_TABLE = beside(__file__)
_INTERVIEWS = frozenset(_TABLE["interviews"])


def answers_in(doc: Doc) -> Iterator[Turn]:
    """All answers as one turn of whoever is named before the first question."""
    blocks = blocks_of_text(doc)
    questions = [index for index, block in enumerate(blocks) if block.label_ == "question"]
    if len(questions) < _TABLE["fewest"]:
        return
    first = questions[0]
    answers = [block for block in blocks[first:] if block.label_ == "body"]
    if answers and (told := _who_answers(blocks[:first])):
        name, cue = told
        yield Turn(Extent.of(name), Extent.of(cue), list(map(Extent.of, answers)))


def _who_answers(lead: Sequence[Span]) -> tuple[Span, Span] | None:
    """The first person named beside a word for the interview, and the word; or the only person named."""
    named = [entity for block in lead for entity in block.ents if entity.label_ == "PERSON"]
    for name in named:
        for word in name.sent:
            if word.lemma_.lower() in _INTERVIEWS and not name.start <= word.i < name.end:
                return name, name.doc[word.i : word.i + 1]
    return (named[0], named[0]) if len({name.text for name in named}) == 1 else None

"""Who speaks in turn in an interview or a transcript: `Kovar: It will be slow. …`, until the next label."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from dateline.extractors.actors.roles import ADDRESSES, MODIFIERS
from dateline.extractors.attributions.candidate import Candidate
from dateline.extractors.attributions.quotes import quotations_of
from dateline.extractors.ranges import Cover
from dateline.language.docs import article_of, span_at
from dateline.language.persons import is_title, titles_of
from dateline.language.syntax import Extent, head_of
from dateline.words import beside, signs

_TABLE = beside(__file__)
_WORDS = {name: frozenset(words) for name, words in _TABLE["words"].items()}
_LIMITS: dict[str, int] = _TABLE["limits"]
_FIRST_PERSON = re.compile(_TABLE["first_person"]["pattern"])
_PERSON = "PERSON"
_PLACES = ("GPE", "LOC")
_BODY = ("body", "heading")
_SENTENCE_END = re.compile(rf"\w\w[{signs('marks.sentence_ends')}](?!\w)")


class _Form(NamedTuple):
    """How labels are written; ``sure`` where no paragraph but a turn begins so, ``alone`` in a line of their own."""

    pattern: str
    sure: bool = False
    alone: bool = False


_FORMS = [(re.compile(form["pattern"]), _Form(**form)) for form in _TABLE["forms"]]


class Turn(NamedTuple):
    """A speaker's label, its cue (a colon for one), and what the speaker says: a part for each paragraph."""

    label: Extent
    cue: Extent
    said: list[Extent]


class _Label(NamedTuple):
    """A label at the head of a block, with the blocks up to the next one and the beginning of what they say."""

    source: Span
    place: Extent
    cue: Extent
    start: int
    blocks: Sequence[Span]
    speech: str
    form: _Form

    @property
    def speaker(self) -> str:
        return self.source.text.lower().strip(".")

    @property
    def asks(self) -> bool:
        return self.speaker in _WORDS["askers"]

    @property
    def names_somebody(self) -> bool:
        """Whether it has a title, an office or a person's name."""
        titles = any(is_title(word) or word.lower_ in ADDRESSES for word in self.source)
        return titles or any(word.ent_type_ == _PERSON for word in self.source)

    @property
    def is_about_speaker(self) -> bool:
        """Whether what is said names its speaker, as a portrait does."""
        return re.search(rf"\b{re.escape(self.source.text.split()[-1])}\b", self.speech) is not None

    @property
    def is_sure(self) -> bool:
        """Whether it is a speaker's whatever else stands in the text."""
        if self.form.sure:
            return True
        if self.form.alone:
            return ") (" in article_of(self.source.doc).text[slice(*self.cue)] or self._speaks
        if self.source.text.isupper() and not all(word.ent_type_ in _PLACES for word in self.source):
            return in_first_person(self.speech) or (self.names_somebody and self.ends)
        return self._speaks

    @property
    def _speaks(self) -> bool:
        return self.names_somebody and in_first_person(self.speech)

    @property
    def ends(self) -> bool:
        """Whether a sentence ends in what is said, unlike in `DIRECTOR: Ines Kovar`."""
        return _SENTENCE_END.search(self.speech) is not None


def in_first_person(text: str) -> bool:
    """Whether a text has an `I` or `we` outside quotation marks."""
    for start, end in reversed(quotations_of(text)):
        text = text[:start] + text[end:]
    return _FIRST_PERSON.search(text) is not None


def turns_of(doc: Doc) -> list[Turn]:
    """The turns of a conversation, and what is said by those whom a list names, in the order of the text."""
    blocks = [block for block in doc.spans.get("blocks", ()) if block.label_ in _BODY]
    labels = _labels_of(doc, blocks)
    if _is_conversation(labels):
        goes_on = True
    else:
        items = _spoken_items(labels)
        labels = [label for label in labels if label.is_sure or label in items]
        goes_on = len(labels) > 1 and not items and _LIMITS["share"] * len(labels) >= len(blocks)
    return [_turn(label, goes_on=goes_on or label.form.alone) for label in labels]


def _labels_of(doc: Doc, blocks: Sequence[Span]) -> list[_Label]:
    """The labels of speakers at the heads of blocks."""
    text = article_of(doc).text
    spoken = [(index, block) for index, block in enumerate(blocks) if _is_spoken(block)]
    found = [(index, *label) for index, block in spoken if (label := _label_at(block))]
    labels = []
    for number, (index, match, form) in enumerate(found, start=1):
        following = found[number][0] if number < len(found) else len(blocks)
        offset = blocks[index].start_char
        said = blocks[index + form.alone : following]
        start = said[0].start_char if form.alone and said else offset + match.end()
        end = max((block.end_char for block in (said if form.alone else said[:1])), default=start)
        if start < end:
            place, cue = (Extent(offset + match.start(name), offset + match.end(name)) for name in ("source", "cue"))
            speech = text[start : min(end, start + _LIMITS["speech"])]
            source = span_at(doc, place.start, place.end)
            labels.append(_Label(source, place, cue, start, said, speech, form))
    return labels


def _is_spoken(block: Span) -> bool:
    """Whether somebody may say what a block says: no headline, but a question."""
    return block.label_ == "body" or block.text.rstrip("*_ ").endswith("?")


def _label_at(block: Span) -> tuple[re.Match[str], _Form] | None:
    """The label at the head of a block: words with capitals, and what its speaker is after a comma."""
    for pattern, form in _FORMS:
        match = pattern.match(block.text)
        if match is None or match["source"].lower() in _WORDS["not_speakers"]:
            continue
        if all(_is_in_name(word, block.vocab) for word in match["source"].partition(",")[0].split()):
            return match, form
    return None


def _is_in_name(word: str, vocab: Vocab) -> bool:
    """Whether a word can stand in a name or an office: `leader` in `Senate leader Ines Kovar`."""
    return word[0].isupper() or word.isdigit() or word in _WORDS["small"] | MODIFIERS | titles_of(vocab)


def _is_conversation(labels: Sequence[_Label]) -> bool:
    """Two speakers at least, of whom one speaks twice or asks the other; no headings (`New: a pier for Lisk`)."""
    if 2 * sum(label.ends for label in labels) < len(labels):
        return False
    times = Counter(label.speaker for label in labels)
    if len(times) < 2:
        return False
    return _LIMITS["fewest"] <= len(labels) > len(times) or any(label.asks for label in labels)


def _spoken_items(labels: Sequence[_Label]) -> list[_Label]:
    """The items of a list that says what each of several persons says: in their words, and not about them."""
    items = [label for label in labels if label.names_somebody and not label.form.alone]
    if len(items) < 2 or any(label.is_about_speaker for label in items):
        return []
    return items if any(in_first_person(label.speech) or quotations_of(label.speech) for label in items) else []


def _turn(label: _Label, *, goes_on: bool) -> Turn:
    """A turn from its label on; if it goes on, to the next label or heading."""
    said = [Extent(label.start, label.blocks[0].end_char)]
    for block in label.blocks[1:]:
        if not goes_on or block.label_ != "body":
            break
        said.append(Extent.of(block))
    return Turn(label.place, label.cue, said)


def from_turns(doc: Doc, turns: list[Turn]) -> Iterator[Candidate]:
    """The attributions of turns: one that ends with a question asks, any other says."""
    for label, cue, said in turns:
        act = "ask" if article_of(doc).text[said[-1].start : said[-1].end].rstrip("*_ ").endswith("?") else "say"
        yield Candidate(
            head_of(span_at(doc, *label)), label, cue, span_at(doc, *cue)[0], act, said, "turn", is_turn=True
        )


def within_turns(candidates: Iterable[Candidate], turns: Iterable[Turn]) -> Iterator[Candidate]:
    """Other attributions, each cut to the turn that its cue stands in; none has its cue where a speaker is named."""
    said = Cover((turn.said[0].start, turn.said[-1].end, turn) for turn in turns)
    named = Cover((*extent, turn) for turn in turns for extent in (turn.label, turn.cue))
    for candidate in candidates:
        turn = next(iter(said.over(candidate.cue.start)), None)
        if named.over(candidate.cue.start):
            continue
        if turn is None:
            yield candidate
            continue
        bounds = Extent(turn.said[0].start, turn.said[-1].end)
        source = candidate.source_extent and _cut(candidate.source_extent, bounds)
        yield candidate._replace(
            source=candidate.source if source else None,
            source_extent=source,
            contents=[part for content in candidate.contents if (part := _cut(content, bounds))],
        )


def _cut(extent: Extent, bounds: Extent) -> Extent | None:
    start, end = max(extent.start, bounds.start), min(extent.end, bounds.end)
    return Extent(start, end) if start < end else None

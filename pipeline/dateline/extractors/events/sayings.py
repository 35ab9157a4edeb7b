"""When something was said by the event at which it was: `In the debate, Hask said … Quill said …`."""

from collections.abc import Iterable

from spacy.tokens import Doc

from dateline.extractors.dates.edtf import Edtf
from dateline.extractors.events.linking import Happening
from dateline.extractors.events.times import is_occasion
from dateline.extractors.whens import confidence_of, when_of_time
from dateline.language.docs import span_at
from dateline.records import Attribution, Event, When

_WEAK = ("published", "inherited")


def with_occasions(doc: Doc, events: Iterable[tuple[Event, Happening]]) -> list[Attribution]:
    """The attributions, those made at an event or right behind one with its time; what is dated keeps its own."""
    occasions = [
        (mention.head, event)
        for event, happening in events
        if event.when is not None and event.when.edtf is not None
        for mention, _ in happening.mentions
    ]
    found: list[Attribution] = []
    last: tuple[int, When] | None = None
    for attribution in doc._.attributions:
        cue = span_at(doc, attribution.cue.start, attribution.cue.end).root
        block = _paragraph_of(doc, cue.i)
        own = next((event for noun, event in occasions if is_occasion(noun, cue)), None)
        if own is not None and (attribution.said is None or attribution.said.how in _WEAK):
            said = _at(own)
            last = block, said
            attribution = attribution.model_copy(update={"said": said})
        elif attribution.said is not None and attribution.said.how not in _WEAK:
            last = None
        elif last is not None and last[0] == block and attribution.said is not None:
            said = last[1].model_copy(update={"how": "inherited", "confidence": confidence_of("inherited", 1)})
            attribution = attribution.model_copy(update={"said": said})
        found.append(attribution)
    return found


def _at(event: Event) -> When:
    assert event.when is not None
    time = Edtf.parse(str(event.when.edtf))
    return when_of_time(time, "event", event.when.dates, [event.id])


def _paragraph_of(doc: Doc, index: int) -> int:
    return sum(block.start <= index for block in doc.spans.get("blocks", ()))

"""The component ``dateline_figures``: fills ``doc.spans["figures"]``, each span with its record in ``span._.figure``.

Dates come first: a number inside ``doc.spans["dates"]`` is no figure. Durations ("five hours") are dates, so they
are figures only in a pipeline without the dates component; ages ("30 years old") are always figures. Numbers in names
are left out.
"""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from dateline.extractors.figures.counted import CountedNouns
from dateline.extractors.figures.measured import Measured
from dateline.extractors.figures.normalise import meaning_of, prepare
from dateline.extractors.figures.quantity import Quantity
from dateline.extractors.figures.recognise import quantities_in
from dateline.extractors.figures.units import unit_at
from dateline.extractors.figures.vocabulary import OWN
from dateline.language.docs import article_of, dropping, span_at
from dateline.language.own_words import keep_own
from dateline.language.silent import silent_blocks
from dateline.records import Article, Figure, record_id

_NAMES = ("PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT")
_CONFIDENCE = {"money": 0.95, "percentage": 0.95, "measure": 0.9, "count": 0.85, "ratio": 0.8, "number": 0.6}


def mark_figures(doc: Doc) -> Doc:
    """Find the figures of a doc."""
    article = article_of(doc)
    names = [(entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ in _NAMES]
    text = article.text  # `doc.text` is put together anew at each call
    quantities = quantities_in(text, CountedNouns(doc), _claimed(doc, text), names)
    measured = Measured(doc, quantities).of_all(quantities)
    by_place: dict[tuple[int, int], Span] = {}  # of several in the same tokens, the last
    for quantity, of in zip(quantities, measured, strict=True):
        with dropping(doc, "figures", f"at {quantity.start}"):
            span = span_at(doc, quantity.start, quantity.end)
            span._.figure = _figure(article, quantity, of)
            by_place[span.start, span.end] = span
    doc.spans["figures"] = SpanGroup(doc, name="figures", spans=list(by_place.values()))
    return doc


def _claimed(doc: Doc, text: str) -> Iterator[tuple[int, int]]:
    """The places that are other components' work, dates for one, and parts of the page that say nothing."""
    for block in silent_blocks(doc, "figures"):
        yield block.start_char, block.end_char
    for date in doc.spans.get("dates", ()):
        if not _is_age(text, date.start_char, date.end_char):
            yield date.start_char, date.end_char


def _is_age(text: str, start: int, end: int) -> bool:
    """Whether a duration is the beginning of an age: "30 years" before "old"."""
    words = text[start : end + 8].lstrip("0123456789 -")
    age = unit_at(words, 0)
    return age is not None and age.unit.dimension == "age"


def _figure(article: Article, quantity: Quantity, measured: tuple[int, int] | None) -> Figure:
    rule = _rule(quantity)
    return Figure(
        **article.cut(quantity.start, quantity.end).model_dump(),
        **meaning_of(quantity)._asdict(),
        id=record_id(article.id, "figures", quantity.start, quantity.end),
        article_id=article.id,
        confidence=_CONFIDENCE[rule],
        rule=rule,
        unit_text=_unit_text(article.text, quantity),
        comparator=quantity.comparator,
        change=quantity.change,
        measured=article.cut(*measured) if measured else None,
    )


def _rule(quantity: Quantity) -> str:
    if quantity.unit is None:
        return "count" if quantity.noun else "number"
    dimension = quantity.unit.dimension
    return {"currency": "money", "percentage": "percentage", "ratio": "ratio"}.get(dimension, "measure")


def _unit_text(text: str, quantity: Quantity) -> str | None:
    """The unit as written; of "$58.24 per barrel" that is "$ per barrel"."""
    written = text[quantity.unit_start : quantity.unit_end]
    if quantity.per is not None and quantity.per.end != quantity.unit_end:
        written = f"{written} {text[quantity.per.start : quantity.per.end].strip()}"
    return written or None


@Language.factory(
    "dateline_figures", assigns=["doc.spans", "span._.figure", "doc._.figures"], default_config={"units": {}}
)
def create_figures(nlp: Language, name: str, units: dict[str, dict[str, list[str]]]) -> Callable[[Doc], Doc]:
    """The component, with its vocabulary at hand, so that the first text takes no longer than others.

    ``units`` are further ones, by dimension and name, with all their other forms: ``{"length": {"cable": ["cbl"]}}``.
    It needs tokens only, and uses dates, names, tags, a parse and blocks where components before it have found them.
    """
    keep_own(nlp.vocab, OWN, units)
    prepare()
    return mark_figures

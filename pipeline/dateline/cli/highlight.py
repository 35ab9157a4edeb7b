"""An article with its records as text for a terminal: the parts in colours, the claims as a list."""

from collections.abc import Iterator

from rich.text import Text

from dateline.records import Attribution, Claim, Result, Span

STYLES = {
    "date": "black on cyan",
    "figure": "black on green",
    "event": "black on bright_blue",
    "actor": "black on yellow",
    "source": "black on bright_magenta",
    "cue": "bold magenta",
    "predicate": "bold underline",
}
"""The look of each part; where two overlap, the one further down shows."""

_PICTURES = {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
_PICTURES |= dict.fromkeys(range(0x7F, 0xA0), 0xFFFD) | {0x0D: 0x20}


def legend() -> Text:
    """What the colours mean."""
    return Text("  ").join(Text(f" {part} ", style) for part, style in STYLES.items()).append("\n")


def highlighted(result: Result) -> Text:
    """The article's text with the parts of its records in their styles."""
    text = Text(harmless(result.article.text))
    marks = list(_marks(result))
    for part, style in STYLES.items():
        for marked, span in marks:
            if marked == part:
                text.stylize(style, span.start, span.end)
    return text


def _marks(result: Result) -> Iterator[tuple[str, Span]]:
    yield from (("date", date) for date in result.dates)
    yield from (("figure", figure) for figure in result.figures)
    yield from (("event", each) for event in result.events for each in event.mentions if each.kind != "verb")
    yield from (("actor", mention) for actor in result.actors for mention in actor.mentions)
    for attribution in result.attributions:
        if attribution.source:
            yield "source", attribution.source
        yield "cue", attribution.cue
    yield from (("predicate", claim.predicate) for claim in result.claims)


def claim_lines(result: Result) -> Iterator[Text]:
    """Each claim in two lines: its statement; who says so, how, when, and with which figures."""
    attributions = {attribution.id: attribution for attribution in result.attributions}
    figures = {figure.id: figure.text for figure in result.figures}
    for number, claim in enumerate(result.claims, 1):
        details = [
            f"who: {' > '.join(_voice(attributions[id]) for id in claim.attributions) or 'the author'}",
            f"when: {_when(claim)}",
            *([f"figures: {'; '.join(figures[id] for id in claim.figures)}"] if claim.figures else []),
            *([claim.polarity] if claim.polarity != "positive" else []),
            *([claim.modality] if claim.modality != "actual" else []),
        ]
        statement = Text(harmless(" ".join(claim.statement.split())), "bold")
        yield Text.assemble(f"\n{number:>4}  ", statement, Text(harmless("\n      " + " · ".join(details)), "dim"))


def _voice(attribution: Attribution) -> str:
    source = " ".join(attribution.source.text.split()) if attribution.source else "someone"
    denied = "not " if attribution.polarity == "negative" else ""
    return f"{source} ({denied}{attribution.act})"


def _when(claim: Claim) -> str:
    if claim.when is None:
        return "not said"
    return f"{claim.when.edtf or 'no date'} ({claim.when.how})"


def harmless(text: str) -> str:
    """The text with pictures in the place of control characters: it can't steer the terminal, and offsets stay."""
    return text.translate(_PICTURES)

"""Where the time expressions of a text are: one pass over its tokens, the longest match first.

At each token the rule whose match reaches furthest wins; of two that reach equally far, the one written first. The pass
goes on behind the match, so that no two matches overlap.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from dateline.extractors.dates.fields import Fields
from dateline.extractors.dates.grammar import Compiled, Grammar, Rule
from dateline.extractors.dates.lexicon import BREAK, OTHER, Senses
from dateline.words import words
from dateline.words.bounds import Bound, bound_before

_NAMES = ("PERSON", "ORG", "PRODUCT", "FAC", "WORK_OF_ART")
"""Entities that a word of time can be part of without being one."""
_NAMES_TOO = {"month", "season", "weekday", "day_word"}
"""Classes of words that are names or verbs too."""
_NOUNS_TOO = {"frequency", "frequency_adverb"}
"""Classes of words that are a thing too."""
_NUMBERS = {"number", "decimal", "cardinal", "scale"}
_NUMERIC = {"number", "year", "decade"}
_SMALL = {"daypart", "unit", "units", "pointer", "frequency", "day_word", "night_word", "vague", "vague_adjective"}
"""Classes of words that are written small within a sentence."""
_DATED = {"year", "decade", "month", "ordinal", "ordinal_word", "quarter_word"}
_LONG_WORD = 3
_HYPHENS, _DASH = ("-", "--"), "–"
"""Between spaces, a hyphen is written for a dash."""
_FURTHEST = 48
"""Atoms; no rule reaches so far, with what it looks at behind its match."""
_COARSE_TO_FINE = ("era", "year", "end_year", "month", "day")
_CLOCKS = {"clock", "hour", "clock_word"}
_AROUND_CLOCK = (*_COARSE_TO_FINE, "weekday", "day_word", "which", "zone", "half_day")
_LAST = "last"
_YEARS = {"year", "end_year"}
_POINTED_YEARS = {"year_which", "year_story"}


_COUNTS = {"count", "times"}
_NOT_OF_LENGTHS = words("bounds.before:across") | words("bounds.before:verb")
"""Bounds that may say something else before a length of time: how long something went on, what it does."""
_MOST_WORDS_OF_BOUND = 8
"""Words, with those of a degree before it: "a little more than another"."""


class Expression(NamedTuple):
    """A time expression: offsets in the text, the index of its first token, its rule and its fields."""

    start: int
    end: int
    token: int
    rule: Rule
    fields: Fields


class Match(NamedTuple):
    """A match of a rule: its expressions, and whether they are the ends of an interval."""

    expressions: tuple[Expression, ...]
    is_interval: bool


class Atom(NamedTuple):
    """An atom of the text: its word in lower case, offsets, index of its token, whether it begins and ends that token,
    and its senses.
    """

    word: str
    start: int
    end: int
    token: int
    begins: bool
    ends: bool
    senses: Senses


def recognise(doc: Doc, grammar: Grammar) -> Iterator[Match]:
    """Yield the matches in order of the text."""
    atoms, symbols = _atoms(doc, grammar)
    position = behind = 0
    for island in re.finditer(f"[^{OTHER}{re.escape(BREAK)}]+", symbols):
        position = max(position, island.start())
        while position < island.end():
            found = _longest(grammar, symbols, atoms, position, island.end())
            if found is None or _lasts(doc[atoms[position].token], found[0].rule):
                position += 1
                continue
            compiled, match = found
            own = atoms[match.start() : match.end()]
            if (
                compiled.rule.kind != "nothing"
                and not _is_name_or_verb(doc, own, compiled.rule)
                and not _is_title(doc, own, compiled.rule)
            ):
                yield _read(compiled, match, atoms, behind)
            position = behind = match.end()


def _lasts(word: Token, rule: Rule) -> bool:
    """The verb, which begins no date: ``will last three weeks``, ``is to last ten days``."""
    if word.lower_ != _LAST:
        return False
    before = word.nbor(-1) if word.i else None
    is_infinitive = before is not None and before.lower_ == "to" and rule.kind == "duration"
    return word.pos_ == "VERB" or is_infinitive or (before is not None and before.tag_ == "MD")


def _is_name_or_verb(doc: Doc, atoms: list[Atom], rule: Rule) -> bool:
    """Whether entities or tags, where there are any, say otherwise: "May" the woman, "march" the verb, Easter Seals."""
    classes = {name for atom in atoms for name in atom.senses}
    if classes & _NUMERIC or not (classes & (_NAMES_TOO | _NOUNS_TOO) or "holiday" in rule.fields):
        return False
    first, behind = doc[atoms[0].token], atoms[-1].token + 1
    if first.ent_type_ in _NAMES:
        goes_on = behind < len(doc) and doc[behind].ent_iob_ == "I"
        return first.ent_type_ == "PERSON" or first.ent_iob_ == "I" or goes_on
    if classes & _NOUNS_TOO:
        return behind == first.i + 1 and first.tag_.startswith("NN") and not first.dep_.startswith("obl")
    return behind == first.i + 1 and first.pos_ in ("VERB", "AUX")


def _is_title(doc: Doc, atoms: list[Atom], rule: Rule) -> bool:
    """Whether a word that is written small has a capital within a sentence: "the Daily News", on NBC's "Today"."""
    classes = {name for atom in atoms for name in atom.senses}
    if classes & _DATED or not classes & _SMALL or "holiday" in rule.fields or not doc.has_annotation("SENT_START"):
        return False
    expression = doc[atoms[0].token : atoms[-1].token + 1]
    if _is_between_quotes(expression):
        return expression[0].is_title
    small = {atom.token for atom in atoms if atom.senses.keys() & _SMALL}
    is_title = any(word.i in small and word.is_title and not _begins(word) for word in expression)
    return is_title and not _is_in_headline(expression)


def _is_between_quotes(expression: Span) -> bool:
    """Whether nothing else stands in the quotation."""
    doc, before, behind = expression.doc, expression.start - 1, expression.end
    return before >= 0 and behind < len(doc) and doc[before].is_quote and doc[behind].is_quote


def _begins(word: Token) -> bool:
    """Whether a sentence or a quotation begins with the word."""
    return bool(word.is_sent_start) or not (word.nbor(-1).is_alpha or word.nbor(-1).text == ",")


def _is_in_headline(expression: Span) -> bool:
    """Whether most of the long words around have a capital too."""
    around = [
        word for word in expression[0].sent if word.is_alpha and len(word) > _LONG_WORD and not word.is_sent_start
    ]
    others = [word for word in around if not expression.start <= word.i < expression.end]
    return 2 * sum(word.text[0].isupper() for word in others) > len(others)


def _atoms(doc: Doc, grammar: Grammar) -> tuple[list[Atom], str]:
    breaks = {span.start for span in doc.spans.get("blocks", ())}
    atoms: list[Atom] = []
    symbols: list[str] = []
    for token in doc:
        text = token.text
        if token.i in breaks or (token.is_space and text.count("\n") > 1):
            atoms.append(Atom("", token.idx, token.idx, token.i, True, True, {}))
            symbols.append(BREAK)
        if token.is_space:
            continue
        is_dash = text in _HYPHENS and token.i and token.whitespace_ and doc[token.i - 1].whitespace_
        pieces = grammar.lexicon.pieces(_DASH if is_dash else text)
        last = len(pieces) - 1
        for index, (start, end, symbol, senses) in enumerate(pieces):
            word = text[start:end].lower()
            atoms.append(Atom(word, token.idx + start, token.idx + end, token.i, index == 0, index == last, senses))
            symbols.append(symbol)
    return atoms, "".join(symbols)


def _longest(
    grammar: Grammar, symbols: str, atoms: list[Atom], position: int, end: int
) -> tuple[Compiled, re.Match[str]] | None:
    """The rule that reaches furthest from ``position``; ``end`` is that of the atoms that mean something."""
    if not atoms[position].begins:
        return None
    first = max(position - 1, 0)
    around = symbols[first : min(end, position + _FURTHEST) + 1]
    ends = bytes(atom.ends for atom in atoms[first : first + len(around)])
    number = grammar.furthest(around, ends, position - first)
    if number is None:
        return None
    compiled = grammar.rules[number]
    match = compiled.regex.match(symbols, position)
    return (compiled, match) if match else None


def _read(compiled: Compiled, match: re.Match[str], atoms: list[Atom], behind: int) -> Match:
    """The match with its fields and bounds; ``behind`` is where the match before it ends."""
    spans = [match.span(name) for name in compiled.spans if match.start(name) >= 0]
    all_fields = _fields(compiled, match, atoms, match.span())
    expressions: list[Expression] = []
    for start, end in spans:
        own = _fields(compiled, match, atoms, (start, end))
        fields = _completed(own, all_fields)
        if expressions and fields.keys() & _YEARS and not own.keys() & _YEARS:
            fields["year_before"] = True
        if _begins_with_count(compiled, match, start) and (bound := _bound_before(atoms[behind:start])):
            fields |= {"bound": bound.mod, "sign": bound.comparator}
            start -= bound.length
        expressions.append(
            Expression(atoms[start].start, atoms[end - 1].end, atoms[start].token, compiled.rule, fields)
        )
    return Match(tuple(expressions), compiled.rule.interval)


def _begins_with_count(compiled: Compiled, match: re.Match[str], start: int) -> bool:
    """Whether the expression that begins there does so with a number that can have a bound, or is a set with one."""
    counts = [match.start(name) for name, group in compiled.groups.items() if group.field in _COUNTS]
    return start in counts or (compiled.rule.kind == "set" and max(counts, default=-1) > start)


def _bound_before(atoms: list[Atom]) -> Bound | None:
    """The bound that ends in the last of these.

    Not ``over`` of ``spread over two years``, nor what compares a number: ``40 fewer than a year before``.
    """
    before = [atom.word for atom in atoms[-_MOST_WORDS_OF_BOUND:]]
    bound = bound_before(before)
    if bound is None or " ".join(before[-bound.length :]) in _NOT_OF_LENGTHS:
        return None
    compares = any(atom.senses.keys() & _NUMBERS for atom in atoms[-bound.length - 1 : -bound.length])
    return None if compares else bound


def _completed(own: Fields, neighbours: Fields) -> Fields:
    """Take from the neighbours what is coarser than the finest field of an expression: month and year for a day.

    A year that stands before it counts as well ("October 2020 to May"), and the day of another time of day.
    """
    if own.keys() & _CLOCKS:
        return Fields({field: neighbours[field] for field in _AROUND_CLOCK if field in neighbours} | own)
    finest = max((_COARSE_TO_FINE.index(field) for field in own if field in _COARSE_TO_FINE), default=0)
    coarser = {field: neighbours[field] for field in _COARSE_TO_FINE[:finest] if field in neighbours}
    if own.keys() & _POINTED_YEARS:
        coarser = {field: value for field, value in coarser.items() if field not in _YEARS}
    return Fields(coarser | own)


def _fields(compiled: Compiled, match: re.Match[str], atoms: list[Atom], span: tuple[int, int]) -> Fields:
    """The fields within ``span`` and behind the match; of two for one field, the first; before what the rule sets."""
    fields = Fields(compiled.rule.fields)
    seen: set[str] = set()
    for name, (field, sense, is_behind) in compiled.groups.items():
        start, end = match.span(name)
        if start < 0 or not (is_behind or span[0] <= start < span[1]) or field in seen:
            continue
        seen.add(field)
        senses = tuple(atom.senses for atom in atoms[start:end])
        fields[field] = senses if sense is None else senses[0][sense]
    return fields

"""The grammar: rules from ``rules/*.toml``, compiled once to regular expressions over symbols.

A pattern is written with

- ``month`` - an atom of a class of ``words.toml`` or ``shapes.toml``, which gives the field of that name;
- ``'of'`` - the word itself; ``'a' | 'an'`` - either; ``?`` - or nothing; ``( )`` - grouping; ``{1,5}`` - repetition;
- ``YEAR`` - a fragment from the head of a rule file;
- ``which=season`` or ``count=( ... )`` - the field has another name, or holds several atoms;
- ``[ ]`` - the expression itself, where it is less than the whole match; several pairs give several expressions, each
  with its own fields and, where it lacks one, the field of its neighbours ("[18]–[19 October]").

``before``, ``not_before``, ``after`` and ``not_after`` look at what stands around the match without taking it:
one atom before, any pattern after; a field that ``after`` names (``end_month=month``) counts too. Nothing repeats
without bound, so that every match has a greatest length and the pass over a text is linear in it.
"""

import re
import tomllib
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from dateline.extractors.dates.lexicon import BREAK, Lexicon, Value

Kind = Literal["calendar", "relative", "duration", "set", "vague", "nothing"]
_PART = re.compile(r"\s*(?:(?:(\w+)=)?(?:('[^']+')|([a-z]\w*)|([A-Z]\w*)|(\())|([)|?\[\]]|\{\d,\d\}))")


class Rule(BaseModel):
    """One rule as it is written in a rule file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    kind: Kind = Field(description="How its fields are read; `nothing` guards words that are no date.")
    pattern: str
    before: str | None = None
    not_before: str | None = None
    after: str | None = None
    not_after: str | None = None
    interval: bool = Field(False, description="The whole match is an interval between its two expressions.")
    fields: dict[str, Value] = Field({}, description="Fields that the pattern does not hold.")
    confidence: float = Field(0.95, ge=0, le=1)
    examples: list[str] = Field(description="`words [expression] words => value mod`; no bracket: no date.")


class Group(NamedTuple):
    """What a group of the compiled rule captures: a field, read as ``sense`` (``None``: all atoms as they are)."""

    field: str
    sense: str | None
    is_behind: bool
    """Whether it stands behind the match."""


class Compiled(NamedTuple):
    """A rule ready to match; ``groups`` are by the name of the regular expression's group."""

    rule: Rule
    regex: re.Pattern[str]
    groups: dict[str, Group]
    spans: tuple[str, ...]


class Grammar:
    """All rules, in order of the files and of the rules in them, with the lexicon that they were compiled for."""

    def __init__(self, rules: tuple[Compiled, ...], lexicon: Lexicon) -> None:
        self.rules, self.lexicon = rules, lexicon
        self.furthest = lru_cache(maxsize=2**16)(self._furthest)  # the same few atoms come again and again

    def _furthest(self, symbols: str, ends: bytes, position: int) -> int | None:
        """The number of the rule whose match at ``position`` reaches furthest; the first of several.

        ``ends`` says of each symbol whether its atom ends a token: a match ends there.
        """
        best, furthest = None, position
        for number, compiled in enumerate(self.rules):
            match = compiled.regex.match(symbols, position)
            if match and match.end() > furthest and ends[match.end() - 1]:
                best, furthest = number, match.end()
        return best


@lru_cache(maxsize=1)
def load_grammar() -> Grammar:
    """The grammar of the package. Raises ``ValueError`` with file and rule where a rule can't be compiled."""
    rules: list[tuple[Path, Rule]] = []
    fragments: dict[str, str] = {}
    for path in sorted((Path(__file__).parent / "rules").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        fragments |= data.get("fragments", {})
        rules += [(path, Rule.model_validate(rule)) for rule in data.get("rules", ())]
    sources = [*fragments.values(), *(source for _, rule in rules for source in _sources(rule))]
    lexicon = Lexicon(frozenset(word for source in sources for word in re.findall(r"'([^']+)'", source)))
    compiled = []
    for path, rule in rules:
        try:
            compiled.append(_Compiler(lexicon, fragments).compile(rule))
        except (KeyError, ValueError, re.error) as error:
            raise ValueError(f"{path}: rule {rule.name!r} can't be compiled: {error}") from error
    return Grammar(tuple(compiled), lexicon)


def _sources(rule: Rule) -> list[str]:
    return [source for source in (rule.pattern, rule.before, rule.not_before, rule.after, rule.not_after) if source]


class _Compiler:
    """Turns one rule to a regular expression."""

    def __init__(self, lexicon: Lexicon, fragments: dict[str, str]) -> None:
        self._lexicon = lexicon
        self._fragments = fragments
        self._groups: dict[str, Group] = {}
        self._spans: list[str] = []
        self._is_behind = False
        self._ids = count()

    def compile(self, rule: Rule) -> Compiled:
        pattern = rule.pattern if "[" in rule.pattern else f"[{rule.pattern}]"
        parts = [
            f"(?<={self._translate(rule.before)})" if rule.before else "",
            f"(?<!{self._translate(rule.not_before)})" if rule.not_before else "",
            self._translate(pattern),
        ]
        self._is_behind = True
        parts += [
            f"(?={self._translate(rule.after)})" if rule.after else "",
            f"(?!{self._translate(rule.not_after)})" if rule.not_after else "",
        ]
        return Compiled(rule, re.compile("".join(parts)), self._groups, tuple(self._spans))

    def _translate(self, source: str) -> str:
        result, position = "", 0
        source = source.strip()
        while position < len(source):
            match = _PART.match(source, position)
            if match is None:
                raise ValueError(f"can't read the pattern from {source[position:]!r}")
            result += self._part(*match.groups())
            position = match.end()
        return f"(?:{result})"

    def _part(
        self, field: str | None, literal: str | None, name: str | None, fragment: str | None,
        opening: str | None, sign: str | None,
    ) -> str:  # fmt: skip
        if literal:
            return f"[{self._lexicon.symbols_of(literal)}]"
        if name == "break":
            return f"(?:{re.escape(BREAK)}|$)"
        if name and self._is_behind and not field:
            return f"[{self._lexicon.symbols_of(name)}]"
        if name:
            return f"(?P<{self._group(field or name, name)}>[{self._lexicon.symbols_of(name)}])"
        if fragment:
            return self._translate(self._fragments[fragment])
        if opening:
            return f"(?P<{self._group(field, None)}>" if field else "(?:"
        if sign == "[":
            self._spans.append(f"span_{next(self._ids)}")
            return f"(?P<{self._spans[-1]}>"
        return ")" if sign == "]" else str(sign)

    def _group(self, field: str, sense: str | None) -> str:
        name = f"{field}_{next(self._ids)}"
        self._groups[name] = Group(field, sense, self._is_behind)
        return name

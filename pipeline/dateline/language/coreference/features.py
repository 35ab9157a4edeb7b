"""What the ranker is told: of each mention its vectors and categories, of each pair how alike and how near they are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token

from dateline.language.coreference.candidates import Phrase
from dateline.language.syntax import children, has_copula
from dateline.words import beside, table, words

_TABLES: dict[str, Any] = beside(__file__)
_TAGS: list[str] = _TABLES["tags"]
_RELATIONS: list[str] = _TABLES["relations"]
_DETERMINERS: list[str] = _TABLES["determiners"]
_ENTITIES: list[str] = _TABLES["entities"]
_NUMBERS: list[str] = _TABLES["numbers"]
_PRONOUNS: list[str] = _TABLES["pronouns"]
_PRONOUN_OF: dict[str, str] = {
    form: each["of"] for form, each in table("pronouns.personal").items() if form != each["of"]
} | _TABLES["pronoun_of"]
_DETERMINER_OF = {
    **dict.fromkeys(words("determiners.articles"), "a"),
    **dict.fromkeys(words("determiners.demonstratives"), "this"),
    **dict.fromkeys(words("determiners.quantifiers"), "some"),
    "the": "the",
    "no": "no",
}
_UNLIKE = frozenset(_TABLES["unlike"]["words"])
_LONGEST: int = _TABLES["longest"]
_BUCKETS = np.array(_TABLES["buckets"])
_FEW = np.array(_TABLES["few"])
_PERSONAL = frozenset(_PRONOUNS[:7])
_SUBJECTS = ("nsubj", "nsubj:pass")

SIZES = (len(_TAGS), len(_RELATIONS), len(_DETERMINERS), len(_ENTITIES), len(_NUMBERS), len(_PRONOUNS), _LONGEST + 1, 2)
"""How many values each category of a mention has, in their order."""

PRONOUN = 5
"""The place of the pronoun among the categories."""

NO_PRONOUN = len(_PRONOUNS) - 1

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Features:
    """The mentions of a document, a row each."""

    vectors: Floats
    """Of the head, the first and the last token, (mentions, 3 * width)."""
    categories: Ints
    """(mentions, len(SIZES))."""
    places: dict[str, Ints]
    """Tokens, sentences, and numbers that stand for words, (mentions) each."""
    words: list[frozenset[str]]
    modifiers: list[frozenset[str]]

    def __len__(self) -> int:
        return len(self.words)

    def only(self, chosen: Ints) -> "Features":
        """Those of some mentions."""
        return Features(
            self.vectors[chosen],
            self.categories[chosen],
            {name: values[chosen] for name, values in self.places.items()},
            [self.words[index] for index in chosen],
            [self.modifiers[index] for index in chosen],
        )


def features_of(doc: Doc, phrases: Sequence[Phrase]) -> Features:
    """``doc.tensor`` holds the vectors of the tokens."""
    tokens = list(doc)
    heads = np.array([phrase.head for phrase in phrases], dtype=np.int64)
    starts = np.array([phrase.start for phrase in phrases], dtype=np.int64)
    ends = np.array([phrase.end for phrase in phrases], dtype=np.int64)
    sentences = np.array(list(accumulate(bool(token.is_sent_start) for token in tokens)), dtype=np.int64)
    quoted = _quoted(tokens)
    vectors = np.asarray(doc.tensor, dtype=np.float32)
    head_tokens = [tokens[phrase.head] for phrase in phrases]
    spans = [tokens[phrase.start : phrase.end] for phrase in phrases]
    categories = [_categories(tokens, phrase, bool(quoted[phrase.head])) for phrase in phrases]
    return Features(
        np.concatenate([vectors[heads], vectors[starts], vectors[ends - 1]], axis=1),
        np.array(categories, dtype=np.int64).reshape(len(phrases), len(SIZES)),
        {
            "head": heads,
            "start": starts,
            "end": ends,
            "sentence": sentences[heads],
            "paragraph": _paragraphs(tokens)[heads],
            "quoted": quoted[heads],
            "persons": np.cumsum([head.ent_type_ == "PERSON" for head in head_tokens]),
            "names": np.cumsum([head.ent_iob_ in "BI" for head in head_tokens]),
            "parent": np.array([head.head.i for head in head_tokens], dtype=np.int64),
            "equated": np.array([_equated(head) for head in head_tokens], dtype=np.int64),
            "is_subject": np.array([head.dep_ in _SUBJECTS for head in head_tokens], dtype=np.int64),
            "is_apposition": np.array([head.dep_ == "appos" for head in head_tokens], dtype=np.int64),
            "lemma": _numbered([head.lemma_.lower() for head in head_tokens]),
            "text": _numbered([_likeness(span) for span in spans]),
            **_short_forms(spans, head_tokens),
        },
        [_words(span) for span in spans],
        [_modifiers(tokens[phrase.start : phrase.head]) for phrase in phrases],
    )


def _categories(tokens: Sequence[Token], phrase: Phrase, is_quoted: bool) -> list[int]:
    head = tokens[phrase.head]
    return [
        _place(_TAGS, head.pos_),
        _place(_RELATIONS, head.dep_),
        _DETERMINERS.index(_determiner(tokens[phrase.start], head)),
        _place(_ENTITIES, head.ent_type_),
        _NUMBERS.index("coordinated") if phrase.is_coordination else _place(_NUMBERS, *head.morph.get("Number", [])),
        _PRONOUNS.index(_pronoun(head)),
        min(phrase.end - phrase.start, _LONGEST),
        int(is_quoted),
    ]


def _place(table: Sequence[str], *values: str) -> int:
    """Of the value in the table, which ends in what stands for all others."""
    return next((table.index(value) for value in values if value in table), len(table) - 1)


def _pronoun(head: Token) -> str:
    form = _PRONOUN_OF.get(head.lower_, head.lower_)
    if form in _PERSONAL or head.pos_ in ("PRON", "DET"):
        return form if form in _PRONOUNS else "other" if head.pos_ == "PRON" else "none"
    return "none"


def _determiner(first: Token, head: Token) -> str:
    if first.lower_ in _DETERMINER_OF:
        return _DETERMINER_OF[first.lower_]
    return "possessive" if first.tag_ == "PRP$" or children(head, "nmod:poss") else "none"


def _quoted(tokens: Iterable[Token]) -> Ints:
    """Whether each token is between quotation marks."""
    inside, found = 0, []
    for token in tokens:
        text = token.text
        if text in ("“", "”"):
            inside = int(text == "“")
        elif text == '"':
            inside = 1 - inside
        found.append(inside)
    return np.array(found, dtype=np.int64)


def _paragraphs(tokens: Iterable[Token]) -> Ints:
    """The number of each token's paragraph."""
    return np.array(list(accumulate(int("\n" in token.text) for token in tokens)), dtype=np.int64)


def _words(span: Iterable[Token]) -> frozenset[str]:
    return frozenset(word.lemma_.lower() for word in span if word.is_alpha and word.lower_ not in _UNLIKE)


def _modifiers(span: Iterable[Token]) -> frozenset[str]:
    return frozenset(word.lemma_.lower() for word in span if word.pos_ in ("ADJ", "NOUN", "PROPN", "NUM"))


def _likeness(span: Iterable[Token]) -> str:
    return " ".join(word.lower_ for word in span if word.lower_ not in _UNLIKE)


def _equated(head: Token) -> int:
    """The subject of a copula, of which the head is said."""
    subjects = children(head, "nsubj", "nsubj:outer") if has_copula(head) else []
    return subjects[0].i if subjects else -1


def _short_forms(spans: Sequence[Sequence[Token]], heads: Sequence[Token]) -> dict[str, Ints]:
    """Numbers of the initials of each phrase and of the word at its head; equal where the two are spelled alike."""
    initials = ["".join(first for word in span if (first := word.text[0]).isupper()) for span in spans]
    numbers = _numbered([*initials, *(head.text for head in heads)])
    lone = np.array([len(each) < 2 for each in initials], dtype=bool)
    return {"initials": np.where(lone, -1, numbers[: len(spans)]), "spelling": numbers[len(spans) :]}


def _numbered(values: Sequence[str]) -> Ints:
    """A number for each different string."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64)


def pairs(mentions: Features, rows: range, columns: range) -> Floats:
    """How the mentions ``rows`` are related to those of ``columns`` before them, (rows, columns, PAIR_WIDTH)."""
    later = {name: values[rows.start : rows.stop, None] for name, values in mentions.places.items()}
    earlier = {name: values[None, columns.start : columns.stop] for name, values in mentions.places.items()}
    kinds_later = mentions.categories[rows.start : rows.stop, None]
    kinds_earlier = mentions.categories[None, columns.start : columns.stop]

    pronoun_later, pronoun_earlier = kinds_later[..., PRONOUN], kinds_earlier[..., PRONOUN]
    are_nominal = (pronoun_later == NO_PRONOUN) & (pronoun_earlier == NO_PRONOUN)
    are_pronouns = (pronoun_later != NO_PRONOUN) & (pronoun_earlier != NO_PRONOUN)
    same_head = are_nominal & (later["lemma"] == earlier["lemma"])
    entity = _agreement(kinds_later[..., 3], kinds_earlier[..., 3], unknown=len(_ENTITIES) - 1)
    number = _agreement(kinds_later[..., 4], kinds_earlier[..., 4], unknown=len(_NUMBERS) - 1)

    some = range(columns.start, rows.stop)
    lists = [mentions.words[index] for index in some], [mentions.modifiers[index] for index in some]
    at, before = slice(rows.start - some.start, None), slice(0, len(columns))
    words, modifiers = _incidence(*lists)
    shared = words[at] @ words[before].T
    size_later, size_earlier = words[at].sum(1)[:, None], words[before].sum(1)[None]
    told_later = modifiers[at] @ words[before].T
    told_earlier = words[at] @ modifiers[before].T
    count_later, count_earlier = modifiers[at].sum(1)[:, None], modifiers[before].sum(1)[None]

    values = (
        same_head,
        are_nominal & (later["text"] == earlier["text"]),
        are_pronouns & (pronoun_later == pronoun_earlier),
        are_pronouns & (pronoun_later != pronoun_earlier),
        (earlier["start"] <= later["start"]) & (later["end"] <= earlier["end"]),
        (later["start"] <= earlier["start"]) & (earlier["end"] <= later["end"]),
        *entity,
        *number,
        (later["is_apposition"] > 0) & (later["parent"] == earlier["head"]),
        later["equated"] == earlier["head"],
        (later["parent"] == earlier["parent"]) & (later["head"] != earlier["head"]),
        kinds_later[..., 1] == kinds_earlier[..., 1],
        are_nominal & (count_later > told_later),
        are_nominal & (count_later > 0) & (count_later == told_later),
        same_head & (count_earlier > told_earlier),
        (later["initials"] == earlier["spelling"]) | (earlier["initials"] == later["spelling"]),
        shared / np.maximum(np.minimum(size_later, size_earlier), 1),
        shared / np.maximum(size_later + size_earlier - shared, 1),
        later["quoted"] == earlier["quoted"],
        earlier["is_subject"],
        later["head"] == earlier["head"],
        later["paragraph"] == earlier["paragraph"],
        *_bucket(later["persons"] - earlier["persons"], _FEW),
        *_bucket(later["names"] - earlier["names"], _FEW),
        *_bucket(later["sentence"] - earlier["sentence"]),
        *_bucket(np.array(rows)[:, None] - np.array(columns)[None]),
    )
    related = np.empty((PAIR_WIDTH, len(rows), len(columns)), dtype=np.float32)
    for place, value in enumerate(values):
        related[place] = value
    return np.moveaxis(related, 0, -1)


PAIR_WIDTH = 24 + 2 * len(_FEW) + 2 * len(_BUCKETS)
"""How many numbers describe a pair."""


def _agreement(later: Ints, earlier: Ints, unknown: int) -> tuple[Any, Any]:
    """Whether two categories are known and equal; known and different."""
    known = (later != unknown) & (earlier != unknown)
    return known & (later == earlier), known & (later != earlier)


def _incidence(words: Sequence[frozenset[str]], modifiers: Sequence[frozenset[str]]) -> tuple[Floats, Floats]:
    """Which words each mention has, which modifiers, (mentions, different words) each."""
    numbers: dict[str, int] = {}
    placed = [
        [[numbers.setdefault(word, len(numbers)) for word in of_mention] for of_mention in of_kind]
        for of_kind in (words, modifiers)
    ]
    found = np.zeros((2, len(words), max(len(numbers), 1)), dtype=np.float32)
    for of_kind, matrix in zip(placed, found, strict=True):
        rows = np.repeat(np.arange(len(words)), [len(of_mention) for of_mention in of_kind])
        matrix[rows, [number for of_mention in of_kind for number in of_mention]] = 1
    return found[0], found[1]


def _bucket(distance: Ints, starts: Ints = _BUCKETS) -> list[Any]:
    place = np.searchsorted(starts, np.maximum(distance, 0), side="right") - 1
    return [place == bucket for bucket in range(len(starts))]

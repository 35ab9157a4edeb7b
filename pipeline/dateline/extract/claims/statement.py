"""The stand-alone wording of a claim, made from the text's own words.

Pronouns of known actors become names, descriptions have the name behind them, what stands elsewhere (a shared subject,
what a relative pronoun takes up) is filled in, and dates that were resolved against others are made explicit, all
in brackets. Nothing else is added.
"""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from dateline.extract.actors.component import UNNAMED
from dateline.extract.claims.clauses import Clause
from dateline.extract.lookup import Lookup, NamedMention
from dateline.language.docs import span_at
from dateline.language.syntax import (
    RELATIVE,
    antecedent_of,
    children,
    head_of,
    is_restrictive,
    noun_phrase,
    own_words,
)
from dateline.records import Actor, Attribution

_NOTE_MARK = re.compile(r"\[\d{1,3}\]$|[⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_LOOSE = " ,;:–—-"
_QUOTATION_MARKS = (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"))
_LINKING = frozenset(",;:–—-()")
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*$")
_SEASON = re.compile(r"^(-?\d+)-(?:2[1-9]|3\d|4[01])$")
_REFLEXIVES = ("self", "selves")
_SOMETHING = "something"
_SPACE_BEFORE_MARK = re.compile(r"\s+([,.;:!?])")


def statement_of(clause: Clause, lookup: Lookup, attributions: Iterable[Attribution] = ()) -> str:
    """The clause as a sentence of its own, without the words that say who says it (``attributions``)."""
    said_by = {word for attribution in attributions for word in _saying(attribution, clause)}
    own = [word for word in own_words(clause.head, keeps=_belongs) if word not in said_by]
    words = lookup.completed(own or clause.words)
    link = _linking_phrase(words, clause)
    kept = _closed_up([word for word in words if word not in link and not _is_link(word, clause, words[0])])
    described = _described_object(kept, clause)
    verb = sum(word.i <= clause.predicate[-1].i for word in kept) if described else len(kept)
    is_elsewhere = clause.subject is not None and clause.subject not in words and not _is_clausal(clause.subject)
    wording = Wording(lookup)
    parts = [
        wording.filled_in(_noun_phrase(clause.subject) if is_elsewhere else []),
        wording.of(kept[:verb]),
        wording.filled_in(described),
        wording.of(kept[verb:]),
        wording.of(link[:-1]),
        wording.filled_in(_noun_phrase(antecedent_of(link[-1]) if link else None)),
    ]
    return _as_sentence(_SPACE_BEFORE_MARK.sub(r"\1", " ".join(" ".join(parts).split())))


def _saying(attribution: Attribution, clause: Clause) -> list[Token]:
    """The words of source and cue, with the phrase that they make: `according to the board`, `in her view`."""
    doc = clause.head.doc
    parts = [part for part in (attribution.source, attribution.cue) if part is not None]
    words = [word for part in parts for word in span_at(doc, part.start, part.end)]
    last = max(words)
    phrase = [word for word in head_of(doc[min(words).i : last.i + 1]).subtree if word.i <= last.i]
    if clause.head not in phrase:
        return [*phrase, *words]
    return [] if any(word in clause.verbs for word in words) else words


def _noun_phrase(noun: Token | None) -> list[Token]:
    """Without a relative clause that hangs on a part of a name."""
    if noun is None:
        return []
    hung = {word for part in children(noun, "flat") for each in children(part, *RELATIVE) for word in each.subtree}
    return [word for word in noun_phrase(noun) if word not in hung]


def _described_object(kept: list[Token], clause: Clause) -> list[Token]:
    """The object, if it stands outside: `a bill` of `a bill which they signed`, and of `wrote and signed a bill`."""
    thing = clause.object
    is_outside = clause.head.dep_ == "conj" or (clause.head.dep_ == "acl:relcl" and thing == clause.head.head)
    return noun_phrase(thing) if thing is not None and is_outside and thing not in kept else []


def _is_clausal(antecedent: Token) -> bool:
    """What `which` takes up in `they left, which angered us`: nothing that a sentence could begin with."""
    return antecedent.pos_ in {"VERB", "AUX"}


def _as_sentence(text: str) -> str:
    """The text without marks that have lost their other half or stand round all of it, with a capital and a stop."""
    text = _balanced(text).strip(_LOOSE)
    if text.count('"') % 2:
        text = text.replace('"', "")
    if text.count("“") != text.count("”"):
        text = text.replace("“", "").replace("”", "")
    for opening, closing in _QUOTATION_MARKS:
        opens, closes = text.startswith(opening), text.endswith(closing)
        alone = opening not in text[1:-1] and closing not in text[1:-1]
        if opens and (closing not in text[1:] or (closes and alone)):
            text = text[1:]
        if closes and opening not in text[:-1]:
            text = text[:-1]
        text = text.strip(_LOOSE)
    text = text if _SENTENCE_END.search(text) else f"{text}."
    start = 1 if text.startswith("[") else 0
    return text[:start] + text[start : start + 1].upper() + text[start + 1 :]


def _balanced(text: str) -> str:
    """The text without a round bracket that has lost its other half, and without a pair round all of it."""
    opened: list[int] = []
    dropped: set[int] = set()
    for index, character in enumerate(text):
        if character == "(":
            opened.append(index)
        elif character == ")" and opened:
            dropped |= {start for start in (opened.pop(), index) if text.startswith("(") and index == len(text) - 1}
        elif character == ")":
            dropped.add(index)
    dropped.update(opened)
    return "".join(character for index, character in enumerate(text) if index not in dropped)


def _belongs(head: Token) -> bool:
    """Whether a clause within the clause is needed to understand it: all but those that only add to a noun."""
    return head.dep_ in {"ccomp", "acl", "advcl"} or is_restrictive(head)


def _is_link(word: Token, clause: Clause, first: Token) -> bool:
    """A word that only ties the clause to another (`that`, `where`, a relative subject or object), or a note's mark."""
    if _NOTE_MARK.match(word.text):
        return True
    if (word.dep_ in {"mark", "cc"} and word.head in clause.verbs) or (word.dep_ == "cc" and word == first):
        return word.tag_ not in {"TO", "DT"} and word.i < clause.predicate[0].i and word.lower_ != "whether"
    if _stands_before_mark(word, clause):
        return True
    if word.head not in clause.verbs or word.i > clause.head.i:
        return False
    if word.lower_ == "that" and clause.head.dep_ == "ccomp" and word == first:
        return word.tag_ != "DT"
    if word.tag_ == "WRB":
        return clause.head.dep_ in RELATIVE | {"advcl"} or word == first
    antecedent = antecedent_of(word)
    return antecedent is not None and word.dep_ in {"nsubj", "nsubj:pass", "obj"} and not _is_clausal(antecedent)


def _stands_before_mark(word: Token, clause: Clause) -> bool:
    """`even` in `even after the debt was paid`, `two days` in `two days before it lapsed`."""
    marks = [mark.i for mark in children(clause.head, "mark")]
    return clause.head.dep_ == "advcl" and bool(marks) and word.i < marks[0]


def _linking_phrase(words: list[Token], clause: Clause) -> list[Token]:
    """Preposition and relative pronoun at the head of a relative clause: `through which`."""
    for pronoun in words[:3]:
        cases = [case for case in children(pronoun, "case") if case.i < pronoun.i]
        if pronoun.dep_ == "obl" and pronoun.head in clause.verbs and antecedent_of(pronoun) is not None and cases:
            return [*cases, pronoun]
    return []


def _closed_up(words: list[Token]) -> list[Token]:
    """The words without the punctuation that stood round a clause that was left out."""
    if not words:
        return []
    kept = {word.i for word in words}
    first, last = words[0].i, words[-1].i
    beside_gap = {i for i in kept for near in (i - 1, i + 1) if first < near < last and near not in kept}
    return [word for word in words if not (word.is_punct and word.i in beside_gap and word.text in _LINKING)]


class Wording:
    """The words of a statement, with names for pronouns, names behind descriptions, and dates made explicit.

    Whoever has been named keeps their pronouns, unless another one has been named that these may mean.
    """

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._named: dict[str, Actor] = {}
        self._is_filling_in = False

    def of(self, words: list[Token]) -> str:
        """The next words; to be called in the order of the statement."""
        return "".join(self._pieces(self._lookup.completed(words))) if words else ""

    def filled_in(self, words: list[Token]) -> str:
        """Words that stand elsewhere, in brackets; what they need said is in round ones."""
        self._is_filling_in, outer = True, self._is_filling_in
        text = self.of(words)
        self._is_filling_in = outer
        return f"[{text}]" if text and not outer else text

    def _added(self, text: str) -> str:
        return f"({text})" if self._is_filling_in else f"[{text}]"

    def _replaced(self, text: str) -> str:
        return text if self._is_filling_in else f"[{text}]"

    def _pieces(self, words: list[Token]) -> Iterator[str]:
        for word, following in zip(words, [*words[1:], None], strict=True):
            yield self._word(word, words)
            date = self._lookup.date_ending_at(word)
            if date is not None and date.anchor and date.edtf and date.type in {"DATE", "TIME"}:
                yield f" {self._added(_readable(date.edtf))}"
            if following is not None and (word.whitespace_ or following.i != word.i + 1):
                yield " "

    def _word(self, word: Token, words: list[Token]) -> str:
        antecedent = antecedent_of(word)
        if antecedent is not None and antecedent not in words and not _is_clausal(antecedent):
            return self.filled_in(noun_phrase(antecedent)) + ("’s" if word.tag_ == "WP$" else "")
        if word.tag_ == "WP" and words == [word]:
            return _SOMETHING  # of what he leaves out
        text = word.lower_ if word.pos_ == "DET" else word.text
        mention = self._lookup.mention_at(word)
        if mention is None or antecedent is not None or mention.span.end != word.i + 1:
            return text
        return self._mentioned(word, text, mention)

    def _mentioned(self, word: Token, text: str, mention: NamedMention) -> str:
        is_known = all(actor.id in self._named for actor in mention.actors)
        if _is_clear(mention) or word.lower_.endswith(_REFLEXIVES):
            self._note(mention)
            return text
        person = word.morph.get("Person", [""])[0] if mention.kind == "pronoun" else ""
        if is_known and (mention.kind == "nominal" or not self._has_rival(mention)):
            return text
        self._note(mention)
        name = _listed([_name(actor, self._lookup) for actor in mention.actors])
        if mention.kind == "nominal":
            return f"{text} {self._added(name)}"
        owner = "’s" if word.dep_ == "nmod:poss" else ""
        return f"{text} {self._added(name + owner)}" if person in ("1", "2") else self._replaced(name) + owner

    def _note(self, mention: NamedMention) -> None:
        self._named |= {actor.id: actor for actor in mention.actors}

    def _has_rival(self, mention: NamedMention) -> bool:
        """Whether another one has been named whom the pronoun may mean."""
        ours = {actor.id for actor in mention.actors}
        is_person = mention.actors[0].type == "PERSON"
        return any((each.type == "PERSON") == is_person for id_, each in self._named.items() if id_ not in ours)


def _readable(edtf: str) -> str:
    """Without the codes of seasons and quarters, which the words before it name."""
    return _SEASON.sub(r"\1", edtf)


def _is_clear(mention: NamedMention) -> bool:
    """A name, or a description of somebody who has none."""
    return mention.kind == "name" or (mention.kind == "nominal" and mention.actors[0].rule == UNNAMED)


def _name(actor: Actor, lookup: Lookup) -> str:
    """The name of an actor, with the article that it has in the text; or how it is first described."""
    if actor.rule == UNNAMED:
        return actor.text[:1].lower() + actor.text[1:]
    return f"the {actor.name}" if lookup.has_article(actor) else actor.name


def _listed(names: list[str]) -> str:
    """`Lisk, Orr and Vell`."""
    return " and ".join([*([", ".join(names[:-1])] if len(names) > 1 else []), *names[-1:]])

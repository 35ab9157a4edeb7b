"""The words of a statement: names for pronouns, names behind descriptions, and dates made explicit, in brackets."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from dateline.extractors.claims.statement.agreement import denied, in_full, in_third_person, subject_of_verb
from dateline.extractors.claims.statement.date_notes import note_of
from dateline.extractors.claims.statement.naming import (
    TABLE,
    behind_description,
    is_body_of_state,
    is_no_name,
    is_one_speaker,
    is_seat,
    listed,
    made_definite,
    name_of,
    owner_of,
)
from dateline.extractors.claims.statement.sure_referents import is_sure, is_sure_name
from dateline.extractors.claims.statement.unnamed_antecedents import Things
from dateline.extractors.lookup import Lookup, NamedMention
from dateline.language.syntax import (
    SUBJECTS,
    antecedent_of,
    children,
    elided_words,
    is_clausal,
    is_cleft,
    is_restrictive,
    noun_phrase,
)
from dateline.records import Actor, Attribution
from dateline.words import words
from dateline.words.marks import CLOSING, OPENING

_VERBAL = frozenset({"MD", "VBZ", "VBP", "VBD"})
_REFLEXIVES = words("pronouns.personal:reflexive")
_NOW = "PRESENT_REF"
_SOMETHING = "something"
_SPEAKERS = words("pronouns.personal:first") | words("pronouns.personal:second")
_NAMELESS = words("determiners.demonstratives") | words("pronouns.personal:possessive")
_QUOTATION_MARKS = words("marks.quotes") - words("marks.quotes:apostrophe")
_APOSTROPHES = words("marks.apostrophes")
_PRONOUNS: dict[str, dict[str, str]] = {word: forms for forms in TABLE["persons"].values() for word in forms.values()}
_WE, _THEY, _TODAY = "we", "they", "now"
_CLAUSAL, _WHOLE_CLAUSE = "which", "this"


class _Piece(NamedTuple):
    """A word with what is put before it, and what is said behind it, or behind its possessive mark."""

    text: str
    before: str = ""
    behind: str = ""


class Wording:
    """Makes the text of a statement, part by part.

    Who has been named keeps the pronouns that follow, unless these may mean another who has been named. ``now`` is the
    day on which the clause is said, ``attributions`` who says it.
    """

    def __init__(
        self, lookup: Lookup, things: Things, now: str | None = None, attributions: Sequence[Attribution] = ()
    ) -> None:
        self._lookup, self._things, self._now, self._attributions = lookup, things, now, attributions
        self._named: dict[str, Actor] = {}
        self._dated: set[str] = set()
        self._taken_up: set[int] = set()
        self._kept: set[int] = set()
        self._stranded: dict[Token, list[Token]] = {}
        self._is_filling_in = False
        self._open: list[list[Token]] = []
        self._denied: Token | None = None
        self.has_open = False
        """Whether a pronoun stands in the text that means somebody or something outside it."""

    def deny(self, verb: Token) -> None:
        """Add `not` to a verb that comes later: because a source denies the clause, or a word outside of it does."""
        self._denied = verb

    def of(self, words: list[Token]) -> str:
        """The next words; to be called in the order of the statement."""
        return "".join(self._texts(self._lookup.completed(words))) if words else ""

    def filled_in(self, words: list[Token], before: str = "", behind: str = "", owns: bool = False) -> str:
        """Words from elsewhere, in square brackets, between two others.

        What has to be explained in them stands in round brackets.
        """
        text = self.inner(words)
        text = " ".join(part for part in (before, owner_of(text) if owns else text, behind) if part)
        return self._replaced(text) if text else ""

    def _named_by(self, words: list[Token]) -> str:
        """The name of whom the words only describe."""
        mention = self._lookup.mention_at(words[-1]) if words else None
        if mention is None or mention.kind == "pronoun" or mention.span.end != words[-1].i + 1:
            return ""
        if any(word.is_ancestor(words[-1]) for word in words if word not in mention.span):
            return ""  # `a loan from Lisk`
        is_part = mention.span.start > words[0].i and mention.kind == "nominal"
        if is_part or len(mention.actors) > 1 or not mention.actors[0].is_named:
            return ""
        is_qualified = all(each.pos_ == "ADJ" for each in words if each.i < mention.span.start)
        is_other = mention.actors[0].type == "STATE" and mention.span.start > words[0].i and is_qualified
        if mention.kind == "name" and not (is_seat(mention) or is_other):
            return ""
        self._note(mention)
        name = name_of(mention.actors[0], self._lookup)
        return f"the {words[-1].text} of {name}" if is_body_of_state(words[-1], mention) else name

    def _added(self, text: str) -> str:
        return f"({text})" if self._is_filling_in else f"[{text}]"

    def _replaced(self, text: str) -> str:
        return text if self._is_filling_in else f"[{text}]"

    def _texts(self, words: list[Token]) -> Iterator[str]:
        behind: list[str] = []
        is_bracket = False
        for word, following in zip(words, [*words[1:], None], strict=True):
            piece = self._piece(word, words)
            is_contracted = (
                is_bracket and word.tag_ in _VERBAL and piece.text == word.text and piece.text[0] in _APOSTROPHES
            )
            yield f" {in_full(word)}" if is_contracted else piece.before + piece.text
            is_bracket = piece.text.endswith("]")
            behind += [note for note in (piece.behind, self._date_note(word)) if note]
            if not _ends(following, words):
                yield from (f" {self._added(owner_of(note) if word.tag_ == 'POS' else note)}" for note in behind)
                behind = []
            if following is not None and (word.whitespace_ or following.i != word.i + 1):
                yield " "

    def _date_note(self, word: Token) -> str | None:
        date = self._lookup.date_ending_at(word)
        if date is None or word.dep_ == "compound":  # Christmas cards
            return None
        note = self._now if date.value == _NOW and date.text.lower() == _TODAY else note_of(date)
        if note is None or (date.edtf or note) in self._dated:
            return None
        self._dated.add(date.edtf or note)
        return note

    def _piece(self, word: Token, words: list[Token]) -> _Piece:
        antecedent = antecedent_of(word)
        if piece := self._foreseen(word) or self._relative(word, antecedent, words):
            return piece
        mention = self._lookup.mention_at(word) if antecedent is None else None
        if mention is not None:
            return self._of_actor(word, mention, words)
        thing = self._thing(word, words)
        self.has_open |= not thing and antecedent is None and self._is_open(word, words)
        return _Piece(thing or self._verb(word) or _in_sentence(word))

    def _foreseen(self, word: Token) -> _Piece | None:
        """A word that is denied, a preposition whose noun stood before it, or the mark of an owner without a noun."""
        if word == self._denied:
            return _Piece(denied(word))
        if word in self._stranded:
            return _Piece(f"{word.text} {self.filled_in(self._stranded[word])}")
        if word.tag_ == "POS" and word.i and (owned := elided_words(word.nbor(-1))):
            phrase = self._replaced("".join(each.text_with_ws for each in owned).strip())
            return _Piece(f"{word.text} {phrase}")
        return None

    def _relative(self, word: Token, antecedent: Token | None, words: list[Token]) -> _Piece | None:
        """A relative pronoun whose noun stands elsewhere, or that takes up a whole clause or nothing at all."""
        if antecedent is not None and antecedent not in words and not is_clausal(antecedent):
            return self._taken_up_by(word, antecedent, words)
        if word.tag_ == "WDT" and word.dep_ in SUBJECTS and word == words[0]:
            is_clause = word.lower_ == _CLAUSAL  # they left, which angered us
            self.has_open |= not is_clause
            return _Piece(self._replaced(_WHOLE_CLAUSE) if is_clause else word.text)
        return _Piece(_SOMETHING) if word.tag_ == "WP" and words == [word] else None  # of what he leaves out

    def _of_actor(self, word: Token, mention: NamedMention, words: list[Token]) -> _Piece:
        if mention.kind == "name":
            return self._completed(word, mention, words)
        if mention.span.end != word.i + 1:
            return _Piece(_in_sentence(word))
        if mention.kind == "nominal":
            return self._described(word, mention, words)
        return self._pronoun(word, mention, words)

    def _taken_up_by(self, pronoun: Token, noun: Token, words: list[Token]) -> _Piece:
        """What a relative pronoun stands for, put behind its preposition if that stands at the end of the clause."""
        phrase = noun_phrase(noun)
        preposition = next((case for case in children(pronoun, "case") if case > pronoun and case in words), None)
        if preposition is not None:
            self._stranded[preposition] = phrase
            return _Piece("")
        if is_cleft(pronoun.head):
            return _Piece("")  # said at the front
        return _Piece(self.filled_in(phrase, owns=pronoun.tag_ == "WP$"))

    def _completed(self, word: Token, mention: NamedMention, words: list[Token]) -> _Piece:
        """A name with the rest of it, where it is a part: `[Mara] Quist`; a capital with the state it acts for."""
        text, actor, span = word.text, mention.actors[0], mention.span
        is_known = actor.id in self._named
        is_last = span.end == word.i + 1
        if is_last:
            self._note(mention)
        is_whole = span.text == actor.name or len(mention.actors) > 1
        if is_whole or is_known or not set(span) <= set(words) or span.root.dep_ == "compound":
            return _Piece(text)
        if actor.type == "PERSON" and (is_no_name(actor) or self._lookup.has_article(actor)):
            return _Piece(text)
        if actor.type == "PERSON" and not is_sure_name(mention, self._lookup):
            return _Piece(text)
        if actor.name.endswith(f" {span.text}"):
            missing = actor.name.removesuffix(f" {span.text}")
            return _Piece(text, before=f"{self._replaced(missing)} " if span.start == word.i else "")
        if actor.name.startswith(f"{span.text} ") and actor.type == "PERSON":
            missing = actor.name.removeprefix(f"{span.text} ")
            return _Piece(f"{text} {self._replaced(missing)}" if is_last else text)
        return _Piece(text, behind=name_of(actor, self._lookup) if is_seat(mention) and is_last else "")

    def _described(self, word: Token, mention: NamedMention, words: list[Token]) -> _Piece:
        """A description, followed by the name, unless the statement has the name anyway."""
        text = _in_sentence(word)
        is_known = all(actor.id in self._named for actor in mention.actors)
        self._note(mention)
        is_named = mention.actors[0].is_named
        if is_known or not is_named or any(actor.name in mention.span.text for actor in mention.actors):
            return _Piece(text)
        if self._is_named_in(words, mention) or not self._is_sure(word, mention):
            return _Piece(text)
        return _Piece(text, behind=behind_description(word, mention, self._lookup))

    def _is_named_in(self, words: list[Token], mention: NamedMention) -> bool:
        others = (self._lookup.mention_at(word) for word in words)
        return any(each is not None and each.kind == "name" and each.actors == mention.actors for each in others)

    def _pronoun(self, word: Token, mention: NamedMention, words: list[Token]) -> _Piece:
        if word.lower_ in _REFLEXIVES:
            self._note(mention)
            return _Piece(word.text)
        is_known = all(actor.id in self._named for actor in mention.actors)
        if is_known and _is_of_speakers(word) and is_one_speaker(mention):
            return _Piece(self._replaced(self._third(word, mention.actors[0])))
        if is_known and not self._has_rival(mention):
            return _Piece(_in_sentence(word))
        if _is_uncertain(word, mention) or not self._is_sure(word, mention):
            self.has_open |= not is_known and self._is_open(word, words)
            self._kept.add(word.i)
            return _Piece(_in_sentence(word))
        self._note(mention)
        return self._pronoun_named(word, mention)

    def _pronoun_named(self, word: Token, mention: NamedMention) -> _Piece:
        """The name in the place of the pronoun; behind `we` and `you` of several."""
        name = listed([name_of(actor, self._lookup, definite=True) for actor in mention.actors], "and")
        if word.lower_ == _WE and mention.actors[0].type == "STATE":
            name = f"the government of {name}"
        name = owner_of(name) if _is_possessive(word) else name
        if _is_of_speakers(word) and not is_one_speaker(mention):
            return _Piece(_in_sentence(word), behind=name)
        self._taken_up.add(word.i)
        return _Piece(self._replaced(name))

    def _is_open(self, pronoun: Token, words: list[Token]) -> bool:
        """Whether a pronoun means somebody outside the statement; `you` in the author's voice is everybody."""
        if self.has_open or not self._things.is_open(pronoun, words):
            return self.has_open
        return bool(self._attributions) or pronoun.morph.get("Person", []) != ["2"]

    def _is_sure(self, word: Token, mention: NamedMention) -> bool:
        return is_sure(word, mention, self._lookup, self._attributions)

    def _third(self, word: Token, actor: Actor) -> str:
        """How one who has been named speaks of themselves: by the pronoun that the article has for them."""
        forms = next((_PRONOUNS[each.text.lower()] for each in actor.mentions if each.text.lower() in _PRONOUNS), None)
        if forms is None:
            name = name_of(actor, self._lookup, definite=True)
            return owner_of(name) if _is_possessive(word) else name
        relation = "poss" if _is_possessive(word) else word.dep_.partition(":")[0]
        return forms.get(relation, forms["obj"])

    def _verb(self, word: Token) -> str:
        """The verb of one who speaks of themselves as it is with their name: `[Mara Quist] is tired`."""
        subject = subject_of_verb(word) if word.tag_ == "VBP" else None
        mention = self._lookup.mention_at(subject) if subject is not None else None
        if subject is None or subject.i in self._kept or mention is None or len(mention.actors) > 1:
            return ""
        is_spoken = subject.lower_ in _SPEAKERS and is_one_speaker(mention)
        is_named = subject.i in self._taken_up and mention.actors[0].type != "GROUP"
        return in_third_person(word) if is_spoken or is_named else ""

    def _thing(self, word: Token, words: list[Token]) -> str:
        noun = self._things.behind(word)
        if noun is None or noun in words or noun.i in self._taken_up or self._lookup.mention_at(noun) is not None:
            return ""  # what an actor's own mentions leave open stays open
        self._taken_up.add(noun.i)
        phrase = _thing_phrase(noun)
        if not _NAMELESS.isdisjoint(each.lower_ for each in phrase if each.dep_ in {"det", "nmod:poss"}):
            return ""
        text = self.definite(phrase)
        return self._replaced(owner_of(text) if _is_possessive(word) else text)

    def definite(self, words: list[Token]) -> str:
        """The same of what has been spoken of: `the plan` of `a plan`."""
        return made_definite(self.inner(words))

    def inner(self, words: list[Token]) -> str:
        """Words inside brackets that are there already; left as they are if they would need brackets themselves."""
        if words in self._open:
            return "".join(word.text_with_ws for word in words).strip()
        self._is_filling_in, outer = True, self._is_filling_in
        self._open.append(words)
        text = self._named_by(words) or self.of(_without_lone_marks(words))
        self._open.pop()
        self._is_filling_in = outer
        return text

    def _note(self, mention: NamedMention) -> None:
        self._named |= {actor.id: actor for actor in mention.actors}

    def _has_rival(self, mention: NamedMention) -> bool:
        """Whether another actor is the likelier meaning of the pronoun, because it was named first or last."""
        ours = {actor.id for actor in mention.actors}
        is_person = mention.actors[0].type == "PERSON"
        alike = [id_ for id_, each in self._named.items() if (each.type == "PERSON") == is_person]
        return ours.isdisjoint({*alike[:1], *alike[-1:]}) and bool(alike)


def _ends(word: Token | None, words: list[Token]) -> bool:
    """Whether the word belongs to what stands before it: a possessive mark, the second of two quotation marks."""
    is_closing = word is not None and word.text in CLOSING and words[0].text not in OPENING
    return word is not None and (word.tag_ == "POS" or is_closing)


def _in_sentence(word: Token) -> str:
    """The word without the capital that it owes to its place at the head of a sentence."""
    if not word.text[:1].isupper():
        return word.text
    is_common = word.pos_ != "PROPN" and word.text != "I" and word.text[1:] == word.text[1:].lower()
    is_first = all(before.is_punct or before.is_space for before in word.doc[word.sent.start : word.i])
    return word.lower_ if is_common and is_first else word.text


def _without_lone_marks(words: list[Token]) -> list[Token]:
    """Without a quotation mark whose other half stands outside."""
    marks = [word for word in words if word.text in _QUOTATION_MARKS]
    return [word for word in words if word not in marks] if len(marks) % 2 else words


def _thing_phrase(noun: Token) -> list[Token]:
    """A noun with what tells which one is meant: `the treaty that bans all tests`."""
    clauses = [child for child in children(noun, "acl:relcl") if is_restrictive(child)]
    told = {word for clause in clauses for word in clause.subtree if not word.is_punct}
    phrase = noun_phrase(noun)
    return sorted({*phrase, *told}) if told and min(told).i == phrase[-1].i + 1 else phrase


def _is_of_speakers(pronoun: Token) -> bool:
    """`I`, `we`, `you` and their forms."""
    return pronoun.morph.get("Person", []) in (["1"], ["2"])


def _is_uncertain(pronoun: Token, mention: NamedMention) -> bool:
    """`they` of one person, or a pronoun of whom only a later description tells."""
    actor = mention.actors[0]
    if pronoun.lower_ == _THEY and len(mention.actors) == 1 and actor.type == "PERSON":
        return True
    is_told_later = not actor.is_named and actor.start > pronoun.idx
    return is_told_later and pronoun.morph.get("Person", []) == ["3"]


def _is_possessive(word: Token) -> bool:
    return word.dep_ == "nmod:poss" or word.tag_ == "PRP$"

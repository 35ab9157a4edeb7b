"""The claims of a doc where they stand: which claim a word belongs to, in which sentence and paragraph."""

from bisect import bisect_right
from typing import NamedTuple

from spacy.tokens import Doc, Token

from dateline.extractors.lookup import Lookup
from dateline.language.docs import span_at
from dateline.language.syntax import AUXILIARIES, finite_verb_of, first_conjunct, is_perfect
from dateline.records import Claim

_MAIN = frozenset({"ROOT", "parataxis"})


class Scene(NamedTuple):
    """A claim where it stands."""

    claim: Claim
    head: Token
    sentence: int
    paragraph: int
    lasts: bool  # `for twenty years`

    @property
    def is_past(self) -> bool:
        """`seized`, `was seized`; not `had seized`, `has seized`."""
        first = finite_verb_of(self.head)
        return first.tag_ == "VBD" and not (first != self.head and is_perfect(self.head))

    @property
    def is_pluperfect(self) -> bool:
        """`had seized`."""
        return finite_verb_of(self.head).lower_ == "had" and is_perfect(self.head)

    @property
    def is_to_come(self) -> bool:
        """`will seize`, `could seize`."""
        return finite_verb_of(self.head).tag_ == "MD"

    @property
    def is_main(self) -> bool:
        """Whether it is a main clause."""
        return first_conjunct(self.head).dep_ in _MAIN


class Scenes:
    """The claims of a doc in order of the text."""

    def __init__(self, doc: Doc, lookup: Lookup) -> None:
        self._sentences = [sentence.start for sentence in doc.sents]
        self._blocks = [block.start for block in doc.spans.get("blocks", ())]
        self.in_order = [self._scene(doc, claim, lookup) for claim in doc._.claims]
        self._by_head = {scene.head.i: scene for scene in self.in_order}
        self._by_subject: dict[int, list[Scene]] = {}
        for scene in self.in_order:
            if (subject := scene.claim.subject) is not None:
                head = span_at(doc, subject.start, subject.end).root
                self._by_subject.setdefault(head.idx, []).append(scene)

    def _scene(self, doc: Doc, claim: Claim, lookup: Lookup) -> Scene:
        head = span_at(doc, claim.predicate.start, claim.predicate.end).root
        while head.dep_ in AUXILIARIES:
            head = head.head
        lengths = [date for child in head.children if (date := lookup.dates.at(child)) is not None]
        lasts = any(date.type == "DURATION" for date in lengths)
        return Scene(claim, head, self.sentence_of(head), bisect_right(self._blocks, head.i), lasts)

    def sentence_of(self, token: Token) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self._sentences, token.i)

    def at(self, token: Token) -> Scene | None:
        """The claim whose own word it is."""
        while token.i not in self._by_head:
            if token.head == token:
                return None
            token = token.head
        return self._by_head[token.i]

    def naming(self, noun: Token) -> list[Scene]:
        """The claim in which a noun stands, and those whose subject it is from outside: `the raid that killed four`."""
        own = self.at(noun)
        outside = [scene for scene in self._by_subject.get(noun.idx, ()) if scene != own]
        return outside if own is None else [own, *outside]

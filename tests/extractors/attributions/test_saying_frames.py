"""Every verb of saying in every frame of English that takes one."""

from itertools import pairwise

import pytest
import spacy
from spacy.tokens import Doc

from dateline.extractors.attributions.component import mark_attributions
from dateline.records import Article
from dateline.words.forms import pasts_of, present_of
from dateline.words.saying import verbs

_NLP = spacy.blank("en")
_JOINED = frozenset({",", ".", "”", ":"})


class Frame:
    """Words with part of speech, tag, head and relation; ``SAID`` stands for a past form, ``SAYS`` for one in -s."""

    def __init__(self, words: str, content: str, source: str | None = "The mayor") -> None:
        self.words, self.content, self.source = [word.split("|") for word in words.split()], content, source

    def doc(self, lemma: str) -> Doc:
        forms = {"SAID": next(iter(pasts_of(lemma))), "SAYS": present_of(lemma), "SAY": lemma}
        texts = [forms.get(word[0], word[0]) for word in self.words]
        doc = Doc(
            _NLP.vocab,
            words=texts,
            spaces=[word != "“" and after not in _JOINED for word, after in pairwise([*texts, "."])],
            pos=[word[1] for word in self.words],
            tags=[word[2] for word in self.words],
            heads=[int(word[3]) for word in self.words],
            deps=[word[4] for word in self.words],
            lemmas=[lemma if word[0] in forms else word[0].lower() for word in self.words],
        )
        doc._.article = Article.of(doc.text)
        return doc

    def is_read(self, lemma: str) -> bool:
        """Whether the one attribution has source, cue and content."""
        doc = self.doc(lemma)
        records = mark_attributions(doc)._.attributions
        said = [part.text for record in records for part in record.content]
        sources = [record.source.text if record.source else None for record in records]
        return said == [self.content] and sources == [self.source]


_WITH_CLAUSE = {
    "that": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|2|nsubj SAID|VERB|VBD|2|ROOT that|SCONJ|IN|7|mark the|DET|DT|5|det "
        "bridge|NOUN|NN|7|nsubj will|AUX|MD|7|aux close|VERB|VB|2|ccomp .|PUNCT|.|2|punct",
        "that the bridge will close",
    ),
    "no that": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|2|nsubj SAYS|VERB|VBZ|2|ROOT the|DET|DT|4|det "
        "bridge|NOUN|NN|6|nsubj will|AUX|MD|6|aux close|VERB|VB|2|ccomp .|PUNCT|.|2|punct",
        "the bridge will close",
    ),
    "day": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|2|nsubj SAID|VERB|VBD|2|ROOT Friday|PROPN|NNP|2|obl:unmarked the|DET|DT|5|det "
        "bridge|NOUN|NN|7|nsubj will|AUX|MD|7|aux close|VERB|VB|2|ccomp .|PUNCT|.|2|punct",
        "the bridge will close",
    ),
    "negated": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|4|nsubj did|AUX|VBD|4|aux not|PART|RB|4|advmod SAY|VERB|VB|4|ROOT "
        "that|SCONJ|IN|9|mark the|DET|DT|7|det bridge|NOUN|NN|9|nsubj will|AUX|MD|9|aux close|VERB|VB|4|ccomp "
        ".|PUNCT|.|4|punct",
        "that the bridge will close",
    ),
    "passive": Frame(
        "It|PRON|PRP|2|expl was|AUX|VBD|2|aux:pass SAID|VERB|VBN|2|ROOT that|SCONJ|IN|7|mark the|DET|DT|5|det "
        "bridge|NOUN|NN|7|nsubj will|AUX|MD|7|aux close|VERB|VB|2|csubj:pass .|PUNCT|.|2|punct",
        "that the bridge will close",
        None,
    ),
    "agent": Frame(
        "It|PRON|PRP|2|expl was|AUX|VBD|2|aux:pass SAID|VERB|VBN|2|ROOT by|ADP|IN|5|case the|DET|DT|5|det "
        "mayor|NOUN|NN|2|obl:agent that|SCONJ|IN|10|mark the|DET|DT|8|det bridge|NOUN|NN|10|nsubj will|AUX|MD|10|aux "
        "close|VERB|VB|2|csubj:pass .|PUNCT|.|2|punct",
        "that the bridge will close",
        "the mayor",
    ),
    "participle": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|2|nsubj left|VERB|VBD|2|ROOT having|AUX|VBG|4|aux SAID|VERB|VBN|2|advcl "
        "that|SCONJ|IN|9|mark the|DET|DT|7|det bridge|NOUN|NN|9|nsubj will|AUX|MD|9|aux close|VERB|VB|4|ccomp "
        ".|PUNCT|.|2|punct",
        "that the bridge will close",
    ),
    "behind": Frame(
        "The|DET|DT|1|det bridge|NOUN|NN|3|nsubj will|AUX|MD|3|aux close|VERB|VB|3|ROOT ,|PUNCT|,|7|punct "
        "the|DET|DT|6|det mayor|NOUN|NN|7|nsubj SAYS|VERB|VBZ|3|parataxis .|PUNCT|.|3|punct",
        "The bridge will close",
        "the mayor",
    ),
    "as": Frame(
        "As|SCONJ|IN|3|mark the|DET|DT|2|det mayor|NOUN|NN|3|nsubj SAID|VERB|VBD|8|advcl ,|PUNCT|,|3|punct "
        "the|DET|DT|6|det bridge|NOUN|NN|8|nsubj will|AUX|MD|8|aux close|VERB|VB|8|ROOT .|PUNCT|.|8|punct",
        "the bridge will close",
        "the mayor",
    ),
}
_WITH_RECEIVER = {
    "receiver": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|2|nsubj SAID|VERB|VBD|2|ROOT reporters|NOUN|NNS|2|iobj that|SCONJ|IN|8|mark "
        "the|DET|DT|6|det bridge|NOUN|NN|8|nsubj will|AUX|MD|8|aux close|VERB|VB|2|ccomp .|PUNCT|.|2|punct",
        "that the bridge will close",
    ),
}
_WITH_QUOTATION = {
    "inverted": Frame(
        "“|PUNCT|``|4|punct The|DET|DT|2|det bridge|NOUN|NN|4|nsubj will|AUX|MD|4|aux close|VERB|VB|7|ccomp "
        ",|PUNCT|,|4|punct ”|PUNCT|''|4|punct SAID|VERB|VBD|7|ROOT the|DET|DT|9|det mayor|NOUN|NN|7|nsubj "
        ".|PUNCT|.|7|punct",
        "“The bridge will close,”",
        "the mayor",
    ),
    "mistaken for the object": Frame(
        "“|PUNCT|``|4|punct The|DET|DT|2|det bridge|NOUN|NN|4|nsubj will|AUX|MD|4|aux close|VERB|VB|7|ccomp "
        ",|PUNCT|,|4|punct ”|PUNCT|''|4|punct SAID|VERB|VBD|7|ROOT the|DET|DT|9|det mayor|NOUN|NN|7|obj "
        ".|PUNCT|.|7|punct",
        "“The bridge will close,”",
        "the mayor",
    ),
    "colon": Frame(
        "The|DET|DT|1|det mayor|NOUN|NN|2|nsubj SAID|VERB|VBD|2|ROOT :|PUNCT|:|8|punct “|PUNCT|``|8|punct "
        "The|DET|DT|6|det bridge|NOUN|NN|8|nsubj will|AUX|MD|8|aux close|VERB|VB|2|parataxis .|PUNCT|.|8|punct "
        "”|PUNCT|''|8|punct",
        "“The bridge will close.”",
    ),
}


def frames() -> list[tuple[str, Frame, list[str]]]:
    of_clause = sorted(verbs("clause") - verbs("receiver"))
    return [
        *((name, frame, of_clause) for name, frame in _WITH_CLAUSE.items()),
        *((name, frame, sorted(verbs("receiver", "clause"))) for name, frame in _WITH_RECEIVER.items()),
        *((name, frame, sorted(verbs("speech"))) for name, frame in _WITH_QUOTATION.items()),
    ]


@pytest.mark.parametrize(("name", "frame", "lemmas"), frames(), ids=[each[0] for each in frames()])
def test_verbs_of_saying_say_what_the_frame_has(name: str, frame: Frame, lemmas: list[str]) -> None:
    wrong = [lemma for lemma in lemmas if not frame.is_read(lemma)]
    assert wrong == []

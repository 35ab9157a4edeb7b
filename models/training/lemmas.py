"""The lemmatizer's tables of endings, drawn from treebanks and from the dictionary of lemminflect.

A word and its tag have one lemma, the most frequent one. The tables hold the shortest endings that tell how it is made,
by the number of words that share the ending (as in Jongejan and Dalianis 2009), and every word that is made otherwise.
"""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from lemminflect import config, getAllInflections
from syntax import read_sentences

from dateline.language.lemmas import LONGEST, START, Rule, rule_of, spelled

TREEBANKS = {"ewt": 3, "gum_open": 1}  # and how often a word of it counts: they differ in what a lemma is
FORMS = ("VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS")  # taken from the dictionary
MIN_WORDS = 2  # that share an ending

Entry = tuple[str, str, str]  # word, tag, lemma


def lemma_tables(data: Path) -> dict[str, dict[str, Rule]]:
    """Tag -> ending -> rule."""
    counts: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for word, tag, lemma in _dictionary():
        counts[tag][spelled(word, tag), lemma] += 1
    for name, times in TREEBANKS.items():
        for _, sentence in read_sentences(data / "syntax" / name / "train.conllu"):
            for token in sentence:
                counts[token.tag][spelled(token.word, token.tag), token.lemma] += times
    return {tag: endings(_most_frequent(of_tag)) for tag, of_tag in sorted(counts.items())}


def _dictionary() -> Iterator[Entry]:
    """All inflected forms of the dictionary. A participle that is like the past tense is not written there."""
    with gzip.open(config.inflection_lu_fn, "rt", encoding="utf-8") as file:
        for lemma, kind, *_ in csv.reader(file):
            forms = getAllInflections(lemma, kind.upper())
            if "VBD" in forms:
                forms.setdefault("VBN", forms["VBD"])
            for tag in forms.keys() & set(FORMS):
                yield from ((form, tag, lemma) for form in forms[tag])


def _most_frequent(counts: Counter[tuple[str, str]]) -> dict[str, str]:
    """Word -> lemma; of two that are as frequent, the first in the alphabet."""
    by_count = sorted(counts, key=lambda pair: (-counts[pair], pair))
    return dict(reversed(by_count))


def endings(lemmas: dict[str, str]) -> dict[str, Rule]:
    """The rules that turn each word into its lemma."""
    rules = {word: _rule(word, lemma) for word, lemma in lemmas.items()}
    shared: dict[str, Counter[Rule]] = {}
    for word, rule in rules.items():
        for length in range(max(len(rule[0]), 1), min(LONGEST, len(word)) + 1):
            shared.setdefault(word[-length:], Counter())[rule] += 1
    table: dict[str, Rule] = {}
    for ending in sorted(shared, key=lambda ending: (len(ending), ending)):
        rule, words = max(shared[ending].items(), key=lambda item: (item[1], item[0]))
        if words >= MIN_WORDS and rule != rule_of(ending, table):
            table[ending] = rule
    exceptions = {START + word: rule for word, rule in rules.items() if rule != rule_of(word, table)}
    return table | dict(sorted(exceptions.items()))


def _rule(word: str, lemma: str) -> Rule:
    same = 0
    while same < min(len(word), len(lemma)) and word[same] == lemma[same]:
        same += 1
    return word[same:], lemma[same:]

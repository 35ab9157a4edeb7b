"""The tokenizer: spaCy's English one with the splits that news needs (``tokenizer.toml``)."""

import re
from collections.abc import Callable

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

from dateline.words import beside

_RULES = beside(__file__)
_NAMES = {name: f"(?:{'|'.join(words)})" for name, words in _RULES["names"].items()}
_BEFORE_NUMBERS = re.compile(rf"\b(?i:{'|'.join(_RULES['before_numbers'])})\.(?=\s\d)")


class NewsTokenizer(Tokenizer):  # type: ignore[misc]
    """spaCy's tokenizer, which knows no context, and what the words around decide."""

    def __call__(self, string: str) -> Doc:
        doc: Doc = super().__call__(string)
        numbered = [doc.char_span(*match.span()) for match in _BEFORE_NUMBERS.finditer(string)]
        if numbered:
            with doc.retokenize() as retokenizer:
                for span in filter(None, numbered):
                    retokenizer.merge(span)
        return doc


@registry.tokenizers("dateline.news_tokenizer.v1")  # type: ignore[untyped-decorator]
def create_news_tokenizer() -> Callable[[Language], NewsTokenizer]:
    """The factory that a spaCy config names: ``[nlp.tokenizer] @tokenizers = "dateline.news_tokenizer.v1"``."""
    return _news_tokenizer


def _news_tokenizer(nlp: Language) -> NewsTokenizer:
    defaults = English.Defaults
    exceptions = dict(defaults.tokenizer_exceptions or {})
    exceptions |= {word: [{"ORTH": word}] for word in _RULES["abbreviations"]}
    exceptions |= {words.replace(" ", ""): [{"ORTH": word} for word in words.split()] for words in _RULES["split"]}
    return NewsTokenizer(
        nlp.vocab,
        rules=exceptions,
        prefix_search=compile_prefix_regex([*_patterns("prefixes"), *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*(defaults.suffixes or ()), *_patterns("suffixes")]).search,
        infix_finditer=compile_infix_regex([*_patterns("infixes"), *(defaults.infixes or ())]).finditer,
        # a tokenizer that was saved uses `match`, so the pattern itself reaches to the end
        token_match=re.compile(rf"(?:{'|'.join(_patterns('whole'))})\Z").match,
        url_match=defaults.url_match,
    )


def _patterns(kind: str) -> list[str]:
    """The regular expressions of a kind, with the lists of words that they name."""
    return [re.sub(r"\{([a-z]+)\}", lambda name: _NAMES[name[1]], pattern) for pattern in _RULES[kind]]

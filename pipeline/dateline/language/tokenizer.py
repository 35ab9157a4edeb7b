"""The tokenizer: spaCy's English one with the splits that news needs (``tokenizer.toml``)."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

_RULES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@registry.tokenizers("dateline.news_tokenizer.v1")  # type: ignore[untyped-decorator]
def create_news_tokenizer() -> Callable[[Language], Tokenizer]:
    """The factory that a spaCy config names: ``[nlp.tokenizer] @tokenizers = "dateline.news_tokenizer.v1"``."""
    return _news_tokenizer


def _news_tokenizer(nlp: Language) -> Tokenizer:
    defaults = English.Defaults
    exceptions = dict(defaults.tokenizer_exceptions or {})
    exceptions |= {word: [{"ORTH": word}] for word in _RULES["abbreviations"]}
    return Tokenizer(
        nlp.vocab,
        rules=exceptions,
        prefix_search=compile_prefix_regex([*_RULES["prefixes"], *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*(defaults.suffixes or ()), *_RULES["suffixes"]]).search,
        infix_finditer=compile_infix_regex([*_RULES["infixes"], *(defaults.infixes or ())]).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )

"""Words of the user's own: given in the config of a component, kept in ``nlp.vocab.lookups`` and saved with it.

There every rule that has a token can ask for them, whichever component it belongs to.
"""

import json
from typing import Any

from spacy.vocab import Vocab

_PREFIX = "dateline_"
_KEY = "words"


def keep_own(vocab: Vocab, name: str, words: Any) -> None:
    """Keep words under a name instead of those kept before; ``words`` is anything that JSON can say."""
    if vocab.lookups.has_table(_PREFIX + name):
        vocab.lookups.remove_table(_PREFIX + name)
    if words:
        vocab.lookups.add_table(_PREFIX + name, {_KEY: json.dumps(words, sort_keys=True)})


def own_words(vocab: Vocab, name: str) -> str:
    """What is kept under a name, as JSON, so that tables made of it can be cached; ``null`` if there is nothing."""
    return str(vocab.lookups.get_table(_PREFIX + name, {}).get(_KEY, "null"))

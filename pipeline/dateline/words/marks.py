"""Marks of punctuation: what opens and closes, in which pairs, and how a sentence ends, from ``marks.toml``."""

from dateline.words import signs, table, words

OPENING = words("marks.opening")
"""Quotation marks and brackets that may open."""

CLOSING = words("marks.closing")
"""Quotation marks and brackets that may close."""

CLOSED_BY: dict[str, str] = {
    mark: flags["closed_by"][0]
    for kind in ("marks.quotes", "marks.brackets")
    for mark, flags in table(kind).items()
    if "closed_by" in flags
}
"""Each mark that opens, and the usual one that closes it."""

SENTENCE_END = f"[{signs('marks.sentence_ends')}][{signs('marks.closing')}]*"
"""Pattern of the marks at the end of a sentence, with those that close behind them."""

"""Quotation marks in the styles that news is printed in: the sets of training data have mostly straight ones."""

from enum import Enum


class Quotes(Enum):
    """Opening and closing mark of a quotation; nothing for marks as they are."""

    STRAIGHT = None
    AMERICAN = "“”"
    BRITISH = "‘’"


def requoted(words: list[str], spaces: list[bool], quotes: Quotes) -> list[str]:
    """Rewrite straight marks: one opens where a space stands before it and none after it; apostrophes are curled."""
    if quotes.value is None:
        return words
    opening, closing = quotes.value
    space_before = [True, *spaces]
    return [
        (opening if space_before[index] and not spaces[index] else closing)
        if word in ('"', "``", "''")
        else word.replace("'", "’")
        for index, word in enumerate(words)
    ]

"""Numbers in running text, in digits and in words: where they stand, and their exact values.

The grammar is a regular expression over the parts that words play in a number (``numbers.toml``): each word becomes one
letter, so that "two and a half million" is read as ``u&axm``. It takes one pass, knows nothing of units, and leaves out
ordinals and Roman numerals.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from dateline.extractors.figures.bounds import start_with_bounds
from dateline.words import beside, table


class Number(NamedTuple):
    """A number at ``text[start:end]``, from ``low`` to ``high``: the same where the words are exact."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    scale: Decimal = Decimal(1)
    """The magnitude that the number ends in: 1000000 in "5 million"."""
    vague: bool = False
    """Its bounds are a reading: "several hundred", "dozens"."""
    in_words: bool = False


class _Word(NamedTuple):
    start: int
    end: int
    part: str
    low: Fraction
    high: Fraction


_RULES = beside(__file__)
# The letter that stands for each list of words in the grammar below; "d" is a number in digits.
_LETTERS = {
    "units": "u", "teens": "e", "tens": "t", "hundreds": "h", "dozens": "z", "magnitudes": "m", "short_magnitudes": "m",
    "halves": "x", "quarters": "q", "fractions": "f", "several": "v", "heaps": "p",
}  # fmt: skip
_PARTS_OF_ONE = ("halves", "quarters", "fractions")
_GLUE_LETTERS = {"article": "a", "and": "&", "of": "o"}
_GLYPHS = {glyph: Fraction(*parts) for glyph, parts in table("numbers.fraction_signs").items()}

SIGNS: Mapping[str, int] = table("numbers.signs")
"""Signs before digits, and the factor that each is."""
_SPACES = " \u00a0\u202f\u2009"
_SPACE = f"[{_SPACES}]"
_FRACTION = rf"{_SPACE}?[{''.join(_GLYPHS)}]|[ -]\d{{1,2}}/(?:[2-9]|1[06]|32|64|100)"
_DIGITS = rf"""
    (?<!\d)(?<!\d[.,])
    (?: \d{{1,3}}(?:,\d{{2,3}}){{0,6}},\d{{3}}(?:\.\d{{1,24}})?                 # 1,234.5   12,34,567
      | [1-9]\d{{0,2}}(?:{_SPACE}\d{{3}}){{1,7}}(?:[.,]\d{{1,24}})?            # 816 000
      | \d{{1,3}}(?:['’]\d{{3}}){{1,7}}                                        # 816'000
      | \d{{1,3}}(?:\.\d{{3}}){{2,7}}(?:,\d{{1,24}})?                          # 1.234.567,8
      | \d{{1,3}}\.\d{{3}},\d{{1,24}}                                          # 1.234,5
      | \d{{1,3}},\d{{1,2}}(?![,\w])                                           # 3,5
      | \d{{1,24}}(?:\.\d{{1,24}})?                                            # 134   20.9
      | \.\d{{1,24}}                                                           # .534
    ) (?!\d|[.,/]\d) (?:{_FRACTION})?
  | (?<![\d/.])\d{{1,2}}/(?:[2-9]|1[06]|32|64|100)(?![\d/])
  | [{"".join(_GLYPHS)}]
"""
_LEXEME = re.compile(rf"{_DIGITS}|[A-Za-z]+?(?=fold\b)|[A-Za-z]+", re.VERBOSE)

_BELOW_100 = "(?:tu?|e|u)"
_BELOW_1000 = f"(?:(?:{_BELOW_100}|[ad])?h(?:&?{_BELOW_100})?|{_BELOW_100}|d)"
_WORDS_BELOW_1000 = f"(?:(?:{_BELOW_100}|a)?h(?:&?{_BELOW_100})?|{_BELOW_100})"
_GRAMMAR = re.compile(
    "|".join(
        [
            "(?:po)+p|p(?=o)",  # tens of thousands, thousands (of)
            "a?vo?[hz]?m?(?<=[hzm])",  # several hundred, a couple of dozen
            "a?[xq](?:oa|a)?m",  # half a million, a quarter million
            f"{_BELOW_100}[qf](?:oa)?m",  # three quarters of a billion
            f"(?:{_BELOW_1000}|a)m&a[xq]",  # a million and a half
            f"{_BELOW_1000}&a[xq]m?",  # two and a half million
            f"(?:{_WORDS_BELOW_1000}|a)m(?:m|(?:&?{_WORDS_BELOW_1000}m)+)?(?:&?{_WORDS_BELOW_1000})?",  # two thousand
            "dhm?|d?mm?",  # 4 hundred thousand, 2 lakh crore
            f"(?:{_BELOW_1000}|a|a?xa?)?z",  # two dozen, half a dozen
            f"{_BELOW_100}f",  # two-thirds
            f"{_BELOW_100}q(?=o)",  # three quarters (of)
            "a[qf]|xa?",  # a third, half a (mile)
            _BELOW_1000,  # a hundred and five, twenty-one, 816 000
        ]
    )
)
_SHARE_BEFORE, _SHARE_AFTER = (re.compile(_RULES["share"][side]) for side in ("before", "after"))
_REACH = 16
_EXACT = Context(prec=80)


def numbers_in(text: str) -> Iterator[Number]:
    """Every number of the text in its order, without overlaps."""
    words = list(_words(text))
    parts = "".join(word.part for word in words)
    for match in _GRAMMAR.finditer(parts):
        number = _number(text, words[match.start() : match.end()])
        if match.group() not in ("aq", "af") or parts.startswith("o", match.end()) or _is_share(text, number):
            yield number


def decimal_of(value: Fraction) -> Decimal:
    """The fraction as a decimal: exact where it ends, with twelve places where it does not (one third)."""
    quotient = _EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))
    if Fraction(quotient) != value:
        quotient = quotient.quantize(Decimal("1e-12"), context=_EXACT)
    return quotient


def _words(text: str) -> Iterator[_Word]:
    """The words that may be part of a number, with a "|" wherever something else stands between two of them."""
    last = 0
    for match in _LEXEME.finditer(text):
        written = match.group()
        if written[0].isalpha() and written[0] not in _GLYPHS:
            entry = _PARTS.get(written) or _PARTS.get(written.lower())
        else:
            value = _value_of_digits(written)
            entry = ("d", value, value)
        if entry is None:
            continue
        if text[last : match.start()] not in _JOINTS:
            yield _BREAK
        yield _Word(match.start(), match.end(), *entry)
        last = match.end()


def _number(text: str, words: list[_Word]) -> Number:
    vague = next((word for word in words if word.part in "vp"), None)
    low, scale = _evaluate([(word.part, word.low) for word in words])
    high, _ = _evaluate([(word.part, word.high if word is vague else word.low) for word in words])
    start = words[0].start
    if words[0].part == "d" and (sign := _sign_before(text, start)):
        start -= len(sign)
        factor = SIGNS[sign.strip().lower()]
        low, high = low * factor, high * factor
    return Number(
        start,
        words[-1].end,
        decimal_of(low),
        decimal_of(high),
        decimal_of(scale),
        vague=vague is not None,
        in_words=words[0].part != "d",
    )


def _is_share(text: str, number: Number) -> bool:
    """Whether the words around tell "a third" from that of "a third man"."""
    first = start_with_bounds(text, number.start)
    is_tied = first < number.start or _SHARE_BEFORE.search(text, max(0, first - _REACH), first)
    return bool(is_tied) and _SHARE_AFTER.match(text, number.end) is not None


def _evaluate(words: list[tuple[str, Fraction]]) -> tuple[Fraction, Fraction]:
    """Fold the words of one number into its value and the magnitude that it ends in."""
    total, scale = Fraction(0), Fraction(1)
    current: Fraction | None = None
    last = ""
    for part, value in words:
        if part in "ao":
            continue
        if part in "xq" and last == "&":  # two and a half, a million and a half
            current, total = (current + value, total) if current is not None else (None, total + value * scale)
        elif part in "hzxqf":
            current = (1 if current is None else current) * value
        elif part in "mp":
            repeated = current is None and last != "" and last in "mp"  # two lakh crore, tens of thousands
            total = total * value if repeated else total + (1 if current is None else current) * value
            current, scale = None, value
        elif part != "&":
            current = (current or 0) + value
        last = part
    return total + (current or 0), scale if current is None else Fraction(1)


def _value_of_digits(digits: str) -> Fraction:
    """Exact value of digits with separators, a fraction glyph, or a fraction with a slash."""
    if digits[-1] in _GLYPHS:
        whole = digits[:-1].strip()
        return (_value_of_digits(whole) if whole else 0) + _GLYPHS[digits[-1]]
    if "/" in digits:
        whole, _, fraction = digits.replace("-", " ").rpartition(" ")
        return (_value_of_digits(whole) if whole else 0) + Fraction(fraction)
    plain = re.sub(r"[\s'’]", "", digits)
    if "," in plain:
        comma_is_decimal = ("." in plain and plain.rindex(".") < plain.rindex(",")) or re.fullmatch(
            r"\d+,\d{1,2}", plain
        )
        plain = plain.replace(".", "").replace(",", ".") if comma_is_decimal else plain.replace(",", "")
    elif plain.count(".") > 1:
        plain = plain.replace(".", "")
    return Fraction(plain)


def _sign_before(text: str, start: int) -> str:
    """The sign of the number at ``start``, as written: not a hyphen in a word, and not a dash after another number."""
    if text[max(0, start - 6) : start].lower() == "minus ":
        return text[start - 6 : start]
    sign, before = text[max(0, start - 1) : start], text[max(0, start - 3) : max(0, start - 1)]
    is_dash = sign == "–" and before.strip()[-1:].isdigit()
    is_sign = sign in SIGNS and before[-1:] in ("", "(", "[", ":", "~", *_SPACES) and not is_dash
    return sign if is_sign else ""


def _parts() -> dict[str, tuple[str, Fraction, Fraction]]:
    parts = {}
    for part, letter in _LETTERS.items():
        for word, value in table(f"numbers.{part}").items():
            if part in _PARTS_OF_ONE:
                low = high = Fraction(1, value)
            else:
                low, high = (Fraction(end) for end in (value if isinstance(value, list) else (value, value)))
            parts[word] = (letter, low, high)
    for word, part in _RULES["glue"].items():
        parts[word] = (_GLUE_LETTERS[part], Fraction(0), Fraction(0))
    return parts


_PARTS = _parts()
_JOINTS = {"", "-", "‑", "\n", *_SPACES}
_BREAK = _Word(0, 0, "|", Fraction(0), Fraction(0))

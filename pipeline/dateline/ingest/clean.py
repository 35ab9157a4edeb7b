"""Characters of extracted text (HTML, PDF, DOCX) that are there for the eye only, made plain."""

import unicodedata

_KEPT = "\n\t\u200c\u200d"  # the joiners make a difference in many scripts
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class _Plain(dict[int, str]):
    """What each character becomes: controls and invisible marks nothing, any space a space, ligatures letters."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character in _KEPT:
            plain = character
        elif category in ("Cc", "Cf", "Cs"):  # soft hyphen, zero width space, direction marks
            plain = ""
        elif category.startswith("Z"):
            plain = " "
        else:
            plain = unicodedata.normalize("NFKC", character) if "ﬀ" <= character <= "ﬆ" else character
        self[code] = plain
        return plain


_PLAIN = _Plain()


def clean(text: str) -> str:
    """Composed (NFC) text without invisible characters, with plain spaces, and with ligatures spelt out."""
    return unicodedata.normalize("NFC", text).translate(_PLAIN)


def superscript(digits: str) -> str:
    """Raised digits as such, so that the note of ``2023¹`` does not make a number of five digits."""
    return digits.translate(_SUPERSCRIPTS)

"""Web pages (``.html``): the article's text and metadata, by trafilatura; published and changed are told apart."""

import json
import logging
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

from trafilatura import extract
from trafilatura.metadata import extract_metadata
from trafilatura.utils import load_html

from dateline.errors import UnreadableError
from dateline.ingest.clean import clean, superscript
from dateline.ingest.decoding import check_size, decode, too_long
from dateline.ingest.draft import Draft
from dateline.ingest.fields import authors_of
from dateline.ingest.moment import moment
from dateline.words import beside

_RULES = beside(__file__)
_BYTES = 12  # of a page for a character of its article, at most
_VISIBLE = 2  # characters of a page for one of its article, at most, in a page of that length
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_JSON_DATE = re.compile(r'"(datePublished|dateModified)"\s*:\s*("[^"\n]{8,60}")')
_TABLE_ROW = re.compile(r"^\| ?(.*?) ?\|\s*$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^\|(?:-+\|)+[^\S\n]*\n?", re.MULTILINE)

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # its complaints come as failures here


def read_html(path: Path, max_characters: int) -> Iterator[Draft]:
    """One draft; cells of a table are separated by bars. Raises ``UnreadableError`` for a page without an article."""
    check_size(path, max_characters, _BYTES)
    tree = load_html(_decode(path.read_bytes()))
    if tree is None:
        raise UnreadableError("this is no HTML page: save the whole page, or give its text as .txt")
    visible = sum(map(len, tree.xpath(_RULES["visible"])))
    if visible > max_characters * _VISIBLE:
        raise UnreadableError(too_long(f"the page has {visible:,} characters", max_characters))
    _raise_digits(tree)
    _mark_questions(tree)
    meta = _meta_of(tree)
    known = extract_metadata(tree, date_config={"original_date": True, "extensive_search": False})
    text = extract(tree, favor_precision=True, include_comments=False)
    if not text:
        raise UnreadableError("no article is found in the page: give its text as .txt")
    yield Draft(
        path=str(path),
        text=clean(_plain_tables(text)),
        title=known.title,
        url=known.url,
        publisher=known.sitename,
        authors=authors_of(known.author),
        published=_first_date(meta, _RULES["published"]) or _first_time(tree, _RULES["published_times"]),
        modified=_first_date(meta, _RULES["modified"]) or _first_time(tree, _RULES["modified_times"]),
        language=tree.get("lang"),
        byline=tuple(_byline_of(tree)),
    )


def _decode(data: bytes) -> str:
    """The page as UTF-8, in the encoding that it declares, or as any text."""
    declared = _CHARSET.search(data[:4096])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if declared is None:
            return decode(data).text
    encoding = declared[1].decode("ascii")
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError) as error:
        raise UnreadableError(
            f"the page is not in the encoding that it declares, {encoding}: save it as UTF-8"
        ) from error


def _raise_digits(tree: Any) -> None:
    """Write footnote marks as superscript digits."""
    for raised in tree.iter("sup"):
        digits = "".join(raised.itertext()).strip()
        if re.fullmatch(r"\d{1,3}", digits, re.ASCII):
            raised.text, raised[:] = superscript(digits), []


def _mark_questions(tree: Any) -> None:
    """Write the marks of bold round questions that nothing but their letters tell from the answers below them."""
    questions = [paragraph for paragraph in tree.iter("p") if _is_marked_question(paragraph)]
    for paragraph in questions if len(questions) >= _RULES["fewest_questions"] else ():
        paragraph.text, paragraph[:] = f"**{' '.join(''.join(paragraph.itertext()).split())}**", []


def _is_marked_question(paragraph: Any) -> bool:
    loose = (paragraph.text, *(child.tail for child in paragraph))
    is_marked = len(paragraph) > 0 and all(child.tag in _RULES["emphasis"] for child in paragraph)
    return is_marked and not any(map(_is_text, loose)) and "".join(paragraph.itertext()).rstrip().endswith("?")


def _is_text(text: str | None) -> bool:
    return bool(text and text.strip())


def _meta_of(tree: Any) -> dict[str, str]:
    """Contents of the page's meta elements and item properties, and the dates of its JSON-LD, by name in lower case."""
    meta: dict[str, str] = {}
    for element in tree.xpath("//*[@property or @name or @itemprop]"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content") or element.get("datetime")
        if content:
            meta.setdefault(name.lower(), content)
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        for name, literal in _JSON_DATE.findall(script):
            meta.setdefault(name.lower(), json.loads(literal))
    return meta


def _first_date(meta: dict[str, str], names: Iterable[str]) -> str | None:
    return next((meta[name] for name in names if moment(meta.get(name, ""))), None)


def _first_time(tree: Any, xpath: str) -> str | None:
    return next((str(written) for written in tree.xpath(xpath) if moment(written)), None)


def _byline_of(tree: Any) -> Iterator[str]:
    """Short pieces of visible text beside and below the headline."""
    headline = next((found for xpath in _RULES["headlines"] for found in tree.xpath(xpath)), None)
    if headline is None:
        return
    around = headline.xpath(_RULES["around"])
    for time in tree.iter("time"):  # "12 May" or "3 hours ago" hides the date; the tree is not read again
        if moment(time.get("datetime", "")[:10]):
            time.text, time[:] = time.get("datetime")[:10], []
    pieces = around[0].xpath(_RULES["visible"]) if around else headline.xpath(_RULES["visible_after"])
    lines = (clean(" ".join(piece.split())) for piece in pieces)
    yield from takewhile(
        lambda line: len(line) <= _RULES["longest_piece"], list(filter(None, lines))[: _RULES["most_pieces"]]
    )


def _plain_tables(text: str) -> str:
    """``| Year | Tonnes |`` without the bars around it, and without the rule below it."""
    return _TABLE_ROW.sub(r"\1", _TABLE_RULE.sub("", text))

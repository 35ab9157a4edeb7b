"""Input files read as articles, one at a time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import UnreadableError, UsageError
from dateline.ingest.article import make_article
from dateline.ingest.draft import Draft
from dateline.ingest.files import check, find
from dateline.ingest.formats import FORMATS, Format, check_signature, format_of
from dateline.ingest.moment import moment
from dateline.records import Article, Failure
from dateline.settings import Settings

MAX_CHARACTERS: int = Settings.model_fields["max_characters"].default


def read(
    paths: Iterable[str | Path],
    *,
    published: str | None = None,
    max_characters: int = MAX_CHARACTERS,
    skipped: Counter[str] | None = None,
) -> Iterator[Article | Failure]:
    """Read files, folders (to any depth, in order of names) and patterns; memory is that of one article.

    ``published`` is the date of articles that carry none. Inputs that can't be read come as failures, the others go on.
    ``skipped`` counts, by reason, the files of folders and patterns that are no input, and articles that are there
    twice. Raises ``UsageError``, before anything is read, for a path that leads to no input and for a bad date.
    """
    paths = list(paths)
    for path in paths:
        check(path)
    given = moment(published) if published else None
    if published and not given:
        raise UsageError(f"{published}: this is no date; write it as 2024-05-12")
    return _read_all(paths, given, max_characters, Counter() if skipped is None else skipped)


def count(paths: Iterable[str | Path]) -> int:
    """About how many articles there are to read, in files and in the lines of tables; for a progress bar."""
    return sum(_count(found.path) for path in paths for found in find(path) if not found.skip_reason)


def _count(path: Path) -> int:
    form = format_of(path)
    try:
        return form.count(path) if form else 1
    except OSError:  # reading it will tell
        return 1


def _read_all(
    paths: list[str | Path], given: str | None, max_characters: int, skipped: Counter[str]
) -> Iterator[Article | Failure]:
    texts: dict[str, str] = {}  # hashes by article id
    for found in (found for path in paths for found in find(path)):
        if found.skip_reason:
            skipped[found.skip_reason] += 1
            continue
        for article in _articles_of(found.path, given, max_characters):
            if isinstance(article, Failure):
                yield article
            elif article.id not in texts:
                texts[article.id] = article.sha256
                yield article
            elif texts[article.id] == article.sha256:
                skipped["duplicate"] += 1
            else:
                yield _failure(str(article.path), f"the id {article.id} is that of another article: give it its own")


def _articles_of(path: Path, given: str | None, max_characters: int) -> Iterator[Article | Failure]:
    """The articles of one file; what can't be read comes as a failure."""
    try:
        form = _checked_format(path)
        draft = None
        for draft in form.read(path, max_characters):
            yield _article_of(draft, form.name, given, max_characters)
        if draft is None:
            yield _failure(str(path), "there is no article in it")
    except UnreadableError as error:
        yield _failure(str(path), str(error))
    except OSError as error:
        yield _failure(str(path), f"the file can't be opened: {error.strerror or error}")
    except Exception as error:  # a library's failure on one input must not stop the others
        yield _failure(str(path), f"the file is damaged, or of a kind not met before ({type(error).__name__}: {error})")


def _checked_format(path: Path) -> Format:
    form = format_of(path)
    if form is None:
        raise UnreadableError(f"files of this kind are not read; Dateline reads {', '.join(FORMATS)}")
    if not path.is_file():
        raise UnreadableError("this is no regular file")
    if path.stat().st_size == 0:
        raise UnreadableError("the file is empty")
    check_signature(path)
    return form


def _article_of(draft: Draft | Failure, form: str, given: str | None, max_characters: int) -> Article | Failure:
    if isinstance(draft, Failure):
        return draft
    try:
        return make_article(draft, format=form, given=given, max_characters=max_characters)
    except UnreadableError as error:
        return _failure(draft.path, str(error))


def _failure(path: str, reason: str) -> Failure:
    return Failure(path=path, stage="read", reason=reason)

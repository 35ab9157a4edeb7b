"""A run beside its gold: articles are brought together by their text, kinds scored one by one, counts added up."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from dateline.errors import UsageError
from dateline.evaluate.actors import score_actors
from dateline.evaluate.attributions import score_attributions
from dateline.evaluate.claims import judge_claims, score_claims
from dateline.evaluate.dates import score_dates
from dateline.evaluate.events import score_events
from dateline.evaluate.figures import score_figures
from dateline.evaluate.score import Score, Scores
from dateline.records import KINDS, Claim, Kind, Result
from dateline.store import read_run
from dateline.store.files import ARTICLES, file_of


def evaluate(run: Path, gold: Path) -> Scores:
    """Scores of a run folder by ``kind.measure``, over the articles of the gold.

    ``gold`` is a folder in the format of a run, or a folder of such folders. Kinds that the gold has no file for are
    left out. Raises :class:`UsageError` if one of them is no run, or the run lacks an article of the gold.
    """
    return evaluate_results(read_run(run), gold)


def evaluate_results(results: Iterable[Result], gold: Path) -> Scores:
    """The same for results that are not in a folder."""
    totals: dict[str, Score] = {}
    for found, wanted, kinds in _beside(results, gold):
        for name, score in scores_of(found, wanted, kinds).items():
            totals[name] = totals.get(name, Score()) + score
    return totals


def judged_claims(run: Path, gold: Path) -> list[tuple[Claim, bool]]:
    """The claims of a run over the articles of the gold, with whether they are right. Raises as :func:`evaluate`."""
    pairs = _beside(read_run(run), gold)
    return [judged for found, wanted, kinds in pairs if "claims" in kinds for judged in judge_claims(found, wanted)]


def scores_of(found: Result, gold: Result, kinds: Collection[Kind] = KINDS) -> Scores:
    """Scores of one article by ``kind.measure``."""
    scores = {
        "dates": score_dates(found.dates, gold.dates),
        "figures": score_figures(found.figures, gold.figures),
        "actors": score_actors(found.actors, gold.actors),
        "attributions": score_attributions(found.attributions, gold.attributions),
        "claims": score_claims(found.claims, gold.claims),
        "events": score_events(found.events, gold.events),
    }
    return {f"{kind}.{measure}": score for kind in kinds for measure, score in scores[kind].items()}


def _beside(results: Iterable[Result], gold: Path) -> Iterator[tuple[Result, Result, tuple[Kind, ...]]]:
    """Each article of the gold as it was found, as it is in the gold, and the kinds that the gold has."""
    wanted = {result.article.sha256: (result, kinds) for result, kinds in _gold(gold)}
    for result in results:
        if result.article.sha256 in wanted:
            yield result, *wanted.pop(result.article.sha256)
    if wanted:
        missing = ", ".join(result.article.id for result, _ in wanted.values())
        raise UsageError(f"the run has no article with the text of these in {gold}: {missing}")


def _gold(folder: Path) -> Iterable[tuple[Result, tuple[Kind, ...]]]:
    folders = (
        [folder] if (folder / ARTICLES).is_file() else sorted(path.parent for path in folder.glob(f"*/{ARTICLES}"))
    )
    if not folders:
        raise UsageError(f"{folder} holds no gold: neither it nor a folder in it has an {ARTICLES}")
    for one in folders:
        kinds = tuple(kind for kind in KINDS if (one / file_of(kind)).is_file())
        for result in read_run(one):
            yield result, kinds

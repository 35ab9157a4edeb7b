"""Scores of a run against gold: precision, recall and F1, kind by kind."""

from dateline.evaluate.compare import evaluate, scores_of
from dateline.evaluate.score import Score

__all__ = ["Score", "evaluate", "scores_of"]

"""Scores of a run against gold: precision, recall and F1, kind by kind."""

from dateline.evaluate.compare import evaluate, evaluate_results
from dateline.evaluate.score import Score, Scores

__all__ = ["Score", "Scores", "evaluate", "evaluate_results"]

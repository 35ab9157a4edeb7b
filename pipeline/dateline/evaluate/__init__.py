"""Scores of a run against gold: precision, recall and F1, kind by kind."""

from dateline.evaluate.compare import evaluate, evaluate_results, judged_claims
from dateline.evaluate.reliability import Reliability, reliability
from dateline.evaluate.score import Score, Scores

__all__ = ["Reliability", "Score", "Scores", "evaluate", "evaluate_results", "judged_claims", "reliability"]

"""The playbook with the steps taken from it and openings; what customers weigh and how we measure up."""

from guke.planning.models.plays import Opening, Play, Step
from guke.planning.models.standard import BudgetPlace, Criterion, Expectation, Score
from guke.planning.models.watch import StageWatch

__all__ = [
    "BudgetPlace",
    "Criterion",
    "Expectation",
    "Opening",
    "Play",
    "Score",
    "StageWatch",
    "Step",
]

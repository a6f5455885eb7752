"""Time expressions -> days, reckoned from the publication day; never from the day on which the program runs."""

from .outcome import Vague
from .reckoning import when_of, when_said
from .resolving import resolve, rule_of

__all__ = ["Vague", "resolve", "rule_of", "when_of", "when_said"]

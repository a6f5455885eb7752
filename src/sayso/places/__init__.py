"""Where: place phrases to points, circles and shapes on the map, by a gazetteer of towns, regions, countries and landmarks."""

from .countries import country_mentions
from .entry import Entry
from .gazetteer import Gazetteer
from .locator import Locator, PlaceContext, PlacePhrase, Weighed

__all__ = ["Entry", "Gazetteer", "Locator", "PlaceContext", "PlacePhrase", "Weighed", "country_mentions"]

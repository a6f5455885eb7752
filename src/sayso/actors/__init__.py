"""Armed actors, states, organisations and outlets: names, sides and dates; and whom the words of a report mean."""

from .entry import ActorEntry
from .hints import Hints
from .resolution import Resolution
from .resolver import ActorResolver
from .speakers import Speaker
from .table import ActorTable, side_of

__all__ = ["ActorEntry", "ActorResolver", "ActorTable", "Hints", "Resolution", "Speaker", "side_of"]

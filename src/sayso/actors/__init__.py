"""Armed actors, states, organisations and outlets: names, sides and dates; and whom the words of a report mean."""

from .entry import ActorEntry
from .naming import Resolution
from .resolver import ActorResolver
from .table import ActorTable, side_of

__all__ = ["ActorEntry", "ActorResolver", "ActorTable", "Resolution", "side_of"]

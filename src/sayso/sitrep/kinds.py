"""The types of claims in the order and the words of a sitrep, and their families.

Two claims can contradict each other only within a family. Ground comes first, then violence, people, and the rest. Headings
name what is claimed; they do not say that it happened.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of the codebook: its heading, and the family that it belongs to, in words that follow "whether there was"."""

    heading: str
    family: str


KINDS = {
    "hold": Kind("Holding a place", "control"),
    "capture": Kind("Taking a place", "control"),
    "withdraw": Kind("Leaving a place", "a withdrawal"),
    "enter": Kind("Entering a place", "a movement of forces"),
    "reach": Kind("Reaching a position", "a movement of forces"),
    "advance": Kind("Advancing", "a movement of forces"),
    "besiege": Kind("Encircling", "an encirclement"),
    "lift_siege": Kind("Ending a siege", "an end of a siege"),
    "deploy": Kind("Moving forces", "a deployment"),
    "clash": Kind("Fighting", "fighting"),
    "assault": Kind("Attacking on the ground", "fighting"),
    "airstrike": Kind("Striking from the air", "strikes"),
    "shelling": Kind("Shelling", "strikes"),
    "bombing": Kind("Bombing", "strikes"),
    "chemical_attack": Kind("Using chemical or other banned agents", "strikes"),
    "kill": Kind("Deaths", "deaths"),
    "wound": Kind("Injuries", "injuries"),
    "abduct": Kind("Abducting", "an arrest or abduction"),
    "detain": Kind("Detaining", "an arrest or abduction"),
    "release": Kind("Freeing people", "a release of people"),
    "abuse": Kind("Abusing people", "abuse"),
    "destroy": Kind("Damage and looting", "damage"),
    "displace": Kind("Displacement", "displacement"),
    "evacuate": Kind("Evacuation", "displacement"),
    "aid": Kind("Delivering aid", "aid"),
    "deny_aid": Kind("Blocking aid", "a blocking of aid"),
    "ceasefire": Kind("Ceasefires", "a ceasefire"),
    "agree": Kind("Accords", "an accord"),
    "negotiate": Kind("Talks", "talks"),
    "surrender": Kind("Surrendering", "a surrender"),
    "support": Kind("Supporting a side", "support"),
    "threaten": Kind("Threats", "threats"),
    "protest": Kind("Protests", "protests"),
}
ORDER = {type_: at for at, type_ in enumerate(KINDS)}

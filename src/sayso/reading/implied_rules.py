"""The rules of `implied`, each with an example and one that it must not touch; and the types of claim that they look at."""

from __future__ import annotations

from dataclasses import dataclass

BLOWS = frozenset(("airstrike", "shelling", "bombing", "chemical_attack"))
ATTACKS = BLOWS | {"assault"}
HARMS = frozenset(("kill", "wound", "destroy"))
# What is done to people, apart from attacks.
TO_PEOPLE = frozenset(("kill", "wound", "abuse", "displace", "abduct", "detain"))
HOSTILE = ATTACKS | {"capture", "clash", "besiege", "enter"}
# Where sides meet: a raid from the air alone tells no front.
GROUND = frozenset(("assault", "capture", "clash", "besiege", "enter"))
# Parts of the words for an attack that goes on for days, whose enemy is the one of the report.
CAMPAIGNS = ("offensive", "campaign", "operation")


@dataclass(frozen=True, slots=True)
class Rule:
    """`role` is what the rule implies, `brief` how claims say it.

    `example` is a text where it applies, `counter` one where it must not.
    """

    id: str
    role: str
    brief: str
    reason: str
    example: str
    counter: str


RULES = (
    Rule(
        "claimed",
        "actor",
        "claims the attack",
        "who claims responsibility for an attack says that he did it",
        "Ten died in a bombing that Boko Haram claimed.",
        "Ten died in a bombing that Boko Haram condemned.",
    ),
    Rule(
        "harm-of-attack",
        "actor",
        "attacks in the same sentence",
        "the dead, the wounded and the ruins of a sentence are the attacker's, if it tells one side's attack and no clash",
        "Boko Haram raided the market and ten people were killed.",
        "Clashes followed when Boko Haram raided the market and ten people were killed.",
    ),
    Rule(
        "same-event",
        "actor",
        "told of the same event before",
        "'the raid' without a doer is the raid told before, also in its target, unless another place is told",
        "Boko Haram raided Damzai on Monday. Soldiers arrived after the raid.",
        "Boko Haram raided Damzai on Monday. Soldiers expect a raid.",
    ),
    Rule(
        "one-attacker",
        "actor",
        "told of every other such attack",
        "where all bombs with a doer are one side's, so are those without one",
        "Boko Haram blew up a bridge at noon. Another bomb exploded at dusk.",
        "Boko Haram blew up a bridge at noon and Ansaru bombed a post. Another bomb exploded at dusk.",
    ),
    Rule(
        "two-sides",
        "actor",
        "one of the two sides of the report",
        "clashes without names are those of the two sides that fight on the ground, if nobody else fires in the report",
        "Boko Haram fought the YPG in Damzai. The YPG beat back Boko Haram. Clashes were heard at night.",
        "Boko Haram fought the YPG in Damzai. The YPG beat back Boko Haram. Ansaru fought Hezbollah. Clashes went on.",
    ),
    Rule(
        "holder",
        "target",
        "holds the place",
        "whoever holds the place that is attacked or taken is the one attacked or the one who loses it",
        "Boko Haram raided the YPG-held town.",
        "Boko Haram raided the town below the YPG-held hill.",
    ),
    Rule(
        "victims",
        "target",
        "harmed in the same sentence",
        "an attack that a sentence tells with its dead and no other attack hit them",
        "A bombing in the market killed ten traders.",
        "A bombing and a raid in the market killed ten traders.",
    ),
    Rule(
        "opponent",
        "target",
        "its enemy in the report",
        "who takes a place or fights without a named enemy does it against the enemy that the report gives him, if it is one",
        "The YPG fought Boko Haram on Monday. The YPG captured Damzai on Friday.",
        "The YPG fought Boko Haram and Ansaru on Monday. The YPG captured Damzai on Friday.",
    ),
    Rule(
        "harm-of-told-attack",
        "actor",
        "did the attack told before",
        "ten who died 'in the raid' died in the raid told before by that word, or else in the report's first attack",
        "Boko Haram raided Damzai on Monday. Ten people were killed in the raid.",
        "Boko Haram raided Damzai on Monday. Ten people were killed in a raid.",
    ),
    Rule(
        "attack-of-capture",
        "actor",
        "takes the place",
        "the attack in which a place is taken is the taker's",
        "Boko Haram captured Damzai in an assault at dawn.",
        "Boko Haram captured Damzai despite an assault at dawn.",
    ),
    Rule(
        "dead-of-clash",
        "actor",
        "hurt in the clash of the sentence",
        "who is hurt in clashes with somebody fights him",
        "Ten Boko Haram fighters were killed in clashes with the YPG.",
        "Ten villagers were killed in clashes with the YPG.",
    ),
    Rule(
        "other-side",
        "actor",
        "its enemy in the report",
        "whom somebody is said to have clashed with is the enemy that the report gives him, if it is one",
        "Boko Haram fought the YPG on Monday. Clashes with the YPG went on at night.",
        "Boko Haram and Ansaru fought the YPG on Monday. Clashes with the YPG went on at night.",
    ),
    Rule(
        "same-clash",
        "actor",
        "told of the same fighting before",
        "'the fighting' without names is the nearest fighting before whose two sides are told, unless another place is told",
        "Boko Haram fought the YPG in Damzai. Ten families fled the fighting.",
        "Boko Haram fought the YPG in Damzai. Ten families fled the fighting in Gwoza.",
    ),
    Rule(
        "same-loser",
        "target",
        "loses another place in the sentence",
        "who takes two places in a sentence takes both from the one who is told to lose",
        "The YPG captured Damzai from Boko Haram and seized Gwoza.",
        "The YPG captured Damzai from Boko Haram and Ansaru seized Gwoza.",
    ),
    Rule(
        "same-people",
        "target",
        "harmed by the same doers in the sentence",
        "what somebody does to people in one sentence he does to the same people",
        "Boko Haram killed and abducted residents.",
        "The YPG killed and Ansaru abducted residents.",
    ),
    Rule(
        "one-target",
        "target",
        "hit by every other such attack",
        "a chemical attack hit the civilians whom all chemical attacks in the report hit for which it is told",
        "Sarin killed dozens of villagers. Experts look into the use of sarin.",
        "Sarin killed dozens of Boko Haram fighters. Experts look into the use of sarin.",
    ),
    Rule(
        "same-killing",
        "target",
        "dead in the report",
        "'the massacre' killed the civilians of the report, if nobody else is dead in it",
        "Gunmen killed ten villagers. Residents spoke of the massacre.",
        "Gunmen killed ten villagers and two Boko Haram fighters. Residents spoke of the massacre.",
    ),
    Rule(
        "surrender",
        "target",
        "tells of the surrender",
        "who tells of fighters who gave themselves up has them, if it is a side of the fighting or their own state",
        "Ten men surrendered, the Nigerian army said.",
        "Ten men surrendered, Amnesty International said.",
    ),
    Rule(
        "same-captor",
        "target",
        "others of the report surrender to it",
        "fighters of a report give themselves up to the one to whom all others of it do",
        "Ten men surrendered to the Nigerian army. Six men surrendered in June.",
        "Ten men surrendered to the Nigerian army and two surrendered to the YPG. Six men surrendered in June.",
    ),
)
BRIEF = {rule.id: rule.brief for rule in RULES}

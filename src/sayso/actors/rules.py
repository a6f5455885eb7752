"""The rules by which words of a report are given to an actor, each with an example and one it must not touch.

In `example` and `counter` the mention stands in square brackets; texts are news of 1 October 2017.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of `ActorResolver.explain`: why it holds, a mention that it gives to `means`, and one that it leaves alone.

    Where a rule gives a mention to several, `means` joins their ids by +; where it tells a name only, it is the name.
    """

    id: str
    reason: str
    example: str
    means: str
    counter: str


RULES = (
    Rule(
        "name",
        "the mention ends with a name or an alias of the table",
        "Shells fell as [the Kurdish YPG] pulled out.",
        "ypg",
        "Shells fell as [Iran-backed militiamen] pulled out of Aden.",
    ),
    Rule(
        "head",
        "nouns behind a name turn it into its army, its officials, its fighters (`heads.csv`)",
        "The depot was hit by [Russian warplanes].",
        "ru-air-force",
        "The depot was hit by [Russian tourists].",
    ),
    Rule(
        "title",
        "whoever bears a title of an actor speaks for it",
        "The road is open, said [Houthi spokesman Adel Murad].",
        "houthis",
        "The road is open, said [Houthi prisoner Adel Murad].",
    ),
    Rule(
        "surname",
        "a speaker whose title was told is the same speaker by surname",
        "[Houthi spokesman Adel Murad] said the road is open. Twelve men died there, [Murad] said.",
        "houthis",
        "[Houthi spokesman Adel Murad] said the road is open. Twelve men died there, [Karim] said.",
    ),
    Rule(
        "of",
        "members, fighters and sources belong to whoever is named behind the preposition",
        "[A source at the Russian Defence Ministry] denied it.",
        "ru-defence-ministry",
        "[A shopkeeper at the Russian Defence Ministry] denied it.",
    ),
    Rule(
        "in-country",
        "the police, the army or the rebels in a country are that country's",
        "[The police in Kenya] found a mine.",
        "ke-police",
        "[Officials in Kenya] found a mine.",
    ),
    Rule(
        "bracket",
        "an acronym in brackets names what the table does not know by its long name",
        "[The Union of Northern Volunteers (YPG)] left the hill.",
        "ypg",
        "[The Union of Northern Volunteers (1990)] left the hill.",
    ),
    Rule(
        "run-by",
        "media run by an actor are its media",
        "The village fell, said [a Hezbollah-run news outlet].",
        "hezbollah-media",
        "The village fell, said [a Hezbollah-run clinic].",
    ),
    Rule(
        "again",
        "a definite noun repeats the last mention that ended with it",
        "[Turkish security sources] saw smoke. [The security sources] gave no toll.",
        "tr-security-forces",
        "[Turkish security sources] saw smoke. [The hospital sources] gave no toll.",
    ),
    Rule(
        "speaker",
        'who speaks as "the group" is the last speaker that is a group',
        "[Boko Haram] took the town. [Amnesty International] said homes burned. Ten died, [the group] said.",
        "amnesty",
        "[Boko Haram] took the town. [Amnesty International] said homes burned. Ten of [the group] died.",
    ),
    Rule(
        "nearest",
        "a definite noun of a class means the nearest actor before it that the class fits",
        "Ahrar al-Sham took the town. Residents hid from [the militants].",
        "ahrar-al-sham",
        "Ahrar al-Sham took the town. Residents hid from [foreign militants].",
    ),
    Rule(
        "last-word",
        "a definite noun means the nearest actor that has a name ending with it",
        "The Raqqa Civil Council met. [The council] asked for buses.",
        "raqqa-civil-council",
        "The Raqqa Civil Council met. [A council] asked for buses.",
    ),
    Rule(
        "only",
        "a noun of a class means the one actor of the report that the class fits",
        "Ten died, [a war monitor] said. The Syrian Observatory for Human Rights counts the dead.",
        "sohr",
        "Ten died, [a war monitor] said. Amnesty International and Human Rights Watch count the dead.",
    ),
    Rule(
        "country",
        "where no army is named, the army is that of the country most named",
        "Ukraine counted its dead. Shells fell on Ukraine as [the army] held on.",
        "ua-army",
        "Shells fell on Ukraine and Azerbaijan as [the army] held on.",
    ),
    Rule(
        "possessive",
        '"its forces" are the forces of whoever "its" means',
        "[Ethiopia] closed the border after [its forces] crossed it.",
        "et-government-forces",
        "[Ethiopia] and [Eritrea] closed the border after [its forces] crossed it.",
    ),
    Rule(
        "own-people",
        '"its allies" are the allies of whoever "its" means; they have a name, but no row of the table',
        "[Hezbollah] left the hill, and so did [its allies].",
        "Hezbollah's allies",
        "[Hezbollah] and [Hamas] left the hill, and [its allies] too.",
    ),
    Rule(
        "pronoun",
        "a pronoun means the one participant that fits in its sentence or in the one before; one that speaks, the last speaker",
        "[Islamic State] left the town. [It] burned the bridge.",
        "islamic-state",
        "[Islamic State] fought [Ahrar al-Sham]. [It] burned the bridge.",
    ),
    Rule(
        "speaker-self",
        '"it" at the beginning of what somebody says is the speaker',
        "[Russia] accused [the SDF] of shelling and said [it] would retaliate.",
        "ru",
        "[Russia] said shells fell where [it] is cold.",
    ),
    Rule(
        "attackers",
        '"the attackers" are whoever attacked before',
        "[Ahrar al-Sham] raided a post of the YPG. [The attackers] burned it.",
        "ahrar-al-sham",
        "[Ahrar al-Sham] raided a post of the YPG. [Attackers] burned another.",
    ),
    Rule(
        "adjective",
        "an adjective alone is the fighters that the table calls so",
        "Shells hit the [Kurdish]-held town in Syria.",
        "ypg",
        "Shells hit the [Arab]-held town in Syria.",
    ),
    Rule(
        "unarmed",
        "people told by what they are and not by a side are a class of their own (`unarmed.csv`)",
        "The blast hit [dozens of Syrian villagers].",
        "civilians",
        "The blast hit [armed villagers].",
    ),
    Rule(
        "displaced",
        "refugees of whom nothing else is told are of the one community that the report names",
        "Soldiers drove [the Rohingya] out. Ships brought [more refugees].",
        "rohingya",
        "Soldiers drove out [villagers]. Ships brought [more refugees].",
    ),
    Rule(
        "more-of-them",
        "a number without a noun counts more of the unarmed people before it",
        "The blast killed [ten villagers] and wounded [dozens more].",
        "civilians",
        "The blast killed [ten soldiers] and wounded [dozens more].",
    ),
    Rule(
        "person",
        "a post or a surname stands for the person whose full name the report tells",
        "Shells fell, said [the teacher], Adel Murad.",
        "Adel Murad",
        "Shells fell near [the school], Adel Murad said.",
    ),
    Rule(
        "outlet",
        '"the agency" in an agency\'s own report is the agency',
        "Dunya News Agency of Nowhere: talks went on, [the agency] learned.",
        "anadolu",
        "Dunya News Agency of Nowhere: talks went on, [an agency] learned.",
    ),
)
# Rules that give a mention to nobody and stop the search; the first may give it to several.
NOBODY = {
    "several": "the mention names two or more: they all are meant if the table knows them all, else nobody",
    "unclear-name": "its name has several owners, or none on that day, or only describes one who is not named",
    "backed": "the name says who backs, opposes or owns somebody else",
    "unknown-head": 'the noun behind the name isn\'t understood: "Russian tourists"',
}

"""A week of dispatches on one town, read by hand: one monitor in three outlets, a copy, a denial, a claim without a day."""

from __future__ import annotations

from datetime import date

from sayso.claims import Claim, DayInterval, Report, When

from .telling import (
    ARMY,
    IS,
    OMAR,
    RUSSIA,
    SOHR,
    Parts,
    claim,
    october,
    report,
    sentence,
)

Entries = list[tuple[Report, Claim]]
DAYS = DayInterval.closed(date(2017, 10, 1), date(2017, 10, 22))

NEARING = report(
    "Troops were within 10 km of al-Mayadin on Friday, a Syrian military source told the Wire. The Observatory said the "
    "army, with Russian help, had reached the western edge of al-Mayadin.",
    "The Wire",
    6,
    title="Army nears [al-Mayadin]",
    url="https://wire.example/army_nears?a=1&b=2",
)
LEAVING = report(
    "Fighters of Islamic State have left al-Mayadin, a news agency said, quoting army officers. The army expects to take "
    "all of the town on Monday.",
    "The Courier",
    8,
    title="Group said to be gone",
)
STAYING = report("The group has not left al-Mayadin. It holds the town.", "Evening Post", 10, url="not an address")
STRIKES = report(
    "The monitor said Russian strikes killed at least 14 civilians in al-Mayadin. Shells fell on a market at some time.",
    "Morning Star",
    6,
)
COPY = report(
    "The monitor said Russian strikes killed at least 14 civilians in al-Mayadin. Shells fell on a market at some point.",
    "Daily Echo",
    7,
)
TOLL = report("Russia's ministry said 40 civilians were killed in al-Mayadin.", "Morning Star", 7)
FIELD_N = report("The fighters hold the Omar field 10 km north of al-Mayadin.", "The Wire", 22)
FIELD_E = report("The fighters hold the Omar field 10 km east of al-Mayadin.", "The Courier", 22)
UNDATED = report("Reportedly two villages were looted last month & burned.", None, None)


def _nearing() -> Entries:
    first = sentence(NEARING, NEARING.text[: NEARING.text.index(" The Obs")])
    second = sentence(NEARING, NEARING.text[NEARING.text.index("The Obs") :], 1)
    near = Parts(
        sources=[first.source("a Syrian military source", "told the Wire")],
        actors=[first.actor("Troops", ARMY)],
        places=[first.place("within 10 km of al-Mayadin", "within", km=10, radius_km=12)],
        when=first.when("Friday", october(6)),
    )
    edge = Parts(
        sources=[second.source("The Observatory", "said", SOHR)],
        actors=[second.actor("the army", ARMY)],
        supporters=[second.actor("Russian", RUSSIA)],
        places=[second.place("the western edge of al-Mayadin", "edge", "W")],
    )
    return [(NEARING, claim(first, "reach", "were", near)), (NEARING, claim(second, "reach", "reached", edge))]


def _leaving() -> Entries:
    first = sentence(LEAVING, LEAVING.text[: LEAVING.text.index(" The army")])
    second = sentence(LEAVING, LEAVING.text[LEAVING.text.index("The army") :], 1)
    chain = [first.source("a news agency", "said"), first.source("army officers", "quoting")]
    left = Parts(
        sources=chain,
        actors=[first.actor("Fighters of Islamic State", IS)],
        places=[first.place("al-Mayadin", role="origin")],
        when=When(None, october(7, 8), inferred="from the publication day"),
    )
    take = Parts(
        status="planned",
        sources=[second.source("The army", "expects", ARMY)],
        actors=[second.actor("The army", ARMY)],
        places=[second.place("all of the town")],
        when=second.when("Monday", october(9)),
    )
    return [(LEAVING, claim(first, "withdraw", "left", left)), (LEAVING, claim(second, "capture", "take", take))]


def _staying() -> Entries:
    first = sentence(STAYING, "The group has not left al-Mayadin.")
    second = sentence(STAYING, "It holds the town.", 1)
    days = When(None, october(9, 10), inferred="from the publication day")
    left = Parts("denied", actors=[first.actor("The group", IS)], places=[first.place("al-Mayadin")], when=days)
    holds = Parts(actors=[second.actor("It", IS)], places=[second.place("the town")], when=days)
    return [(STAYING, claim(first, "withdraw", "left", left)), (STAYING, claim(second, "hold", "holds", holds))]


def _strikes(of: Report, day: int) -> Entries:
    first = sentence(of, of.text[: of.text.index(" Shells")])
    second = sentence(of, of.text[of.text.index("Shells") :], 1)
    dead = Parts(
        sources=[first.source("The monitor", "said", SOHR)],
        actors=[first.actor("Russian", RUSSIA)],
        targets=[first.actor("at least 14 civilians")],
        places=[first.place("al-Mayadin")],
        when=When(None, october(day - 1, day), inferred="from the publication day"),
        counts=[first.count("at least 14", "killed", 14, 14, 28)],
    )
    fell = Parts(places=[second.unplaced("a market")], when=When(None, None, unresolved="vague"))
    return [(of, claim(first, "kill", "killed", dead)), (of, claim(second, "shelling", "fell", fell))]


def _toll() -> Entries:
    told = sentence(TOLL)
    parts = Parts(
        sources=[told.source("Russia's ministry", "said", ("ru-mod", "Russian Defence Ministry", "ministry", "RU"))],
        targets=[told.actor("40 civilians")],
        places=[told.place("al-Mayadin")],
        when=When(None, october(6, 7), inferred="from the publication day"),
        counts=[told.count("40", "killed", 40, 40, 40)],
    )
    return [(TOLL, claim(told, "kill", "killed", parts))]


def _field(of: Report, phrase: str, side: str) -> Entries:
    told = sentence(of)
    parts = Parts(
        actors=[told.actor("The fighters")],
        places=[
            told.place("the Omar field", anchor=OMAR, radius_km=5),
            told.place(phrase, "direction", side, 10, radius_km=4.26),
        ],
        when=When(None, october(21, 22), inferred="from the publication day"),
    )
    return [(of, claim(told, "hold", "hold", parts))]


def _undated() -> Entries:
    told = sentence(UNDATED)
    parts = Parts(
        "possible",
        sources=[told.source(None, "Reportedly")],
        targets=[told.actor("two villages")],
        when=When(told.words("last month"), None, unresolved="no publication date"),
        counts=[told.count("two", "things", 2, 2, 2)],
    )
    burned = Parts(when=told.when("last month", DayInterval.closed(date(2017, 9, 1), date(2017, 9, 30))))
    return [(UNDATED, claim(told, "destroy", "looted", parts)), (UNDATED, claim(told, "destroy", "burned", burned))]


def week() -> Entries:
    """All claims of the week, in the order of a ledger."""
    return [
        *_nearing(),
        *_strikes(STRIKES, 6),
        *_strikes(COPY, 7),
        *_toll(),
        *_leaving(),
        *_staying(),
        *_field(FIELD_N, "10 km north of al-Mayadin", "N"),
        *_field(FIELD_E, "10 km east of al-Mayadin", "E"),
        *_undated(),
    ]

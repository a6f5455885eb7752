from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.actors import ActorResolver
from sayso.claims import Span

from .reports import DAY, marked, meant, resolver, table


@pytest.mark.parametrize(
    ("mention", "id_"),
    [
        ("Islamic State militants", "islamic-state"),
        ("at least 14 Islamic State militants", "islamic-state"),
        ("dozens of IS fighters", "islamic-state"),
        ("the Syrian army", "sy-army"),
        ("The Syrian army field commander", "sy-army"),
        ("Syria s army", "sy-army"),
        ("a Syrian military source", "sy-army"),
        ("Russian jets", "ru-air-force"),
        ("Iraqi officials", "iq-government"),
        ("a military media unit run by Hezbollah", "hezbollah-media"),
        ("Kurdish YPG fighters", "ypg"),
        ("the PYD-dominated and U.S.-backed Syrian Democratic Forces", "sdf"),
        ("Russian Defence Ministry spokesman Igor Konashenkov", "igor-konashenkov"),
        ("Observatory head Rami Abdel Rahman", "sohr"),
        ("the National Defence Forces (NDF)", "ndf"),
        ("the state news agency SANA", "sana"),
        ("Gaza's Health Ministry", "gaza-health-ministry"),
        ("the Gaza-based Palestinian Islamic Jihad", "pij"),
        ("members of Boko Haram", "boko-haram"),
        ("forces loyal to President Assad", "sy-government-forces"),
        ("a spokesman for the U.N. refugee agency", "unhcr"),
        ("Tehran", "ir"),
        ("Myanmar officials", "mm-government"),
        ("Human Rights Watch deputy Asia director Ann Lee", "hrw"),
        ("British Foreign Secretary John Smith", "gb-government"),
        ("Syrian government soldiers", "sy-government-forces"),
        ("Syrian government sources", "sy-government"),
        ("an Islamic State position", "islamic-state"),
    ],
)
def test_resolver_finds_a_mention_by_itself(mention: str, id_: str) -> None:
    assert meant(f"[{mention}] came up.") == [id_]


@pytest.mark.parametrize(
    "mention",
    [
        "civilians", "people", "residents", "44 people", "his son", "U.S.-backed militias", "Iran-backed fighters in Aden",
        "IS-linked gunmen", "anti-Taliban protesters", "U.S.-Russian", "Syrian civilians", "Syrian refugees", "us", "who",
        "is", "Amrullah Saleh", "Saleh Farid", "Palestinian militants and their wives", "pro-government forces",
        "children of Taliban fighters", "foreign fighters", "Syrian and Russian warplanes", "the Salvation Army", "we",
        "the Islamic State-held town", "an ex-Hamas prisoner", "the group", "they", "it",
    ],
)  # fmt: skip
def test_resolver_gives_a_mention_to_nobody(mention: str) -> None:
    assert meant(f"Then [{mention}] came up.") == [None]


@pytest.mark.parametrize(
    ("report", "ids"),
    [
        ("[The Syrian army] took a hill. [The army] held it.", ["sy-army", "sy-army"]),
        ("[The army] took a hill in Syria.", ["sy-army"]),
        ("[Syrian troops] left. [Israeli troops] came. [The army] fired.", ["sy-army", "il-army", "il-army"]),
        ("[A military source] told SANA of a raid near Homs in Syria.", ["sy-army"]),
        ("[Rebels] shelled Syria's north.", ["sy-rebels"]),
        ("[The Saudi-led coalition] struck. [Coalition jets] returned.", ["saudi-led-coalition"] * 2),
        ("[U.S.-backed militias] advanced, the Syrian Democratic Forces said.", ["sdf"]),
        ("[The Russian Defence Ministry] denied it. [The ministry] gave no toll.", ["ru-defence-ministry"] * 2),
        ("[Boko Haram] burned huts. [The militants] fled.", ["boko-haram"] * 2),
        ("[Militants] burned huts, police said. Boko Haram claimed the raid.", ["boko-haram"]),
        ("[Militants] fought in Gao. JNIM and Islamic State Sahel were both there.", [None]),
        ("[The Observatory] counted ten. [It] said two were children.", ["sohr", "sohr"]),
        ("[The Observatory] said [Hamas] left. [It] said two stayed.", ["sohr", "hamas", "sohr"]),
        ("Ahrar al-Sham lost to Islamic State and the YPG. [The jihadists] cheered.", ["islamic-state"]),
        ("[Vladimir Putin] spoke. [He] named no day.", ["vladimir-putin"] * 2),
        ("[Vladimir Putin] met [Recep Tayyip Erdogan]. [He] named no day.", ["vladimir-putin", "recep-tayyip-erdogan", None]),
        ("[The Houthis] fired. [Villagers] ran. [They] hid.", ["houthis", None, None]),
        ("[Russian] strikes hit a bridge. [It] fell.", ["ru", None]),
        ("[Ukrainian forces] shot down a drone, and [they] kept firing.", ["ua-government-forces"] * 2),
        ("[The Turkish army] crossed after [its warplanes] struck.", ["tr-army", "tr-air-force"]),
    ],
)  # fmt: skip
def test_resolver_words_point_back_in_the_report(report: str, ids: list[str | None]) -> None:
    assert meant(report) == ids


@pytest.mark.parametrize(
    ("day", "id_"),
    [
        (date(2014, 5, 1), "nusra-front"),
        (date(2016, 9, 1), "jabhat-fateh-al-sham"),
        (date(2019, 5, 1), "hts"),
        (date(2010, 5, 1), None),
    ],
)
def test_resolver_takes_who_existed_on_the_day(day: date, id_: str | None) -> None:
    assert meant("[Nusra Front fighters] took a hill.", published=day) == [id_]


def test_resolver_without_a_day_others_tell_the_time() -> None:
    assert meant("[The Syrian army] shelled the Free Syrian Army.", published=None) == ["sy-army"]
    assert meant("[The Syrian army] came to Ahmed al-Sharaa's palace.", published=None) == ["sy-army-since-2024"]


def test_resolver_without_a_day_and_without_others_the_side_is_what_is_sure() -> None:
    assert meant("[The Syrian army] fired.", published=None) == ["sy"]
    assert meant("[Nusra Front fighters] fired.", published=None) == [None]


def test_resolver_countries_tell_owners_of_one_name_apart() -> None:
    assert meant("[The RSF] shelled El Fasher in Sudan.") == ["rsf"]
    assert meant("In France [RSF] spoke up for the editor.") == ["rsf-press"]
    assert meant("[Kurdish fighters] held a post in Iraq.") == ["peshmerga"]
    assert meant("[Kurdish fighters] held a post.") == [None]


def test_resolver_outlet_stands_for_its_country_and_itself() -> None:
    assert meant("[The army] took a hill.", outlet="SANA") == ["sy-army"]
    assert meant("[The Coalition] called for help.", outlet="Etilaf (Syrian National Coalition)") == [
        "sy-national-coalition"
    ]
    assert meant("[The army] took a hill.", outlet="Somebody's blog") == [None]


def test_resolver_answers_in_the_order_of_the_mentions() -> None:
    text, spans = marked("[The Syrian army] took a hill. [The army] held it for [Hezbollah].")
    order = [spans[2], spans[1], spans[0], spans[1]]
    found = resolver().resolve(text, order, published=DAY, outlet=None)
    assert [entry.id if entry else None for entry in found] == ["hezbollah", "sy-army", "sy-army", "sy-army"]


def test_resolver_takes_a_report_without_mentions() -> None:
    assert resolver().resolve("", [], published=None, outlet=None) == []


@settings(max_examples=200)
@given(st.text(alphabet="abAB .,'-()SU\n", min_size=1), st.data())
def test_resolver_takes_any_text_and_forgets_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span.of(text, start, data.draw(st.integers(start + 1, len(text))))
    first = resolver().explain(text, [span], published=None, outlet=None)
    resolver().explain("[Hamas] said it left.", [Span(1, 6, "Hamas")], published=None, outlet=None)
    assert resolver().explain(text, [span], published=None, outlet=None) == first


def test_resolver_is_quick() -> None:
    sentence = (
        "[The Syrian army] and [Hezbollah] shelled [rebels] near the river, [the Observatory] said, and [they] left. "
    )
    text, spans = marked(sentence * 12)
    mine = ActorResolver(table())
    mine.resolve(text, spans, published=DAY, outlet=None)
    took = []
    for _ in range(5):
        start = time.perf_counter()
        mine.resolve(text, spans, published=DAY, outlet=None)
        took.append(time.perf_counter() - start)
    assert len(spans) == 60
    assert min(took) < 0.05

from __future__ import annotations

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.actors import ActorResolver, Hints
from sayso.claims import Span

from .reports import DAY, explained, marked, meant, resolver, table


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
        "his son", "U.S.-backed militias", "Iran-backed fighters in Aden",
        "IS-linked gunmen", "U.S.-Russian", "us", "who",
        "is", "Amrullah Saleh", "Saleh Farid", "Palestinian militants and their wives", "pro-government forces",
        "foreign fighters", "Syrian and Russian warplanes", "the Salvation Army", "we",
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
        ("[The Houthis] fired. [Villagers] ran. [They] hid.", ["houthis", "civilians", "civilians"]),
        ("[Boko Haram] raided huts. [Members of the group] fled.", ["boko-haram"] * 2),
        ("[The Houthis] said [old friends from the Houthi movement] fled.", ["houthis"] * 2),
        ("Ahrar al-Sham met the YPG. [Some of the Ahrar al-Sham fighters] fired at [the militants].", ["ahrar-al-sham"] * 2),
        ("The YPG met Islamic State. [The hardline Sunni fighters] fired.", ["islamic-state"]),
        ("Islamic State met Ahrar al-Sham. [An estimated 50 militants] died.", ["islamic-state"]),
        ("[Syrian regime forces] fired. [The regime] denied it.", ["sy-government-forces", "sy-government"]),
        ("Boko Haram came. [The insurgents] burned huts.", ["boko-haram"]),
        ("[Russian] strikes hit a bridge. [It] fell.", ["ru", None]),
        ("[Ukrainian forces] shot down a drone, and [they] kept firing.", ["ua-government-forces"] * 2),
        ("[The Turkish army] crossed after [its warplanes] struck.", ["tr-army", "tr-air-force"]),
    ],
)  # fmt: skip
def test_resolver_words_point_back_in_the_report(report: str, ids: list[str | None]) -> None:
    assert meant(report) == ids


@pytest.mark.parametrize(
    ("report", "ids"),
    [
        ("[U.S.-Russian] talks went on.", ["us", "ru"]),
        ("[Syrian and Russian warplanes] flew.", ["sy-air-force", "ru-air-force"]),
        ("[The Houthis and Hezbollah] denied it.", ["houthis", "hezbollah"]),
        ("[Fighters from Hamas and Hezbollah] left.", ["hamas", "hezbollah"]),
        ("[Kurdish and Yazidi fighters] left.", []),
        ("[Hamas and its friends] left.", []),
        ("[Women and reporters] left.", ["civilians", "journalists"]),
    ],
)
def test_resolver_gives_a_mention_to_all_that_it_names_or_to_nobody(report: str, ids: list[str]) -> None:
    found = explained(report)[0]
    assert [entry.id for entry in found.entries] == ids if found else ids == []
    assert meant(report) == [None]


def hinted(report: str, **hints: Any) -> list[list[str]]:
    found = explained(report, hinting=lambda spans: Hints(**{name: make(spans) for name, make in hints.items()}))
    return [[entry.id for entry in one.entries] if one else [] for one in found]


def test_resolver_goes_on_with_the_one_who_acted_first() -> None:
    report = "[The Syrian army] fought [Hezbollah]. [It] took a hill."
    assert hinted(report)[-1] == []
    assert hinted(report, doers=lambda spans: [spans[:1], spans[2:]])[-1] == ["sy-army"]


def test_resolver_they_are_all_who_did_it_together() -> None:
    report = "[The Syrian army] and [Hezbollah] took a hill. [They] left."
    assert hinted(report, doers=lambda spans: [spans[:2], spans[2:]])[-1] == ["sy-army", "hezbollah"]


def test_resolver_they_are_nobody_if_one_of_them_is_unknown() -> None:
    report = "[The Syrian army] and [its old friends] took a hill. [They] left."
    assert hinted(report, doers=lambda spans: [spans[:2], spans[2:]])[-1] != ["sy-army", "hezbollah"]


def test_resolver_them_arent_those_who_strike_them() -> None:
    report = "[Hezbollah] came and [Israel] struck [them]."
    assert hinted(report, against=lambda spans: {spans[2]: spans[1:2]})[-1] == ["hezbollah"]


def test_resolver_nobody_backs_himself() -> None:
    report = "[A Syrian army officer] spoke. Backed by [the Russian army], [the army] took a hill."
    assert hinted(report, backed=lambda spans: {spans[2]: spans[1:2]})[-1] == ["sy-army"]


def test_resolver_army_is_no_rebel_army() -> None:
    report = "[The Baloch Liberation Army] left Pakistan. Residents said [the army] had come."
    assert hinted(report)[-1] == ["pk-army"]


def test_resolver_allies_belong_to_whoever_stands_beside_them() -> None:
    found = explained("[Hamas] said shells of [Israel] and [its allies] fell. [Hezbollah] and [its old allies] left.")
    assert [found[2] and found[2].called, found[4] and found[4].called] == ["Israel's allies", "Hezbollah's old allies"]


def test_resolver_his_forces_are_those_of_the_official_just_named() -> None:
    assert meant("Gunmen who fight President Bashar al-Assad hit [his forces].") == ["sy-government-forces"]


def test_resolver_bare_warplanes_are_nobodys() -> None:
    assert meant("[Syria] closed its ports. Shells fell, and [warplanes] hit [the Syrian] town.")[1] is None


def test_resolver_who_does_something_is_no_civilian() -> None:
    report = "[The Houthis] met [villagers]. [They] fired."
    assert hinted(report, doers=lambda spans: [spans[:1], spans[2:]])[-1] == ["houthis"]


@pytest.mark.parametrize(
    ("report", "person", "post"),
    [
        ("[Houthi spokesman Adel Murad] spoke.", "Adel Murad", None),
        ("[The Houthi spokesman] spoke.", None, "spokesman"),
        ("[Three Iraqi officials] spoke.", None, "officials"),
        ("[A Houthi statement] said so.", None, None),
        ("Houthi spokesman Adel Murad spoke. Later [Murad] left.", "Adel Murad", None),
    ],
)
def test_resolver_tells_who_speaks_and_as_what(report: str, person: str | None, post: str | None) -> None:
    found = explained(report)[0]
    assert found is not None
    assert (found.person, found.described) == (person, post)


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


def test_resolver_outlet_with_two_owners_is_told_apart_by_the_countries_of_the_report() -> None:
    assert meant("[The army] took a hill in Sudan.", outlet="RSF") == ["sd-army"]
    assert meant("[The army] took a hill.", outlet="RSF") == [None]


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

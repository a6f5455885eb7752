from __future__ import annotations

from sayso.claims import Span
from sayso.places import Gazetteer, Locator, PlaceContext, PlacePhrase, Weighed


def weighed(gazetteer: Gazetteer, phrase: str, **countries: float) -> Weighed | None:
    spans = [PlacePhrase(Span.of(phrase, 0, len(phrase)), "place")]
    return Locator(gazetteer).weigh(phrase, spans, PlaceContext(None, countries))[0]


def test_weighing_lists_the_places_of_a_name_best_first(gazetteer: Gazetteer) -> None:
    found = weighed(gazetteer, "45 km south of Tripoli", LY=1.0, LB=0.5)
    assert found is not None
    assert (found.name, found.rule) == ("Tripoli", "distance-and-side")
    assert found.candidates[0].entry.country == "LY"
    assert "LB" in {candidate.entry.country for candidate in found.candidates}
    scores = [candidate.score for candidate in found.candidates]
    assert scores == sorted(scores, reverse=True)


def test_weighing_agrees_with_what_is_located(gazetteer: Gazetteer) -> None:
    phrase = "Tripoli"
    spans = [PlacePhrase(Span.of(phrase, 0, len(phrase)), "place")]
    context = PlaceContext(None, {"LB": 1.0})
    place = Locator(gazetteer).locate(phrase, spans, context)[0]
    found = Locator(gazetteer).weigh(phrase, spans, context)[0]
    assert found is not None
    assert getattr(place.location, "anchor", None) == found.candidates[0].entry.anchor()


def test_weighing_words_without_a_name_is_nothing(gazetteer: Gazetteer) -> None:
    assert weighed(gazetteer, "the hills", SY=1.0) is None

from __future__ import annotations

import pytest
from hypothesis import given

from sayso.ledger.folding import fold, folded
from tests.strategies import texts


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Al Mayādīn", "al-Mayadin"),
        ("Al Mayādīn", "AL  MAYADIN"),
        ("Ra’s al-ʿAyn", "Ras al-Ayn"),
        ("Kyiv–Zhytomyr", "kyiv zhytomyr"),
        ("Łódź", "lodz"),
        ("İdlib", "idlib"),
        ("STRASSE", "straße"),
        ("Côte d'Ivoire", "cote divoire"),
        ("إدلب", "ادلب"),
    ],
)
def test_folding_the_same_name(name: str, other: str) -> None:
    assert fold(name) == fold(other)


@pytest.mark.parametrize(("name", "other"), [("Mosul", "Mosel"), ("Tal Afar", "Talafar"), ("الرقة", "الرمادي")])
def test_folding_keeps_other_names_apart(name: str, other: str) -> None:
    assert fold(name) != fold(other)


@given(texts())
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(texts(), texts())
def test_folding_keeps_names_on_their_own_lines(one: str, other: str) -> None:
    assert folded(one, None, other).split("\n") == [fold(name) for name in (one, other) if name] or not (one or other)

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.actors.folding import folded, key_of, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Houthis", "Houthi"),
        ("al-Nuṣra", "Nusra"),
        ("Al Nusra", "al-nusra"),
        ("U.S.", "US"),
        ("Syria s army", "Syria's army"),
        ("Syrias army", "Syria’s army"),
        ("Jaish al-Islam", "Jeish Al Islam"),
        ("Ansar ash-Sharia", "Ansar al-Sharia"),
        ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
        ("Defense Ministry", "Defence ministries"),
    ],
)
def test_folding_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ISIS", "ISI"), ("Niger", "Nigeria"), ("Mali", "Somali"), ("Iran", "Iraq")]
)
def test_folding_different_names_stay_apart(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


@given(st.text())
def test_folding_tokens_stand_where_they_say(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(alphabet="abcdefiorsy'é", min_size=1))
def test_folding_case_makes_no_difference(word: str) -> None:
    assert folded(word.upper()) == folded(word)


def test_folding_a_hyphen_joins_and_a_space_does_not() -> None:
    assert [token.joined for token in tokens("Iran-backed pro-al-Nusra men")] == [False, True, False, True, False]

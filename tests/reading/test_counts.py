from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims import COUNTED, TYPES, Count, Span
from sayso.reading.counts import COUNTED_BY, MODIFIERS, WORDS, Modifier, NumberWord, read_count, rules_of

Numbers = tuple[int | None, int | None, int | None]


def count(text: str, claim_type: str = "kill") -> Count:
    return read_count(Span(0, len(text), text), claim_type=claim_type)


def numbers(text: str) -> Numbers:
    found = count(text)
    return found.low, found.best, found.high


@pytest.mark.parametrize(
    "text", ["14", "fourteen", "Fourteen", "14 militants", "all 14", "the 14 men", "a total of 14", "14."]
)
def test_counts_a_number_is_itself(text: str) -> None:
    assert numbers(text) == (14, 14, 14)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200", 1200),
        ("1.200", 1200),
        ("300 000", 300000),
        ("1.5 million", 1500000),
        ("2.7 million people", 2700000),
        ("half a million", 500000),
        ("three dozen", 36),
        ("a dozen shells", 12),
        ("a hundred and seven", 107),
        ("eighty six", 86),
        ("seven-hundred", 700),
        ("another 26", 26),
        ("twin", 2),
        ("both soldiers", 2),
        ("once", 1),
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("a soldier", 1),
        ("just one", 1),
        ("a family of five", 5),
        ("no", 0),
        ("none", 0),
        ("no civilians", 0),
        ("not a single one", 0),
        ("zero", 0),
    ],
)
def test_counts_exact_numbers(text: str, number: int) -> None:
    assert numbers(text) == (number, number, number)


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("hundreds", (200, 300, 999)),
        ("dozens", (24, 36, 99)),
        ("dozens of civilians", (24, 36, 99)),
        ("Scores", (40, 60, 99)),
        ("thousands", (2000, 3000, 9999)),
        ("tens of thousands", (20000, 30000, 99999)),
        ("hundreds of thousands of people", (200000, 300000, 999999)),
        ("several", (3, 5, 9)),
        ("several hundred", (300, 500, 999)),
        ("a few", (2, 3, 5)),
        ("a few dozen", (24, 36, 71)),
        ("a couple of", (2, 2, 3)),
        ("a couple of thousand", (2000, 2000, 3999)),
        ("many hundreds", (200, 300, 999)),
        ("by the hundred", (200, 300, 999)),
    ],
)
def test_counts_vague_words_have_a_range(text: str, range_: Numbers) -> None:
    assert numbers(text) == range_


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("at least 30", (30, 30, 60)),
        ("no fewer than 30", (30, 30, 60)),
        ("three hundred, perhaps more", (300, 300, 600)),
        ("at least dozens", (24, 36, 99)),
        ("more than 300", (300, 300, 600)),
        ("more than 117", (118, 118, 234)),
        ("more than one", (2, 2, 2)),
        ("over 60", (60, 60, 120)),
        ("well over 5000", (5000, 5000, 10000)),
        ("up to 40", (20, 40, 40)),
        ("as many as 117", (59, 117, 117)),
        ("up to a dozen", (6, 12, 12)),
        ("fewer than 20", (10, 19, 19)),
        ("nearly 90,000", (81000, 90000, 90000)),
        ("almost 35", (31, 35, 35)),
        ("some 90,000", (81000, 90000, 99000)),
        ("around 600", (540, 600, 660)),
        ("about five", (4, 5, 6)),
        ("an estimated 800", (720, 800, 880)),
        ("at least some 40", (36, 40, 80)),
    ],
)
def test_counts_modifiers_open_the_range(text: str, range_: Numbers) -> None:
    assert numbers(text) == range_


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("between 38 and 67", (38, 52, 67)),
        ("38-67", (38, 52, 67)),
        ("38–67 people", (38, 52, 67)),
        ("four to five", (4, 4, 5)),
        ("three or four", (3, 3, 4)),
        ("two to three thousand", (2000, 2500, 3000)),
        ("2-3 million", (2000000, 2500000, 3000000)),
        ("between six and a dozen", (6, 9, 12)),
        ("between 110 and up to 190", (110, 150, 190)),
        ("around 40-60", (36, 50, 66)),
    ],
)
def test_counts_two_numbers_are_the_ends(text: str, range_: Numbers) -> None:
    assert numbers(text) == range_


@pytest.mark.parametrize(
    "text",
    [
        "many", "unknown", "some", "numerous", "multiple", "countless", "a number", "a large number of men", "a lot", "most",
        "half", "nearly half", "a third", "two thirds", "40%", "over 40% of the houses", "one in five", "first", "second",
        "tenth", "a series of raids", "a group", "50 to 40", "9" * 20, "at least", "1.2",
    ],
)  # fmt: skip
def test_counts_words_without_a_number_have_none(text: str) -> None:
    assert numbers(text) == (None, None, None)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: word.word)
def test_counts_words_of_the_table_read_their_example_and_not_their_counter_example(word: NumberWord) -> None:
    assert numbers(word.example) == (word.low, word.best, word.high)
    assert numbers(word.counter) != (word.low, word.best, word.high)
    assert word.reason


@pytest.mark.parametrize("modifier", MODIFIERS, ids=lambda modifier: modifier.id)
def test_counts_modifiers_of_the_table_change_their_example_and_not_their_counter_example(modifier: Modifier) -> None:
    figure = next(token for token in reversed(modifier.example.split()) if numbers(token)[0] is not None)
    plain = numbers(figure)
    assert plain[0] is not None
    changed = modifier.change(*(n for n in plain if n is not None))
    assert numbers(modifier.example) == changed
    assert modifier.id == "exactly" or changed != plain
    assert modifier.id == "exactly" or numbers(modifier.counter) != changed
    assert modifier.reason


def test_counts_every_type_counts_one_thing() -> None:
    counted = [claim_type for types in COUNTED_BY.values() for claim_type in types]
    assert sorted(counted) == sorted(TYPES)
    assert set(COUNTED_BY) == set(COUNTED)


@pytest.mark.parametrize(
    ("claim_type", "of"),
    [
        ("kill", "killed"), ("wound", "wounded"), ("abduct", "people"), ("detain", "people"), ("release", "people"),
        ("displace", "people"), ("evacuate", "people"), ("abuse", "people"), ("surrender", "people"), ("airstrike", "acts"),
        ("shelling", "acts"), ("bombing", "acts"), ("clash", "acts"), ("assault", "acts"), ("destroy", "things"),
    ],
)  # fmt: skip
def test_counts_what_is_counted_follows_from_the_type(claim_type: str, of: str) -> None:
    assert count("14", claim_type).of == of


def test_counts_keep_their_words() -> None:
    words = Span(20, 31, "at least 30")
    assert read_count(words, claim_type="kill").words == words


@given(st.text(min_size=1, max_size=40))
def test_counts_never_fail(text: str) -> None:
    assert count(text).words.text == text


@given(st.integers(0, 10**9), st.sampled_from([m.example.split()[0] for m in MODIFIERS]))
def test_counts_ranges_hold_their_best_guess(number: int, first: str) -> None:
    for text in (
        str(number),
        f"{number:,}",
        f"at least {number}",
        f"more than {number}",
        f"up to {number}",
        f"{first} {number}",
    ):
        found = count(text)
        if found.low is not None and found.best is not None and found.high is not None:
            assert 0 <= found.low <= found.best <= found.high


def test_counts_take_well_under_a_fifth_of_a_millisecond() -> None:
    texts = [f"{m.example.rsplit(' ', 1)[0]} {n}" for m in MODIFIERS for n in range(1000, 1020)]
    began = time.perf_counter()
    for text in texts:
        count(text)
    assert (time.perf_counter() - began) / len(texts) < 0.0005


@pytest.mark.parametrize("modifier", MODIFIERS, ids=lambda modifier: modifier.id)
def test_counts_tell_the_modifier_that_widened_a_range(modifier: Modifier) -> None:
    example, counter = (rules_of(Span(0, len(text), text)) for text in (modifier.example, modifier.counter))
    assert modifier in example
    assert modifier not in counter


def test_counts_tell_number_words_behind_their_modifiers() -> None:
    words = "at least several hundred people or more"
    reasons = [row.reason for row in rules_of(Span(0, len(words), words))]
    assert reasons == [MODIFIERS[0].reason, "more than two, not yet tens"]
    assert rules_of(Span(0, 9, "14 people")) == []
    assert rules_of(Span(0, 4, "many")) == []

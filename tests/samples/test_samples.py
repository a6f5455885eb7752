"""The sample reports say what they are, can be read, and hold the cases that they were written for."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from sayso.claims import Report
from sayso.intake import IntakeOptions, Received, receive
from sayso.intake.markdown import split_front_matter
from sayso.samples import sample_paths

SAMPLES = sample_paths()
by_name = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
SENTENCE_END = re.compile(r"[.!?][\"”]?(?=\s+\S|\s*$)")


def parts(path: Path) -> tuple[dict[str, str], str]:
    """The front matter and the body of a sample."""
    return split_front_matter(path.read_text(encoding="utf-8"), path.name)


def report_of(path: Path) -> Report:
    """The sample as it comes in."""
    (received,) = receive(str(path), IntakeOptions())
    assert isinstance(received, Received), received.error.line
    return received.report


def sample(number: int) -> Report:
    """The sample of this number."""
    return report_of(SAMPLES[number - 1])


def runs_of_words(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_samples_are_numbered_without_a_gap_in_the_order_of_their_days() -> None:
    assert [path.name[:3] for path in SAMPLES] == [f"{number:02}-" for number in range(1, 21)]
    days = [parts(path)[0]["published"] for path in SAMPLES]
    assert days == sorted(days)


@by_name
def test_samples_say_what_they_are(path: Path) -> None:
    said, _ = parts(path)
    assert list(said) == ["title", "outlet", "published", "url", "note"]
    outlet, day = said["outlet"], said["published"]
    assert said["note"] == f"Paraphrase written for sayso's demo of what {outlet} reported on {day}"
    assert date(2017, 10, 1) <= date.fromisoformat(day) <= date(2017, 10, 22)
    assert path.stem.endswith(day)
    address = urlsplit(said["url"])
    assert address.scheme in ("http", "https")
    assert "." in address.netloc
    assert address.path.strip("/") or address.query


@by_name
def test_samples_come_in_with_all_that_their_heading_says(path: Path) -> None:
    said, body = parts(path)
    report = report_of(path)
    assert (report.title, report.outlet, report.url) == (said["title"], said["outlet"], said["url"])
    assert report.published == date.fromisoformat(said["published"])
    assert report.text == body


@by_name
def test_samples_hold_two_to_six_sentences_of_plain_text(path: Path) -> None:
    _, body = parts(path)
    # A stop inside an abbreviation ("U.S.-backed") is followed by no space.
    assert 2 <= len(SENTENCE_END.findall(body)) <= 6
    assert body == body.strip() + "\n"
    assert not re.search(r"[*_`#<>\[\]]", body)


def test_samples_have_addresses_of_their_own() -> None:
    addresses = Counter(parts(path)[0]["url"] for path in SAMPLES)
    assert set(addresses.values()) == {1}


def test_samples_hold_one_near_copy_and_no_other() -> None:
    shingles = [runs_of_words(report_of(path).text, 5) for path in SAMPLES]
    near = [
        (one + 1, other + 1)
        for one in range(len(SAMPLES))
        for other in range(one + 1, len(SAMPLES))
        if len(shingles[one] & shingles[other]) >= 0.2 * len(shingles[one] | shingles[other])
    ]
    assert near == [(12, 13)]
    assert sample(12).text != sample(13).text
    assert len(shingles[11] & shingles[12]) >= 0.5 * len(shingles[11] | shingles[12])


def test_samples_several_quote_the_same_monitor() -> None:
    quoting = {parts(path)[0]["outlet"] for path in SAMPLES if "Syrian Observatory" in parts(path)[1]}
    assert len(quoting) >= 4


def test_samples_one_denies_what_an_earlier_one_said() -> None:
    assert "Islamic State has withdrawn from Mayadin" in sample(9).text
    assert "have not withdrawn from al-Mayadeen" in sample(11).text


def test_samples_one_holds_three_sources_that_differ() -> None:
    for words in ("within 10 km of al-Mayadin", "the western edge of al-Mayadin", "A Syrian military source"):
        assert words in sample(3).text


def test_samples_paths_are_files_that_can_be_read_by_name() -> None:
    assert all(path.is_absolute() and path.is_file() for path in SAMPLES)
